import { codePointsOf } from './code-points'
import { isObject, listOf, textOf, typesOf, type JsonObject } from './json'
import type { Position, Selected } from './annotation'
import { context } from './words'
import { cleanText } from '../text/clean'

export const nothingSelected: Selected = { quote: '', prefix: '', suffix: '', position: null }

/**
 * What selectors of the W3C model, or of Hypothesis, select: several describe the same place in different
 * ways, one that is refined by another is where that one looks. `unit` is what positions are counted in.
 */
export function readSelectors(selector: unknown, unit: Position['unit']): Selected {
  const found = listOf(selector)
    .flatMap(alternatives)
    .map((one) => readSelector(one, unit))
  const quoted = found.find(({ quote }) => quote !== '') ?? nothingSelected
  const placed = found.find(({ position }) => position !== null)
  return { ...quoted, position: quoted.position ?? placed?.position ?? null }
}

function alternatives(selector: unknown): readonly unknown[] {
  return isObject(selector) && typesOf(selector).includes('Choice') ? listOf(selector['items']) : [selector]
}

function readSelector(selector: unknown, unit: Position['unit']): Selected {
  if (!isObject(selector)) return nothingSelected
  const own = readOwn(selector, unit)
  const refined = selector['refinedBy']
  if (refined === undefined || refined === null) return own
  const inner = readSelectors(refined, unit)
  return within(own, inner)
}

function readOwn(selector: JsonObject, unit: Position['unit']): Selected {
  const types = typesOf(selector)
  if (types.includes('TextQuoteSelector'))
    return {
      quote: cleanText(textOf(selector['exact'])),
      prefix: context(textOf(selector['prefix'])),
      suffix: context(textOf(selector['suffix'])),
      position: null,
    }
  const { start, end } = selector
  if (types.includes('TextPositionSelector') && isOffset(start) && isOffset(end) && start < end)
    return { ...nothingSelected, position: { start, end, unit } }
  return nothingSelected
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

/** What is selected inside what was selected before; the whole where the inner one leads nowhere. */
function within(outer: Selected, inner: Selected): Selected {
  if (inner.quote !== '') {
    const words = inner.prefix + inner.quote + inner.suffix
    const at = outer.quote.indexOf(words)
    if (at < 0 || outer.quote.includes(words, at + 1)) return { ...inner, position: null }
    return slice(outer, at + inner.prefix.length, inner.quote.length)
  }
  if (inner.position === null) return outer
  const { start, end, unit } = inner.position
  if (outer.position !== null && outer.quote === '') {
    const from = outer.position.start
    return { ...nothingSelected, position: { start: from + start, end: from + end, unit } }
  }
  const toUtf16 = unit === 'utf-16' ? (count: number) => count : codePointsOf(outer.quote)
  const [from, to] = [toUtf16(start), toUtf16(end)]
  return from < to && to <= outer.quote.length ? slice(outer, from, to - from) : outer
}

function slice({ quote, prefix, suffix }: Selected, from: number, length: number): Selected {
  return {
    quote: quote.slice(from, from + length),
    prefix: prefix + quote.slice(0, from),
    suffix: quote.slice(from + length) + suffix,
    position: null,
  }
}
