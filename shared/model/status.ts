import type { Assessment, Id, Resolution, Verdict } from './records'
import type { Project } from './project'

/** What stands of a claim, derived from its assessments and decisions and never stored. */
export type Status = 'unchecked' | Verdict | 'split'
export const statuses: readonly Status[] = ['unchecked', 'verified', 'disputed', 'single-source', 'split']

/**
 * The latest assessment of each reviewer, in order of reviewer id. `assessments` are those of one claim.
 * Later is decided by `createdAt`, then by id, so that two copies of a project agree.
 */
export function latestAssessments(assessments: readonly Assessment[]): Assessment[] {
  const latest = new Map<Id, Assessment>()
  for (const assessment of assessments) {
    const other = latest.get(assessment.createdBy)
    if (!other || isLater(assessment, other)) latest.set(assessment.createdBy, assessment)
  }
  return [...latest.values()].sort((a, b) => (a.createdBy < b.createdBy ? -1 : 1))
}

/** What still has to be read of one claim: the latest assessments, and every note that an annotation brought. */
export function standingNotes(assessments: readonly Assessment[]): Assessment[] {
  const latest = latestAssessments(assessments)
  const brought = assessments.filter((note) => note.annotation !== undefined && !latest.includes(note))
  return brought.length > 0 ? [...latest, ...brought] : latest
}

function isLater(a: Made, b: Made): boolean {
  return a.createdAt === b.createdAt ? a.id > b.id : a.createdAt > b.createdAt
}

type Made = Pick<Assessment, 'createdAt' | 'id'>

const known = new WeakMap<readonly Assessment[], Status>()

/** What reviewers alone make of a claim; remembered by array, since tables keep arrays identical. */
export function statusOfAssessments(assessments: readonly Assessment[]): Status {
  if (assessments.length === 0) return 'unchecked'
  const found = known.get(assessments)
  if (found) return found
  const given = new Set<Verdict>()
  for (const { verdict } of latestAssessments(assessments)) if (verdict) given.add(verdict)
  const [first] = given
  const status: Status = given.size > 1 ? 'split' : (first ?? 'unchecked')
  known.set(assessments, status)
  return status
}

/** The tables that say what stands of a claim. */
export type Judged = Pick<Project, 'assessments' | 'resolutions'>

/** The status of claim `claim` in `project`: where reviewers differ, what was decided, if that stands. */
export function statusOf(project: Judged, claim: Id): Status {
  const status = statusOfAssessments(project.assessments.where('claim', claim))
  return status === 'split' ? (resolutionOf(project, claim)?.verdict ?? 'split') : status
}

/**
 * The decision that settles a claim on which the reviewers differ. It stands while every reviewer's latest verdict
 * is one that it decided between or agrees with it: whoever judges otherwise afterwards reopens the split. One
 * that a later decision replaced never stands again. Of two that were made without knowledge of each other
 * neither stands unless they agree; then it is the later.
 */
export function resolutionOf(project: Judged, claim: Id): Resolution | undefined {
  const standing = standingResolutions(project, claim)
  return standing.every(({ verdict }) => verdict === standing[0]!.verdict) ? standing.at(-1) : undefined
}

/** The decisions that nothing has overtaken, the latest last; none where the reviewers agree. */
export function standingResolutions(project: Judged, claim: Id): Resolution[] {
  const resolutions = project.resolutions.where('claim', claim)
  if (resolutions.length === 0) return []
  const assessments = project.assessments.where('claim', claim)
  if (statusOfAssessments(assessments) !== 'split') return []
  const replaced = new Set(resolutions.flatMap(({ over }) => over))
  const latest = latestAssessments(assessments).filter(({ verdict }) => verdict !== null)
  return resolutions
    .filter(
      ({ id, over, verdict }) =>
        !replaced.has(id) && latest.every((other) => other.verdict === verdict || over.includes(other.id)),
    )
    .sort((a, b) => (isLater(a, b) ? 1 : -1))
}
