import type { Change, Delta } from '../../shared/changes/change'
import { composeAround } from '../../shared/changes/deltas'
import { bookkeeping } from '../../shared/changes/edits'
import { sameJson } from '../../shared/changes/json'
import type { Assessment, Id } from '../../shared/model/records'
import type { Project } from '../../shared/model/project'
import { latestAssessments } from '../../shared/model/status'

/** Where the person was when a step was made, so that undoing it brings them back there. */
export interface Place {
  readonly article: Id | null
  readonly claim: Id | null
}

/** One thing the person did: its way forward, and where. */
export interface Step {
  readonly id: Id
  readonly deltas: readonly Delta[]
  readonly place: Place
}

/** One list for the whole project, in order, across articles. */
export interface UndoList {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const emptyUndoList: UndoList = { done: [], undone: [] }

/** Enough for a working day; an older step is forgotten rather than kept in memory for ever. */
const longest = 2_000

/** Adds a step; one with the id of the latest joins it, which is how typing in a field is one step. */
export function record(list: UndoList, step: Step): UndoList {
  const last = list.done.at(-1)
  if (last?.id !== step.id) return { done: [...list.done.slice(1 - longest), step], undone: [] }
  const deltas = composeAround(last.deltas, step.deltas)
  const rest = list.done.slice(0, -1)
  return { done: deltas.length > 0 ? [...rest, { ...last, deltas }] : rest, undone: [] }
}

/**
 * The change that takes a step back (`undo`) or does it again (`redo`). In a project that is `shared` it leaves what
 * others have done since as it is, and holds against their copies of it.
 */
export function stepChange(
  step: Step,
  direction: 'undo' | 'redo',
  envelope: Pick<Change, 'step' | 'at' | 'by'>,
  shared: boolean,
): Change {
  const deltas = step.deltas.map((delta) =>
    direction === 'redo' ? delta : { ...delta, before: delta.after, after: delta.before },
  )
  return { type: 'change.reverted', ...envelope, deltas, ...(shared ? { lasting: true as const } : {}) }
}

/**
 * Whether a step that went on and on leaves nothing that anybody would call a change: what was typed was deleted
 * again. Who wrote when, the entry in the history and the introduction of whoever typed are only traces of it.
 * `after` is the project with the step in it.
 */
export function comesToNothing(deltas: readonly Delta[], after: Project): boolean {
  return deltas.every(({ table, before: was, after: is }) => {
    if (table === 'history' || table === 'reviewers') return true
    if (table === 'tombstones') return (is ?? was)?.['table'] === 'history'
    if (table === 'assessments' && was === null && is !== null)
      return repeatsTheOneBefore(is as unknown as Assessment, after)
    return was !== null && is !== null && sameJson(withoutTraces(was), withoutTraces(is))
  })
}

function repeatsTheOneBefore(
  { id, claim, createdBy, verdict, rationale }: Assessment,
  after: Project,
): boolean {
  const others = after.assessments.where('claim', claim).filter((other) => other.id !== id)
  const before = latestAssessments(others).find((other) => other.createdBy === createdBy)
  return (before?.verdict ?? null) === verdict && (before?.rationale ?? '') === rationale
}

function withoutTraces(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !bookkeeping.has(field)))
}
