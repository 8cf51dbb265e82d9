import { personWords } from '../../text/english-words'
import type { TextRange } from '../../text/range'
import { mayEqual, quantitiesIn, type Quantity } from '../../text/quantities'
import { stemOf } from '../../text/stem'
import type { Difference } from '../types'
import { areOfOtherSorts, areOfTwoWholes, countedBy, countSame } from './counted'
import { areOfNamesakes } from './doers'
import { areSameVerb, verbOf, verbOfCounted } from './predicates'
import { mostFacts, pairFacts, samePlace, surroundings, wordingOf, type Side, type Sides } from './sides'

/** How well two amounts must fit to be amounts of the same thing. */
const least = 0.8

/** What it counts for that the very word after both is the same, however often the articles say it. */
const beside = 0.8

/** What it counts for that the amount is the same, and that it is of the same thing too. */
const [sameAmount, elsewhere] = [1.2, 5]

/** Amounts of the same thing that cannot both be right. */
export function numberDifferences(sides: Sides): Difference[] {
  const here = quantitiesIn(sides.here.text).slice(0, mostFacts)
  const there = quantitiesIn(sides.there.text).slice(0, mostFacts)
  // An amount that is there, only elsewhere, is left to it unless another fits far better.
  const fit = (a: Quantity, b: Quantity) => {
    const place = fitOf(sides, a, b)
    if (mayBeSame(sides, a, b)) return place + (a.measure !== '' || place > 0 ? elsewhere : sameAmount)
    return place < least ? 0 : place
  }
  return pairFacts(here, there, fit).flatMap(({ here: a, there: b }) =>
    mayBeSame(sides, a, b) ||
    isOneSince(sides.here, a) ||
    isOneSince(sides.there, b) ||
    isTold(here, b) ||
    isTold(there, a) ||
    areOfNamesakes(sides, a, b)
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

/** From here on an amount is no coincidence. */
const large = 10

/** Whether a passage has the other amount too, of something else: “six arrests, compared to 47 the night before”. */
function isTold(amounts: readonly Quantity[], { low, high, measure, ordinal }: Quantity): boolean {
  if (ordinal || low < large || (high > low && high < Infinity)) return false
  return amounts.some((each) => each.low === low && each.measure === measure)
}

/**
 * Whether both may be the same amount, one of them rounded, “$43,000” for “$43,350”, or the rest of it: a chance of one
 * in three that they lose is one of two in three that they win.
 */
function mayBeSame(sides: Sides, a: Quantity, b: Quantity): boolean {
  return mayEqual(a, b) || isRounded(a, b) || isRounded(b, a) || areWhole(sides, a, b)
}

function areWhole({ here, there }: Sides, a: Quantity, b: Quantity): boolean {
  const isPart = ({ text }: Side, { measure, core }: Quantity) =>
    measure === '%' && !/%|cent/.test(text.slice(core.start, core.end))
  if (!isPart(here, a) || !isPart(there, b)) return false
  return a.low + b.low <= 100 && a.high + b.high >= 100
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

/** What an amount is told for: “share” of “41 euros a share”. */
function rateOf({ text }: Side, { end }: Quantity): string | undefined {
  return /^ (?:an?|per|each|every) (\p{L}+)|^ (each|apiece)(?!\p{L})/u
    .exec(text.slice(end, end + 24))
    ?.slice(1)
    .find(Boolean)
}

function fitOf(sides: Sides, a: Quantity, b: Quantity): number {
  if (a.measure !== b.measure || a.ordinal !== b.ordinal) return 0
  if (a.measure !== '' && rateOf(sides.here, a) !== rateOf(sides.there, b)) return 0
  const place = samePlace(sides, a, b, isFigure)
  if (a.measure !== '') return place
  if (isCountedElsewhere(sides, a, b)) return 0
  const [x, y] = [countedBy(sides.here, a), countedBy(sides.there, b)]
  if (areOfTwoWholes(sides, x, y)) return 0
  const same = countSame(sides, x, y)
  const people =
    x.words.some((at) => isPeople(sides.here, at)) && y.words.some((at) => isPeople(sides.there, at))
  if (people && areOfOtherActs(sides, a, b)) return 0
  if (a.ordinal) return sides.here.partners.get(x.words.at(-1) ?? -1) === y.words.at(-1) ? place + 0.3 : 0
  if (same) return place + beside
  if (same === undefined) return place - 0.6
  return people ? place + 0.3 : 0
}

/** Whether what only one of both counts is spoken of beside the other too: “four hospitals”, “hospitals … 312 operations”. */
function isCountedElsewhere({ here, there }: Sides, a: Quantity, b: Quantity): boolean {
  const [[counted], [countedThere]] = [countedBy(here, a).words, countedBy(there, b).words]
  const isAway = (side: Side, at: number | undefined, other: Side, amount: Quantity) => {
    const partner = at === undefined ? undefined : side.partners.get(at)
    if (partner === undefined) return false
    const { before, after } = surroundings(other, amount)
    return !after.includes(partner) && before[0] !== partner
  }
  return isAway(here, counted, there, b) || isAway(there, countedThere, here, a)
}

/** Much happens to people: “three people were killed” is no other count than “four people were injured”. */
function areOfOtherActs(sides: Sides, a: Quantity, b: Quantity): boolean {
  const [verb, other] = [verbOfCounted(sides.here, a), verbOfCounted(sides.there, b)]
  if (verb === undefined || other === undefined || areSameVerb(sides, verb, other)) return false
  return !sides.here.partners.has(verb) || !sides.there.partners.has(other)
}

/** How much of one side must be in the other for two amounts of money or time, of which much is told, to be of one thing. */
const mostOfOne = 0.5

/** Whether two amounts count what the same word names, or are measured alike where most of what is told is the same. */
export function areOfOneKind(sides: Sides, a: TextRange, b: TextRange): boolean {
  const [ours, theirs] = [quantityAt(sides.here, a), quantityAt(sides.there, b)]
  if (!ours || !theirs || isVague(ours) || isVague(theirs)) return false
  if (ours.measure !== '') return sides.overlap >= mostOfOne && !areOfContraries(sides, a, b)
  const [x, y] = [countedBy(sides.here, ours), countedBy(sides.there, theirs)]
  return countSame(sides, x, y) === true && !areOfOtherSorts(sides, x, y) && !areOfTwoWholes(sides, x, y)
}

/** What rose by so much is not what fell by so much. */
function areOfContraries({ here, there }: Sides, a: TextRange, b: TextRange): boolean {
  const [verb, other] = [verbOf(here, a), verbOf(there, b)]
  if (verb === undefined || other === undefined) return false
  const { tokens, lexicon } = here.passage
  return lexicon.areOpposite(tokens[verb]!.term, there.passage.tokens[other]!.term)
}

function quantityAt({ text }: Side, { start }: TextRange): Quantity | undefined {
  return quantitiesIn(text).find(({ core }) => core.start === start)
}

const isVague = ({ low, high }: Quantity) => low > 0 && low * 2 < high && high < Infinity

/** Another amount beside tells nothing of what this one is of. */
function isFigure({ passage: { tokens, lexicon } }: Side, at: number): boolean {
  return lexicon.isFigure(tokens[at]!.term)
}

const people = new Set(personWords.split(/\s+/).map(stemOf))

function isPeople({ passage: { tokens, article } }: Side, at: number): boolean {
  const { start, end } = tokens[at]!
  return people.has(stemOf(article.text.slice(start, end).toLowerCase()))
}
