import type { Likeness } from './likeness'

/** What tells whether two passages say the same besides their words. */
export interface Circumstances {
  /** How far the other article tells the story of this one, 0 to 1. */
  readonly kinship: number
  /** How many sentences stand before the two passages, in both articles together. */
  readonly before: number
  /** How many days lie between the two articles; null where nobody knows. */
  readonly days: number | null
  /** What `likenessScore` is of the two passages, and the most that it is of … */
  readonly alike: number
  /** … this statement and any passage of the other article, */
  readonly best: number
  /** … the other passage and any sentence of this article. */
  readonly rival: number
}

/**
 * How alike two stretches are, 0 to 1. A logistic curve over how much of the one is in the other, both ways, how
 * much that is in all, and how far their articles tell one story; fitted to pairs of news sentences that a person
 * judged.
 */
export function likenessScore({ covered, filled, weight }: Likeness, kinship: number): number {
  const both = covered + filled
  return logistic(1.64 * kinship + both * (1.58 + 2.54 * Math.log1p(weight)) - 5.54)
}

/**
 * How sure it is that two passages say the same, 0 to 1: of those that are alike, the ones that nothing else is
 * more like, near the head of both articles, published about the same time. Fitted to the labels of
 * `npm run bench:corroboration`: of the stories 89.4 % of what says the same is called so, and none of 28 statements
 * that nobody else has is matched; of the sample by event 78.0 %, with 3 of 38 matched falsely, of what is held out
 * 66.7 %, with 1 of 17. When it was made, fits that left one story or event out called 88.6 % (3 of 28) and 74.0 %
 * (5 of 38).
 */
export function scoreOf({ covered, filled, weight, count }: Likeness, circumstances: Circumstances): number {
  const { kinship, before, days, alike, best, rival } = circumstances
  const both = covered + filled
  const apart = Math.log1p(Math.min(days ?? 0, farthest))
  const lost = Math.max(0, logit(best) - logit(alike))
  const rivalled = Math.max(0, logit(rival) - logit(alike))
  const score = logistic(
    both * (3.45 + 1.86 * Math.log1p(weight)) +
      3.15 * kinship +
      5.32 / (1 + before) -
      1.19 * apart -
      0.39 * lost -
      0.25 * rivalled -
      6.16,
  )
  // One word, “Fire.”, does not say what a whole sentence says.
  return count < 2 && Math.min(covered, filled) < 0.5 ? Math.min(score, unsure) : score
}

/** The most that a single word in common makes sure. */
const unsure = 0.3

/** More days than so many tell no more. */
const farthest = 30

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

function logit(p: number): number {
  const within = Math.min(1 - 1e-4, Math.max(1e-4, p))
  return Math.log(within / (1 - within))
}
