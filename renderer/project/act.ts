import type { Project } from '../../shared/model/project'
import type { Id, Passage } from '../../shared/model/records'
import { fail, type Result } from '../../shared/model/result'
import type { CommandId } from '../../shared/commands'
import { showArticle } from '../article/navigate'
import { newId } from './clock'
import { stage, useDesk, type Desk, type Notice } from './desk'
import { dispatch, travel, useReplica, type ChangeRequest } from './replica'

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

/** Undoes or redoes the latest step and goes to where it was made. */
export function timeTravel(direction: 'undo' | 'redo'): void {
  const { settings, article, claim } = useDesk.getState()
  const { replica } = useReplica.getState()
  // Whoever undoes has changed something before, and so has said who they are.
  if (!replica || !settings.identity) return
  const result = travel(direction, settings.identity)
  if (!result.ok) return tell(result.error, 'warning')
  const { project } = useReplica.getState().replica!
  const place = result.value
  const wanted = { article: place?.article ?? article, claim: place?.claim ?? claim }
  const there = wanted.article && project.articles.has(wanted.article) ? wanted.article : firstArticle()
  const about = wanted.claim && project.claims.has(wanted.claim) ? wanted.claim : null
  const passage = about === null ? undefined : passageIn(project, about, there)
  showArticle(there)
  useDesk.setState({ claim: about, passage: passage?.id ?? null })
  if (passage) stage.view?.reveal(passage.anchor)
}

function passageIn(project: Project, claim: Id, article: Id | null): Passage | undefined {
  const here = project.passages.where('claim', claim).filter((passage) => passage.article === article)
  return here.find(({ anchor }) => anchor.state !== 'lost')
}

function firstArticle(): Id | null {
  return useReplica.getState().replica?.project.articles.sorted()[0]?.id ?? null
}
