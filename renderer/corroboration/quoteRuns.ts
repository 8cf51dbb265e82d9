import type { Match } from '../../shared/corroboration/types'

/** Words of a passage: shared with the statement, differing from it, or neither. */
export interface QuoteRun {
  readonly text: string
  readonly look: 'plain' | 'shared' | 'differs'
}

/** A match's words in runs, in order; what differs goes before what is shared. */
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
    runs.push({ text: quote.slice(at, end), look: names[looks[at]!]! })
    at = end
  }
  return runs
}

const names = ['plain', 'shared', 'differs'] as const
