import { figure, noFigure, type Figure } from './figure'

/** What two people said of the same thing. */
export type Pair<C> = readonly [C, C]

export const noOverlap = 'Nobody has judged a claim that somebody else has judged too.'
export const oneCategory =
  'Every verdict is the same one, so chance alone would agree as well: nothing can be said beyond the percentage.'

/**
 * The share of pairs of verdicts on the same claim that are the same, 0 to 1. `units` has for each claim the
 * verdicts that it was given; every pair of reviewers of a claim counts once. For two reviewers this is the
 * usual percent agreement.
 */
export function percentAgreement(units: readonly (readonly unknown[])[]): Figure {
  let pairs = 0
  let same = 0
  for (const unit of units) {
    pairs += (unit.length * (unit.length - 1)) / 2
    for (const count of countsOf(unit).values()) same += (count * (count - 1)) / 2
  }
  return pairs === 0 ? noFigure(noOverlap) : figure(same / pairs)
}

/**
 * Cohen's kappa of two reviewers over the claims that both have judged: (po − pe) / (1 − pe), where po is the
 * share on which they agree and pe the share on which they would by chance, each with verdicts as frequent as
 * they gave them. −1 to 1; 0 is what chance gives.
 *
 * Source: J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement
 * 20 (1960), 37–46.
 */
export function cohensKappa<C>(pairs: readonly Pair<C>[]): Figure {
  const n = pairs.length
  if (n === 0) return noFigure(noOverlap)
  const first = countsOf(pairs.map(([one]) => one))
  const second = countsOf(pairs.map(([, other]) => other))
  const agreed = pairs.filter(([one, other]) => one === other).length
  // In whole numbers, times n²: a share that is exactly 1 must not be missed by a rounding error.
  let byChance = 0
  for (const [category, count] of first) byChance += count * (second.get(category) ?? 0)
  if (byChance === n * n) return noFigure(oneCategory)
  return figure((agreed * n - byChance) / (n * n - byChance))
}

/**
 * Krippendorff's alpha for nominal categories, any number of reviewers and missing verdicts: 1 − Do / De, with
 * the coincidences of pairable verdicts. A claim that only one reviewer has judged says nothing and is left out.
 * At most 1; 0 is what chance gives, less than 0 is worse than chance.
 *
 * Source: K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (University of Pennsylvania, 2011),
 * section C and formula for nominal data: α = ((n − 1) Σ o_cc − Σ n_c (n_c − 1)) / (n (n − 1) − Σ n_c (n_c − 1)).
 */
export function krippendorffsAlpha<C>(units: readonly (readonly C[])[]): Figure {
  const pairable = units.filter((unit) => unit.length > 1)
  const all = countsOf(pairable.flat())
  const n = pairable.reduce((sum, unit) => sum + unit.length, 0)
  if (n === 0) return noFigure(noOverlap)
  if (all.size === 1) return noFigure(oneCategory)
  let coincide = 0
  for (const unit of pairable)
    for (const count of countsOf(unit).values()) coincide += (count * (count - 1)) / (unit.length - 1)
  let expected = 0
  for (const count of all.values()) expected += count * (count - 1)
  return figure(((n - 1) * coincide - expected) / (n * (n - 1) - expected))
}

function countsOf<C>(values: readonly C[]): Map<C, number> {
  const counts = new Map<C, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
