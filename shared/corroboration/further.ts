import type { Corpus } from './corpus'
import { findMatches } from './matches'
import { overlap } from './origins/overlap'
import type { Difference, DifferenceKind, Match, Statement } from './types'

/** How sure it has to be at least that a match says the same, and that a passage is about the same as the match. */
const [sure, verySure] = [0.3, 0.85]

/** So many matches are followed, each to so many passages. */
const [mostFollowed, nearest] = [3, 8]

/** What is the same wherever it is told, so that it can be told from one passage to the next. */
const carried: ReadonlySet<DifferenceKind> = new Set(['number', 'date'])

/**
 * Adds passages that differ from a statement in a number or date, which they show by differing from a match in words
 * that the match shares with the statement. “64 people aboard” is too short to be compared with “it was carrying 46
 * people from Brødnik” itself, but not another article’s “it was carrying 64 people from Brødnik”. Matches that such
 * a passage overlaps give way to it.
 */
export function withFurther(corpus: Corpus, statement: Statement, matches: readonly Match[]): Match[] {
  const further: Match[] = []
  const followed = matches.filter(({ relation, score }) => relation !== 'differs' && score >= sure)
  for (const match of followed.slice(0, mostFollowed))
    for (const other of findMatches(corpus, match, { limit: nearest, proposed: 2 * nearest })) {
      if (other.relation !== 'differs' || other.score < verySure || other.article === statement.article)
        continue
      const known = [...matches, ...further].some((each) => each.relation === 'differs' && isOn(each, other))
      const differences = other.differences.flatMap((one) => fromStatement(corpus, statement, match, one))
      if (known || differences.length === 0) continue
      further.push({ ...other, here: statement, score: match.score * other.score, shared: [], differences })
    }
  return [...matches.filter((match) => !further.some((other) => isOn(match, other))), ...further]
}

function isOn(one: Match, other: Match): boolean {
  return one.article === other.article && overlap(one, other) > 0
}

/** A difference of a match in the words of the statement, where these are the same. */
function fromStatement(
  corpus: Corpus,
  { article }: Statement,
  match: Match,
  { kind, here, there }: Difference,
): Difference[] {
  if (!carried.has(kind) || !here || !there) return []
  const stretch = match.shared.find((each) => each.there.start <= here.start && here.end <= each.there.end)
  if (!stretch) return []
  const own = corpus.get(article)!.text.slice(stretch.here.start, stretch.here.end)
  const at = own.indexOf(here.words)
  if (at < 0) return []
  const start = stretch.here.start + at
  return [{ kind, there, here: { words: here.words, start, end: start + here.words.length } }]
}
