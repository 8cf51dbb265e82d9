import type { Delta } from '../changes/change'
import { sameJson } from '../changes/json'
import { tableOf, type Project } from '../model/project'
import { tableNames, type Id, type RecordOf, type TableName } from '../model/records'
import { fit } from './fit'
import { joinStates } from './join'
import { reportOf, type MergeReport } from './report'
import { standing } from './standing'
import { keptTables, type Row, type State } from './state'
import { stateOf } from './state-of'
import { unify } from './unify'

export interface Merged {
  readonly project: Project
  /** What becomes of each record of the first project; empty when the second brings nothing. */
  readonly deltas: readonly Delta[]
  readonly report: MergeReport
}

/**
 * Merges two project files into one that has all that is in either. Nobody is asked: of a field that both rewrote
 * the later is kept, and the report lists it, so that a person can choose; see changes.ts.
 *
 * Merging is commutative, associative and idempotent: whoever merges whose copies in which order, the outcome is
 * the same to the byte, and a file that was merged already brings nothing more.
 */
export function mergeProjects(mine: Project, theirs: Project): Merged {
  const unified = unify(stateOf(mine), stateOf(theirs))
  const { mine: a, theirs: b, renamed } = unified
  const joined = joinStates(a, b)
  const told = { ...unified, joined: joined.state }
  let target: Target
  if (
    joined.isFirst &&
    !renamed.mine &&
    (!joined.isSecond || renamed.theirs || joined.state.isPlain || isSame(mine, theirs))
  )
    target = mine
  else if (joined.isSecond && !joined.isFirst && !renamed.theirs) target = theirs
  else target = settle(joined.state)
  const deltas = target === mine ? [] : deltasBetween(mine, target)
  const project = deltas.length === 0 ? mine : withDeltas(mine, deltas)
  return { project, deltas, report: reportOf(mine, theirs, project, deltas, told) }
}

/** What a project should hold: a project itself, or tables of records. */
type Target = { readonly meta: Project['meta'] } & {
  readonly [N in TableName]: { values(): Iterable<{ id: Id }>; has(id: Id): boolean }
}

/** The project in which a state shows itself. */
function settle(state: State): Target {
  const stands = standing(state)
  const { shown, hidden } = stands
  const meta = fit(state, stands)
  const tombstones = new Map<Id, { id: Id }>(state.tombs)
  for (const table of keptTables)
    for (const [id, row] of hidden[table]) {
      const tomb = state.tombs.get(id)!
      tombstones.set(id, { ...tomb, record: row } as Row)
    }
  return { meta, ...shown, tombstones }
}

/** What makes of each record of one project that of another; empty when they are the same. */
export function deltasBetween(mine: Project, target: Target): Delta[] {
  const deltas: Delta[] = []
  const note = (
    table: Delta['table'],
    id: Id,
    before: object | undefined,
    after: object | undefined,
  ): void => {
    if (sameJson(before, after)) return
    deltas.push({
      table,
      id,
      before: (before as Delta['before'] | undefined) ?? null,
      after: (after as Delta['after'] | undefined) ?? null,
    })
  }
  note('meta', target.meta.id, mine.meta, target.meta)
  for (const name of tableNames) {
    const before = tableOf(mine, name)
    for (const row of target[name].values()) note(name, row.id, before.get(row.id), row)
    for (const row of before.values()) if (!target[name].has(row.id)) note(name, row.id, row, undefined)
  }
  return deltas
}

function isSame(mine: Project, theirs: Project): boolean {
  return deltasBetween(mine, theirs).length === 0
}

/** The project with its records brought to what `deltas` say. */
export function withDeltas(project: Project, deltas: readonly Delta[]): Project {
  const changed: Record<string, unknown> = { ...project }
  for (const { table, id, after } of deltas)
    if (table === 'meta') changed['meta'] = after
    else {
      const rows = tableOf(changed as unknown as Project, table)
      changed[table] = after ? rows.put(after as unknown as RecordOf<TableName>) : rows.remove(id)
    }
  return changed as unknown as Project
}
