import type { Likeness } from './likeness'

/**
 * How sure it is that two stretches say the same, 0 to 1. A logistic curve over how much of the one is in the
 * other, both ways, and how much that is in all; fitted to pairs of news sentences that a person judged.
 */
export function scoreOf({ covered, filled, weight, count }: Likeness): number {
  if (count < 2) return 0
  const [more, less] = covered > filled ? [covered, filled] : [filled, covered]
  return 1 / (1 + Math.exp(7.2 - 1.85 * more - 2.8 * less - 2.24 * Math.log1p(weight)))
}
