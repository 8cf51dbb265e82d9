import type { Match } from '../../shared/corroboration/types'

/** Words of a passage: shared with the statement, differing from it, or neither. */
export interface QuoteRun {
  readonly text: string
  readonly look: 'plain' | 'shared' | 'differs'
}

/** Words in a row that are neither are shown up to so many characters: a sentence may be a megabyte long. */
const longest = 600

/** So many runs are shown. */
const most = 60

/** A match's words in runs, in order; what differs goes before what is shared. Of very long ones the ends. */
export function quoteRuns({ quote, start, shared, differences }: Match): QuoteRun[] {
  const looks = new Uint8Array(quote.length)
  const paint = (range: { readonly start: number; readonly end: number }, look: number) =>
    looks.fill(look, Math.max(0, range.start - start), Math.max(0, range.end - start))
  for (const { there } of shared) paint(there, 1)
  for (const { there } of differences) if (there) paint(there, 2)
  const runs: QuoteRun[] = []
  for (let at = 0; at < quote.length;) {
    let end = at + 1
    while (end < quote.length && looks[end] === looks[at]) end++
    if (runs.length === most) return [...runs, { text: '…', look: 'plain' }]
    const text = quote.slice(at, end)
    runs.push({ text: looks[at] === 0 ? cut(text) : text, look: names[looks[at]!]! })
    at = end
  }
  return runs
}

const names = ['plain', 'shared', 'differs'] as const

function cut(text: string): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest / 2).replace(/\S*$/, '')}… …${text.slice(-longest / 2).replace(/^\S*/, '')}`
}
