import type { Likeness } from './likeness'

/**
 * How sure it is that two stretches say the same, 0 to 1. A logistic curve over how much of the one is in the
 * other, both ways, how much that is in all, and how far their articles tell one story; fitted to pairs of news
 * sentences that a person judged.
 */
export function scoreOf({ covered, filled, weight }: Likeness, kinship: number): number {
  const both = covered + filled
  return 1 / (1 + Math.exp(5.54 - 1.64 * kinship - both * (1.58 + 2.54 * Math.log1p(weight))))
}
