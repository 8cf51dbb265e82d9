import { attributionsIn } from '../../text/attribution'
import { datesIn, dayOf, sameDate, type FoundDate } from '../../text/days'
import { dateEndings } from '../../text/english-days'
import type { TextRange } from '../../text/range'
import { foreignIn } from '../foreign'
import type { Difference } from '../types'
import { areOfNamesakes, areOfTwoNamed } from './doers'
import { areSameVerb, verbOf } from './predicates'
import {
  isWithin,
  mostFacts,
  pairFacts,
  rangeOf,
  samePlace,
  surroundings,
  wordingOf,
  type Side,
  type Sides,
} from './sides'

/** How near two dates of which one tells less must stand to the same words. */
const apart = 0.8

/** What it counts for that two dates are the same, wherever they stand. */
const elsewhere = 3

/** Where so much is the same, the only date of each is of the same thing. */
const most = 0.6

/** “On Monday” and “in November” are not told of the same thing: each may be the only one of its scale. */
const scales = { time: 0, day: 1, weekday: 1, month: 2, season: 2, year: 2 }

/** Dates and times of the same thing that cannot both be right. */
export function dateDifferences(sides: Sides): Difference[] {
  const [today, theirs] = [
    dayOf(sides.here.passage.article.published),
    dayOf(sides.there.passage.article.published),
  ]
  const here = datesIn(sides.here.text, today, today ?? theirs).slice(0, mostFacts)
  const there = datesIn(sides.there.text, theirs, theirs ?? today).slice(0, mostFacts)
  const alone = (found: readonly FoundDate[], { kind }: FoundDate) =>
    found.filter((other) => scales[other.kind] === scales[kind]).length === 1
  const fit = (a: FoundDate, b: FoundDate) => {
    const same = sameDate(a, b)
    if (same === undefined) return 0
    const place = samePlace(sides, a, b)
    // A date that the other tells too is left to it.
    if (same) return place + elsewhere
    if (isYearAlone(a) !== isYearAlone(b)) return 0
    if (a.kind !== b.kind) return place - apart
    return alone(here, a) && alone(there, b) && sides.overlap >= most ? place + 0.2 : place - 0.4
  }
  const [saidHere, saidThere] = [attributionsIn(sides.here.text), attributionsIn(sides.there.text)]
  // People say it on several days: when it was said is no part of what is said.
  const isSaid = (a: FoundDate, b: FoundDate) => isWithin(saidHere, a) !== isWithin(saidThere, b)
  const found = pairFacts(here, there, fit).flatMap(({ here: a, there: b }) =>
    sameDate(a, b) === false && !isSaid(a, b) && isOfOne(sides, a, b)
      ? [{ kind: 'date', here: wordingOf(sides.here, a), there: wordingOf(sides.there, b) } as const]
      : [],
  )
  return found.length > 0 ? found : acrossLanguages(sides, here, there)
}

/** In two languages no word beside a day can be the same: there the only day of each is of the same thing. */
function acrossLanguages(
  sides: Sides,
  here: readonly FoundDate[],
  there: readonly FoundDate[],
): Difference[] {
  const [[a, ...more], [b, ...others]] = [here.filter(isDay), there.filter(isDay)]
  if (!a || !b || more.length > 0 || others.length > 0 || sameDate(a, b) !== false) return []
  if (foreignIn(sides.here.passage.article) === foreignIn(sides.there.passage.article)) return []
  return [{ kind: 'date', here: wordingOf(sides.here, a), there: wordingOf(sides.there, b) }]
}

/** Whether nothing tells that two dates are of two things: other verbs, or of others. */
function isOfOne(sides: Sides, a: FoundDate, b: FoundDate): boolean {
  if (areBothEarliest(sides, a, b)) return true
  const [verb, other] = [verbOf(sides.here, a), verbOf(sides.there, b)]
  if (areOfNamesakes(sides, a, b)) return false
  if (verb !== undefined && other !== undefined && areOfTwoNamed(sides, verb, other)) return false
  if (a.kind !== b.kind) return areOfOneVerb(sides, a, b)
  if (a.kind === 'year') return true
  if (areApart(sides, a, b)) return false
  return (isDay(a) && isDay(b) && sides.overlap >= nearlyAll) || isOfSame(sides, a, b)
}

/** Where so much is the same, nothing right beside a date needs to be. */
const nearlyAll = 0.75

/** Much happens on one day or another: of days the words beside them must tell what. */
function isDay({ kind }: FoundDate): boolean {
  return scales[kind] === scales.day
}

/** Whether of the words right beside both dates one is the same: “sank on Monday” and “on Tuesday … sank”. */
function isOfSame(sides: Sides, a: TextRange, b: TextRange): boolean {
  const theirs = besides(sides.there, b)
  return besides(sides.here, a).some((at) => theirs.includes(sides.here.partners.get(at) ?? -1))
}

/** Whether each date has a verb of its own: “resigned on Monday after” is no other day than “apologized on Saturday for”. */
function areApart(sides: Sides, a: TextRange, b: TextRange): boolean {
  const [verb, other] = [verbOf(sides.here, a), verbOf(sides.there, b)]
  if (verb === undefined && other === undefined) return false
  if ((verb === undefined || other === undefined) && sides.overlap >= nearlyAll) return false
  if (verb === undefined) return isApart(sides.there, other!, sides.here, a)
  if (other === undefined) return isApart(sides.here, verb, sides.there, b)
  if (areSameVerb(sides, verb, other)) return false
  if (sides.here.partners.has(verb) && sides.there.partners.has(other)) return false
  return true
}

/** Whether nothing right beside a date that has no verb says what the verb of the other says: “broke”, “a speech on”. */
function isApart(side: Side, verb: number, other: Side, date: TextRange): boolean {
  const partner = side.partners.get(verb)
  return partner === undefined || !besides(other, date).includes(partner)
}

/** Whether two dates are of what happened in the same words, each with its verb. */
export function areOfOneVerb(sides: Sides, a: TextRange, b: TextRange): boolean {
  const [verb, other] = [verbOf(sides.here, a), verbOf(sides.there, b)]
  return (
    (verb !== undefined && other !== undefined && areSameVerb(sides, verb, other)) ||
    areBothEarliest(sides, a, b)
  )
}

const earliest = new RegExp(`^ (?:${dateEndings})(?!\\p{L})`, 'iu')

function areBothEarliest({ here, there }: Sides, a: TextRange, b: TextRange): boolean {
  return earliest.test(here.text.slice(a.end)) && earliest.test(there.text.slice(b.end))
}

/** How many words count as right beside a date. */
const near = 2

function besides(side: Side, range: TextRange): number[] {
  const { before, after } = surroundings(side, range)
  const isOfClause = (at: number) => {
    const { start, end } = rangeOf(side, at)
    return !side.text.slice(Math.min(end, range.end), Math.max(start, range.start)).includes(',')
  }
  return [...before.slice(0, near), ...after.slice(0, near)].filter(isOfClause)
}

/** “2012” tells of other things than “May”, “last year” of the same. */
function isYearAlone({ kind, start, end }: FoundDate): boolean {
  return kind === 'year' && end - start <= 4
}
