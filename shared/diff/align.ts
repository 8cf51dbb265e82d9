import type { Vocabulary, Words } from '../text/words'
import { dropCoincidences, slideToBreaks } from './tidy'
import { compareInFull } from './full'

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
  dropCoincidences(a, b, pairs, vocabulary)
  slideToBreaks(a, b, pairs)
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
  const [inA, inB] = [runsIn(a, a0, a1, length), runsIn(b, b0, b1, length)]
  const runs: Run[] = []
  for (const [run, places] of inA) {
    const there = inB.get(run)
    if (there?.length !== places.length || places.length > mostCopies) continue
    places.forEach((i, copy) => {
      const j = there[copy]!
      // A run's number is not quite its own when there are very many words.
      let k = 0
      while (k < length && a[i + k] === b[j + k]) k++
      if (k === length) runs.push([i, j])
    })
  }
  return runs.sort(([i], [j]) => i - j)
}

function runsIn(words: Int32Array, from: number, to: number, length: number): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  for (let i = from; i + length <= to; i++) {
    let run = words[i]!
    for (let k = 1; k < length; k++) run = (Math.imul(run, 31_415_821) + words[i + k]!) & 0x3fff_ffff
    const places = runs.get(run)
    if (places) places.push(i)
    else runs.set(run, [i])
  }
  return runs
}

/** The longest choice of runs that keeps the order in both texts. */
function longestRise(runs: readonly Run[]): Run[] {
  const ends: number[] = []
  const before = new Int32Array(runs.length).fill(-1)
  runs.forEach(([, j], at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (runs[ends[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    if (low > 0) before[at] = ends[low - 1]!
    ends[low] = at
  })
  const chosen: Run[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) chosen.push(runs[at]!)
  return chosen.reverse()
}
