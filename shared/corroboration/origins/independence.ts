import type { AttributionWay } from '../../model/sourcing'
import type { Id } from '../../model/records'
import type { StoryText } from '../types'
import type { KnownOrigins, OriginFinding } from './finding'
import { drawPaths, type OriginGraph } from './graph'
import { groupOrigins, type Voice } from './groups'
import { whereFrom, type Report } from './reports'

export const nothingKnown: KnownOrigins = { origins: [], attributions: [] }

/** How many sources stand behind a statement. */
export interface Independence {
  readonly findings: readonly OriginFinding[]
  /** Independent origins of the passages that support the statement. */
  readonly independentSources: number
  readonly graph: OriginGraph
  /** A sentence: how the number comes about. */
  readonly why: string
}

/**
 * Where the passages that make a statement come from, and how many of their origins are independent. What somebody
 * said is one source however many outlets tell it; what an outlet says itself is one for each outlet, unless it is
 * copied; whoever is not named counts once together, since nobody can tell them apart.
 */
export function originsOf(
  reports: readonly Report[],
  articleOf: (id: Id) => StoryText | undefined,
  known: KnownOrigins = nothingKnown,
): Independence {
  const voices = whereFrom(reports, articleOf, known)
  const { groups, sources } = groupOrigins(voices, known.origins)
  const findings = groups.map(({ voice, voices: all, source }) => {
    const articles = [...new Set(all.map(({ article }) => article))].sort()
    return {
      origin: voice.origin,
      name: voice.name,
      kind: voice.kind,
      articles,
      reports: all.map(({ article, start, end, via, confirmed, supports }) => ({
        article,
        start,
        end,
        via,
        confirmed,
        supports,
      })),
      via: strongest(all),
      source,
      confirmed: all.some(({ confirmed }) => confirmed),
      supports: all.some(({ supports }) => supports),
    }
  })
  const supporting = new Set(findings.filter(({ supports }) => supports).map(({ source }) => source))
  const { graph, paths, why } = drawPaths(findings, sources, supporting, articleOf)
  return {
    findings: findings.map((finding, i) => ({ ...finding, path: paths[i]! })),
    independentSources: supporting.size,
    graph,
    why,
  }
}

const ways: readonly AttributionWay[] = ['said', 'dateline', 'credit', 'reuse', 'own']

function strongest(voices: readonly Voice[]): AttributionWay {
  return ways.find((way) => voices.some(({ via }) => via === way)) ?? 'own'
}
