import type { TextRange } from '../text/range'
import { Vocabulary, wordsOf } from '../text/words'
import { align } from './align'

/** A stretch of two texts: `same` letter for letter, or only in the first, or only in the second. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  /** Where it stands in the first text; empty for `added`. */
  readonly a: TextRange
  /** Where it stands in the second; empty for `removed`. */
  readonly b: TextRange
}

/**
 * What differs between two texts, word by word, in order: the parts cover both from end to end, what was
 * removed comes before what was added in its place. A word that differs in one letter has changed as a whole.
 * Takes time about proportional to the length of the texts, however little they share.
 */
export function diffWords(a: string, b: string): readonly DiffPart[] {
  if (a === b) return a === '' ? [] : [{ kind: 'same', ...rangesOf(0, a.length, 0, b.length) }]
  const vocabulary = new Vocabulary()
  const [wordsA, wordsB] = [wordsOf(a, vocabulary), wordsOf(b, vocabulary)]
  const pairs = align(wordsA, wordsB, vocabulary)
  const parts = new Parts(a, b)
  for (let i = 0; i < wordsA.count; i++) {
    const j = pairs[i]!
    if (j < 0) continue
    const [start, end] = [wordsA.starts[i]!, wordsA.ends[i]!]
    const [there, thereEnd] = [wordsB.starts[j]!, wordsB.ends[j]!]
    // Words that are paired may still differ in case or typography.
    if (a.slice(start, end) === b.slice(there, thereEnd)) parts.same(start, there, end - start)
  }
  return parts.finish()
}

function rangesOf(a0: number, a1: number, b0: number, b1: number): { a: TextRange; b: TextRange } {
  return { a: { start: a0, end: a1 }, b: { start: b0, end: b1 } }
}

/** Puts the parts together; white space goes with the words around it as far as both texts have the same. */
class Parts {
  private readonly parts: DiffPart[] = []
  /** Up to where the texts are covered, and from where on they have been the same. */
  private a = 0
  private b = 0
  private length = 0

  constructor(
    private readonly textA: string,
    private readonly textB: string,
  ) {}

  same(a: number, b: number, length: number): void {
    const [endA, endB] = [this.a + this.length, this.b + this.length]
    let [head, tail] = [0, 0]
    const most = Math.min(a - endA, b - endB)
    while (head < most && this.isSameSpace(endA + head, endB + head)) head++
    while (tail < most - head && this.isSameSpace(a - tail - 1, b - tail - 1)) tail++
    this.length += head
    if (endA + head < a - tail || endB + head < b - tail) {
      this.flush()
      this.differ(a - tail, b - tail)
    }
    this.length += tail + length
  }

  finish(): DiffPart[] {
    this.same(this.textA.length, this.textB.length, 0)
    this.flush()
    return this.parts
  }

  private isSameSpace(a: number, b: number): boolean {
    return this.textA[a] === this.textB[b] && /\s/.test(this.textA[a]!)
  }

  private flush(): void {
    const { a, b, length } = this
    if (length > 0) this.parts.push({ kind: 'same', ...rangesOf(a, a + length, b, b + length) })
    this.a += length
    this.b += length
    this.length = 0
  }

  private differ(a: number, b: number): void {
    if (a > this.a) this.parts.push({ kind: 'removed', ...rangesOf(this.a, a, this.b, this.b) })
    if (b > this.b) this.parts.push({ kind: 'added', ...rangesOf(a, a, this.b, b) })
    this.a = a
    this.b = b
  }
}
