import type { Vocabulary, Words } from '../text/words'
import { dropCoincidences, slideToBreaks } from './tidy'
import { compareInFull } from './full'
import { firstWhere } from '../bisect'

/** For each word of one text the word of the other that it became, or -1. It rises: no two pairs cross. */
export type Alignment = Int32Array

/** Stretches whose product of lengths is at most this are compared in full at once. */
const small = 10_000

/** Up to this they are where no rare word parts them first; beyond it they count as different. */
const large = 1_000_000

/** How often a stretch may be parted by rare words. Every time takes one walk over the texts. */
const deepest = 12

/**
 * Aligns the words of two texts, in time about proportional to their length: by runs of words that stand once
 * in both (three, two, then one), in the longest order that both share, and in full between them.
 */
export function align(a: Words, b: Words, vocabulary: Vocabulary): Alignment {
  const pairs = new Int32Array(a.count).fill(-1)
  const whole = { a0: 0, a1: a.count, b0: 0, b1: b.count }
  alignStretch(a.keys, b.keys, pairs, whole, deepest, (word) => vocabulary.weightOf(word))
  slideToBreaks(a, b, pairs)
  dropCoincidences(a, b, pairs, vocabulary)
  return pairs
}

interface Stretch {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
}

function alignStretch(
  a: Int32Array,
  b: Int32Array,
  pairs: Alignment,
  whole: Stretch,
  depth: number,
  weightOf: (word: number) => number,
): void {
  let { a0, a1, b0, b1 } = whole
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) pairs[a0++] = b0++
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) pairs[--a1] = --b1
  if (a0 === a1 || b0 === b1) return
  const size = (a1 - a0) * (b1 - b0)
  const stretch = { a0, a1, b0, b1 }
  if (size > small && depth > 0) {
    for (const length of [3, 2, 1]) {
      const runs = longestRise(runsInBoth(a, b, stretch, length))
      if (runs.length === 0) continue
      pairRuns(pairs, runs, length)
      return between(stretch, runs, length, (gap) => alignStretch(a, b, pairs, gap, depth - 1, weightOf))
    }
  }
  if (size <= large) compareInFull(a, b, pairs, a0, a1, b0, b1, weightOf)
}

/** Pairs the words of runs; where two overlap in one text only, the first has the words. */
function pairRuns(pairs: Alignment, runs: readonly Run[], length: number): void {
  let [lastI, lastJ] = [-1, -1]
  for (const [i, j] of runs)
    for (let k = Math.max(0, lastI + 1 - i, lastJ + 1 - j); k < length; k++) {
      pairs[i + k] = j + k
      ;[lastI, lastJ] = [i + k, j + k]
    }
}

/** What the runs leave open. Runs may overlap each other, since words in a row may each begin one. */
function between(
  { a0, a1, b0, b1 }: Stretch,
  runs: readonly Run[],
  length: number,
  visit: (gap: Stretch) => void,
): void {
  let [i, j] = [a0, b0]
  for (const [nextI, nextJ] of [...runs, [a1, b1] as const]) {
    if (nextI > i && nextJ > j) visit({ a0: i, a1: nextI, b0: j, b1: nextJ })
    ;[i, j] = [nextI + length, nextJ + length]
  }
}

/** Where a run of words starts in the one text and in the other. */
type Run = readonly [number, number]

/** Runs that stand more often than this part nothing. */
const mostCopies = 8

/**
 * Every run of `length` words that stands equally often in both texts, in the order of the first. With
 * copies, as where all of a page stands on it twice, the first belongs to the first.
 */
function runsInBoth(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Stretch, length: number): Run[] {
  const [countA, countB] = [Math.max(0, a1 - a0 - length + 1), Math.max(0, b1 - b0 - length + 1)]
  const there = new RunTable(b, length, countB)
  // The places in the second text of the runs that are the same, last to first, so that the first is at hand.
  const next = new Int32Array(countB)
  const [first, timesB] = [new Int32Array(countB), new Int32Array(countB)]
  for (let j = countB - 1; j >= 0; j--) {
    const run = there.idOf(b, b0 + j)
    next[j] = first[run]! - 1
    first[run] = j + 1
    timesB[run]!++
  }
  const timesA = new Int32Array(countB)
  const ids = new Int32Array(countA)
  for (let i = 0; i < countA; i++) {
    const run = there.find(a, a0 + i)
    ids[i] = run
    if (run >= 0) timesA[run]!++
  }
  const runs: Run[] = []
  for (let i = 0; i < countA; i++) {
    const run = ids[i]!
    if (run < 0 || timesA[run] !== timesB[run] || timesA[run]! > mostCopies) continue
    const j = first[run]! - 1
    runs.push([a0 + i, b0 + j])
    first[run] = next[j]! + 1
  }
  return runs
}

/** Numbers the runs of a length in a text. Open addressing in a flat array: a Map of arrays takes ten times as long. */
class RunTable {
  private readonly slots: Int32Array
  private readonly starts: Int32Array
  private size = 0

  constructor(
    private readonly words: Int32Array,
    private readonly length: number,
    most: number,
  ) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)))
    this.starts = new Int32Array(most)
  }

  /** The number of the run that starts at a word of the table's own text; a new one where it is the first. */
  idOf(words: Int32Array, at: number): number {
    const slot = this.slotOf(words, at)
    if (this.slots[slot] === 0) {
      this.starts[this.size] = at
      this.slots[slot] = ++this.size
    }
    return this.slots[slot]! - 1
  }

  /** The number of a run of any text; -1 where the table's text has none. */
  find(words: Int32Array, at: number): number {
    return this.slots[this.slotOf(words, at)]! - 1
  }

  private slotOf(words: Int32Array, at: number): number {
    let hash = 0
    for (let k = 0; k < this.length; k++) hash = Math.imul(hash ^ words[at + k]!, 0x9e3779b1)
    let slot = (hash ^ (hash >>> 15)) & (this.slots.length - 1)
    while (this.slots[slot] !== 0 && !this.isRun(this.starts[this.slots[slot]! - 1]!, words, at))
      slot = (slot + 1) & (this.slots.length - 1)
    return slot
  }

  private isRun(start: number, words: Int32Array, at: number): boolean {
    for (let k = 0; k < this.length; k++) if (this.words[start + k] !== words[at + k]) return false
    return true
  }
}

/** The longest choice of runs that keeps the order in both texts. */
function longestRise(runs: readonly Run[]): Run[] {
  const ends: number[] = []
  const before = new Int32Array(runs.length).fill(-1)
  runs.forEach(([, j], at) => {
    const length = firstWhere(ends.length, (end) => runs[ends[end]!]![1] >= j)
    if (length > 0) before[at] = ends[length - 1]!
    ends[length] = at
  })
  const chosen: Run[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) chosen.push(runs[at]!)
  return chosen.reverse()
}
