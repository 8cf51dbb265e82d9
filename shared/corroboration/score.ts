import type { Likeness } from './likeness'

/** What stands beside two passages, in the articles that they are of. */
export interface Beside {
  /** How much more the passage shares with another sentence of the statement's article, at most; below 0, less. */
  readonly rival: number
  /** How much of the passage is not in the statement but in the sentences right before and after it, 0 to 1. */
  readonly known: number
  /** How much a sentence near the statement shares with one near the passage, at most, 0 to 1. */
  readonly around: number
}

/** What tells whether two passages say the same besides their words. */
export interface Circumstances {
  /** How many sentences stand before the two passages, in both articles together. */
  readonly before: number
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
  /** Whether both say several words alike within quotation marks. */
  readonly quoted: boolean
  readonly beside: Beside
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
 * have much of each other and many things in common, among them words that are no names, in the same order, words of
 * one quotation or one count of one thing; that nothing in the other article is more like, nor anything in the
 * statement's; that a third article seconds; that stand near the head of both articles or among sentences alike, or
 * add only what the statement's article says right beside it; published about the same time. Fitted to the labels of
 * `npm run bench:corroboration` by leaving one of twelve parts of the stories and events out at a time.
 */
export function scoreOf(
  { covered, filled, count, ordered, third, counted }: Likeness,
  circumstances: Circumstances,
) {
  const { before, wider, days, alike, best, seconded, usual, quoted, beside } = circumstances
  const apart = Math.log1p(Math.min(days ?? 0, farthest))
  const lost = Math.max(0, logit(best) - logit(alike))
  const mutual = Math.log(Math.max(least, covered) * Math.max(least, filled))
  const score = logistic(
    0.47 * (logit(alike) - usual) +
      0.48 * mutual +
      0.64 * Math.log1p(count) +
      0.57 * third +
      0.65 * ordered +
      (quoted ? 0.88 : 0) +
      (counted ? 1.07 : 0) +
      3.47 / (1 + before) -
      1.06 * apart -
      0.21 * lost -
      2.35 * beside.rival +
      2.9 * beside.known +
      0.49 * Math.log(hardly + beside.around) +
      0.42 * Math.max(0, logit(seconded) + 1) -
      0.78 * wider -
      1.07,
  )
  // One word, “Fire.”, does not say what a whole sentence says.
  return count < 2 && Math.min(covered, filled) < 0.5 ? Math.min(score, unsure) : score
}

/** The most that a single word in common makes sure. */
const unsure = 0.3

/** Less than this of a passage is as good as nothing, and so is less in common between what stands around two. */
const [least, hardly] = [0.001, 0.03]

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
