import type { Project } from '../model/project'
import type { HistoryItem, Id } from '../model/records'
import type { Delta } from './change'
import { sameJson } from './json'

const writtenTables = ['articles', 'claims', 'comments', 'evidence', 'origins'] as const
export type WrittenTable = 'meta' | (typeof writtenTables)[number]

/** What somebody wrote into a field, or which text they made. */
export interface Writing {
  /** The step that wrote it; of an article's text, the version. */
  readonly id: Id
  /** The field's value in words, see field-words.ts; of an article's text, the version. */
  readonly value: string
  /** Null where nothing tells it any more. */
  readonly by: Id | null
  readonly at: string | null
}

/** One entry of a field, with what it had before. */
export interface WrittenItem extends Writing {
  readonly from: string
}

/** A field, and all that was ever written into it, in order of time. */
export interface FieldWritings {
  readonly table: WrittenTable
  readonly id: Id
  readonly field: string
  readonly items: WrittenItem[]
}

export function writingKey({ table, id, field }: Pick<FieldWritings, 'table' | 'id' | 'field'>): string {
  return `${table} ${id} ${field}`
}

/** Every entry of the history that says what a field had before and after, by field, and what has been settled. */
export function readWritings(project: Project): { fields: Map<string, FieldWritings>; settled: Set<string> } {
  const fields = new Map<string, FieldWritings>()
  const settled = new Set<string>()
  for (const { id: step, at, by, entries } of project.history.values())
    for (const item of entries) {
      // Whoever restored a backup has seen what it lies over.
      if (item.type === 'backup.restored') for (const id of item.over ?? []) settled.add(id)
      const place = placeOf(project, item)
      if (!place) continue
      const key = writingKey(place)
      for (const id of item.over ?? []) settled.add(`${key} ${id}`)
      const { from, to } = item
      if (item.type === 'choice.made' || from === undefined || to === undefined || from === to) continue
      const writing = { id: step, value: to, from, by, at }
      const known = fields.get(key)
      if (known) known.items.push(writing)
      else fields.set(key, { ...place, items: [writing] })
    }
  return { fields, settled }
}

function placeOf(project: Project, item: HistoryItem): Omit<FieldWritings, 'items'> | null {
  const { type, field, article, claim, subject } = item
  if (field === undefined) return null
  if (type === 'choice.made') {
    if (subject !== undefined) {
      const table = writtenTables.find((name) => project[name].has(subject))
      return table ? { table, id: subject, field } : null
    }
    if (article !== undefined) return { table: 'articles', id: article, field }
    return claim === undefined
      ? { table: 'meta', id: project.meta.id, field }
      : { table: 'claims', id: claim, field }
  }
  const table = tableWritten[type]
  const id =
    table === 'meta' ? project.meta.id : table === 'articles' ? article : table === 'claims' ? claim : subject
  return table && id !== undefined ? { table, id, field } : null
}

/** The table of the field that an entry of each type writes. */
const tableWritten: Readonly<Record<string, WrittenTable>> = {
  'project.edited': 'meta',
  'sourcing.edited': 'meta',
  'page.edited': 'meta',
  'article.edited': 'articles',
  'claim.edited': 'claims',
  'claim.tagged': 'claims',
  'comment.edited': 'comments',
  'evidence.edited': 'evidence',
  'origin.edited': 'origins',
}

/**
 * The steps that wrote the fields which `deltas` replace, and the versions of texts that stood: whoever replaces them
 * has seen them, so nobody has to choose between the two.
 */
export function writtenOver(project: Project, deltas: readonly Delta[]): Id[] {
  const { fields } = readWritings(project)
  const over = new Set<Id>()
  for (const { table, id, before, after } of deltas) {
    if (!before || !after || (table !== 'meta' && !isWritten(table))) continue
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (!sameJson(before[field], after[field]))
        for (const item of fields.get(writingKey({ table, id, field }))?.items ?? []) over.add(item.id)
    if (table === 'articles')
      for (const version of project.versions.where('article', id))
        if (version.id !== after['version']) over.add(version.id)
  }
  return [...over].sort()
}

function isWritten(table: string): table is WrittenTable {
  return writtenTables.some((name) => name === table)
}
