import { firstWhere } from '../../bisect'
import { titles } from '../../text/english'
import type { TextRange } from '../../text/range'
import type { Likeness } from '../likeness'
import type { Prepared } from '../prepared'
import type { Wording } from '../types'

/** Two passages side by side, with the words that are the same in both. */
export interface Sides {
  readonly here: Side
  readonly there: Side
  readonly weightOf: (term: number) => number
  /** How much of the one is in the other, whichever is more, 0 to 1. */
  readonly overlap: number
}

/** One of two passages: its words, and for each that has one its partner on the other side. */
export interface Side {
  readonly passage: Prepared
  /** The passage's words as they are written. */
  readonly text: string
  readonly partners: ReadonlyMap<number, number>
}

export function sidesOf(
  here: Prepared,
  there: Prepared,
  { pairs, covered, filled }: Likeness,
  weightOf: (term: number) => number,
): Sides {
  return {
    here: sideOf(here, new Map(pairs.map((pair) => [pair.here, pair.there]))),
    there: sideOf(there, new Map(pairs.map((pair) => [pair.there, pair.here]))),
    weightOf,
    overlap: Math.max(covered, filled),
  }
}

/** The same seen from the other side. */
export function turned({ here, there, ...rest }: Sides): Sides {
  return { ...rest, here: there, there: here }
}

function sideOf(passage: Prepared, partners: ReadonlyMap<number, number>): Side {
  return { passage, text: passage.article.text.slice(passage.start, passage.end), partners }
}

/** What a difference shows of one side, from a range in the passage's own text. */
export function wordingOf({ passage, text }: Side, { start, end }: TextRange): Wording {
  return { start: passage.start + start, end: passage.start + end, words: text.slice(start, end) }
}

/** The tokens that a range of the passage's own text touches: the first, and the one after the last. */
export function tokensWithin({ passage }: Side, { start, end }: TextRange): [first: number, past: number] {
  const { tokens } = passage
  const first = firstWhere(tokens.length, (at) => tokens[at]!.end > passage.start + start)
  let past = first
  while (past < tokens.length && tokens[past]!.start < passage.start + end) past++
  return [first, past]
}

/** Where a token stands in the passage's own text. */
export function rangeOf({ passage }: Side, at: number): TextRange {
  const { start, end } = passage.tokens[at]!
  return { start: start - passage.start, end: end - passage.start }
}

/** Whether a range lies within one of some others. */
export function isWithin(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  return ranges.some((range) => range.start <= start && end <= range.end)
}

/** How many words that say something belong to the surroundings of a fact, on each side. */
const around = 4

/** The words that say something before and after a range, nearest first, within its clause. */
export function surroundings(side: Side, range: TextRange): { before: number[]; after: number[] } {
  const [first, past] = tokensWithin(side, range)
  return { before: walk(side, first - 1, -1), after: walk(side, past, 1) }
}

function walk(side: Side, from: number, step: 1 | -1): number[] {
  const { tokens } = side.passage
  const found: number[] = []
  for (let at = from; at >= 0 && at < tokens.length && found.length < around; at += step) {
    if (/[;:!?\n]/.test(gapAfter(side, Math.min(at, at - step))) || endsBehind(side, Math.min(at, at - step)))
      break
    if (tokens[at]!.term >= 0) found.push(at)
  }
  return found
}

/**
 * How far two facts stand in the same place of what is told, by the words around them that are the same: about
 * 1 for a word that tells something right beside both; those here that are `left` out tell nothing.
 */
export function samePlace(
  { here, there, weightOf }: Sides,
  a: TextRange,
  b: TextRange,
  left: (here: Side, at: number) => boolean = () => false,
): number {
  const [x, y] = [surroundings(here, a), surroundings(there, b)]
  const places = new Map(
    [...y.before, ...y.after].map((at) => [at, Math.min(rankIn(y.before, at), rankIn(y.after, at))]),
  )
  let sum = 0
  for (const side of [x.before, x.after])
    side.forEach((at, rank) => {
      const partner = here.partners.get(at)
      const other = partner === undefined ? undefined : places.get(partner)
      if (other === undefined || left(here, at)) return
      sum += (weightOf(here.passage.tokens[at]!.term) / usual) * (1.2 - 0.2 * Math.max(rank, other))
    })
  return sum
}

/** What a word weighs that tells something. */
const usual = 2.1

function rankIn(list: readonly number[], at: number): number {
  const rank = list.indexOf(at)
  return rank < 0 ? Infinity : rank
}

/** At most so many facts of a kind are compared on each side; only tables hold more. */
export const mostFacts = 40

export interface Placed<Fact> {
  readonly here: Fact
  readonly there: Fact
  readonly place: number
}

/**
 * Pairs the facts of both sides that stand in the same place of what is told, each with the one that fits it
 * best; `fit` says how well two go together, 0 or less not at all.
 */
export function pairFacts<Fact>(
  here: readonly Fact[],
  there: readonly Fact[],
  fit: (a: Fact, b: Fact) => number,
): Placed<Fact>[] {
  const all = here.flatMap((a) => there.map((b) => ({ here: a, there: b, place: fit(a, b) })))
  const placed: Placed<Fact>[] = []
  for (const each of all.sort((a, b) => b.place - a.place)) {
    if (each.place <= 0) break
    if (!placed.some((other) => other.here === each.here || other.there === each.there)) placed.push(each)
  }
  return placed
}

/** What stands between a token and the next. */
export function gapAfter({ passage: { tokens, article } }: Side, at: number): string {
  return at >= 0 && at + 1 < tokens.length ? article.text.slice(tokens[at]!.end, tokens[at + 1]!.start) : ''
}

/** A word in small letters; empty beyond the passage. */
export function wordAt(side: Side, at: number): string {
  if (at < 0 || at >= side.passage.tokens.length) return ''
  const { start, end } = rangeOf(side, at)
  return side.text.slice(start, end).toLowerCase()
}

const abbreviated = new RegExp(`^(?:\\p{L}|Jr|Sr|${titles})$`, 'u')

/** Whether a sentence ends between a token and the next: not behind “Mr.” and “J.”, nor before a small letter. */
export function endsBehind(side: Side, at: number): boolean {
  const gap = gapAfter(side, at)
  if (!/[.!?]\s/.test(gap)) return false
  const [word, next] = [at, at + 1].map((each) => rangeOf(side, each))
  return !(
    gap.startsWith('.') &&
    (abbreviated.test(side.text.slice(word!.start, word!.end)) || /\p{Ll}/u.test(side.text[next!.start]!))
  )
}
