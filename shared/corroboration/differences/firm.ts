import { thinkingVerbs } from '../../text/english-words'
import type { TextRange } from '../../text/range'
import { stemOf } from '../../text/stem'
import type { Difference, DifferenceKind, Wording } from '../types'
import { areOfOneVerb } from './dates'
import { areOfOneKind } from './numbers'
import { sharedWords } from './quotations'
import { samePlace, tokensWithin, wordAt, type Side, type Sides } from './sides'
import { areOfOthers } from './strangers'

/**
 * How sure it must at least be that two passages say the same, for a difference of this kind to tell that they do and
 * differ. What names alone differ in says nothing of what else is told, nor does a doubt that one side lacks.
 */
const enough: Readonly<Record<DifferenceKind, number>> = {
  quotation: 0.005,
  number: 0.07,
  date: 0.07,
  negation: 0.4,
  name: Infinity,
  hedge: 0.18,
}

/** How much around what differs must be the same, and how much of two quotations. */
const [leastPlace, leastQuoted] = [0.8, 0.7]

/**
 * Whether a difference tells that two passages, of which that is less than sure, speak of the same thing: another amount
 * of the same, another day of what happened in the same words, a denial or a plan in the same place of what is told,
 * with nobody else named beside it; or one saying in other words.
 */
export function isFirm(sides: Sides, { kind, here, there }: Difference, score: number): boolean {
  if (score < enough[kind] || !here || !there) return false
  if (kind === 'quotation') return sharedWords(here.words, there.words) + score / 5 >= leastQuoted
  const [a, b] = [rangeIn(sides.here, here), rangeIn(sides.there, there)]
  if (samePlace(sides, a, b) < leastPlace || areOfOthers(sides, a, b)) return false
  if (kind === 'number') return areOfOneKind(sides, a, b)
  if (kind === 'negation') return !isThought(sides.here, a)
  return kind === 'hedge' || areOfOneVerb(sides, a, b)
}

const thinking = new Set(thinkingVerbs.split(/\s+/).map(stemOf))

/** “I don’t think”: what somebody does not think is told by what follows. */
function isThought(side: Side, range: TextRange): boolean {
  return thinking.has(stemOf(wordAt(side, tokensWithin(side, range)[1] - 1)))
}

function rangeIn({ passage }: Side, { start, end }: Wording): TextRange {
  return { start: start - passage.start, end: end - passage.start }
}
