import { differencesOf } from '../diff/hunks'
import type { TextRange } from '../text/range'
import { wordsOf, type Words } from '../text/words'
import type { Fit, Pattern, WordRange } from './fit'
import type { Sought } from './sought'
import type { WordIndex } from './word-index'

/** A place whose words are nearly those of a quote. `score` is the share of its letters that are the same. */
export type Near = { readonly state: 'near'; readonly score: number } & TextRange

/** Words that came, went or changed may make up this share of a quote's letters. */
const mostChanged = 0.25

/** The next best place must fall short of the best by this share of its score. */
const clear = 0.35

/** From this length on, as when exactly found, a quote may stand in other surroundings. */
const telling = 32

/** The share of the surroundings, by weight, that must have come along with a quote that is short or differs in facts. */
const enough = 0.4

/** Surroundings of more words than this on either side say nothing more. */
const mostContext = 12

/**
 * Finds the place where a quote stands with a few words changed. Lost when another place fits nearly as well,
 * and where numbers, names or a negation differ in foreign surroundings: that is another statement.
 */
export function resolveNear(
  index: WordIndex,
  sought: Sought,
  isFree?: (place: TextRange) => boolean,
): Near | { readonly state: 'lost' } {
  const lost = { state: 'lost' } as const
  const pattern = patternOf(index, sought)
  if (!pattern) return lost
  const { words } = index
  const found = index.fit(pattern, isFree && ((place) => isFree(textRange(words, place))))
  if (!found) return lost
  const { best, runnerUp } = found
  const place = textRange(words, best)
  const { quote } = sought
  if (best.cost > quote.length * mostChanged || runnerUp > best.score * (1 - clear)) return lost
  if (best.context < enough) {
    const hasOtherFacts = differencesOf(quote, words.text.slice(place.start, place.end)).some(
      ({ kind }) => kind !== 'wording',
    )
    if (hasOtherFacts || quote.length < telling) return lost
  }
  return { state: 'near', ...place, score: scoreOf(best, quote) }
}

function scoreOf({ cost }: Fit, quote: string): number {
  return Math.max(0, 1 - cost / quote.length)
}

/** What the words from one to another cover, in characters. */
export function textRange({ starts, ends }: Words, { from, to }: WordRange): TextRange {
  return { start: starts[from]!, end: ends[to - 1]! }
}

function patternOf(index: WordIndex, { quote, prefix = '', suffix = '' }: Sought): Pattern | null {
  // A new line would part words; without one a quote may begin within a word.
  const words = wordsOf(`${prefix}\n${quote}\n${suffix}`, index.vocabulary)
  const [start, end] = [prefix.length + 1, prefix.length + 1 + quote.length]
  const from = words.starts.findIndex((at) => at >= start)
  const to = words.starts.findIndex((at) => at >= end)
  const within = { from: from < 0 ? words.count : from, to: to < 0 ? words.count : to }
  if (within.from >= within.to) return null
  const whole = {
    from: Math.max(0, within.from - mostContext),
    to: Math.min(words.count, within.to + mostContext),
  }
  return { words, whole, quote: within }
}
