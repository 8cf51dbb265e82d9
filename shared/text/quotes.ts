import type { TextRange } from './range'

/** Words that a text gives as somebody's own, with the marks around them. */
export interface Quotation extends TextRange {
  /** The words alone. */
  readonly inner: TextRange
}

const closings: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '‘': '’',
}

/** A quotation that nobody closes ends with its paragraph; one longer than this is a mark gone astray. */
const longest = 4000

/** The quotations of a text, in order; single quotes count only where they do not stand in a word. */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = []
  for (let at = 0; at < text.length; at++) {
    const closing = closings[text[at]!]
    if (closing === undefined || !opens(text, at)) continue
    const end = closingAt(text, at + 1, closing)
    if (end === undefined) continue
    found.push({ start: at, end: end + 1, inner: { start: at + 1, end } })
    at = end
  }
  return found
}

function opens(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '')
}

function closingAt(text: string, from: number, closing: string): number | undefined {
  const limit = Math.min(text.length, from + longest)
  for (let at = from; at < limit && text[at] !== '\n'; at++) {
    if (!closing.includes(text[at]!)) continue
    const inWord = /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '')
    if (!inWord && at > from) return at
  }
  return undefined
}
