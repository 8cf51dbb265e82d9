import type { Id, RecordOf, TableName } from './records'
import { tableNames } from './records'
import { tableOf, type Project } from './project'

/** A record that points at one that is not there or not its own, or a claim that no passage shows. */
export interface Breach {
  readonly table: TableName
  readonly id: Id
  readonly field: string
  readonly target: Id
}

/** `article` is the one that a version must belong to. */
type Reference = readonly [field: string, table: TableName, id: Id, article?: Id]

const author = (row: { createdBy: Id }): Reference => ['createdBy', 'reviewers', row.createdBy]
const claim = (row: { claim: Id }): Reference => ['claim', 'claims', row.claim]
const article = (row: { article: Id }): Reference => ['article', 'articles', row.article]

/**
 * What each record points at. History and tombstones may speak of records that are gone; their author
 * must still be known.
 */
const references: { readonly [N in TableName]: (row: RecordOf<N>) => readonly Reference[] } = {
  articles: (row) => [author(row), ['version', 'versions', row.version, row.id]],
  assessments: (row) => [author(row), claim(row)],
  claims: (row) => [author(row)],
  evidence: (row) => [author(row), claim(row)],
  history: (row) => [['by', 'reviewers', row.by]],
  passages: (row) => [
    author(row),
    claim(row),
    article(row),
    ['anchor.version', 'versions', row.anchor.version, row.article],
  ],
  reviewers: () => [],
  tombstones: (row) => [['by', 'reviewers', row.by]],
  versions: (row) => [author(row), article(row)],
}

/** Every breach in a project: dangling ids, claims without a passage, versions of another article. */
export function findBreaches(project: Project): Breach[] {
  const breaches: Breach[] = []
  for (const table of tableNames)
    for (const row of project[table].values()) breaches.push(...breachesOf(project, table, row))
  return breaches
}

function breachesOf(project: Project, table: TableName, row: { id: Id }): Breach[] {
  const breaches = (references[table] as (row: { id: Id }) => readonly Reference[])(row)
    .filter(([, target, id, owner]) => {
      if (!tableOf(project, target).has(id)) return true
      return owner !== undefined && project.versions.get(id)?.article !== owner
    })
    .map(([field, , target]) => ({ table, id: row.id, field, target }))
  if (table === 'claims' && project.passages.where('claim', row.id).length === 0)
    breaches.push({ table, id: row.id, field: 'passages', target: row.id })
  return breaches
}

/**
 * Checks just the records that a change touched, and what pointed at the ones it removed.
 * Answers a sentence when the change would leave something dangling, else nothing.
 */
export function checkTouched(
  project: Project,
  deltas: readonly { table: TableName | 'meta'; id: Id; before: { [field: string]: unknown } | null }[],
): string | undefined {
  for (const { table, id, before } of deltas) {
    if (table === 'meta') continue
    const row = tableOf(project, table).get(id)
    const broken = row ? breachesOf(project, table, row).length > 0 : isPointedAt(project, table, id)
    // A passage that went or moved may have been the last of the claim that it left.
    const left = table === 'passages' ? project.claims.get(String(before?.['claim'])) : undefined
    if (broken || (left && breachesOf(project, 'claims', left).length > 0))
      return 'This would leave part of a claim without what it belongs to, so it was not done.'
  }
  return undefined
}

function isPointedAt(project: Project, table: TableName, id: Id): boolean {
  switch (table) {
    case 'claims':
      return (['passages', 'assessments', 'evidence'] as const).some(
        (child) => project[child].where('claim', id).length > 0,
      )
    case 'articles':
      return (['passages', 'versions'] as const).some(
        (child) => project[child].where('article', id).length > 0,
      )
    case 'passages':
    case 'assessments':
    case 'evidence':
    case 'history':
    case 'tombstones':
      return false
    // Rare (only undoing removes these), so a walk over everything is cheap enough.
    case 'versions':
    case 'reviewers':
      return findBreaches(project).some((breach) => breach.target === id)
  }
}
