import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { resolutionOf } from '../../shared/model/status'
import { lackOf } from '../../shared/review/ready'
import { signoffsIn, signoffsOf, type Moved } from '../../shared/review/signoffs'

/** What a script may want to know of the review of a claim. */
export function reviewOf(project: Project, claim: Id) {
  const resolution = resolutionOf(project, claim)
  const lack = lackOf(project, claim)?.lack ?? null
  return {
    resolution: resolution
      ? {
          reviewer: nameOf(project, resolution.createdBy),
          verdict: resolution.verdict,
          reason: resolution.reason,
          at: resolution.createdAt,
        }
      : null,
    signOffs: signoffsOf(project, claim).map(({ signoff, moved }) => ({
      reviewer: nameOf(project, signoff.createdBy),
      verdict: signoff.verdict,
      at: signoff.createdAt,
      valid: moved.length === 0,
      moved,
    })),
    comments: project.comments
      .where('claim', claim)
      .map(({ id, thread, text, resolved, createdBy, createdAt }) => ({
        id,
        ...(thread === undefined ? {} : { thread }),
        text,
        resolved: resolved !== undefined,
        reviewer: nameOf(project, createdBy),
        at: createdAt,
      })),
    ready: lack === null,
    lacks: lack,
  }
}

export interface LapsingSignOff {
  readonly claim: Id
  readonly number: number
  readonly reviewer: string
}

export interface LapsedSignOff extends LapsingSignOff {
  readonly moved: readonly Moved[]
}

/** Every sign-off that has lapsed, by the number of its claim. */
export function lapsedSignOffs(project: Project): LapsedSignOff[] {
  return [...project.claims.values()]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ id, number }) =>
      signoffsOf(project, id)
        .filter(({ moved }) => moved.length > 0)
        .map(({ signoff, moved }) => ({
          claim: id,
          number,
          reviewer: nameOf(project, signoff.createdBy),
          moved,
        })),
    )
}

/** The sign-offs that another text of an article makes lapse. */
export function lapsingIn(project: Project, article: Id): LapsingSignOff[] {
  return signoffsIn(project, article).map(({ claim, createdBy }) => ({
    claim,
    number: project.claims.get(claim)?.number ?? 0,
    reviewer: nameOf(project, createdBy),
  }))
}

function nameOf(project: Project, reviewer: Id): string {
  return project.reviewers.get(reviewer)?.name ?? ''
}
