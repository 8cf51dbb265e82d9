import type { Dialogs } from './asking'
import { within, type Later } from './later'
import type { Session } from './session'

/** Milliseconds that leaving a project waits for the disk before it asks what to do. */
export const patience = 10_000

export interface LeavingParts {
  readonly dialogs: Pick<Dialogs, 'unsaved'>
  readonly later: Later
  /** Saves a copy where the person says; answers why that failed, if it did. */
  readonly copy: (session: Session) => Promise<string | undefined>
}

/**
 * Saves a session that is to be left, and asks what to do while that cannot be done: `saved` when its file has
 * everything, `discard` when the person goes without that, `stay` when they think better of it.
 */
export async function settle(
  session: Session,
  { dialogs, later, copy }: LeavingParts,
): Promise<'saved' | 'discard' | 'stay'> {
  let problem: string | undefined
  while (!session.isClean || problem !== undefined) {
    const save = await within(patience, session.flush(), later)
    if (session.isClean) break
    problem ??=
      save && 'why' in save
        ? save.why
        : `“${session.name}” is not saved yet: the disk does not answer. Try again, or use “Save a copy as…” on another disk.`
    const answer = await dialogs.unsaved(session.name, problem)
    problem = undefined
    if (answer === 'cancel') return 'stay'
    if (answer === 'discard') return 'discard'
    if (answer === 'copy') problem = await copy(session)
  }
  return 'saved'
}
