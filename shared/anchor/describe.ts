import type { Anchor } from '../model/records'
import { graphemeEnd, graphemeStart } from '../text/graphemes'
import { isInWord, longestWord } from '../text/word-edges'

/** What finds a range again: its words, what stands around them, and where it was (UTF-16, end exclusive). */
export type Selector = Pick<Anchor, 'quote' | 'prefix' | 'suffix' | 'start' | 'end'>

/** Context is at least this long on each side where the text has so much. */
export const leastContext = 32

/**
 * Context grows up to this while the quote with its context is found twice. Beyond it the neighbourhood
 * itself is a copy, and only the position tells the two apart.
 */
const most = 512

/**
 * Describes a range of a text so that resolve.ts finds it again in this and in later texts. The range is
 * taken as it is: trim it with `trimRange` and widen it with `snapToGraphemes` first. Context ends at word
 * boundaries and never inside a grapheme. `standsOnce` may know of a range that it stands once in the text, which
 * spares a search.
 */
export function describe(
  text: string,
  start: number,
  end: number,
  standsOnce: (from: number, to: number) => boolean = () => false,
): Selector {
  const quote = text.slice(start, end)
  for (let size = leastContext; ; size *= 2) {
    const from = contextStart(text, start, size)
    const to = contextEnd(text, end, size)
    const whole = from === 0 && to === text.length
    if (whole || size >= most || standsOnce(from, to) || isUnique(text, from, to))
      return { quote, prefix: text.slice(from, start), suffix: text.slice(end, to), start, end }
  }
}

function contextStart(text: string, start: number, size: number): number {
  let at = Math.max(0, start - size)
  const limit = Math.max(0, at - longestWord)
  while (at > limit && isInWord(text, at)) at--
  return graphemeStart(text, isInWord(text, at) ? Math.max(0, start - size) : at)
}

function contextEnd(text: string, end: number, size: number): number {
  let at = Math.min(text.length, end + size)
  const limit = Math.min(text.length, at + longestWord)
  while (at < limit && isInWord(text, at)) at++
  return graphemeEnd(text, isInWord(text, at) ? Math.min(text.length, end + size) : at)
}

function isUnique(text: string, from: number, to: number): boolean {
  const found = text.slice(from, to)
  return text.indexOf(found) === from && text.indexOf(found, from + 1) < 0
}
