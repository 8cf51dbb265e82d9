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
    const end = closingAt(text, at + 1, closing) ?? (text[at] === '“' ? straightEnd(text, at + 1) : undefined)
    if (end === undefined) continue
    found.push({ start: at, end: end + 1, inner: { start: at + 1, end } })
    at = end
  }
  return found
}

function opens(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '')
}

/** Where a typewriter's mark closes what a printer's mark opened: behind a word, with none opened by its like. */
function straightEnd(text: string, from: number): number | undefined {
  const end = closingAt(text, from, '"')
  return end !== undefined && /\S/.test(text[end - 1]!) ? end : undefined
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

/** What begins with an apostrophe and opens no quotation: ’tis, ’em, ’90s. */
const elided = /^['’‘](?:tis|twas|em|til|till|cause|bout|round|n|\d0s)\b/iu

/**
 * The quotations within single marks, as British papers set them, typographic or straight, outside double ones. An
 * apostrophe opens none, and where one may stand for either, speech ends behind its comma or full stop.
 */
export function singleQuotationsIn(text: string): Quotation[] {
  const doubles = quotationsIn(text).filter(({ start }) => text[start] !== '‘')
  const found: Quotation[] = []
  let from = 0
  for (const { index: start } of text.matchAll(/(?<![\p{L}\p{N}.,!?])['‘](?=[\p{L}\p{N}[…])/gu)) {
    if (start < from || elided.test(text.slice(start, start + 8))) continue
    if (doubles.some((double) => double.start < start && start < double.end)) continue
    const end = singleEnd(text, start)
    if (end === undefined) continue
    found.push({ start, end: end + 1, inner: { start: start + 1, end } })
    from = end + 1
  }
  return found
}

function singleEnd(text: string, start: number): number | undefined {
  const near = text.slice(start + 1, start + 1 + longest)
  const line = near.slice(0, (near.indexOf('\n') + 1 || near.length + 1) - 1)
  const closed = /[.,!?…]['’](?![\p{L}\p{N}])/u.exec(line)
  // “the dogs’ home” is no end of what somebody said.
  const bare = /[^\ss.,!?…]['’](?![\p{L}\p{N}])/u.exec(line)
  const first = closed && (!bare || closed.index < bare.index) ? closed : bare
  return first ? start + 2 + first.index : undefined
}
