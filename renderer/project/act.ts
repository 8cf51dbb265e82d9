import type { Id } from '../../shared/model/records'
import { fail, type Result } from '../../shared/model/result'
import type { CommandId } from '../../shared/commands'
import { newId } from './clock'
import { useDesk, type Desk, type Notice } from './desk'
import { dispatch, useReplica, type ChangeRequest } from './replica'

/** Tells the person something in one sentence. */
export function tell(
  text: string,
  tone: Notice['tone'] = 'plain',
  action?: { label: string; command: CommandId },
): void {
  useDesk.setState({ notice: { id: newId(), tone, text, ...(action ? { action } : {}) } })
}

/** Opens what lies over the desk. */
export function openDialog(dialog: Desk['dialog']): void {
  useDesk.setState({ dialog })
}

/** Closes what lies over the desk and gives the keyboard back to the text. */
export function closeDialog(): void {
  useDesk.setState({ dialog: null })
}

/**
 * Begins something that will change the project: says why when that cannot be, and asks the person who they
 * are, if they have not said yet, and then goes on by itself.
 */
export function asMyself(run: () => void): void {
  const locked = whyReadOnly()
  if (locked !== null) tell(locked, 'warning')
  else if (useDesk.getState().settings.identity) run()
  else openDialog({ kind: 'identity', then: run })
}

function whyReadOnly(): string | null {
  const save = useReplica.getState().replica?.save
  return save?.state === 'read-only' ? save.why : null
}

/**
 * Changes the project in the name of the person at the desk. Asks who they are first, if they have not said
 * yet, and then goes on by itself. A refusal is told, and answered.
 */
export function act(requests: readonly ChangeRequest[], step?: Id): Result<Id, string> | null {
  const { settings, article, claim } = useDesk.getState()
  const locked = whyReadOnly()
  if (locked !== null) {
    tell(locked, 'warning')
    return fail(locked)
  }
  if (!settings.identity) {
    openDialog({ kind: 'identity', then: () => act(requests, step) })
    return null
  }
  const result = dispatch(requests, settings.identity, { article, claim }, step)
  if (!result.ok) tell(result.error, 'warning')
  return result
}
