import type { OpenOutcome, OpenProject, View } from '../../shared/contract'
import { rememberTop } from '../article/navigate'
import { finishCorrecting } from '../article/correct'
import { openDialog, tell } from './act'
import { bridge } from './bridge'
import { nowhere, useDesk } from './desk'
import { allSent, closeReplica, noteMove, openReplica, useReplica } from './replica'
import { articlesOf } from './selectors'

/** Opens what the main process answers; a failure is told, and what was open stays. */
export async function openFrom(ask: () => Promise<OpenOutcome>): Promise<void> {
  await settle()
  takeOpened(await ask())
}

/** Puts an opened project on the desk, where the person left it. */
export function takeOpened(outcome: OpenOutcome): void {
  if (outcome.outcome === 'failed') tell(outcome.why, 'warning')
  if (outcome.outcome === 'broken') openDialog({ kind: 'rescue', why: outcome.why, rescue: outcome.rescue })
  if (outcome.outcome === 'opened') show(outcome.project)
  if (outcome.outcome === 'occupied') {
    const { opening, name, people } = outcome
    openDialog({ kind: 'occupied', opening, name, people })
  }
}

function show(opened: OpenProject): void {
  const replica = openReplica(opened)
  if (!replica.ok) return tell(replica.error, 'warning')
  const { project } = replica.value
  const { article, claim, scroll } = opened.view
  const first = articlesOf(project)[0]?.id ?? null
  useDesk.setState({
    ...nowhere,
    notice: null,
    article: article !== null && project.articles.has(article) ? article : first,
    claim: claim !== null && project.claims.has(claim) ? claim : null,
    scroll,
  })
  if (opened.notice !== undefined) tell(opened.notice)
}

/** Where the person is, to be found again at the next opening. */
export function currentView(): View {
  const { article, claim } = useDesk.getState()
  return { article, claim, scroll: { ...rememberTop() } }
}

/**
 * Sends what is still being typed and remembers the place; once it has resolved, the window can go. That the
 * place is remembered is no condition for it.
 */
export async function settle(): Promise<void> {
  const { replica } = useReplica.getState()
  if (!replica) return
  finishCorrecting()
  const remembered = bridge.request['view:remember']({ session: replica.session, view: currentView() })
  await Promise.all([allSent(), remembered.catch(() => undefined)])
}

export async function closeProject(): Promise<void> {
  const { replica } = useReplica.getState()
  if (!replica) return
  await settle()
  const answer = await bridge.request['project:close']({ session: replica.session })
  if (answer.outcome === 'cancelled') return
  closeReplica()
  useDesk.setState({ ...nowhere, recents: await bridge.request['recents:list']({}) })
}

export async function saveAgain(): Promise<void> {
  const { replica } = useReplica.getState()
  if (!replica) return
  finishCorrecting()
  const save = await bridge.request['project:save-again']({ session: replica.session })
  if (save.state === 'failed')
    tell(save.why, 'warning', { label: 'Save a copy as…', command: 'project.save-copy' })
  else if (save.state === 'read-only') tell(save.why, 'warning')
  else tell('Saved up to here. Claimdesk saves each change by itself.')
}

export async function saveCopy(): Promise<void> {
  const { replica } = useReplica.getState()
  if (!replica) return
  finishCorrecting()
  const answer = await bridge.request['project:save-copy']({ session: replica.session })
  if (answer.outcome === 'saved') {
    const { place, movedTo } = answer
    if (movedTo !== undefined) noteMove(replica.session, movedTo, place)
    tell(
      movedTo === undefined
        ? `A copy is at ${place}. You go on working in the original.`
        : `The project is now at ${place}, and you go on working there.`,
    )
  }
  if (answer.outcome === 'failed') tell(answer.why, 'warning')
}
