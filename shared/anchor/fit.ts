import { breakBefore, type Vocabulary, type Words } from '../text/words'

/** A stretch of words, end exclusive. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** What is looked for: a quote, with as much of its surroundings before and after it as is known. */
export interface Pattern {
  readonly words: Words
  /** All of it. */
  readonly whole: WordRange
  /** The quote in it. */
  readonly quote: WordRange
}

/** Where a quote fits best into a stretch of words. */
export interface Fit extends WordRange {
  /** How well quote and surroundings fit, to be compared with other fits of the same pattern. */
  readonly score: number
  /** The weight of the quote's words that stand there (half for a kin), of all of them, and of the place's. */
  readonly shared: number
  readonly wanted: number
  readonly found: number
  /** How much of the surroundings stands around it, by weight, from 0 to 1; 0 where none are known. */
  readonly context: number
  /** Characters of words that came, went or changed within the quote. */
  readonly cost: number
}

/** Pattern and stretch may have this many words multiplied; aligning more is for whole texts. */
const mostCells = 400_000

const fromPair = 0
const fromAbove = 1
const fromBefore = 2

/** A word never pairs with a mark. */
const apart = -1000

/** One alignment at a time needs these; making them anew for every quote costs more than filling them. */
let steps = new Uint8Array(1 << 16)
let gaps = new Int32Array(1 << 10)
let above = new Int32Array(1 << 10)
let row = new Int32Array(1 << 10)

function makeRoom(cells: number, width: number): void {
  if (steps.length < cells) steps = new Uint8Array(cells * 2)
  if (row.length >= width) return
  gaps = new Int32Array(width * 2)
  above = new Int32Array(width * 2)
  row = new Int32Array(width * 2)
}

/**
 * Aligns a pattern with a stretch of text so that the pattern is used up. The text is free at both ends, unless
 * `isClosed` says that the pattern fills the stretch. Null where no word of the quote finds a partner, or where
 * both are too long.
 */
export function fitInto(
  pattern: Pattern,
  text: Words,
  window: WordRange,
  vocabulary: Vocabulary,
  isClosed = false,
): Fit | null {
  const { whole } = pattern
  const [rows, columns] = [whole.to - whole.from, window.to - window.from]
  const width = columns + 1
  if (rows === 0 || columns <= 0 || (rows + 1) * width > mostCells) return null
  makeRoom((rows + 1) * width, width)
  above[0] = 0
  for (let j = 1; j <= columns; j++) {
    gaps[j] = vocabulary.weightOf(text.keys[window.from + j - 1]!) > 0 ? -2 : -1
    above[j] = isClosed ? above[j - 1]! + gaps[j]! : 0
  }
  // What skips words inside the pattern may not skip from one sentence to another at no more cost.
  for (let j = 1; j <= columns; j++) if (breakBefore(text, window.from + j) > 0) gaps[j]! += overBreak
  for (let i = 1; i <= rows; i++) {
    fillRow(pattern, i, text, window, vocabulary)
    ;[above, row] = [row, above]
  }
  let end = 0
  if (isClosed) end = columns
  else for (let j = 1; j <= columns; j++) if (above[j]! > above[end]!) end = j
  return trace(pattern, text, window, vocabulary, end, above[end]!)
}

const overBreak = -4

/** The best score for the pattern's first `i` words up to each word of the text, from those for one word less. */
function fillRow(
  { words, whole, quote }: Pattern,
  i: number,
  text: Words,
  window: WordRange,
  vocabulary: Vocabulary,
): void {
  const columns = window.to - window.from
  const at = whole.from + i - 1
  const key = words.keys[at]!
  const isQuoted = at >= quote.from && at < quote.to
  const weight = vocabulary.weightOf(key)
  const same = (1 + 3 * weight) * (isQuoted ? 2 : 1)
  const skipped = isQuoted && weight > 0 ? -2 : 0
  const first = i * (columns + 1)
  row[0] = above[0]! + skipped
  steps[first] = fromAbove
  for (let j = 1; j <= columns; j++) {
    const other = text.keys[window.from + j - 1]!
    let pair = same
    if (key !== other) {
      if (vocabulary.areKin(key, other)) pair = 3 * weight
      else if (weight > 0 !== vocabulary.weightOf(other) > 0) pair = apart
      else pair = weight > 0 ? -3 : -1
    }
    let best = above[j - 1]! + pair
    let step = fromPair
    if (above[j]! + skipped > best) [best, step] = [above[j]! + skipped, fromAbove]
    if (row[j - 1]! + gaps[j]! > best) [best, step] = [row[j - 1]! + gaps[j]!, fromBefore]
    row[j] = best
    steps[first + j] = step
  }
}

/** The best fit beside a place: before it and after it in the same stretch, where there is room for one. */
export function fitBeside(
  pattern: Pattern,
  text: Words,
  window: WordRange,
  place: WordRange,
  vocabulary: Vocabulary,
): Fit[] {
  const { from, to } = pattern.quote
  const before = { from: window.from, to: Math.min(window.to, place.from) }
  const after = { from: Math.max(window.from, place.to), to: window.to }
  return [before, after]
    .filter((part) => 2 * (part.to - part.from) >= to - from)
    .flatMap((part) => fitInto(pattern, text, part, vocabulary) ?? [])
}

function trace(
  { words, whole, quote }: Pattern,
  text: Words,
  window: WordRange,
  vocabulary: Vocabulary,
  end: number,
  score: number,
): Fit | null {
  const width = window.to - window.from + 1
  let [i, j] = [whole.to - whole.from, end]
  let [from, to, shared, wanted, context, known, skipped] = [0, -1, 0, 0, 0, 0, 0]
  let changed = 0
  while (i > 0) {
    const step = j > 0 ? steps[i * width + j]! : fromAbove
    const at = whole.from + i - 1
    const there = window.from + j - 1
    if (step === fromBefore) {
      j--
      continue
    }
    const weight = vocabulary.weightOf(words.keys[at]!)
    const isSame = step === fromPair && words.keys[at] === text.keys[there]
    if (at < quote.from || at >= quote.to) {
      known += weight
      if (isSame) context += weight
    } else {
      wanted += weight
      if (isSame) shared += weight
      else if (step === fromPair && vocabulary.areKin(words.keys[at]!, text.keys[there]!))
        shared += weight / 2
      if (step === fromAbove) skipped += lengthOf(words, at) + 1
      else {
        if (to < 0) to = there + 1
        from = there
        if (!isSame) changed += distance(words, at, text, there)
      }
    }
    i--
    if (step === fromPair) j--
  }
  if (to < 0) return null
  let found = 0
  let there = 0
  for (let k = from; k < to; k++) {
    found += vocabulary.weightOf(text.keys[k]!)
    there += lengthOf(text, k) + 1
  }
  let here = 0
  for (let k = quote.from; k < quote.to; k++) here += lengthOf(words, k) + 1
  // Words that came are what the place has more than the quote, beside those that changed or went.
  const came = Math.max(0, there - (here - skipped))
  return {
    from,
    to,
    score,
    shared,
    wanted,
    found,
    context: known > 0 ? context / known : 0,
    cost: changed + skipped + came,
  }
}

function lengthOf(words: Words, at: number): number {
  return words.ends[at]! - words.starts[at]!
}

/** In how many letters two words differ (Levenshtein). */
function distance(a: Words, i: number, b: Words, j: number): number {
  const [one, other] = [a.text.slice(a.starts[i], a.ends[i]), b.text.slice(b.starts[j], b.ends[j])]
  if (one.length * other.length > 1000) return Math.max(one.length, other.length)
  let row = Array.from({ length: other.length + 1 }, (_, k) => k)
  for (let k = 1; k <= one.length; k++) {
    const next = [k]
    for (let l = 1; l <= other.length; l++)
      next.push(Math.min(row[l]! + 1, next[l - 1]! + 1, row[l - 1]! + (one[k - 1] === other[l - 1] ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
