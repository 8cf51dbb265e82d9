import { foldForSearch, type Folded } from './folding'
import { graphemeEnd, graphemeStart } from './graphemes'
import type { TextRange } from './range'

/**
 * Every place where a query stands in a text, in order and without overlaps. Case, accents, white space and
 * the style of quotes and dashes do not count. A query of white space alone is nowhere.
 */
export function findAll(text: string, query: string): TextRange[] {
  return [...findFolded(foldForSearch(text), foldQuery(query))]
}

/** A query as `findFolded` wants it. */
export function foldQuery(query: string): string {
  return foldForSearch(query.trim()).text.trim()
}

/** As `findAll`, in a text that is folded already, one place after the other. */
export function* findFolded(folded: Folded, query: string): Generator<TextRange> {
  if (query === '') return
  let last = 0
  for (let at = folded.text.indexOf(query); at >= 0; at = folded.text.indexOf(query, at + query.length)) {
    const range = { start: folded.startOf(at), end: folded.endOf(at + query.length) }
    // One letter may fold to two (ß to ss), and both may match.
    if (range.start < last) continue
    last = range.end
    yield range
  }
}

/** A piece of a text for a list of results, on one line; `start` and `end` are the hit within it. */
export interface Snippet extends TextRange {
  readonly text: string
}

/** How much to show on each side of a hit. */
const around = 40

/** Cuts a hit out of its text with a few words around it, an ellipsis where the text goes on. */
export function snippetOf(text: string, hit: TextRange): Snippet {
  const from = hit.start <= around ? 0 : wordStart(text, hit.start - around, hit.start)
  const to = hit.end + around >= text.length ? text.length : wordEnd(text, hit.end + around, hit.end)
  const lead = from > 0 ? '…' : ''
  const shift = lead.length - from
  const piece = text.slice(from, to).replace(/\s/g, ' ')
  return {
    text: lead + piece + (to < text.length ? '…' : ''),
    start: hit.start + shift,
    end: hit.end + shift,
  }
}

function wordStart(text: string, at: number, limit: number): number {
  for (let i = at; i < limit; i++) if (/\s/.test(text[i]!)) return i + 1
  return graphemeStart(text, at)
}

function wordEnd(text: string, at: number, limit: number): number {
  for (let i = at; i > limit; i--) if (/\s/.test(text[i - 1]!)) return i - 1
  return graphemeEnd(text, at)
}
