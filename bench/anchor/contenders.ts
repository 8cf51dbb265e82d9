import approxSearch from 'approx-string-match'
import { diff_match_patch as DiffMatchPatch } from 'diff-match-patch'
import type { Selector } from '../../shared/anchor/describe'
import { reanchorAll } from '../../shared/anchor/reanchor'
import { resolve } from '../../shared/anchor/resolve'
import type { AnchorState } from '../../shared/model/records'
import type { TextRange } from '../../shared/text/range'

/** Where a quote was put, and how surely; null for nowhere. */
export type Placed = (TextRange & { readonly state: AnchorState }) | null

export interface Contender {
  readonly name: string
  /** One in so many quotes is asked for, where all would take minutes. */
  readonly every: number
  readonly place: (oldText: string, newText: string, quotes: readonly Selector[]) => Placed[]
}

export const contenders: readonly Contender[] = [
  {
    name: 'Claimdesk',
    every: 1,
    place: (oldText, newText, quotes) =>
      reanchorAll(
        oldText,
        newText,
        quotes.map((quote) => ({ ...quote, state: 'anchored' })),
      ).map(({ anchor: { start, end, state } }) => (state === 'lost' ? null : { start, end, state })),
  },
  {
    name: '  by quote and context alone',
    every: 1,
    place: (_oldText, newText, quotes) =>
      quotes.map((quote) => {
        const found = resolve(newText, quote)
        if (found.state === 'found') return { start: found.start, end: found.end, state: 'anchored' }
        return found.state === 'near' ? { start: found.start, end: found.end, state: 'changed' } : null
      }),
  },
  { name: 'approx-string-match', every: 1, place: oneByOne(asHypothesisDoes) },
  { name: 'diff-match-patch', every: 10, place: oneByOne(bySlices) },
]

/** Neither says more of a place than that it found it. */
function oneByOne(find: (text: string, quoted: Selector) => TextRange | null): Contender['place'] {
  return (_oldText, newText, quotes) =>
    quotes.map((quote) => {
      const found = find(newText, quote)
      return found && { start: found.start, end: found.end, state: 'anchored' }
    })
}

/**
 * The quote exactly, wherever it stands, otherwise with up to half of its letters wrong; of several places the
 * one whose quote (50), prefix (20), suffix (20) and position (2) together fit best.
 */
function asHypothesisDoes(text: string, selector: Selector): TextRange | null {
  const { quote, start } = selector
  const [prefix, suffix] = [selector.prefix.slice(-32), selector.suffix.slice(0, 32)]
  const matches = exactOrNear(text, quote, Math.min(256, quote.length / 2))
  const scored = matches.map((match) => {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start)
    const after = text.slice(match.end, match.end + suffix.length)
    const score =
      50 * (1 - match.errors / quote.length) +
      20 * likeness(before, prefix) +
      20 * likeness(after, suffix) +
      2 * (1 - Math.abs(match.start - start) / text.length)
    return { match, score }
  })
  return scored.sort((a, b) => b.score - a.score)[0]?.match ?? null
}

function exactOrNear(text: string, words: string, errors: number) {
  const exact: { start: number; end: number; errors: number }[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 })
  return exact.length > 0 ? exact : approxSearch(text, words, errors)
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1
  if (text === '') return 0
  const [best] = exactOrNear(text, wanted, wanted.length)
  return best ? 1 - best.errors / wanted.length : 0
}

/** Its matcher takes 32 letters at most: the first of the quote near the old position, then the last of it. */
function bySlices(text: string, { quote, start }: Selector): TextRange | null {
  const matcher = new DiffMatchPatch()
  matcher.Match_Distance = text.length * 2
  const exact = text.indexOf(quote)
  if (exact >= 0 && text.indexOf(quote, exact + 1) < 0) return { start: exact, end: exact + quote.length }
  const from = matcher.match_main(text, quote.slice(0, 32), start)
  if (from < 0) return null
  const tail = quote.slice(-32)
  const to = matcher.match_main(text, tail, from + quote.length - tail.length)
  return to < from ? null : { start: from, end: to + tail.length }
}
