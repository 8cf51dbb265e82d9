import { Vocabulary, wordsOf, type Words } from '../text/words'
import { fitBeside, fitInto, type Fit, type Pattern, type WordRange } from './fit'

/** Pairs of words that stand oftener than this in a text tell nothing about a place. */
const commonest = 50

/** The share of a pattern's pairs that a place must have to be looked at: nearly the same words have more. */
const least = 0.15

/** How many places are looked at closely. */
const mostPlaces = 8

/** The best place for a pattern, and the score of the best one that it does not touch. */
export interface Contest {
  readonly best: Fit
  readonly runnerUp: number
}

/** Where each pair of neighbouring words stands in a text, to find passages that share some. */
export class WordIndex {
  readonly words: Words
  private readonly pairs = new Map<number, number[]>()

  constructor(
    text: string | Words,
    readonly vocabulary = new Vocabulary(),
  ) {
    this.words = typeof text === 'string' ? wordsOf(text, vocabulary) : text
    for (const [pair, at] of pairsIn(this.words, { from: 0, to: this.words.count }, vocabulary)) {
      const places = this.pairs.get(pair)
      if (places) places.push(at)
      else this.pairs.set(pair, [at])
    }
  }

  /**
   * The place where a pattern fits best, found by the pairs of words that it shares with the text, rare ones
   * counting more, and the score of the next best. `isFree` says which places come into question.
   */
  fit(pattern: Pattern, isFree: (place: WordRange) => boolean = () => true): Contest | null {
    const windows = this.windows(pattern)
    const fits = windows.flatMap((window) => fitInto(pattern, this.words, window, this.vocabulary) ?? [])
    const [best] = fits.filter(isFree).sort((a, b) => b.score - a.score)
    if (!best) return null
    const rivals = windows.flatMap((window) =>
      fitBeside(pattern, this.words, window, best, this.vocabulary).filter(isFree),
    )
    return { best, runnerUp: Math.max(0, ...rivals.map(({ score }) => score)) }
  }

  /** Stretches about as long as the pattern that share the most pairs with it, most first. */
  private windows({ words, whole }: Pattern): WordRange[] {
    const length = whole.to - whole.from
    const step = Math.max(8, length >> 1)
    const votes = new Map<number, { worth: number; count: number }>()
    let telling = 0
    for (const [pair, at] of pairsIn(words, whole, this.vocabulary)) {
      const places = this.pairs.get(pair)
      if (places && places.length > commonest) continue
      telling++
      for (const place of places ?? []) {
        const bucket = Math.floor((place - (at - whole.from)) / step)
        const vote = votes.get(bucket)
        if (!vote) votes.set(bucket, { worth: 1 / places!.length, count: 1 })
        else {
          vote.worth += 1 / places!.length
          vote.count++
        }
      }
    }
    return Array.from(votes, ([bucket, { worth, count }]) => {
      const next = votes.get(bucket + 1) ?? { worth: 0, count: 0 }
      return { bucket, worth: worth + next.worth, count: count + next.count }
    })
      .filter(({ count }) => count >= telling * least)
      .sort((a, b) => b.worth - a.worth || a.bucket - b.bucket)
      .slice(0, mostPlaces)
      .map(({ bucket }) => ({
        from: Math.max(0, (bucket - 1) * step),
        to: Math.min(this.words.count, (bucket + 2) * step + length + step),
      }))
  }
}

/** Every word with the next one, past the marks between them: a number for the two, and where they stand. */
function* pairsIn(
  words: Words,
  { from, to }: WordRange,
  vocabulary: Vocabulary,
): Generator<[number, number]> {
  let last = -1
  for (let at = from; at < to; at++) {
    if (vocabulary.weightOf(words.keys[at]!) === 0) continue
    if (last >= 0) yield [words.keys[last]! * 2 ** 24 + words.keys[at]!, last]
    last = at
  }
}
