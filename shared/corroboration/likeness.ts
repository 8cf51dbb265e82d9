import { alignWords } from './align'
import { countAlike } from './amounts'
import type { Pair, Prepared } from './prepared'

/** How two stretches are alike, by what their words weigh. */
export interface Likeness {
  readonly pairs: readonly Pair[]
  /** How much of what is said here is said there, 0 to 1. */
  readonly covered: number
  /** How much of what is said there is said here, 0 to 1. */
  readonly filled: number
  /** The weight of all that both say. */
  readonly weight: number
  /** How many different things both say. */
  readonly count: number
  /** How much of it stands in the same order, 0 to 1. */
  readonly ordered: number
  /** What that word tells of which two tell more that both say, names and numbers left out: 0 where it is two. */
  readonly third: number
  /** Whether both give one exact amount of the same thing. */
  readonly counted: boolean
}

/** How much it tells that two stretches hold a term. */
export type WeightOf = (term: number) => number

/** Compares two stretches by what their words tell. */
export function likenessOf(here: Prepared, there: Prepared, weightOf: WeightOf): Likeness {
  const pairs = alignWords(here, there)
  const same = pairs.filter(({ likeness }) => likeness > 0)
  const weighed = (side: Prepared, at: number) => weightAt(side, at, weightOf)
  const weigh = (side: Prepared) => side.tokens.reduce((sum, _, at) => sum + weighed(side, at), 0)
  let [shared, back, both] = [0, 0, 0]
  for (const { here: a, there: b, likeness } of pairs) {
    const [x, y] = [weighed(here, a), weighed(there, b)]
    shared += likeness * x
    back += likeness * y
    both += likeness * Math.min(x, y)
  }
  return {
    pairs,
    covered: shared / (weigh(here) || 1),
    filled: back / (weigh(there) || 1),
    weight: both,
    count: new Set(same.map((pair) => here.tokens[pair.here]!.term)).size,
    ordered: orderedShare(same),
    counted: countAlike(here, there, pairs),
    third: thirdOf(
      same.flatMap(({ here: at, likeness }) => (isPlain(here, at) ? [likeness * weighed(here, at)] : [])),
    ),
  }
}

/** What a word of a stretch tells there. */
export function weightAt({ tokens, shares }: Prepared, at: number, weightOf: WeightOf): number {
  const { term } = tokens[at]!
  return term < 0 ? 0 : shares[at]! * weightOf(term)
}

/** Whether a word is no name and no number. */
function isPlain({ article, tokens }: Prepared, at: number): boolean {
  return !/[\p{Lu}\p{N}]/u.test(article.text[tokens[at]!.start]!)
}

function thirdOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => b - a)[2] ?? 0
}

/** How often the next word that both say comes later there too. */
function orderedShare(pairs: readonly Pair[]): number {
  const later = pairs.filter(({ there }, at) => at > 0 && there > pairs[at - 1]!.there).length
  return later / Math.max(1, pairs.length - 1)
}
