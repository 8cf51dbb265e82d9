import { sameJson } from '../../shared/changes/json'
import type { Project } from '../../shared/model/project'
import type { Claim, Id } from '../../shared/model/records'
import { resolutionOf, statusOf } from '../../shared/model/status'
import { signoffsOf, whyNotSignOff, type StandingSignoff } from '../../shared/review/signoffs'
import { openThreads } from '../../shared/review/stage'
import { initialsOf } from '../claims/words'

/** What the sign-off line of a claim shows. */
export interface SignOffView {
  readonly signoffs: readonly StandingSignoff[]
  /** Why whoever sits here cannot sign it off; undefined when they can. */
  readonly whyNot: string | undefined
}

const views = new WeakMap<Claim, SignOffView>()

/** Of one claim, since only one is shown in full; the identical object until something of it changes. */
export function signOffView(project: Project, claim: Id, me: Id | undefined): SignOffView | undefined {
  const record = project.claims.get(claim)
  if (!record) return undefined
  const view = { signoffs: signoffsOf(project, claim), whyNot: whyNotSignOff(project, claim, me ?? '') }
  const before = views.get(record)
  if (before && sameJson(before, view)) return before
  views.set(record, view)
  return view
}

/** What a line of the list says of the review of a claim: decided, signed off by whom, or lapsed, and comments. */
export function sayReview(project: Project, claim: Id): string {
  const status = statusOf(project, claim)
  const signoffs = signoffsOf(project, claim)
  const valid = signoffs.filter(({ moved }) => moved.length === 0)
  const open = openThreads(project, claim)
  const who = valid.map(({ signoff }) => initialsOf(project.reviewers, signoff.createdBy)).join(', ')
  return [
    status !== 'split' && resolutionOf(project, claim) ? 'decided' : '',
    who ? `signed off ${who}` : signoffs.length > 0 ? 'sign-off lapsed' : '',
    open > 0 ? `${open} open comment${open === 1 ? '' : 's'}` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
