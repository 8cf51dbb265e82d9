import { hedgesIn, negationsIn } from '../text/cues'
import { foldForAnchor } from '../text/folding'
import { numbersIn } from '../text/numbers'
import type { TextRange } from '../text/range'
import { breakBefore, type Words } from '../text/words'
import { fitBeside, fitInto, type WordRange } from './fit'
import { textRange } from './near'
import { wordsWithin, type Versions } from './versions'

/** How many words on either side of a passage may vouch for its place. */
const sight = 8

/** Words of this weight beside a passage that came along with it prove its place. */
const proof = 5

/** `isSure` unless its sentence changed and text that came in beside it is like the passage too. */
export type SamePlace = TextRange & { readonly isSure: boolean }

/**
 * Where the alignment of the versions has a passage whose words are all still there, in a row. Null where
 * they are not, or where too little around them came along to tell their place from another.
 */
export function samePlace(versions: Versions, range: TextRange): SamePlace | null {
  const { old, now, pairs } = versions
  const { from, to } = wordsWithin(old, range)
  const first = pairs[from] ?? -1
  if (from >= to || first < 0) return null
  for (let i = from; i < to; i++) if (pairs[i] !== first + i - from) return null
  const place = {
    start: now.starts[first]! + Math.max(0, range.start - old.starts[from]!),
    end: now.ends[first + to - from - 1]! - Math.max(0, old.ends[to - 1]! - range.end),
  }
  const words = (text: string, { start, end }: TextRange) => text.slice(start, end)
  if (!isSame(words(old.text, range), words(now.text, place))) return null
  if (!isVouchedFor(versions, { from, to }, first)) return null
  const whole = withSentence(versions, { from, to }, { from: first, to: first + to - from })
  const isSure = cameWhole(versions, range, place) || !hasRival(versions, { from, to }, first)
  return { ...(cameDoubt(versions, whole, place) ? textRange(now, whole) : place), isSure }
}

/** Whether words that came at the ends of a sentence deny it or leave it open: “reportedly” before it. */
function cameDoubt({ now: { text, starts, ends } }: Versions, whole: WordRange, { start, end }: TextRange) {
  const came = [text.slice(starts[whole.from], start), text.slice(end, ends[whole.to - 1])]
  return came.some(
    (words) =>
      words !== '' && (negationsIn(words).length > 0 || hedgesIn(words, numbersIn(words)).length > 0),
  )
}

function isSame(a: string, b: string): boolean {
  return a === b || foldForAnchor(a).text.trim() === foldForAnchor(b).text.trim()
}

/** Whether the sentences that a passage stood in stand at its new place, word for word. */
export function cameWhole({ old, now }: Versions, range: TextRange, place: TextRange): boolean {
  return isSame(sentencesAround(old, range), sentencesAround(now, place))
}

function sentencesAround(words: Words, within: TextRange): string {
  let { from, to } = wordsWithin(words, within)
  while (breakBefore(words, from) === 0) from--
  while (breakBefore(words, to) === 0) to++
  const { start, end } = textRange(words, { from, to })
  return words.text.slice(start, end)
}

/** Whether enough of what stood around a passage stands around its place, in a row with it. */
function isVouchedFor(
  { old, now, pairs, vocabulary }: Versions,
  { from, to }: WordRange,
  at: number,
): boolean {
  let weight = 0
  let known = 0
  for (const [step, start, there] of [
    [-1, from - 1, at - 1],
    [1, to, at + to - from],
  ] as const) {
    let inRow = true
    for (let k = 0; k < sight; k++) {
      const i = start + k * step
      if (i < 0 || i >= old.count) {
        const j = there + k * step
        if (inRow && (j < 0 || j >= now.count)) weight += proof
        break
      }
      inRow &&= pairs[i] === there + k * step
      known += vocabulary.weightOf(old.keys[i]!)
      if (inRow) weight += vocabulary.weightOf(old.keys[i]!)
    }
  }
  return weight >= Math.min(proof, known)
}

/** How many words on either side tell a place from a rival: more are those of the sentences around both. */
const beside = 4

/** How far from a place text that came in may be its rival. */
const reach = 100

/**
 * Whether text that came in near a place is nearly as like the passage and its surroundings: a sentence that
 * was edited beside a copy of what it was.
 */
function hasRival({ old, now, vocabulary, cameIn }: Versions, quote: WordRange, at: number): boolean {
  const length = quote.to - quote.from
  const runs = cameIn(at - reach, at + length + reach)
  if (runs.length === 0 || length > longest) return false
  const whole = { from: Math.max(0, quote.from - beside), to: Math.min(old.count, quote.to + beside) }
  const pattern = { words: old, whole, quote }
  const around = { from: Math.max(0, at - sight), to: Math.min(now.count, at + length + sight) }
  const own = fitInto(pattern, now, around, vocabulary)?.score ?? 0
  return runs.some((run) => (fitInto(pattern, now, run, vocabulary)?.score ?? 0) > own * (1 - clear))
}

/** How alike quote and place must be (the share of their words' weight that both have). */
const alike = 0.5
/** The same where the words on both sides of the passage, or nearly, stand on both sides of the place. */
const alikeBetween = 0.35
/** So many words may stand between the passage and those. */
const nearly = 12
/** From this length on a passage may be known by its words alone, as in resolve.ts. */
const telling = 32
/** Up to so many words more than there were between those are looked at as what they became, all of them. */
const fewMore = 5
/** The next best place must fall short of the best by this share of its score. */
const clear = 0.35

/** Passages of more words are not compared with their surroundings once more. */
const longest = 400
/** More words than this between what came before and after: looked for by its words instead. */
const widest = 800

/** `isNear` when what stood right before and after it, or nearly, stands there now. */
export type ChangedPlace = TextRange & { readonly isNear: boolean }

/**
 * Where a passage whose words changed stands, as `likePlace`, unless the sentence there stood elsewhere in the
 * old text: then it is that one, and the passage is gone.
 */
export function changedPlace(versions: Versions, range: TextRange): ChangedPlace | null {
  const place = likePlace(versions, range)
  if (!place) return null
  const { old, now } = versions
  const own = wordsWithin(old, range)
  if (versions.isNew(wordsWithin(now, place), own)) return place
  const sentence = sentencesAround(now, place)
  for (let at = old.text.indexOf(sentence); at >= 0; at = old.text.indexOf(sentence, at + 1)) {
    const { from, to } = wordsWithin(old, { start: at, end: at + sentence.length })
    const isWhole = breakBefore(old, from) > 0 && breakBefore(old, to) > 0
    if (isWhole && (to <= own.from || from >= own.to)) return null
  }
  return place
}

/**
 * Where a passage whose words changed stands: between what became of the words before it and after it. Null
 * where nothing there is like it, or something else there as much.
 */
function likePlace(versions: Versions, range: TextRange): ChangedPlace | null {
  const { old, now, pairs, vocabulary } = versions
  const quote = wordsWithin(old, range)
  let [before, after] = [quote.from - 1, quote.to]
  while (before >= 0 && pairs[before]! < 0) before--
  while (after < old.count && pairs[after]! < 0) after++
  if (quote.to - quote.from > longest) return longPlace(versions, quote)
  const window = {
    from: before < 0 ? 0 : pairs[before]! + 1,
    to: after < old.count ? pairs[after]! : now.count,
  }
  if (window.to - window.from > widest) return null
  if (isFramed(versions, quote, { from: before, to: after }, window))
    return { ...textRange(now, window), isNear: true }
  const whole = { from: Math.max(before + 1, quote.from - sight), to: Math.min(after, quote.to + sight) }
  const pattern = { words: old, whole, quote }
  const isNear = isBetweenKept(versions, quote)
  if (!isNear && range.end - range.start < telling && !isSentenceKept(versions, quote)) return null
  const isClosed = isNear && window.to - window.from <= whole.to - whole.from + fewMore
  const fit = fitInto(pattern, now, window, vocabulary, isClosed)
  if (!fit || 2 * fit.shared < (isNear ? alikeBetween : alike) * (fit.wanted + fit.found)) return null
  const rivals = fitBeside(pattern, now, window, fit, vocabulary)
  if (rivals.some(({ score }) => score > fit.score * (1 - clear))) return null
  return { ...textRange(now, withSentence(versions, quote, fit)), isNear }
}

/** Whether close by on both sides of a passage words are left, marks not counted, or the text begins or ends. */
function isBetweenKept({ old, pairs, vocabulary }: Versions, { from, to }: WordRange): boolean {
  const isKept = (at: number) => pairs[at]! >= 0 && vocabulary.weightOf(old.keys[at]!) > 0
  let [before, after] = [from - 1, to]
  while (before >= 0 && from - before <= nearly && !isKept(before)) before--
  while (after < old.count && after - to <= nearly && !isKept(after)) after++
  return from - before - 1 + (after - to) <= nearly
}

/** Whether the rest of the sentence that a passage is part of is still there, enough of it to prove its place. */
function isSentenceKept({ old, pairs, vocabulary }: Versions, { from, to }: WordRange): boolean {
  const weightAt = (at: number) => (pairs[at]! >= 0 ? vocabulary.weightOf(old.keys[at]!) : 0)
  let weight = 0
  for (let at = from; breakBefore(old, at) === 0; at--) weight += weightAt(at - 1)
  for (let at = to; breakBefore(old, at) === 0; at++) weight += weightAt(at)
  return weight >= proof
}

/** More words than before may stand in a frame. */
const mostMore = 2

/** Whether a few words within a sentence were replaced, and all around them is what it was. */
function isFramed({ old, now }: Versions, quote: WordRange, outside: WordRange, window: WordRange): boolean {
  const isTight = outside.from === quote.from - 1 && outside.to === quote.to && window.from < window.to
  if (!isTight || window.to - window.from > quote.to - quote.from + mostMore) return false
  const parts = (words: Words, { from, to }: WordRange) => {
    for (let at = from; at <= to; at++) if (breakBefore(words, at) > 0) return true
    return false
  }
  return !parts(old, quote) && !parts(now, window)
}

/** The same by the pairs alone, for a passage too long to be compared with its surroundings once more. */
function longPlace({ old, now, pairs, vocabulary }: Versions, { from, to }: WordRange): ChangedPlace | null {
  let [first, last, shared, wanted, found] = [-1, -1, 0, 0, 0]
  for (let i = from; i < to; i++) {
    const weight = vocabulary.weightOf(old.keys[i]!)
    wanted += weight
    if (pairs[i]! < 0) continue
    if (first < 0) first = pairs[i]!
    last = pairs[i]!
    shared += weight
  }
  if (first < 0) return null
  for (let j = first; j <= last; j++) found += vocabulary.weightOf(now.keys[j]!)
  if (2 * shared < alike * (wanted + found)) return null
  return { ...textRange(now, { from: first, to: last + 1 }), isNear: true }
}

/** So many words that came at the start or the end of a sentence are taken into it. */
const mostAdded = 6

/**
 * The place of a passage that began or ended a sentence, with the words that came before its first or after
 * its last one in that sentence.
 */
function withSentence({ old, now, origins }: Versions, quote: WordRange, place: WordRange): WordRange {
  let { from, to } = place
  if (breakBefore(old, quote.from) > 0) {
    while (place.from - from < mostAdded && breakBefore(now, from) === 0 && origins[from - 1]! < 0) from--
    if (breakBefore(now, from) === 0) from = place.from
  }
  const closes = breakBefore(old, quote.to) > 0 || breakBefore(old, quote.to + 1) > 0
  if (closes) {
    while (to - place.to < mostAdded && breakBefore(now, to) === 0 && origins[to]! < 0) to++
    const isClosed = breakBefore(now, to) > 0 || breakBefore(now, to + 1) > 0
    if (!isClosed) to = place.to
  }
  return { from, to }
}
