import { alignWords, type Pair } from './align'
import type { Prepared } from './prepared'

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
}

/** Compares two stretches; `weightOf` says how much it tells that both hold a term. */
export function likenessOf(here: Prepared, there: Prepared, weightOf: (term: number) => number): Likeness {
  const pairs = alignWords(here, there)
  const weigh = ({ tokens }: Prepared) =>
    tokens.reduce((sum, { term }) => (term < 0 ? sum : sum + weightOf(term)), 0)
  let [shared, back] = [0, 0]
  for (const pair of pairs) {
    shared += pair.likeness * weightOf(here.tokens[pair.here]!.term)
    back += pair.likeness * weightOf(there.tokens[pair.there]!.term)
  }
  return {
    pairs,
    covered: shared / (weigh(here) || 1),
    filled: back / (weigh(there) || 1),
    weight: shared,
    count: new Set(pairs.map((pair) => here.tokens[pair.here]!.term)).size,
  }
}
