import type { Corroboration } from './corroborate'
import type { OriginFinding } from './origins/finding'
import type { Match } from './types'

/**
 * As much of a corroboration as the matrix and the lint read: a desk keeps that of every claim, and all the rest is
 * three quarters of it. Passages that are only related are left out.
 */
export interface Standing {
  readonly matches: readonly StandingMatch[]
  readonly own: readonly StandingMatch[]
  readonly findings: readonly Pick<OriginFinding, 'name' | 'kind' | 'articles' | 'via' | 'supports'>[]
  readonly independentSources: number
}

export type StandingMatch = Omit<Match, 'here' | 'shared' | 'score'>

export function standingOf({ matches, own, findings, independentSources }: Corroboration): Standing {
  return {
    matches: matches.filter(({ relation }) => relation !== 'related').map(shortMatch),
    own: own.map(shortMatch),
    findings: findings.map(({ name, kind, articles, via, supports }) => ({
      name,
      kind,
      articles,
      via,
      supports,
    })),
    independentSources,
  }
}

function shortMatch({ article, start, end, quote, relation, differences }: Match): StandingMatch {
  return { article, start, end, quote, relation, differences }
}
