import { align, type Alignment } from '../diff/align'
import type { TextRange } from '../text/range'
import { Vocabulary, wordsOf, type Words } from '../text/words'
import type { WordRange } from './fit'
import { WordIndex } from './word-index'
import { firstWhere } from '../bisect'

/** Two versions of a text, aligned word by word as wholes. */
export class Versions {
  readonly vocabulary = new Vocabulary()
  readonly old: Words
  readonly now: Words
  /** For each old word the new one that it became, or -1; and the other way round. */
  readonly pairs: Alignment
  readonly origins: Int32Array
  /** Stretches of the new text, long enough to be a statement, that no old word became. */
  private readonly added: readonly WordRange[]
  /** How often each word stands in the old text, and in the new one. */
  private readonly oldCounts: Int32Array
  private readonly counts: Int32Array
  private madeIndex: WordIndex | undefined

  constructor(oldText: string, newText: string) {
    this.old = wordsOf(oldText, this.vocabulary)
    this.now = wordsOf(newText, this.vocabulary)
    this.pairs = align(this.old, this.now, this.vocabulary)
    this.origins = new Int32Array(this.now.count).fill(-1)
    this.pairs.forEach((j, i) => {
      if (j >= 0) this.origins[j] = i
    })
    this.oldCounts = this.count(this.old)
    this.counts = this.count(this.now)
    this.added = stretchesWithout(this.origins, fewest)
  }

  /** The new text by its pairs of words. */
  get index(): WordIndex {
    return (this.madeIndex ??= new WordIndex(this.now, this.vocabulary))
  }

  /**
   * Whether a place of the new text is not, for the most part, what became of other words of the old one than
   * those of `but`: a passage that is gone must not be found in a copy that stood beside it all along.
   */
  isFree(place: TextRange, but: WordRange | null): boolean {
    const { from, to } = wordsWithin(this.now, place)
    let [taken, all] = [0, 0]
    for (let j = from; j < to; j++) {
      const weight = this.vocabulary.weightOf(this.now.keys[j]!)
      const origin = this.origins[j]!
      all += weight
      if (origin >= 0 && !(but && origin >= but.from && origin < but.to)) taken += weight
    }
    return taken * 2 <= all
  }

  private count({ keys }: Words): Int32Array {
    const counts = new Int32Array(this.vocabulary.size)
    for (const key of keys) counts[key]!++
    return counts
  }

  /** Whether words of the new text surely stood nowhere in the old one but, some of them, in `own`. */
  isNew({ from, to }: WordRange, own: WordRange): boolean {
    for (let j = from; j < to; j++) {
      const [count, origin] = [this.oldCounts[this.now.keys[j]!]!, this.origins[j]!]
      if (count === 0 || (count === 1 && origin >= own.from && origin < own.to)) return true
    }
    return false
  }

  /** Whether a range of the new text surely stands there once: it has a word that does. */
  readonly standsOnce = (start: number, end: number): boolean => {
    const { from, to } = wordsWithin(this.now, { start, end })
    // The first and the last word may be cut.
    for (let j = from + 1; j < to - 1; j++) if (this.counts[this.now.keys[j]!] === 1) return true
    return false
  }

  /** The stretches that came in and reach into these words of the new text. */
  readonly cameIn = (from: number, to: number): readonly WordRange[] => {
    const first = firstWhere(this.added.length, (at) => this.added[at]!.to > from)
    let end = first
    while (end < this.added.length && this.added[end]!.from < to) end++
    return this.added.slice(first, end)
  }

  /** Where in the new text the words before an old one end. */
  imageOf(offset: number): number {
    const { from } = wordsWithin(this.old, { start: offset, end: offset })
    for (let i = from - 1; i >= 0; i--) if (this.pairs[i]! >= 0) return this.now.ends[this.pairs[i]!]!
    return 0
  }
}

/** Fewer words than this are no statement that could be taken for another. */
const fewest = 6

function stretchesWithout(origins: Int32Array, least: number): WordRange[] {
  const stretches: WordRange[] = []
  let from = 0
  for (let at = 0; at <= origins.length; at++) {
    if (at < origins.length && origins[at]! < 0) continue
    if (at - from >= least) stretches.push({ from, to: at })
    from = at + 1
  }
  return stretches
}

/** The words that a range of the text touches. */
export function wordsWithin({ starts, ends }: Words, { start, end }: TextRange): WordRange {
  const from = firstWhere(ends.length, (at) => ends[at]! > start)
  const to = firstWhere(starts.length, (at) => starts[at]! >= end)
  return { from, to: Math.max(from, to) }
}
