import { personWords } from '../../text/english-words'
import { mayEqual, quantitiesIn, type Quantity } from '../../text/quantities'
import { stemOf } from '../../text/stem'
import type { Difference } from '../types'
import { pairFacts, samePlace, surroundings, wordingOf, type Side, type Sides } from './sides'

/** How well two amounts must fit to be amounts of the same thing. */
const least = 0.8

/** What it counts for that the very word after both is the same, however often the articles say it. */
const beside = 0.8

/** What it counts for that the amount is the same, and that it is of the same thing too. */
const [sameAmount, elsewhere] = [1.2, 5]

/** At most so many facts of a kind are compared on each side; only tables hold more. */
export const mostFacts = 40

/** Amounts of the same thing that cannot both be right. */
export function numberDifferences(sides: Sides): Difference[] {
  const here = quantitiesIn(sides.here.text).slice(0, mostFacts)
  const there = quantitiesIn(sides.there.text).slice(0, mostFacts)
  // An amount that is there, only elsewhere, is left to it unless another fits far better.
  const fit = (a: Quantity, b: Quantity) => {
    const place = fitOf(sides, a, b)
    if (mayBeSame(a, b)) return place + (a.measure !== '' || place > 0 ? elsewhere : sameAmount)
    return place < least ? 0 : place
  }
  return pairFacts(here, there, fit).flatMap(({ here: a, there: b }) =>
    mayBeSame(a, b) || isOneSince(sides.here, a) || isOneSince(sides.there, b)
      ? []
      : [
          {
            kind: 'number',
            here: wordingOf(sides.here, a.core),
            there: wordingOf(sides.there, b.core),
          } as const,
        ],
  )
}

/** Whether both may be the same amount, one of them rounded: “$43,000” for “$43,350”. */
function mayBeSame(a: Quantity, b: Quantity): boolean {
  return mayEqual(a, b) || isRounded(a, b) || isRounded(b, a)
}

function isRounded(round: Quantity, exact: Quantity): boolean {
  if (round.measure !== exact.measure || round.low !== round.high || exact.low !== exact.high) return false
  const figures = /^(\d{2,}?)(0{3,})$/.exec(String(round.low))
  return figures !== null && Math.abs(exact.low - round.low) * 2 < 10 ** figures[2]!.length
}

/** “The first since 1966” counts from there, and may be the second of all. */
function isOneSince({ text }: Side, { ordinal, end }: Quantity): boolean {
  return ordinal && /^[^.;:]{0,60} since /u.test(text.slice(end))
}

function fitOf(sides: Sides, a: Quantity, b: Quantity): number {
  if (a.measure !== b.measure || a.ordinal !== b.ordinal) return 0
  const place = samePlace(sides, a, b)
  if (a.measure !== '') return place
  const [x, y] = [countedBy(sides.here, a), countedBy(sides.there, b)]
  const same = x.some((at) => y.includes(sides.here.partners.get(at) ?? -1))
  const people = x.some((at) => isPeople(sides.here, at)) && y.some((at) => isPeople(sides.there, at))
  if (a.ordinal) return x[0] !== undefined && sides.here.partners.get(x[0]) === y[0] ? place + 0.3 : 0
  if (x[0] !== undefined && sides.here.partners.get(x[0]) === y[0]) return place + beside
  if (same) return place + 0.6
  if (people) return place + 0.3
  return place - (x.length === 0 || y.length === 0 ? 0.6 : 1.2)
}

/** The words that may name what is counted: the two after the number. */
function countedBy(side: Side, quantity: Quantity): number[] {
  return surroundings(side, quantity).after.slice(0, 2)
}

const people = new Set(personWords.split(/\s+/).map(stemOf))

function isPeople({ passage: { tokens, article } }: Side, at: number): boolean {
  const { start, end } = tokens[at]!
  return people.has(stemOf(article.text.slice(start, end).toLowerCase()))
}
