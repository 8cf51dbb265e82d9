import { datesIn, dayOf, sameDate, type FoundDate } from '../../text/days'
import type { Difference } from '../types'
import { mostFacts } from './numbers'
import { pairFacts, samePlace, wordingOf, type Sides } from './sides'

/** How near two dates of which one tells less must stand to the same words. */
const apart = 0.8

/** Where so much is the same, the only date of each is of the same thing. */
const most = 0.6

/** “On Monday” and “in November” are not told of the same thing: each may be the only one of its scale. */
const scales = { time: 0, day: 1, weekday: 1, month: 2, year: 2 }

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
    if (same) return place + 1.2
    if (a.kind !== b.kind) return (a.kind === 'year') !== (b.kind === 'year') ? 0 : place - apart
    return alone(here, a) && alone(there, b) && sides.overlap >= most ? place + 0.2 : place - 0.4
  }
  return pairFacts(here, there, fit).flatMap(({ here: a, there: b }) =>
    sameDate(a, b) === false
      ? [{ kind: 'date', here: wordingOf(sides.here, a), there: wordingOf(sides.there, b) } as const]
      : [],
  )
}
