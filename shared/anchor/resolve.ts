import { foldForAnchor } from '../text/folding'
import type { TextRange } from '../text/range'
import { surroundings } from './context'
import { resolveNear, type Near } from './near'
import type { Sought } from './sought'
import { WordIndex } from './word-index'

export type { Sought }

export type Exact =
  | ({ readonly state: 'found' } & TextRange)
  /** So many places fit about equally well. */
  | { readonly state: 'ambiguous'; readonly count: number }
  | { readonly state: 'lost' }

/** `near` has other words than the quote; `score` says how like they are, below 1. */
export type Resolution = Exact | Near

type Wanted = Required<Omit<Sought, 'start'>>

/** A quote of this length speaks for itself where it stands once, whatever surrounds it. */
const telling = 32

/** By how many visible characters of context the best place must beat the next. */
const clear = 4

/** Which places come into question. */
export type IsFree = (place: TextRange) => boolean

const everywhere: IsFree = () => true

/**
 * Finds a quote in a text, surest way first: at its old position, word for word, then folded (white space,
 * quotes, dashes, Unicode form), then nearly. Context decides between several places, never distance, and a
 * short quote in foreign surroundings is not taken for the one that is sought: a wrong anchor is worse than a
 * lost one.
 */
export function resolve(text: string, sought: Sought): Resolution {
  const exact = resolveExact(text, sought)
  return exact.state === 'lost' ? resolveNear(indexOf(text), sought) : exact
}

/** As `resolve`, but the same words only, and at places that are free. */
export function resolveExact(text: string, sought: Sought, isFree: IsFree = everywhere): Exact {
  const { quote, prefix = '', suffix = '', start } = sought
  if (start !== undefined && start >= prefix.length && quote !== '')
    if (text.startsWith(prefix + quote + suffix, start - prefix.length)) {
      const place = { start, end: start + quote.length }
      if (isFree(place)) return { state: 'found', ...place }
    }
  const exact = search(text, { quote, prefix, suffix }, isFree)
  return exact.state === 'lost' ? searchFolded(text, { quote, prefix, suffix }, isFree) : exact
}

function searchFolded(text: string, { quote, prefix, suffix }: Wanted, isFree: IsFree): Exact {
  const folded = foldForAnchor(text)
  const original = ({ start, end }: TextRange) => ({ start: folded.startOf(start), end: folded.endOf(end) })
  const wanted = {
    quote: foldForAnchor(quote).text.trim(),
    prefix: foldForAnchor(prefix).text,
    suffix: foldForAnchor(suffix).text,
  }
  const found = search(folded.text, wanted, (place) => isFree(original(place)))
  return found.state === 'found' ? { ...found, ...original(found) } : found
}

function search(text: string, { quote, prefix, suffix }: Wanted, isFree: IsFree): Exact {
  if (quote === '') return { state: 'lost' }
  const at = (start: number) => ({ start, end: start + quote.length })
  const whole = places(text, prefix + quote + suffix)
    .map((start) => at(start + prefix.length))
    .filter(isFree)
  if (whole[0]) return decide(whole.length, whole[0])

  const candidates = places(text, quote)
    .map(at)
    .filter(isFree)
    .map((place) => ({ place, ...surroundings(text, place, prefix, suffix) }))
  const [best] = candidates.toSorted((a, b) => b.score - a.score)
  if (!best) return { state: 'lost' }
  if (!best.prove && quote.length < telling) return { state: 'lost' }
  const rivals = best.prove ? candidates.filter(({ score }) => score > best.score - clear) : candidates
  return decide(rivals.length, best.place)
}

function decide(count: number, place: TextRange): Exact {
  return count === 1 ? { state: 'found', ...place } : { state: 'ambiguous', count }
}

function places(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** Many quotes in a row are sought in one text. */
let last: WordIndex | undefined

function indexOf(text: string): WordIndex {
  if (last?.words.text !== text) last = new WordIndex(text)
  return last
}
