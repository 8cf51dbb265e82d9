import type { Likeness } from './likeness'

/** What tells whether two passages say the same besides their words. */
export interface Circumstances {
  /** How many sentences stand before the two passages, in both articles together. */
  readonly before: number
  /** How far apart they stand, each as a share of its article, 0 to 1. */
  readonly shifted: number
  /** How many sentences the passage has beyond those of the statement. */
  readonly wider: number
  /** How many days lie between the two articles; null where nobody knows. */
  readonly days: number | null
  /** What `likenessScore` is of the two passages, and the most that it is of … */
  readonly alike: number
  /** … this statement and any passage of the other article. */
  readonly best: number
  /** What it is at least of the statement and a passage of a third article, and of that and the other passage. */
  readonly seconded: number
  /** What it is, as `logit` has it, of the statement and what is only about the same, on average. */
  readonly usual: number
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
 * How sure it is that two passages say the same, 0 to 1: of those that stand out by how alike they are, the ones that
 * have many things in common, in the same order, that nothing in the same article is more like, which a third article
 * seconds, that stand near the head or at like places of both articles, published about the same time. Fitted to the
 * labels of `npm run bench:corroboration` by leaving one of twelve parts of the stories and events out at a time.
 */
export function scoreOf({ covered, filled, count, ordered }: Likeness, circumstances: Circumstances) {
  const { before, shifted, wider, days, alike, best, seconded, usual } = circumstances
  const apart = Math.log1p(Math.min(days ?? 0, farthest))
  const lost = Math.max(0, logit(best) - logit(alike))
  const score = logistic(
    1.01 * (logit(alike) - usual) +
      1.47 * Math.log1p(count) +
      0.61 * ordered +
      3.56 / (1 + before) -
      1.62 * shifted -
      1.23 * apart -
      0.65 * lost +
      0.65 * Math.max(0, logit(seconded) + 1) -
      1.27 * wider -
      4.92,
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

/** The logarithm of the odds. */
export function logit(p: number): number {
  const within = Math.min(1 - 1e-4, Math.max(1e-4, p))
  return Math.log(within / (1 - within))
}
