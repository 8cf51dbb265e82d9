import type { Anchor } from '../model/records'
import { foldForAnchor } from '../text/folding'
import { trimRange, type TextRange } from '../text/range'
import { snapToGraphemes } from '../text/graphemes'
import { describe, leastContext, type Selector } from './describe'

/** An anchor that its caller still has to tie to the new article version. */
export type CarriedAnchor = Omit<Anchor, 'version'>

/**
 * The anchor of a passage after its text was edited. `range` is where the edit's mapping puts it in the new
 * text; empty when its words were deleted.
 *
 * - The same words, or the same but for white space, quotes, dashes and Unicode form: it keeps its state.
 * - None: *lost*, with the old words and surroundings, to be shown and attached again.
 * - Others: *changed*, and `was` keeps the words that were claimed, however often they change from then on;
 *   when they are back, it is *anchored* again.
 *
 * `standsOnce` is for `describe`.
 */
export function carry(
  old: CarriedAnchor,
  text: string,
  range: TextRange,
  standsOnce?: (from: number, to: number) => boolean,
): CarriedAnchor {
  const { was, ...rest } = old
  const before = was === undefined ? {} : { was }
  const fitted = fit(text, range, [old.quote, was])
  if (!fitted) {
    const at = Math.max(0, Math.min(range.start, text.length))
    return { ...rest, ...before, start: at, end: at, state: 'lost' }
  }
  const selector = stillDescribed(old, text, fitted) ?? describe(text, fitted.start, fitted.end, standsOnce)
  if (was !== undefined && isSame(selector.quote, was)) return { ...rest, ...selector, state: 'anchored' }
  if (isSame(selector.quote, old.quote))
    return { ...rest, ...before, ...selector, state: old.state === 'lost' ? returned(was) : old.state }
  return { ...rest, ...selector, state: 'changed', was: was ?? old.quote }
}

/**
 * The old description at a new place, where nothing near it has changed: describing anew searches the whole
 * text, and most edits are far from most passages.
 */
function stillDescribed(old: CarriedAnchor, text: string, { start, end }: TextRange): Selector | null {
  const { quote, prefix, suffix } = old
  const isFull = prefix.length >= leastContext && suffix.length >= leastContext
  const isSame =
    end - start === quote.length && text.startsWith(prefix + quote + suffix, start - prefix.length)
  return isFull && isSame && start >= prefix.length ? { quote, prefix, suffix, start, end } : null
}

/**
 * The range without white space around it and without cutting a grapheme; as it is where it holds `known`
 * words, since those of another program's annotation may be cut.
 */
function fit(text: string, range: TextRange, known: readonly (string | undefined)[]): TextRange | null {
  const trimmed = trimRange(text, range.start, range.end)
  if (!trimmed || known.includes(text.slice(range.start, range.end))) return trimmed && range
  return snapToGraphemes(text, trimmed.start, trimmed.end)
}

/** A lost passage whose last words are back; they need not be those that were claimed. */
function returned(was: string | undefined): Anchor['state'] {
  return was === undefined ? 'anchored' : 'changed'
}

function isSame(a: string, b: string): boolean {
  return a === b || foldForAnchor(a).text.trim() === foldForAnchor(b).text.trim()
}
