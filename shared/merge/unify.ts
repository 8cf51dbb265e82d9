import { addressKey } from '../annotations/address'
import type { HistoryEntry, Id, Tombstone } from '../model/records'
import { hashText } from '../text/hash'
import { keptTables, rowsOf, type Kept, type Row, type Rows, type State } from './state'

/** A record of one project that is the same thing as a record of another; `id` is what both have from now on. */
export interface Union {
  readonly table: 'articles' | 'reviewers'
  readonly id: Id
  readonly mine: Id
  readonly theirs: Id
  /** By what it was recognised. */
  readonly by: 'text' | 'url' | 'name'
}

export interface Unified {
  readonly mine: State
  readonly theirs: State
  readonly unions: readonly Union[]
  /** Whether records of that side got other ids. */
  readonly renamed: { readonly mine: boolean; readonly theirs: boolean }
}

/**
 * Recognises in two projects that were begun apart what is the same: articles by their text in any of their
 * versions or else by their address, versions by their text, reviewers by their name. Of two ids the one made first is kept.
 * Copies of one project know their records by id and are left as they are: two articles of one text in them are
 * two on purpose, or for a person to sort out.
 */
export function unify(mine: State, theirs: State): Unified {
  const names = new Map<Id, Id>()
  const unions: Union[] = []
  const join = (a: Id, b: Id): Id => {
    const id = a < b ? a : b
    if (a !== b) names.set(a === id ? b : a, id)
    return id
  }
  if (mine.meta.id !== theirs.meta.id) {
    const [a, b] = [only(mine, theirs, 'articles'), only(theirs, mine, 'articles')]
    const [texts, others] = [textsOf(mine), textsOf(theirs)]
    const sameText = pair(
      a,
      b,
      (id) => texts.get(id) ?? [],
      (id) => others.get(id) ?? [],
    )
    const rest = (ids: readonly Id[], side: 0 | 1) =>
      ids.filter((id) => !sameText.some((both) => both[side] === id))
    const sameUrl = pair(
      rest(a, 0),
      rest(b, 1),
      (id) => addressOf(mine, id),
      (id) => addressOf(theirs, id),
    )
    const sameName = pair(
      only(mine, theirs, 'reviewers'),
      only(theirs, mine, 'reviewers'),
      (id) => nameOf(mine, id),
      (id) => nameOf(theirs, id),
    )
    for (const [x, y] of sameText)
      unions.push({ table: 'articles', id: join(x, y), mine: x, theirs: y, by: 'text' })
    for (const [x, y] of sameUrl)
      unions.push({ table: 'articles', id: join(x, y), mine: x, theirs: y, by: 'url' })
    for (const [x, y] of sameName)
      unions.push({ table: 'reviewers', id: join(x, y), mine: x, theirs: y, by: 'name' })
    const [of, by] = [versionsByArticle(mine), versionsByArticle(theirs)]
    for (const { table, mine: x, theirs: y } of unions) {
      if (table !== 'articles') continue
      const hash = (state: State) => (id: Id) => [rowsOf(state.rows, 'versions').get(id)!.textHash]
      const [vs, ws] = [of.get(x) ?? [], by.get(y) ?? []]
      for (const [v, w] of pair(vs, ws, hash(mine), hash(theirs))) join(v, w)
    }
  }
  const [a, b] = [rename(mine, names), rename(theirs, names)]
  return { mine: a, theirs: b, unions, renamed: { mine: a !== mine, theirs: b !== theirs } }
}

function only(a: State, b: State, table: Kept): Id[] {
  return [...a.rows[table].keys()].filter((id) => !b.rows[table].has(id)).sort()
}

/** Pairs that share a key, each id once; the same pairs whichever side comes first. */
function pair(
  a: readonly Id[],
  b: readonly Id[],
  keysOfA: (id: Id) => readonly string[],
  keysOfB: (id: Id) => readonly string[],
): [Id, Id][] {
  const [of, by] = [group(a, keysOfA), group(b, keysOfB)]
  const [usedOf, usedBy] = [new Set<Id>(), new Set<Id>()]
  const pairs: [Id, Id][] = []
  for (const key of [...of.keys()].sort()) {
    const left = of.get(key)!.filter((id) => !usedOf.has(id))
    const right = (by.get(key) ?? []).filter((id) => !usedBy.has(id))
    for (const [i, x] of left.slice(0, right.length).entries()) {
      const y = right[i]!
      usedOf.add(x)
      usedBy.add(y)
      pairs.push([x, y])
    }
  }
  return pairs
}

function group(ids: readonly Id[], keysOf: (id: Id) => readonly string[]): Map<string, Id[]> {
  const groups = new Map<string, Id[]>()
  for (const id of [...ids].sort())
    for (const key of new Set(keysOf(id))) {
      const same = groups.get(key)
      if (same) same.push(id)
      else groups.set(key, [id])
    }
  return groups
}

const noText = hashText('')

function textsOf(state: State): Map<Id, string[]> {
  const texts = new Map<Id, string[]>()
  for (const { article, textHash } of rowsOf(state.rows, 'versions').values())
    if (textHash !== noText) texts.set(article, [...(texts.get(article) ?? []), textHash])
  return texts
}

function versionsByArticle(state: State): Map<Id, Id[]> {
  const versions = new Map<Id, Id[]>()
  for (const { id, article } of rowsOf(state.rows, 'versions').values())
    versions.set(article, [...(versions.get(article) ?? []), id])
  return versions
}

function addressOf(state: State, id: Id): string[] {
  const key = addressKey(rowsOf(state.rows, 'articles').get(id)!.url)
  return key === null ? [] : [key]
}

function nameOf(state: State, id: Id): string[] {
  return [rowsOf(state.rows, 'reviewers').get(id)!.name.normalize().trim()]
}

/** The state with other ids; the identical one where none of them is in it. */
function rename(state: State, names: ReadonlyMap<Id, Id>): State {
  const tables = ['articles', 'versions', 'reviewers'] as const
  if (!tables.some((table) => [...names.keys()].some((id) => state.rows[table].has(id)))) return state
  const to = (id: unknown) => names.get(id as Id) ?? id
  const rows = Object.fromEntries(
    keptTables.map((table) => {
      const renamed = [...state.rows[table].values()].map((row) => renameIn(table, row, to))
      return [table, new Map(renamed.map((row) => [row.id, row]))]
    }),
  ) as Rows
  const tombs = [...state.tombs.values()].map((tomb): Tombstone => {
    const { restored } = tomb
    const back = restored ? { restored: { ...restored, by: to(restored.by) as Id } } : {}
    return { ...tomb, id: to(tomb.id) as Id, by: to(tomb.by) as Id, ...back }
  })
  return { ...state, rows, tombs: new Map(tombs.map((tomb) => [tomb.id, tomb])) }
}

/** The fields of each table that name an article, a version or a reviewer. */
function renameIn(table: Kept, row: Row, to: (id: unknown) => unknown): Row {
  const renamed: Record<string, unknown> = { ...row }
  const fields = ['createdBy', 'by', ...(table === 'articles' ? ['id', 'version'] : ['article'])]
  if (table === 'versions' || table === 'reviewers') fields.push('id')
  for (const field of fields) if (typeof row[field] === 'string') renamed[field] = to(row[field])
  if (table === 'passages') {
    const anchor = row['anchor'] as { version: Id }
    renamed['anchor'] = { ...anchor, version: to(anchor.version) }
  }
  if (table === 'versions' && row['from'] !== undefined) renamed['from'] = to(row['from'])
  if (table === 'comments' && row['resolved']) {
    const resolved = row['resolved'] as { by: Id }
    renamed['resolved'] = { ...resolved, by: to(resolved.by) }
  }
  if (table === 'history')
    renamed['entries'] = (row['entries'] as HistoryEntry['entries']).map((item) =>
      item.article === undefined ? item : { ...item, article: to(item.article) },
    )
  if (table === 'dismissals') renamed['key'] = String(row['key']).split(' ').map(to).join(' ')
  if (row['edited'])
    renamed['edited'] = Object.fromEntries(
      Object.entries(row['edited'] as Record<string, { by: Id }>).map(([field, edit]) => [
        field,
        { ...edit, by: to(edit.by) },
      ]),
    )
  return renamed as Row
}
