import { tableOf, type Project } from '../model/project'
import {
  recordSchemas,
  tableNames,
  type Id,
  type ProjectMeta,
  type RecordOf,
  type TableName,
  type Tombstone,
} from '../model/records'
import { joinRows } from './join'

/** The tables whose records may be deleted: all but the tombstones themselves. */
export type Kept = Exclude<TableName, 'tombstones'>
export const keptTables = tableNames.filter((name): name is Kept => name !== 'tombstones')

/** A record as a merge sees it: fields that this version does not know are merged like the others. */
export interface Row {
  readonly id: Id
  readonly [field: string]: unknown
}

export type Rows = { readonly [N in Kept]: Map<Id, Row> }

/**
 * All that a project file knows, also of what was deleted, as somebody once wrote it: without what an earlier
 * merge did to make it fit. Joining these is a join in the sense of the word (commutative, associative,
 * idempotent), because nothing that is known is ever forgotten; what of it stands is decided afterwards.
 */
export interface State {
  readonly meta: ProjectMeta
  readonly rows: Rows
  /** Without the records that they keep: those are among the rows. */
  readonly tombs: Map<Id, Tombstone>
  /** It says all that its project does: no merge has fitted anything in it. */
  readonly isPlain: boolean
}

export function stateOf(project: Project): State {
  let isPlain = true
  const rows = Object.fromEntries(keptTables.map((name) => [name, new Map<Id, Row>()])) as Rows
  for (const name of keptTables)
    for (const row of tableOf(project, name).values()) rows[name].set(row.id, asGiven(name, row))
  const tombs = new Map<Id, Tombstone>()
  for (const tombstone of project.tombstones.values()) {
    const { record, ...tomb } = tombstone
    tombs.set(tomb.id, record === undefined ? tombstone : tomb)
    if (record !== undefined) isPlain = false
    const name = keptTables.find((table) => table === tomb.table)
    // A file is not checked for what its tombstones keep, since nothing but a merge looks at it.
    const kept = name && recordSchemas[name].safeParse(record)
    if (!kept?.success || kept.data.id !== tomb.id) continue
    const known = rows[name!].get(tomb.id)
    const row = asGiven(name!, kept.data)
    rows[name!].set(tomb.id, known ? joinRows(name!, known, row) : row)
  }
  return { meta: project.meta, rows, tombs, isPlain }
}

/** A record without what a merge did to it. */
function asGiven(table: Kept, row: Row): Row {
  if (row['given'] === undefined) return row
  const { given, ...rest } = row
  const read = recordSchemas[table].safeParse({ ...rest, ...(given as object) })
  return read.success && read.data.id === row.id ? read.data : rest
}

/** The records of a table by their type: all came out of a project or were read by its schemas. */
export function rowsOf<N extends Kept>(rows: Rows, name: N): ReadonlyMap<Id, RecordOf<N>> {
  return rows[name] as unknown as ReadonlyMap<Id, RecordOf<N>>
}
