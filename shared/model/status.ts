import type { Assessment, Id, Verdict } from './records'
import type { Project } from './project'

/** What stands of a claim, derived from its assessments and never stored. */
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

function isLater(a: Assessment, b: Assessment): boolean {
  return a.createdAt === b.createdAt ? a.id > b.id : a.createdAt > b.createdAt
}

const known = new WeakMap<readonly Assessment[], Status>()

/** The status of a claim with these assessments; remembered by array, since tables keep arrays identical. */
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

/** The status of claim `claim` in `project`. */
export function statusOf(project: Project, claim: Id): Status {
  return statusOfAssessments(project.assessments.where('claim', claim))
}
