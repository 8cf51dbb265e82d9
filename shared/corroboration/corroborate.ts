import type { Corpus } from './corpus'
import { withFurther } from './further'
import { findAllMatches, type MatchOptions } from './matches'
import type { KnownOrigins } from './origins/finding'
import { nothingKnown, originsOf, type Independence } from './origins/independence'
import type { Report } from './origins/reports'
import { overlap } from './origins/overlap'
import { weighSpeakers } from './said-by'
import type { DifferenceKind, Match, Statement } from './types'

/** Who else says what a claim says, and how many independent sources that makes. */
export interface Corroboration extends Independence {
  readonly statements: readonly Statement[]
  /** Passages of other articles that are not the claim’s own, best first; those only related to it too. */
  readonly matches: readonly Match[]
  /** How the claim’s other passages stand to its first one, where they are alike enough to be compared. */
  readonly own: readonly Match[]
  /** `single-source` where all that supports it leads to one origin. */
  readonly suggestion: 'single-source' | null
}

export interface CorroborateOptions extends MatchOptions {
  readonly known?: KnownOrigins
  /** Matches that somebody has dismissed. */
  readonly isDismissed?: (match: Match) => boolean
}

/** Whoever says another number or day, or denies it, does not support it. */
const contradicting: ReadonlySet<DifferenceKind> = new Set(['number', 'date', 'negation'])

/** Asks who else says what the passages of one claim say, and from whom they have it. Pure and deterministic. */
export function corroborate(
  corpus: Corpus,
  statements: readonly Statement[],
  { known = nothingKnown, isDismissed = () => false, ...options }: CorroborateOptions = {},
): Corroboration {
  const isOwn = (match: Match) =>
    statements.some((statement) => statement.article === match.article && overlap(statement, match) > 0)
  const found = new Map<string, Match>()
  const own: Match[] = []
  for (const statement of statements) {
    const asked = findAllMatches(corpus, statement, options)
    for (const match of weighSpeakers(corpus, statement, withFurther(corpus, statement, asked))) {
      if (isOwn(match)) {
        if (statement === statements[0]) own.push(match)
        continue
      }
      if (isDismissed(match)) continue
      const key = `${match.article} ${match.start} ${match.end}`
      const other = found.get(key)
      if (!other || isBetter(match, other)) found.set(key, match)
    }
  }
  const matches = [...found.values()].sort(
    (a, b) => b.score - a.score || (a.article < b.article ? -1 : 1) || a.start - b.start,
  )
  const same = matches.filter(({ relation }) => relation !== 'related')
  const reports: Report[] = [
    ...statements.map((statement) => ({
      ...statement,
      shared: same
        .filter(({ here }) => here.article === statement.article && overlap(here, statement) > 0)
        .flatMap(({ shared }) => shared.map(({ here }) => here)),
      supports: true,
    })),
    ...same.map(({ article, start, end, differences, shared }) => ({
      article,
      start,
      end,
      shared: shared.map(({ there }) => there),
      supports: !differences.some(({ kind }) => contradicting.has(kind)),
    })),
  ]
  const independence = originsOf(reports, (id) => corpus.get(id), known)
  return {
    statements,
    matches,
    own,
    ...independence,
    suggestion: independence.independentSources === 1 ? 'single-source' : null,
  }
}

/** A claim that one of its passages words as the match does is the better told by that. */
function isBetter(match: Match, other: Match): boolean {
  return match.relation === other.relation ? match.score > other.score : other.relation === 'related'
}
