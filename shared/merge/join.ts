import { bookkeeping, editsOf, isRewritable } from '../changes/edits'
import { sameJson } from '../changes/json'
import { canonicalJson } from '../model/canonical'
import type { Edit, Id, ProjectMeta, Tombstone } from '../model/records'
import { keptTables, type Kept, type Row, type Rows, type State } from './state'

/** Of two values the one with the greater weight, compared part by part: a total order, so that joining is too. */
function greater<T>(a: T, b: T, weights: (value: T) => readonly string[]): T {
  const [of, by] = [weights(a), weights(b)]
  for (let i = 0; i < of.length; i++) if (of[i] !== by[i]) return of[i]! > by[i]! ? a : b
  return a
}

/** A total order of values, absence first. */
function weigh(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value)
}

/**
 * Two copies of one record as one. Of a record that is rewritten field by field each field is the one rewritten
 * last; any other is made once, and only the step that makes it can have gone further in one of the copies.
 */
export function joinRows(table: Kept, a: Row, b: Row): Row {
  if (sameJson(a, b)) return a
  if (isRewritable(table)) return joinFields(a, b)
  const time = table === 'history' ? 'at' : 'createdAt'
  // A report may have left out why somebody judged as they did; see shared/report/records.ts.
  const isTold = (row: Row) => (row['rationale'] === '' ? '0' : '1')
  return greater(a, b, (row) => [String(row[time]), isTold(row), canonicalJson(row)])
}

interface Field {
  readonly value: unknown
  readonly edit: Edit | undefined
}

function joinFields<R extends object>(a: R, b: R): R {
  const edits = [editsOf(a), editsOf(b)] as const
  const joined: Record<string, unknown> = { ...madeFirst(a, b) }
  const edited: Record<string, Edit> = {}
  for (const name of new Set([a, b, ...edits].flatMap((part) => Object.keys(part)))) {
    if (bookkeeping.has(name)) continue
    const [of, by] = [a, b].map((row, i): Field => ({
      value: (row as Record<string, unknown>)[name],
      edit: edits[i]![name],
    })) as [Field, Field]
    const { value, edit } = greater(of, by, (field) => [
      field.edit?.at ?? '',
      weigh(field.value),
      weigh(field.edit),
    ])
    if (value !== undefined) joined[name] = value
    if (edit) edited[name] = edit
  }
  if (Object.keys(edited).length > 0) joined['edited'] = edited
  return joined as R
}

/** Id, author and time of making: the first, where two records became one. */
function madeFirst(a: object, b: object): object {
  const made = (row: object) =>
    Object.fromEntries(
      Object.entries(row).filter(([name]) => name === 'id' || name === 'createdAt' || name === 'createdBy'),
    )
  const [of, by] = [made(a), made(b)]
  return greater(of, by, (row) => [String(row['createdAt']), canonicalJson(row)]) === of ? by : of
}

/** Deleted last, taken back last; a number that was given stays given. */
function joinTombstones(a: Tombstone, b: Tombstone): Tombstone {
  if (a === b || sameJson(a, b)) return a
  const last = greater(a, b, (tomb) => [tomb.at, tomb.by, canonicalJson(tomb)])
  const restored = greater(a.restored, b.restored, (at) => [at?.at ?? '', weigh(at)])
  const number = Math.max(a.number ?? 0, b.number ?? 0)
  return { ...last, ...(number > 0 ? { number } : {}), ...(restored ? { restored } : {}) }
}

/** What people rewrite of a header. */
const rewrittenMeta = ['title', 'sourcing', 'page'] as const

/** The header of the project that was begun first, with the title, the rule and the page that were written last. */
function joinMeta(a: ProjectMeta, b: ProjectMeta): ProjectMeta {
  if (sameJson(a, b)) return a
  const first = greater(a, b, age) === a ? b : a
  const second = first === a ? b : a
  const joined: Record<string, unknown> = {
    ...second,
    ...first,
    formatVersion: Math.max(a.formatVersion, b.formatVersion),
    lastNumber: Math.max(a.lastNumber, b.lastNumber),
  }
  const edited: Record<string, Edit> = {}
  for (const name of rewrittenMeta) {
    const { value, edit } = greater(fieldOf(first, name), fieldOf(second, name), (field) => [
      field.edit?.at ?? '',
      ...(field.edit ? [weigh(field.value), weigh(field.edit)] : []),
    ])
    if (value === undefined) delete joined[name]
    else joined[name] = value
    if (edit) edited[name] = edit
  }
  if (Object.keys(edited).length > 0) joined['edited'] = edited
  else delete joined['edited']
  return joined as ProjectMeta
}

function fieldOf(meta: ProjectMeta, name: (typeof rewrittenMeta)[number]): Field {
  return { value: meta[name], edit: editsOf(meta)[name] }
}

function age(meta: ProjectMeta): string[] {
  return [meta.createdAt, meta.id, canonicalJson(meta)]
}

export interface Joined {
  readonly state: State
  /** Whether one of the two had nothing that the other lacks. */
  readonly isFirst: boolean
  readonly isSecond: boolean
}

/** All that either of two states knows. */
export function joinStates(a: State, b: State): Joined {
  const meta = joinMeta(a.meta, b.meta)
  let [isFirst, isSecond] = [sameJson(meta, a.meta), sameJson(meta, b.meta)]
  function joinMaps<R>(of: ReadonlyMap<Id, R>, by: ReadonlyMap<Id, R>, join: (x: R, y: R) => R): Map<Id, R> {
    const joined = new Map(of)
    if (by.size < of.size) isSecond = false
    for (const [id, theirs] of by) {
      const mine = of.get(id)
      if (mine === undefined) {
        isFirst = false
        joined.set(id, theirs)
        continue
      }
      const both = join(mine, theirs)
      if (both === mine) {
        if (isSecond && !sameJson(both, theirs)) isSecond = false
        continue
      }
      joined.set(id, both)
      if (!sameJson(both, mine)) isFirst = false
      if (isSecond && !sameJson(both, theirs)) isSecond = false
    }
    if (joined.size > by.size) isSecond = false
    return joined
  }
  const rows = Object.fromEntries(
    keptTables.map((name) => [name, joinMaps(a.rows[name], b.rows[name], (x, y) => joinRows(name, x, y))]),
  ) as Rows
  const tombs = joinMaps(a.tombs, b.tombs, joinTombstones)
  return { state: { meta, rows, tombs, isPlain: a.isPlain && b.isPlain }, isFirst, isSecond }
}
