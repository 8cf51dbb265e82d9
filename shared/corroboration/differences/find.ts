import type { Difference } from '../types'
import { dateDifferences } from './dates'
import { hedgeDifferences } from './hedges'
import { nameDifferences } from './names'
import { negationDifferences } from './negations'
import { numberDifferences } from './numbers'
import { quotationDifferences } from './quotations'
import type { Sides } from './sides'

/** What two passages that say the same disagree about, by kind, in the order of this side's words. */
export function findDifferences(sides: Sides): Difference[] {
  const quotations = quotationDifferences(sides)
  return [
    ...numberDifferences(sides),
    ...dateDifferences(sides),
    // Whose words they are is told once.
    ...nameDifferences(sides).filter((name) => !quotations.some((each) => isSameStretch(each, name))),
    ...quotations,
    ...negationDifferences(sides),
    ...hedgeDifferences(sides),
  ]
}

function isSameStretch(a: Difference, b: Difference): boolean {
  return a.here?.start === b.here?.start && a.there?.start === b.there?.start
}
