import {
  tableNames,
  type Id,
  type ProjectMeta,
  type RecordOf,
  type TableName,
  type Tombstone,
} from '../model/records'

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

/** The records of a table by their type: all came out of a project or were read by its schemas. */
export function rowsOf<N extends Kept>(rows: Rows, name: N): ReadonlyMap<Id, RecordOf<N>> {
  return rows[name] as unknown as ReadonlyMap<Id, RecordOf<N>>
}
