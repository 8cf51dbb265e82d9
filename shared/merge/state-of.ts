import { tableOf, type Project } from '../model/project'
import { recordSchemas, type Id, type Tombstone } from '../model/records'
import { joinRows } from './join'
import { keptTables, type Kept, type Row, type Rows, type State } from './state'

/** All that a project knows. */
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
