import type { Assessment } from '../../shared/model/records'
import { latestAssessments } from '../../shared/model/status'

/** The assessments that came with annotations, in the order in which they were written. */
export function notesOf(assessments: readonly Assessment[]): Assessment[] {
  return assessments
    .filter(({ annotation }) => annotation !== undefined)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1))
}

/** Whether annotations say more than what counts now: a thread of replies, an author's earlier note, a bare mark. */
export function isThread(assessments: readonly Assessment[]): boolean {
  const latest = latestAssessments(assessments)
  return assessments.some(({ annotation, rationale, verdict }, i) => {
    if (annotation === undefined) return false
    return rationale === '' ? verdict === null : !latest.includes(assessments[i]!)
  })
}
