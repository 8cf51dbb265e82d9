/** A span of a text in UTF-16 code units, end exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

const space = /\s/

/** The range without white space at its ends; null when nothing else is in it. Offsets outside are clamped. */
export function trimRange(text: string, start: number, end: number): TextRange | null {
  let from = Math.max(0, start)
  let to = Math.min(text.length, end)
  while (from < to && space.test(text[from]!)) from++
  while (to > from && space.test(text[to - 1]!)) to--
  return from < to ? { start: from, end: to } : null
}
