import { applyChanges } from '../../../shared/changes/apply'
import type { Change } from '../../../shared/changes/change'
import { invertDeltas } from '../../../shared/changes/deltas'
import { withDeltas } from '../../../shared/merge/merge'
import type { Project } from '../../../shared/model/project'
import { projectPieces } from '../../../shared/model/serialize'
import { ok, type Result } from '../../../shared/model/result'
import type { Accepted } from '../adapter'
import { encodeInSlices } from '../slices'
import type { Met } from './meet'
import type { Passing } from './passing'
import type { Meeting, MeetingFailure, OpenMeeting, Place } from './meeting'

/** How often a meeting is gone on with for somebody who does not stop working, before they are held up. */
const attempts = 20

/** `mine`: the open project as it was met. */
export type MetThere = Met & { readonly mine: Project; readonly found: Accepted }

/**
 * Brings an open project together with its file without holding up whoever works on it: their steps meanwhile are
 * handed on until there are none. What is answered is of this very moment. Undefined where that cannot be had.
 */
export async function meetElsewhere(
  open: OpenMeeting,
  place: Place,
  now: () => Project,
  passing: Passing,
): Promise<Result<MetThere, MeetingFailure> | undefined> {
  passing.begin()
  let meeting: Meeting | undefined
  try {
    meeting = await open(encodeInSlices(projectPieces(now())))
    let met = await meeting.begin(place)
    for (let attempt = 1; ; attempt++) {
      const steps = passing.take()
      if (steps.length === 0) break
      if (attempt === attempts) return undefined
      met = await meeting.goOn(steps)
    }
    if (!met.ok) return met
    const { stat, sha256, ...news } = met.value
    const mine = now()
    const applied = applyChanges(mine, [news.into])
    if (!applied.ok) return undefined
    const { project } = applied.value
    const theirs = news.beyond ? withDeltas(project, invertDeltas(deltasOf(news.beyond))) : project
    return ok({ ...news, mine, project, found: { stat, sha256, project: theirs } })
  } catch {
    // A thread that ran out of memory, or could not be had: it is done here.
    return undefined
  } finally {
    passing.end()
    meeting?.end()
  }
}

function deltasOf(change: Change) {
  return change.type === 'project.merged' ? change.deltas : []
}
