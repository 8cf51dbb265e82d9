import { applyChanges, type Applied } from '../../shared/changes/apply'
import type { Change, Delta } from '../../shared/changes/change'
import { composeAround } from '../../shared/changes/deltas'
import type { Identity, OpenProject, SaveState } from '../../shared/contract'
import type { Person } from '../../shared/person'
import { parseProject, describeParseError } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'
import { bridge } from './bridge'
import { newId, now } from './clock'
import { createPaced, markFirst } from './pace'
import { InFlight } from './inFlight'
import {
  comesToNothing,
  emptyUndoList,
  record,
  stepChange,
  type Place,
  type Step,
  type UndoList,
} from './undo'

/** The window's copy of the open project: ahead of the main process by the changes still on their way. */
export interface Replica {
  readonly session: Id
  readonly name: string
  readonly place: string
  readonly project: Project
  readonly save: SaveState
  /** How many steps the window has sent; equal to `save.revision` once all are on disk. */
  readonly revision: number
  readonly undoList: UndoList
  /** Who else has it open. */
  readonly people: readonly Person[]
  /** Somebody else has had it open, or saved it, since it was opened: they may have a copy of every record. */
  readonly shared: boolean
  /** The claims that the step to this revision was about: everything of the others is as it was before it. */
  readonly touched: ReadonlySet<Id>
}

/** What the main process has not answered yet. */
let inFlight = new InFlight()

/** The open project, or null on the start screen. */
export const useReplica = createPaced<{ replica: Replica | null }>(() => ({ replica: null }))

export type Envelope = Pick<Change, 'step' | 'at' | 'by'>

type WithoutEnvelope<C> = C extends unknown ? Omit<C, 'step' | 'at' | 'by'> : never
/** A change as the screen makes it: step, time and author are added on dispatch. */
export type ChangeRequest = WithoutEnvelope<Change>

/** Puts a project that the main process opened into the window. */
export function openReplica(opened: OpenProject): Result<Replica, string> {
  const parsed = parseProject(opened.text)
  if (!parsed.ok) return fail(describeParseError(parsed.error, opened.name))
  const replica: Replica = {
    session: opened.session,
    name: opened.name,
    place: opened.place,
    project: parsed.value.project,
    save: opened.save,
    revision: opened.revision,
    undoList: emptyUndoList,
    people: opened.people,
    shared: isShared(opened.people),
    touched: new Set(),
  }
  inFlight = new InFlight()
  useReplica.setState({ replica })
  return ok(replica)
}

export function closeReplica(): void {
  useReplica.setState({ replica: null })
}

/** Takes in what the main process says of the file; an answer for another opening is dropped. */
export function noteSaveState(session: Id, save: SaveState): void {
  // It comes as soon as the change was made, and would take the panes with it before the mark is on the screen.
  markFirst(() =>
    useReplica.setState(({ replica }) =>
      replica?.session === session ? { replica: { ...replica, save } } : {},
    ),
  )
}

/** Takes in who else has the project open now. */
export function notePeople(session: Id, people: readonly Person[]): void {
  useReplica.setState(({ replica }) =>
    replica?.session === session
      ? { replica: { ...replica, people, shared: replica.shared || isShared(people) } }
      : {},
  )
}

function isShared(people: readonly Person[]): boolean {
  return people.some(({ reading }) => !reading)
}

/**
 * Takes in what somebody else saved, which the main process has as `revision`: under the changes still on their
 * way, as it has it too. Answers what of the project it changed.
 */
export function takeIn(session: Id, revision: number, change: Change): readonly Delta[] {
  const { replica } = useReplica.getState()
  if (replica?.session !== session) return []
  const { project, deltas, revisions } = inFlight.putUnder(replica.project, revision, change)
  useReplica.setState({
    replica: {
      ...replica,
      project,
      revision: replica.revision + revisions,
      shared: true,
      touched: touchedClaims(deltas),
    },
  })
  return deltas
}

/** The project goes on in another file. */
export function noteMove(session: Id, name: string, place: string): void {
  useReplica.setState(({ replica }) =>
    replica?.session === session ? { replica: { ...replica, name, place } } : {},
  )
}

/**
 * Changes the project as `by`: shown at once, sent to the main process, undoable. Changes given together are
 * one step; a caller that types into a field passes the same `step` again. Answers the refusal, if any.
 */
export function dispatch(
  requests: readonly ChangeRequest[],
  by: Identity,
  place: Place,
  step: Id = newId(),
): Result<Id, string> {
  const envelope = { step, at: now(), by: by.id }
  return dispatchChanges(
    requests.map((request): Change => ({ ...request, ...envelope })),
    envelope,
    by,
    place,
  )
}

/** As `dispatch`, for changes that have authors and times of their own; `envelope` is that of whoever makes them. */
export function dispatchChanges(
  made: readonly Change[],
  envelope: Envelope,
  by: Identity,
  place: Place,
): Result<Id, string> {
  const { replica } = useReplica.getState()
  if (!replica) return fail('No project is open.')
  if (replica.save.state === 'read-only') return fail(replica.save.why)
  const { step } = envelope
  const changes = [...introduce(replica.project, by, envelope), ...made]
  const applied = applyChanges(replica.project, changes)
  if (!applied.ok) return applied
  const { project, deltas } = applied.value
  if (deltas.length === 0) return ok(step)
  const { done } = replica.undoList
  const begun = done.at(-1)
  if (begun?.id === step && comesToNothing(composeAround(begun.deltas, deltas), project)) {
    const unmade = along(replica, begun, 'undo', by, { done: done.slice(0, -1), undone: [] })
    return unmade.ok ? ok(step) : unmade
  }
  commit(
    { ...replica, project, undoList: record(replica.undoList, { id: step, deltas, place }) },
    replica.project,
    deltas,
    changes,
  )
  return ok(step)
}

/** Takes the latest step back, or does the latest undone one again; answers where it happened. */
export function travel(direction: 'undo' | 'redo', by: Identity): Result<Place | null, string> {
  const { replica } = useReplica.getState()
  if (!replica) return ok(null)
  const { done, undone } = replica.undoList
  const step = (direction === 'undo' ? done : undone).at(-1)
  if (!step) return ok(null)
  const undoList =
    direction === 'undo'
      ? { done: done.slice(0, -1), undone: [...undone, step] }
      : { done: [...done, step], undone: undone.slice(0, -1) }
  return along(replica, step, direction, by, undoList)
}

/** Brings the project along a step, one way or the other; answers where the step was made. */
function along(
  replica: Replica,
  step: Step,
  direction: 'undo' | 'redo',
  by: Identity,
  undoList: UndoList,
): Result<Place, string> {
  const envelope = { step: newId(), at: now(), by: by.id }
  const change = stepChange(step, direction, envelope, replica.shared)
  const applied = applyChanges(replica.project, [change])
  if (!applied.ok || !isFelt(applied.value, step, replica)) {
    // It would stand in the way of everything before it.
    useReplica.setState({ replica: { ...replica, undoList } })
    return fail(builtOn)
  }
  const { project, deltas } = applied.value
  commit({ ...replica, project, undoList }, replica.project, deltas, [change])
  return ok(step.place)
}

/** Whether going along a step does what the step did, and not only away with its traces. */
function isFelt({ project, deltas }: Applied, step: Step, replica: Replica): boolean {
  if (deltas.length === 0) return false
  return !comesToNothing(deltas, project) || comesToNothing(step.deltas, replica.project)
}

const builtOn =
  'Somebody else has gone on from this since, so it stays as it is. Change it by hand if it is wrong.'

/** Called when the main process refused what the window had already shown; set by the window's start. */
let onRefused: (why: string) => void = () => undefined
export function whenRefused(listener: (why: string) => void): void {
  onRefused = listener
}

function commit(replica: Replica, before: Project, deltas: readonly Delta[], changes: Change[]): void {
  const { session } = replica
  const revision = replica.revision + 1
  const save: SaveState = replica.save.state === 'failed' ? replica.save : { state: 'saving', revision }
  useReplica.setState({ replica: { ...replica, revision, save, touched: touchedClaims(deltas) } })
  const flight = inFlight
  flight.send(changes, before, revision)
  const answered = bridge.request['project:apply']({ session, changes }).then(
    (answer) => {
      if (answer.outcome === 'refused') onRefused(answer.why)
      else flight.arrived(changes, answer.revision)
    },
    (error: unknown) => onRefused(`The change did not reach the project file: ${String(error)}`),
  )
  const done = answered.finally(() => underWay.delete(done))
  underWay.add(done)
}

function touchedClaims(deltas: readonly Delta[]): ReadonlySet<Id> {
  const claims = deltas.flatMap(({ table, id, before, after }) =>
    table === 'claims' ? [id] : [before?.['claim'], after?.['claim']],
  )
  return new Set(claims.filter((claim) => typeof claim === 'string'))
}

const underWay = new Set<Promise<void>>()

/** Resolves once the main process has answered every change sent so far. */
export async function allSent(): Promise<void> {
  await Promise.all(underWay)
}

/** The changes that make `by` known in the project, when they are not yet, or have another name now. */
export function introduce(project: Project, { id, name, initials }: Identity, envelope: Envelope): Change[] {
  const known = project.reviewers.get(id)
  if (!known) return [{ type: 'reviewer.added', ...envelope, reviewer: { id, name, initials } }]
  if (known.name === name && known.initials === initials) return []
  return [{ type: 'reviewer.edited', ...envelope, reviewer: id, name, initials }]
}
