import type { Id, Verdict } from '../../shared/model/records'
import {
  latestAssessments,
  standingResolutions,
  statusOf,
  statusOfAssessments,
} from '../../shared/model/status'
import { coversOf } from '../../shared/review/covers'
import { whyNotSignOff } from '../../shared/review/signoffs'
import { act, asMyself, openDialog, tell } from '../project/act'
import { newId } from '../project/clock'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'

const undo = { label: 'Undo', command: 'edit.undo' } as const

function project() {
  return useReplica.getState().replica!.project
}

function me(): Id {
  return useDesk.getState().settings.identity?.id ?? ''
}

/** Signs a claim off as it stands on the screen, or says why that cannot be. */
export function signOff(claim: Id): void {
  asMyself(() => {
    const now = project()
    const refusal = whyNotSignOff(now, claim, me())
    if (refusal !== undefined) return tell(refusal)
    const [status, covers] = [statusOf(now, claim), coversOf(now, claim)]
    if (status === 'unchecked' || status === 'split' || !covers) return
    if (act([{ type: 'signoff.added', signoff: { id: newId(), claim, verdict: status, covers } }])?.ok)
      tell(`Claim #${now.claims.get(claim)!.number} signed off as ${status}.`, 'plain', undo)
  })
}

export function withdrawSignOff(signoff: Id): void {
  asMyself(() => {
    if (act([{ type: 'signoff.withdrawn', signoff }])?.ok) tell('Sign-off withdrawn.', 'plain', undo)
  })
}

/** Puts those who differ on a claim beside each other, for somebody to decide. */
export function askToDecide(claim: Id): void {
  if (statusOfAssessments(project().assessments.where('claim', claim)) !== 'split')
    return tell('The reviewers do not differ on this claim, so there is nothing to decide.')
  asMyself(() => openDialog({ kind: 'decide', claim }))
}

/** What a decision on a claim made now would be over. */
export function decidedOver(claim: Id): Id[] {
  const latest = latestAssessments(project().assessments.where('claim', claim))
  return [...latest.filter(({ verdict }) => verdict !== null), ...standingResolutions(project(), claim)].map(
    ({ id }) => id,
  )
}

/** Decides a claim; answers whether it was done. `over` is what was on the screen. */
export function decide(claim: Id, verdict: Verdict, reason: string, over: readonly Id[]): boolean {
  const resolution = { id: newId(), claim, verdict, reason: reason.trim(), over: [...over] }
  const done = act([{ type: 'resolution.added', resolution }])?.ok === true
  if (done) tell(`Claim #${project().claims.get(claim)!.number} decided: ${verdict}.`, 'plain', undo)
  return done
}

/** Says something about a claim, or answers the thread that `thread` began; `done` is told once it is there. */
export function comment(claim: Id, text: string, thread: Id | undefined, done: () => void): void {
  const answer = thread === undefined ? {} : { thread }
  asMyself(() => {
    if (act([{ type: 'comment.added', comment: { id: newId(), claim, text: text.trim(), ...answer } }])?.ok)
      done()
  })
}

export function rewriteComment(id: Id, text: string, done: () => void): void {
  asMyself(() => {
    if (act([{ type: 'comment.edited', comment: id, text: text.trim() }])?.ok) done()
  })
}

export function removeComment(id: Id): void {
  asMyself(() => {
    if (act([{ type: 'comment.removed', comment: id }])?.ok) tell('Comment deleted.', 'plain', undo)
  })
}

export function resolveThread(id: Id, resolved: boolean): void {
  asMyself(() => {
    if (act([{ type: 'comment.resolved', comment: id, resolved }])?.ok)
      tell(resolved ? 'Thread resolved.' : 'Thread reopened.', 'plain', undo)
  })
}
