import { editsOf } from '../changes/edits'
import { fieldWords } from '../changes/field-words'
import type { Project } from '../model/project'
import {
  readWritings,
  writingKey,
  type FieldWritings,
  type WrittenItem,
  type WrittenTable,
  type Writing,
} from '../changes/writings'
import type { Conflict } from './conflicts'
import type { ArticleVersion, Id } from '../model/records'

export type { Writing }

/** A field that several people wrote without knowing of each other, and of which nobody has chosen yet. */
export interface OpenChoice {
  readonly table: WrittenTable
  readonly id: Id
  readonly field: string
  /** What the field has now: what was written last. */
  readonly stands: Omit<Writing, 'id'>
  /** What else was written, each value once, the latest first. */
  readonly others: readonly Writing[]
}

/**
 * The choices that are left for a person, whoever merged whose copies: they follow from the history, which a merge
 * joins, so they are the same in every copy. Each entry of a field says what it had before and after, so one copy's
 * history is a chain; a merge makes it fork, and the ends of the branches are what a person has to choose from. An
 * article's versions fork in the same way. What `choice.made` names is settled.
 */
export function openChoices(project: Project): OpenChoice[] {
  const { fields, settled } = readWritings(project)
  const found = [...fields.values()].flatMap((field) => forkOf(project, field, settled))
  for (const [article, versions] of forkedVersions(project)) {
    const choice = forkOfText(project, article, versions, settled)
    if (choice) found.push(choice)
  }
  return found.sort((a, b) => (writingKey(a) < writingKey(b) ? -1 : 1))
}

/**
 * Whether a conflict that nobody chose of stays among the open choices. The history does not tell what a passage, an
 * attribution or a thread was in between: of these the later stands for good.
 */
export function staysOpen({ table, field }: Pick<Conflict, 'table' | 'field'>): boolean {
  return table !== 'passages' && table !== 'attributions' && field !== 'resolved'
}

function forkOf(
  project: Project,
  { table, id, field, items }: FieldWritings,
  settled: ReadonlySet<string>,
): OpenChoice[] {
  if (items.length < 2) return []
  const now = valueNow(project, table, id, field)
  if (!now) return []
  items.sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))
  const { edit } = now
  const head =
    items.findLast((item) => item.id === edit?.step) ?? items.findLast((item) => item.value === now.value)
  const chain = new Set<WrittenItem>()
  for (let next = head; next && !chain.has(next);) {
    chain.add(next)
    const at = items.indexOf(next)
    const { from } = next
    next = items.slice(0, at).findLast((item) => item.value === from)
  }
  const ends = items.filter(
    (item, at) =>
      !chain.has(item) &&
      item.value !== now.value &&
      !items.slice(at + 1).some(({ from }) => from === item.value) &&
      !settled.has(item.id) &&
      !settled.has(`${table} ${id} ${field} ${item.id}`),
  )
  const others = new Map(ends.map(({ id: made, value, by, at }) => [value, { id: made, value, by, at }]))
  if (others.size === 0) return []
  const stands = { value: now.value, by: edit?.by ?? null, at: edit?.at ?? null }
  return [{ table, id, field, stands, others: [...others.values()].reverse() }]
}

function valueNow(project: Project, table: WrittenTable, id: Id, field: string) {
  const row = table === 'meta' ? project.meta : project[table].get(id)
  if (!row) return undefined
  const value = fieldWords(field, (row as Readonly<Record<string, unknown>>)[field])
  return { value, edit: editsOf(row)[field] }
}

/** The versions of each article of which two were made from one. */
function forkedVersions(project: Project): Map<Id, ArticleVersion[]> {
  const forked = new Map<Id, ArticleVersion[]>()
  const parents = new Set<string>()
  for (const { article, from } of project.versions.values()) {
    if (from === undefined) continue
    if (parents.has(from)) forked.set(article, [...project.versions.where('article', article)])
    parents.add(from)
  }
  return forked
}

function forkOfText(
  project: Project,
  article: Id,
  versions: readonly ArticleVersion[],
  settled: ReadonlySet<string>,
): OpenChoice | null {
  const current = project.versions.get(project.articles.get(article)?.version ?? '')
  if (!current) return null
  const chain = new Set<Id>()
  for (let next: ArticleVersion | undefined = current; next && !chain.has(next.id);) {
    chain.add(next.id)
    next = project.versions.get(next.from ?? '')
  }
  const parents = new Set(versions.map(({ from }) => from))
  const ends = versions.filter(
    ({ id, textHash }) =>
      !chain.has(id) &&
      !parents.has(id) &&
      textHash !== current.textHash &&
      !settled.has(id) &&
      !settled.has(`articles ${article} version ${id}`),
  )
  if (ends.length === 0) return null
  const write = ({ id, createdBy, createdAt }: ArticleVersion): Writing => ({
    id,
    value: id,
    by: createdBy,
    at: createdAt,
  })
  return {
    table: 'articles',
    id: article,
    field: 'version',
    stands: write(current),
    others: ends.map(write).sort((a, b) => (a.at! > b.at! ? -1 : 1)),
  }
}
