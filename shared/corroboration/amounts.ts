import { scales, smallNumbers, tens } from '../text/english'
import { vague } from '../text/english-amounts'
import { mayEqual, quantitiesIn, type Quantity } from '../text/quantities'
import type { Pair, Prepared } from './prepared'

/** What words are alike that are another amount of the same thing: less than any of the same sense. */
export const another = 0.5

/** In longer stretches amounts are not compared; only tables are so long. */
const longest = 2000

/** Tokens of one amount. */
interface Amount {
  readonly quantity: Quantity
  readonly tokens: readonly number[]
}

/**
 * Pairs the words of amounts that words alone do not pair: “48 hours” and “two days”, or “180 lorries” and “250
 * trucks”, which tell of the same thing although not the same of it.
 */
export function pairAmounts(here: Prepared, there: Prepared, pairs: readonly Pair[]): Pair[] {
  const partners = new Map(pairs.map((pair) => [pair.here, pair.there]))
  const taken = new Set(partners.values())
  const ours = amountsIn(here).filter(({ tokens }) => tokens.some((at) => !partners.has(at)))
  if (ours.length === 0) return []
  const theirs = amountsIn(there).filter(({ tokens }) => tokens.some((at) => !taken.has(at)))
  const found: Pair[] = []
  const used = new Set<Amount>()
  for (const wanted of [true, false])
    for (const a of ours) {
      if (used.has(a)) continue
      const b = theirs.find(
        (other) =>
          !used.has(other) &&
          (wanted ? mayBeMeant(a.quantity, other.quantity) : ofSame(here, there, a, other, partners)),
      )
      if (!b) continue
      used.add(a).add(b)
      const [x, y] = [a.tokens.filter((at) => !partners.has(at)), b.tokens.filter((at) => !taken.has(at))]
      x.forEach((at, i) => {
        const place = y[Math.min(i, y.length - 1)]
        if (place !== undefined) found.push({ here: at, there: place, likeness: wanted ? 1 : another })
      })
    }
  return found
}

/** “At least 11” may be 61, but whoever counts 61 would hardly say so. */
function mayBeMeant(a: Quantity, b: Quantity): boolean {
  const isOpen = Math.max(a.high, b.high) === Infinity
  return mayEqual(a, b) && (!isOpen || Math.max(a.low, b.low) <= farthest * Math.min(a.low, b.low))
}

/** How many times an amount may be the least that another one is. */
const farthest = 1.5

/**
 * Whether two words of equal figures are of amounts that are measured in different things: “eleven minutes” and
 * “11 people” have nothing in common.
 */
export function countApart(here: Prepared, at: number, there: Prepared, place: number): boolean {
  const measureOf = (passage: Prepared, token: number) =>
    amountsIn(passage).find(({ tokens }) => tokens.includes(token))?.quantity.measure
  const [a, b] = [measureOf(here, at), measureOf(there, place)]
  return a !== undefined && b !== undefined && a !== b
}

/**
 * The same pairs, those of words that stand in two amounts which exclude each other worth nothing, unless the amounts
 * are of the same thing: “120 million euros” and “900 million euros” have nothing in common.
 */
export function partAmounts(here: Prepared, there: Prepared, pairs: readonly Pair[]): Pair[] {
  const ours = amountsIn(here)
  const theirs = ours.length > 0 ? amountsIn(there) : []
  if (theirs.length === 0) return [...pairs]
  const partners = new Map(pairs.map((pair) => [pair.here, pair.there]))
  return pairs.map((pair) => {
    const a = ours.find(({ tokens }) => tokens.includes(pair.here))
    const b = a && theirs.find(({ tokens }) => tokens.includes(pair.there))
    if (!a || !b || mayEqual(a.quantity, b.quantity) || ofSame(here, there, a, b, partners)) return pair
    return { ...pair, likeness: 0 }
  })
}

/** Numbers up to here are in many sentences, and of anything. */
const small = 10

/** Whether both give one exact amount of the same thing: “64 people”. */
export function countAlike(here: Prepared, there: Prepared, pairs: readonly Pair[]): boolean {
  const ours = amountsIn(here).filter(({ quantity: { low, high } }) => low > small && low === high)
  const theirs = ours.length > 0 ? amountsIn(there) : []
  const partners = new Map(pairs.map((pair) => [pair.here, pair.there]))
  return ours.some((a) =>
    theirs.some(
      (b) =>
        a.quantity.low === b.quantity.low &&
        a.quantity.high === b.quantity.high &&
        ofSame(here, there, a, b, partners),
    ),
  )
}

/** Whether what two amounts count is the same: the word right after both is, or with a unit the one before. */
function ofSame(
  here: Prepared,
  there: Prepared,
  a: Amount,
  b: Amount,
  partners: ReadonlyMap<number, number>,
): boolean {
  if (a.quantity.measure !== b.quantity.measure || a.quantity.ordinal || b.quantity.ordinal) return false
  const same = (step: 1 | -1) => {
    const [x, y] = [beside(here, a, step), beside(there, b, step)]
    return x !== undefined && y !== undefined && partners.get(x) === y
  }
  return same(1) || (a.quantity.measure !== '' && same(-1))
}

/** The first word that says something after an amount, or before it. */
function beside({ tokens }: Prepared, { tokens: own }: Amount, step: 1 | -1): number | undefined {
  for (let at = (step > 0 ? own.at(-1)! : own[0]!) + step; at >= 0 && at < tokens.length; at += step)
    if (tokens[at]!.term >= 0) return at
  return undefined
}

/** Without one of these there is no amount; looking for them alone is fast. */
const hint = new RegExp(
  `\\d|(?<!\\p{L})(?:${[...smallNumbers, ...tens, ...Object.keys(scales), ...Object.keys(vague)].join('|')})`,
  'iu',
)

const known = new WeakMap<Prepared, readonly Amount[]>()

function amountsIn(passage: Prepared): readonly Amount[] {
  let amounts = known.get(passage)
  if (!amounts) known.set(passage, (amounts = findAmounts(passage)))
  return amounts
}

function findAmounts({ article, start, end, tokens }: Prepared): Amount[] {
  if (end - start > longest) return []
  const text = article.text.slice(start, end)
  if (!hint.test(text)) return []
  return quantitiesIn(text).flatMap((quantity) => {
    const own = tokens.flatMap((token, at) =>
      token.term >= 0 && token.start < start + quantity.end && token.end > start + quantity.start ? [at] : [],
    )
    return own.length > 0 ? [{ quantity, tokens: own }] : []
  })
}
