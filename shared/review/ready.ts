import type { Project } from '../model/project'
import type { Id } from '../model/records'
import { statusOf } from '../model/status'
import { signoffsOf, type StandingSignoff } from './signoffs'

/** How many people other than those who judged a claim must have signed it off. */
const signOffsNeeded = 1

/** What a claim still needs before it can be published: at most one thing, the first that has to be done. */
export type Lack = 'unchecked' | 'split' | 'unsigned' | 'lapsed'

export interface LackingClaim {
  readonly claim: Id
  readonly lack: Lack
  /** The sign-offs that have lapsed, with what has moved since each was given. */
  readonly lapsed: readonly StandingSignoff[]
}

export interface ArticleReadiness {
  readonly article: Id
  /** How many claims have a passage in it. */
  readonly claims: number
  readonly lacking: readonly LackingClaim[]
  /** It has claims, and none of them lacks anything. */
  readonly ready: boolean
}

export interface Readiness {
  readonly claims: number
  /** By number. */
  readonly lacking: readonly LackingClaim[]
  /** In the order in which they were added. */
  readonly articles: readonly ArticleReadiness[]
  readonly ready: boolean
}

/** What a claim lacks: a verdict, agreement, a sign-off, or one that is still valid; undefined when nothing. */
export function lackOf(project: Project, claim: Id): LackingClaim | undefined {
  const status = statusOf(project, claim)
  const signoffs = signoffsOf(project, claim)
  const lapsed = signoffs.filter(({ moved }) => moved.length > 0)
  if (status === 'unchecked' || status === 'split') return { claim, lack: status, lapsed }
  if (signoffs.length - lapsed.length >= signOffsNeeded) return undefined
  return { claim, lack: lapsed.length > 0 ? 'lapsed' : 'unsigned', lapsed }
}

/**
 * Whether a project is ready to publish, and what is missing: never stored, so it cannot be wrong. Ready means that
 * every claim has a verdict, that none is split, and that each has a valid sign-off; without claims there is
 * nothing that could be ready.
 */
export function readinessOf(project: Project): Readiness {
  const claims = [...project.claims.values()].sort((a, b) => a.number - b.number)
  const lacking = new Map<Id, LackingClaim>()
  for (const { id } of claims) {
    const lack = lackOf(project, id)
    if (lack) lacking.set(id, lack)
  }
  const articles = project.articles.sorted().map(({ id }): ArticleReadiness => {
    const here = new Set(project.passages.where('article', id).map(({ claim }) => claim))
    const missing = [...lacking.values()].filter(({ claim }) => here.has(claim))
    return {
      article: id,
      claims: here.size,
      lacking: missing,
      ready: here.size > 0 && missing.length === 0,
    }
  })
  return {
    claims: claims.length,
    lacking: [...lacking.values()],
    articles,
    ready: claims.length > 0 && lacking.size === 0,
  }
}
