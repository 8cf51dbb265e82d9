import type { TextRange } from './range'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Two of these side by side always have a grapheme boundary between them: letters and signs that nothing
 * joins on to by itself (no marks, no Hangul, no Indic letters, no emoji, no carriage return).
 */
const plain =
  /[\0-\u000c\u000e-\u02ff\u0370-\u0482\u048a-\u058f\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]/

/** How far to look for a place to start segmenting; only a text made of nothing but emoji reaches it. */
const farthest = 256

/** The last grapheme boundary at or before an offset. */
export function graphemeStart(text: string, offset: number): number {
  return around(text, offset).start
}

/** The first grapheme boundary at or after an offset. */
export function graphemeEnd(text: string, offset: number): number {
  return around(text, offset).end
}

/** The range, widened where it would cut a grapheme: an emoji, a letter and its accents. */
export function snapToGraphemes(text: string, start: number, end: number): TextRange {
  return { start: graphemeStart(text, start), end: graphemeEnd(text, end) }
}

/**
 * The boundaries on either side of an offset, both the offset itself where it is one. Segments only from
 * the nearest certain boundary on: a segmenter that is given a whole article copies it first.
 */
function around(text: string, offset: number): TextRange {
  if (offset <= 0) return { start: 0, end: 0 }
  if (offset >= text.length) return { start: text.length, end: text.length }
  if (isCertain(text, offset)) return { start: offset, end: offset }
  let from = offset - 1
  const limit = Math.max(0, offset - farthest)
  while (from > limit && !isCertain(text, from)) from--
  if (isLowSurrogate(text, from)) from--
  let size = farthest
  for (;;) {
    const window = text.slice(from, offset + size)
    for (const { index, segment } of segmenter.segment(window)) {
      const start = from + index
      const end = start + segment.length
      if (start === offset) return { start: offset, end: offset }
      if (end === offset) return { start: offset, end: offset }
      // A grapheme that fills the window to its end may go on beyond it.
      if (end > offset && (end < from + window.length || end === text.length)) return { start, end }
    }
    size *= 2
  }
}

function isCertain(text: string, at: number): boolean {
  return at === 0 || (plain.test(text[at]!) && plain.test(text[at - 1]!))
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff
}
