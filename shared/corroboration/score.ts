import type { Likeness } from './likeness'

/**
 * How sure it is that two stretches say the same, 0 to 1. A logistic curve over how much of the one is in the
 * other, both ways, and how much that is in all; fitted to pairs of news sentences that a person judged.
 */
export function scoreOf({ covered, filled, weight }: Likeness): number {
  const more = Math.max(covered, filled)
  const less = Math.min(covered, filled)
  return 1 / (1 + Math.exp(5.08 - 0.55 * more - 1.12 * less - 2.8 * (more + less) * Math.log1p(weight)))
}
