import { foldForAnchor } from '../text/folding'
import type { TextRange } from '../text/range'
import { agreement, visibleLength } from './context'

/** What is known of a passage: from an anchor of ours, or from another program's annotation. */
export interface Sought {
  readonly quote: string
  readonly prefix?: string
  readonly suffix?: string
  /** Where it started in the text it was taken from, UTF-16. */
  readonly start?: number
}

export type Resolution =
  | ({ readonly state: 'found' } & TextRange)
  /** So many places fit about equally well. */
  | { readonly state: 'ambiguous'; readonly count: number }
  | { readonly state: 'lost' }

type Wanted = Required<Omit<Sought, 'start'>>

/** A quote of this length speaks for itself where it stands once, whatever surrounds it. */
const telling = 32

/** The share of the known context that must stand around a quote: about one side of what we store. */
const enough = 0.4

/**
 * So many visible characters must agree on one side, or all that are known there. Sentences side by side
 * often end alike (“, the minister said.”): a little on both sides proves nothing.
 */
const proof = 24

/** By how many visible characters of context the best place must beat the next. */
const clear = 4

/**
 * Finds a quote in a text, surest way first: at its old position, word for word, then folded (white space,
 * quotes, dashes, Unicode form). Context decides between several places, never distance, and a short quote
 * in foreign surroundings is not taken for the one that is sought: a wrong anchor is worse than a lost one.
 */
export function resolve(text: string, sought: Sought): Resolution {
  const { quote, prefix = '', suffix = '', start } = sought
  if (start !== undefined && start >= prefix.length && quote !== '')
    if (text.startsWith(prefix + quote + suffix, start - prefix.length))
      return { state: 'found', start, end: start + quote.length }
  const exact = search(text, { quote, prefix, suffix })
  return exact.state === 'lost' ? searchFolded(text, { quote, prefix, suffix }) : exact
}

function searchFolded(text: string, { quote, prefix, suffix }: Wanted): Resolution {
  const folded = foldForAnchor(text)
  const found = search(folded.text, {
    quote: foldForAnchor(quote).text.trim(),
    prefix: foldForAnchor(prefix).text,
    suffix: foldForAnchor(suffix).text,
  })
  if (found.state !== 'found') return found
  return { state: 'found', start: folded.startOf(found.start), end: folded.endOf(found.end) }
}

function search(text: string, wanted: Wanted): Resolution {
  const { quote, prefix, suffix } = wanted
  if (quote === '') return { state: 'lost' }
  const whole = places(text, prefix + quote + suffix)
  const [first] = whole
  if (first !== undefined) return decide(whole.length, first + prefix.length, quote)

  const candidates = places(text, quote).map((at) => {
    const before = agreement(text, at - 1, prefix, -1)
    const after = agreement(text, at + quote.length, suffix, 1)
    return { at, score: before + after, better: Math.max(before, after) }
  })
  const [best] = candidates.toSorted((a, b) => b.score - a.score)
  if (!best) return { state: 'lost' }
  const known = [visibleLength(prefix), visibleLength(suffix)] as const
  const speaks =
    best.score >= (known[0] + known[1]) * enough &&
    Math.round(best.better) >= Math.min(proof, Math.max(...known))
  if (!speaks && quote.length < telling) return { state: 'lost' }
  const rivals = speaks ? candidates.filter(({ score }) => score > best.score - clear) : candidates
  return decide(rivals.length, best.at, quote)
}

function decide(count: number, start: number, quote: string): Resolution {
  return count === 1 ? { state: 'found', start, end: start + quote.length } : { state: 'ambiguous', count }
}

function places(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}
