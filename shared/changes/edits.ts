import { later } from '../model/later'
import type { Edit, TableName } from '../model/records'
import { sameJson } from './json'

/** Tables of whose records several people may rewrite one field without knowing of each other, for others to settle. */
export const contestable = [
  'articles',
  'attributions',
  'claims',
  'comments',
  'evidence',
  'origins',
  'passages',
] as const satisfies readonly TableName[]

/** Who a reviewer is, is no question for others. */
const rewritable: ReadonlySet<TableName> = new Set([...contestable, 'reviewers'])

/** Whether the fields of a table's records are rewritten one by one; other records are made once and stay. */
export function isRewritable(table: TableName): boolean {
  return rewritable.has(table)
}

interface Edited {
  readonly edited?: object | undefined
  readonly given?: object | undefined
}

/** The edits of a record by field; see `edited` in records.ts. */
export function editsOf(record: object): Readonly<Record<string, Edit>> {
  return ((record as Edited).edited ?? {}) as Readonly<Record<string, Edit>>
}

/** Fields of a record that nobody rewrites by themselves. */
export const bookkeeping: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'createdBy',
  'edited',
  'given',
  'lastNumber',
])

/**
 * `after` with `edit` noted for every field in which it differs from `before`, so that a merge can tell the
 * later of two. What a merge had kept of such a field is dropped: it is as somebody wants it now.
 */
export function withEdits<R extends object>(before: R, after: R, edit: Edit): R {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  const rewritten = [...fields].filter(
    (field) => !bookkeeping.has(field) && !sameJson(read(before, field), read(after, field)),
  )
  if (rewritten.length === 0) return after
  const { given: kept = {}, ...rest } = after as R & Edited
  const earlier = editsOf(before)
  const given = Object.fromEntries(Object.entries(kept).filter(([field]) => !rewritten.includes(field)))
  return {
    ...(rest as object as R),
    edited: {
      ...editsOf(after),
      ...Object.fromEntries(rewritten.map((field) => [field, over(earlier[field], edit)])),
    },
    ...(Object.keys(given).length > 0 ? { given } : {}),
  }
}

/** Whoever writes over something has seen it, so that is the later of the two. */
function over(before: Edit | undefined, edit: Edit): Edit {
  const at = later(edit.at, before?.at)
  return at === edit.at ? edit : { ...edit, at }
}

function read(record: object, field: string): unknown {
  return (record as Record<string, unknown>)[field]
}
