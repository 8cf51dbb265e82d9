import type { Project } from '../model/project'
import type { Id } from '../model/records'
import { resolutionOf, statusOf } from '../model/status'
import { lackOf } from './ready'
import { signoffsOf } from './signoffs'

/** What claims can be looked for by, as far as they are reviewed. */
export const reviewStages = ['split', 'resolved', 'unsigned', 'lapsed', 'signed', 'discussed'] as const
export type ReviewStage = (typeof reviewStages)[number]

/**
 * Whether a claim is at a stage of review: split; split and decided; waiting for a sign-off; with one that has
 * lapsed and none that is valid; signed off; with a comment that nobody has resolved.
 */
export function isAtStage(project: Project, claim: Id, stage: ReviewStage): boolean {
  switch (stage) {
    case 'split':
      return statusOf(project, claim) === 'split'
    case 'resolved':
      return resolutionOf(project, claim) !== undefined
    case 'unsigned':
      return lackOf(project, claim)?.lack === 'unsigned'
    case 'lapsed':
      return lapsesOf(project, claim)
    case 'signed': {
      const status = statusOf(project, claim)
      return status !== 'unchecked' && status !== 'split' && lackOf(project, claim) === undefined
    }
    case 'discussed':
      return openThreads(project, claim) > 0
  }
}

function lapsesOf(project: Project, claim: Id): boolean {
  const signoffs = signoffsOf(project, claim)
  return signoffs.length > 0 && signoffs.every(({ moved }) => moved.length > 0)
}

/** How many threads of comments on a claim nobody has resolved. */
export function openThreads(project: Pick<Project, 'comments'>, claim: Id): number {
  let open = 0
  for (const { thread, resolved } of project.comments.where('claim', claim))
    if (thread === undefined && !resolved) open++
  return open
}
