import { breakBefore, type Vocabulary, type Words } from '../text/words'

/** Words paired in a row: where the run starts in either text, and its length. */
interface Run {
  readonly i: number
  readonly j: number
  readonly length: number
}

function runsOf(pairs: Int32Array): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < pairs.length;) {
    const j = pairs[i]!
    let length = 1
    if (j < 0) {
      i++
      continue
    }
    while (i + length < pairs.length && pairs[i + length] === j + length) length++
    runs.push({ i, j, length })
    i += length
  }
  return runs
}

/** A run must have more than this share of the words that differ on either side of it. */
const least = 0.5

/**
 * Parts words that are paired by chance: “the” and “of” stand in any two sentences, and a person who reads
 * the difference of two texts takes them for part of what was rewritten around them.
 */
export function dropCoincidences(a: Words, b: Words, pairs: Int32Array, vocabulary: Vocabulary): void {
  const kept: Run[] = []
  const ends = { i: a.count, j: b.count, length: 0 }
  const runs = [...runsOf(pairs), ends]
  for (let at = 0; at < runs.length - 1; at++) {
    let run = runs[at]!
    // What was kept before may have stood on a run that is now dropped.
    for (;;) {
      const worth = worthOf(a, run, vocabulary)
      const before = gap(kept.at(-1) ?? { i: 0, j: 0, length: 0 }, run)
      const after = gap(run, runs[at + 1]!)
      const between = Math.min(before, after)
      if (between === 0 || worth > least * between) {
        kept.push(run)
        break
      }
      pairs.fill(-1, run.i, run.i + run.length)
      const last = kept.pop()
      if (!last) break
      run = last
    }
  }
}

function gap(before: Run, after: Run): number {
  return Math.max(after.i - before.i - before.length, after.j - before.j - before.length)
}

function worthOf(a: Words, { i, length }: Run, vocabulary: Vocabulary): number {
  let worth = 0
  for (let k = i; k < i + length; k++) worth += vocabulary.weightOf(a.keys[k]!) / 2
  return worth
}

/**
 * Words that came or went beside a copy of themselves may be drawn in several places (“he said. [He fell.]
 * He rose.” or “he said. He [fell. He] rose.”): draws them where the text parts most strongly.
 */
export function slideToBreaks(a: Words, b: Words, pairs: Int32Array): void {
  let [i, j] = [0, 0]
  for (const run of [...runsOf(pairs), { i: a.count, j: b.count, length: 0 }]) {
    if (run.i === i && run.j > j) slideAdded(b, pairs, i, j, run.j)
    if (run.j === j && run.i > i) slideRemoved(a, pairs, i, run.i, j)
    ;[i, j] = [run.i + run.length, run.j + run.length]
  }
}

/** Words `from` to `to` of the second text came in before word `i` of the first. */
function slideAdded(b: Words, pairs: Int32Array, i: number, from: number, to: number): void {
  const { keys } = b
  let [left, right] = [0, 0]
  while (i > left && pairs[i - left - 1] === from - left - 1 && keys[from - left - 1] === keys[to - left - 1])
    left++
  while (pairs[i + right] === to + right && keys[from + right] === keys[to + right]) right++
  const by = bestShift(b, from, to, left, right)
  for (let k = by; k < 0; k++) pairs[i + k] = to + k
  for (let k = 0; k < by; k++) pairs[i + k] = from + k
}

/** Words `from` to `to` of the first text went from before word `j` of the second. */
function slideRemoved(a: Words, pairs: Int32Array, from: number, to: number, j: number): void {
  const { keys } = a
  let [left, right] = [0, 0]
  while (
    from > left &&
    pairs[from - left - 1] === j - left - 1 &&
    keys[from - left - 1] === keys[to - left - 1]
  )
    left++
  while (pairs[to + right] === j + right && keys[from + right] === keys[to + right]) right++
  const by = bestShift(a, from, to, left, right)
  pairs.fill(-1, from + Math.min(by, 0), to + Math.max(by, 0))
  for (let k = by; k < 0; k++) pairs[to + k] = j + k
  for (let k = 0; k < by; k++) pairs[from + k] = j + k
}

function bestShift(words: Words, from: number, to: number, left: number, right: number): number {
  let [best, most] = [0, -1]
  for (let by = -left; by <= right; by++) {
    const breaks = breakBefore(words, from + by) + breakBefore(words, to + by)
    if (breaks > most || (breaks === most && Math.abs(by) < Math.abs(best))) [best, most] = [by, breaks]
  }
  return best
}
