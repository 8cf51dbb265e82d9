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

interface Reference<R> {
  readonly field: string
  readonly table: TableName
  /** Undefined where a record need not point at one. */
  id(row: R): Id | undefined
  /** The article that a version must belong to. */
  article?(row: R): Id
}

const author: Reference<{ createdBy: Id }> = {
  field: 'createdBy',
  table: 'reviewers',
  id: (row) => row.createdBy,
}
const doer: Reference<{ by: Id }> = { field: 'by', table: 'reviewers', id: (row) => row.by }
const claim: Reference<{ claim: Id }> = { field: 'claim', table: 'claims', id: (row) => row.claim }
const article: Reference<{ article: Id }> = { field: 'article', table: 'articles', id: (row) => row.article }

/**
 * What each record points at. History, tombstones and dismissals may speak of records that are gone; their author
 * must still be known.
 */
const references: { readonly [N in TableName]: readonly Reference<RecordOf<N>>[] } = {
  articles: [
    author,
    { field: 'version', table: 'versions', id: (row) => row.version, article: (row) => row.id },
  ],
  assessments: [author, claim],
  attributions: [
    author,
    article,
    { field: 'origin', table: 'origins', id: (row) => row.origin ?? undefined },
  ],
  claims: [author],
  comments: [
    author,
    claim,
    { field: 'thread', table: 'comments', id: (row) => row.thread },
    { field: 'resolved.by', table: 'reviewers', id: (row) => row.resolved?.by },
  ],
  dismissals: [author],
  evidence: [author, claim],
  history: [doer],
  origins: [author],
  passages: [
    author,
    claim,
    article,
    {
      field: 'anchor.version',
      table: 'versions',
      id: (row) => row.anchor.version,
      article: (row) => row.article,
    },
  ],
  // What a decision was over may be gone: it decides nothing then.
  resolutions: [author, claim],
  reviewers: [],
  signoffs: [author, claim],
  tombstones: [doer],
  versions: [author, article],
}

/** The tables whose records hang on a claim. */
export const ofClaim = [
  'passages',
  'assessments',
  'evidence',
  'comments',
  'resolutions',
  'signoffs',
] as const satisfies readonly TableName[]

/** Every breach in a project: dangling ids, claims without a passage, versions of another article. */
export function findBreaches(project: Project): Breach[] {
  const breaches: Breach[] = []
  const has: Has = (table, id) => tableOf(project, table).has(id)
  for (const table of tableNames)
    for (const row of project[table].values()) addBreaches(breaches, project, table, row, has)
  return breaches
}

type Has = (table: TableName, id: Id) => boolean

function breachesOf(project: Project, table: TableName, row: { id: Id }, has: Has): Breach[] {
  const breaches: Breach[] = []
  addBreaches(breaches, project, table, row, has)
  return breaches
}

function addBreaches(
  breaches: Breach[],
  project: Project,
  table: TableName,
  row: { id: Id },
  has: Has,
): void {
  for (const reference of references[table] as readonly Reference<{ id: Id }>[]) {
    const target = reference.id(row)
    if (target === undefined) continue
    const owner = reference.article?.(row)
    const whole =
      has(reference.table, target) && (owner === undefined || project.versions.get(target)?.article === owner)
    if (!whole) breaches.push({ table, id: row.id, field: reference.field, target })
  }
  if (table === 'claims' && project.passages.where('claim', row.id).length === 0)
    breaches.push({ table, id: row.id, field: 'passages', target: row.id })
}

/**
 * Checks just the records that a change touched, and what pointed at the ones it removed.
 * Answers a sentence when the change would leave something dangling, else nothing.
 */
export function checkTouched(
  project: Project,
  deltas: readonly { table: TableName | 'meta'; id: Id; before: { [field: string]: unknown } | null }[],
): string | undefined {
  const has: Has = (table, id) => tableOf(project, table).has(id)
  for (const { table, id, before } of deltas) {
    if (table === 'meta') continue
    const row = tableOf(project, table).get(id)
    const broken = row ? breachesOf(project, table, row, has).length > 0 : isPointedAt(project, table, id)
    // A passage that went or moved may have been the last of the claim that it left.
    const left = table === 'passages' ? project.claims.get(String(before?.['claim'])) : undefined
    if (broken || (left && breachesOf(project, 'claims', left, has).length > 0))
      return 'This would leave part of a claim without what it belongs to, so it was not done.'
  }
  return undefined
}

function isPointedAt(project: Project, table: TableName, id: Id): boolean {
  switch (table) {
    case 'claims':
      return ofClaim.some((child) => project[child].where('claim', id).length > 0)
    case 'comments':
      return project.comments.where('thread', id).length > 0
    case 'articles':
      return (['passages', 'versions', 'attributions'] as const).some(
        (child) => project[child].where('article', id).length > 0,
      )
    case 'origins':
      return project.attributions.where('origin', id).length > 0
    case 'passages':
    case 'assessments':
    case 'attributions':
    case 'dismissals':
    case 'evidence':
    case 'resolutions':
    case 'signoffs':
    case 'history':
    case 'tombstones':
      return false
    // Rare (only undoing removes these), so a walk over everything is cheap enough.
    case 'versions':
    case 'reviewers':
      return findBreaches(project).some((breach) => breach.target === id)
  }
}
