import type { Difference, Wording } from '../types'
import { ageDifferences } from './ages'
import { dateDifferences } from './dates'
import { hedgeDifferences } from './hedges'
import { nameDifferences } from './names'
import { negationDifferences } from './negations'
import { numberDifferences } from './numbers'
import { planDifferences } from './plans'
import { quotationDifferences } from './quotations'
import type { Sides } from './sides'

/** What two passages that say the same disagree about, quotations last. */
export function findDifferences(sides: Sides): Difference[] {
  const quotations = quotationDifferences(sides)
  const others = [
    ...numberDifferences(sides),
    ...ageDifferences(sides),
    ...dateDifferences(sides),
    ...nameDifferences(sides),
    ...negationDifferences(sides),
    ...hedgeDifferences(sides),
    ...planDifferences(sides),
  ]
  // What differs within words that are quoted otherwise, or by whom, is told once.
  return [...others.filter((each) => !quotations.some((quoted) => isWithin(each, quoted))), ...quotations]
}

function isWithin(a: Difference, b: Difference): boolean {
  return within(a.here, b.here) && within(a.there, b.there)
}

function within(a: Wording | null, b: Wording | null): boolean {
  return a !== null && b !== null && a.start >= b.start && a.end <= b.end
}
