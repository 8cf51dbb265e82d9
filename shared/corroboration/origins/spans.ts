import type { TextRange } from '../../text/range'
import type { Speaker } from './phrases'

/** That a sentence, or a part of it, is what somebody said. */
export interface Said extends TextRange {
  readonly speaker: Speaker
  /** Whether it closes the sentence and so speaks of all of it, or opens it, or one of its clauses. */
  readonly place: 'closing' | 'opening' | 'clause' | 'within'
  /** What of the sentence it speaks of. */
  readonly scope: TextRange
}

/** What somebody says of a sentence from a place on. */
export function clause(text: string, start: number, end: number, speaker: Speaker): Said {
  return { start, end, speaker, place: 'clause', scope: { start, end: text.length } }
}

/** The same text with its quotations made unreadable, each character by one, so that offsets stay. */
export function withoutQuotes(text: string): string {
  return text.replace(/[“„«][^“”»]*(?:[”»]|$)|"[^"]*(?:"|$)|^[^“„«"]*[”»]/gu, (quote) => {
    const inner = '\u0001'.repeat(Math.max(0, quote.length))
    return inner
  })
}
