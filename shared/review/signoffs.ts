import type { Project } from '../model/project'
import type { Id, Signoff } from '../model/records'
import { latestAssessments, resolutionOf, statusOf, type Judged } from '../model/status'
import { coversOf } from './covers'

/**
 * What has moved since a sign-off was given. `signer`: whoever gave it has judged the claim themself since, so that
 * it is no second person's approval any more.
 */
const movable = ['verdict', 'wording', 'quotes', 'evidence', 'versions', 'signer'] as const
export type Moved = (typeof movable)[number]

export interface StandingSignoff {
  readonly signoff: Signoff
  /** What it rests on and is no longer as it was; none while it is valid. */
  readonly moved: readonly Moved[]
}

/**
 * The sign-offs of a claim in order of making: of each reviewer a valid one, or else the latest, which has lapsed.
 * One that lapsed is valid again as soon as everything is as it was.
 */
export function signoffsOf(project: Project, claim: Id): StandingSignoff[] {
  const signoffs = project.signoffs.where('claim', claim)
  if (signoffs.length === 0) return []
  const byReviewer = new Map<Id, StandingSignoff>()
  for (const signoff of signoffs) {
    const before = byReviewer.get(signoff.createdBy)
    const standing = { signoff, moved: movedSince(project, signoff) }
    if (!before || before.moved.length > 0 || standing.moved.length === 0)
      byReviewer.set(signoff.createdBy, standing)
  }
  return [...byReviewer.values()]
}

/** What has moved since a sign-off was given; see StandingSignoff. */
function movedSince(project: Project, { claim, verdict, covers, createdBy }: Signoff): Moved[] {
  const now = coversOf(project, claim)
  return movable.filter((part) => {
    if (part === 'verdict') return statusOf(project, claim) !== verdict
    if (part === 'signer') return isJudge(project, claim, createdBy)
    return now?.[part] !== covers[part]
  })
}

/**
 * Whether a reviewer has a part in the verdict that stands: an assessment that says the same, or the decision
 * between those that differ. Two records of one name count as one person, who uses two computers.
 */
export function isJudge(project: Judged & Pick<Project, 'reviewers'>, claim: Id, reviewer: Id): boolean {
  const status = statusOf(project, claim)
  const judges = latestAssessments(project.assessments.where('claim', claim))
    .filter(({ verdict }) => verdict === status)
    .map(({ createdBy }) => createdBy)
  const resolution = resolutionOf(project, claim)
  if (resolution) judges.push(resolution.createdBy)
  return judges.some((judge) => isSamePerson(project, judge, reviewer))
}

function isSamePerson({ reviewers }: Pick<Project, 'reviewers'>, a: Id, b: Id): boolean {
  const name = (id: Id) => reviewers.get(id)?.name.normalize().trim().toLowerCase()
  return a === b || (name(a) !== undefined && name(a) === name(b))
}

/** Why a reviewer cannot sign a claim off as it stands, as a sentence; undefined when they can. */
export function whyNotSignOff(project: Project, claim: Id, reviewer: Id): string | undefined {
  if (!project.claims.has(claim)) return 'This claim is no longer in the project.'
  const status = statusOf(project, claim)
  if (status === 'unchecked')
    return 'Nobody has checked this claim yet: it needs a verdict before a sign-off.'
  if (status === 'split') return 'The reviewers differ on this claim: decide between them before a sign-off.'
  if (isJudge(project, claim, reviewer))
    return 'A sign-off is a second person’s: somebody who has not given or decided this verdict.'
  const isSigned = signoffsOf(project, claim).some(
    ({ signoff, moved }) => moved.length === 0 && isSamePerson(project, signoff.createdBy, reviewer),
  )
  return isSigned ? 'You have signed this claim off already, and it is as it was then.' : undefined
}

/** The valid sign-offs of claims with a passage in an article: those that another text of it makes lapse. */
export function signoffsIn(project: Project, article: Id): Signoff[] {
  const claims = new Set(project.passages.where('article', article).map(({ claim }) => claim))
  return [...claims]
    .flatMap((claim) => signoffsOf(project, claim))
    .filter(({ moved }) => moved.length === 0)
    .map(({ signoff }) => signoff)
}
