import type { Handlers } from './handlers'
import { latestAssessments, standingResolutions, statusOf, statusOfAssessments } from '../model/status'
import { coversOf } from '../review/covers'
import { whyNotSignOff } from '../review/signoffs'
import { missingClaim } from './claims'
import { sameJson } from './json'

export const reviewHandlers: Handlers<'resolution.added' | 'signoff.added' | 'signoff.withdrawn'> = {
  'resolution.added'(draft, { resolution }) {
    const { claim, over } = resolution
    if (!draft.now.claims.has(claim)) return missingClaim
    if (draft.now.resolutions.has(resolution.id)) return 'This decision is already in the project.'
    const assessments = draft.now.assessments.where('claim', claim)
    if (statusOfAssessments(assessments) !== 'split')
      return 'The reviewers do not differ on this claim, so there is nothing to decide.'
    const latest = latestAssessments(assessments).filter(({ verdict }) => verdict !== null)
    const undecided = [...latest, ...standingResolutions(draft.now, claim)].some(
      ({ id }) => !over.includes(id),
    )
    if (undecided) return 'Somebody has judged this claim meanwhile: read what they say, and decide again.'
    const from = statusOf(draft.now, claim)
    draft.put('resolutions', { ...resolution, ...draft.made })
    const item = { type: 'resolution.added', claim, subject: resolution.id }
    draft.log({ ...item, field: 'verdict', from, to: resolution.verdict })
    draft.log({ ...item, field: 'reason', to: resolution.reason })
    return undefined
  },

  'signoff.added'(draft, { signoff }) {
    const { claim, verdict, covers } = signoff
    if (draft.now.signoffs.has(signoff.id)) return 'This sign-off is already in the project.'
    const refusal = whyNotSignOff(draft.now, claim, draft.by)
    if (refusal !== undefined) return refusal
    if (statusOf(draft.now, claim) !== verdict || !sameJson(coversOf(draft.now, claim), covers))
      return 'This claim has changed meanwhile, so it was not signed off: read it again first.'
    draft.put('signoffs', { ...signoff, ...draft.made })
    draft.log({ type: 'signoff.added', claim, subject: signoff.id, to: verdict })
    return undefined
  },

  'signoff.withdrawn'(draft, { signoff: id }) {
    const signoff = draft.now.signoffs.get(id)
    if (!signoff) return 'This sign-off is no longer in the project.'
    if (signoff.createdBy !== draft.by) return 'Only who signed a claim off can withdraw it.'
    draft.bury('signoffs', id)
    draft.log({ type: 'signoff.withdrawn', claim: signoff.claim, from: signoff.verdict })
    return undefined
  },
}
