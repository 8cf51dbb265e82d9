import { trimRange, type TextRange } from './range'

/** How far a word may reach beyond a place before it is cut after all, in UTF-16 code units. */
export const longestWord = 48

const wordCharacter = /[\p{L}\p{M}\p{N}_\p{Cs}]/u

/** Whether an offset has letters or digits on both its sides. */
export function isInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && wordCharacter.test(text[at]!) && wordCharacter.test(text[at - 1]!)
}

/**
 * A range after an edit, widened to whole words where the edit made it end inside one: of “alive”, typed over with
 * “living”, it must not keep the “l” alone, nor “201” of what has become “2015”. It stays as it is where it cut a word
 * before (`was`, in the text `before`), where nothing is left of it, and in scripts that have no spaces.
 */
export function keepWholeWords(before: string, was: TextRange, now: string, range: TextRange): TextRange {
  if (!trimRange(now, range.start, range.end)) return range
  const start = isInWord(before, was.start) ? range.start : edge(now, range.start, -1)
  const end = isInWord(before, was.end) ? range.end : edge(now, range.end, 1)
  return { start, end }
}

function edge(text: string, from: number, step: 1 | -1): number {
  let at = from
  while (isInWord(text, at)) {
    at += step
    if (Math.abs(at - from) > longestWord) return from
  }
  return at
}
