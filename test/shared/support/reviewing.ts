import { verdicts, type Id } from '../../../shared/model/records'
import type { Project } from '../../../shared/model/project'
import {
  latestAssessments,
  standingResolutions,
  statusOf,
  statusOfAssessments,
} from '../../../shared/model/status'
import { coversOf } from '../../../shared/review/covers'
import { whyNotSignOff } from '../../../shared/review/signoffs'
import type { Move } from './move'
import { pick } from './pick'
import type { ChangeBody } from './story'

type ReviewMove = Move & {
  readonly type:
    | 'comment.added'
    | 'comment.edited'
    | 'comment.removed'
    | 'comment.resolved'
    | 'resolution.added'
    | 'signoff.added'
    | 'signoff.withdrawn'
}

/** What a move of comments, decisions and sign-offs makes of a project; null where it has nothing to work on. */
export function reviewOf(project: Project, move: ReviewMove, fresh: () => Id, by: Id): ChangeBody | null {
  const { a, b, text } = move
  const claims = project.claims.sorted()
  const comments = project.comments.sorted()
  const mine = comments.filter(({ createdBy }) => createdBy === by)
  const threads = comments.filter(({ thread }) => thread === undefined)
  switch (move.type) {
    case 'comment.added': {
      const thread = b % 2 ? pick(threads, a) : undefined
      const claim = thread?.claim ?? pick(claims, a)?.id
      if (claim === undefined) return null
      const comment = { id: fresh(), claim, text: text || 'Who says so?' }
      return { type: move.type, comment: thread ? { ...comment, thread: thread.id } : comment }
    }
    case 'comment.edited': {
      const comment = pick(mine, a)
      return comment ? { type: move.type, comment: comment.id, text: text || 'Rang them.' } : null
    }
    case 'comment.removed': {
      const removable = mine.filter(({ id }) =>
        project.comments.where('thread', id).every(({ createdBy }) => createdBy === by),
      )
      const comment = pick(removable, a)
      return comment ? { type: move.type, comment: comment.id } : null
    }
    case 'comment.resolved': {
      const thread = pick(threads, a)
      return thread ? { type: move.type, comment: thread.id, resolved: b % 3 > 0 } : null
    }
    case 'resolution.added': {
      const assessed = (id: Id) => project.assessments.where('claim', id)
      const claim = pick(
        claims.filter(({ id }) => statusOfAssessments(assessed(id)) === 'split'),
        a,
      )?.id
      if (claim === undefined) return null
      const latest = latestAssessments(assessed(claim)).filter(({ verdict }) => verdict !== null)
      const over = [...latest, ...standingResolutions(project, claim)].map(({ id }) => id)
      const verdict = pick(verdicts, b)!
      return { type: move.type, resolution: { id: fresh(), claim, verdict, reason: `${text}!`, over } }
    }
    case 'signoff.added': {
      const claim = pick(
        claims.filter(({ id }) => whyNotSignOff(project, id, by) === undefined),
        a,
      )?.id
      if (claim === undefined) return null
      const [verdict, covers] = [statusOf(project, claim), coversOf(project, claim)!]
      if (verdict === 'unchecked' || verdict === 'split') return null
      return { type: move.type, signoff: { id: fresh(), claim, verdict, covers } }
    }
    case 'signoff.withdrawn': {
      const signoff = pick(
        project.signoffs.sorted().filter(({ createdBy }) => createdBy === by),
        a,
      )
      return signoff ? { type: move.type, signoff: signoff.id } : null
    }
  }
}
