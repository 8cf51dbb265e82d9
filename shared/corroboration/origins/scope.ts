import type { TextRange } from '../../text/range'
import { sayVerbs, strongVerbs } from './english'
import { either, listed } from './words'

const saying = listed(sayVerbs)
/** “… and approved a plan”: what else the subject of a sentence did. */
const furtherAct = new RegExp(
  `,? and (?:later |then |also |\\p{Ll}+ly )?(\\p{Ll}{2,}ed|${either(strongVerbs)})(?=\\s)`,
  'gu',
)
/** “…, but the suit …”: somebody else’s turn. */
const turn =
  /[,\u0001] (?:but|while|although|though) (?=(?:the|an?|some|no|none|neither|its?|there|other|\p{Lu}))/gu

/**
 * Where the part of a sentence ends that somebody’s act speaks of, “the council urged a ban and closed the bridge”:
 * what the subject did besides saying it, and what is set against it, the article tells itself. `text` is a sentence
 * with its quotations made unreadable, `from` where the verb ends.
 */
export function endOfAct(text: string, from: number): number {
  const rest = text.slice(from)
  const act = Array.from(rest.matchAll(furtherAct)).find(([, verb = '']) => !saying.has(verb.toLowerCase()))
  const against = turn[Symbol.matchAll](rest).next().value
  return Math.min(text.length, ...[act, against].map((found) => (found ? from + found.index : text.length)))
}

/** A stretch of a sentence, and what holds of it. */
export interface Part<T> extends TextRange {
  readonly value: T
}

/** Stretches laid over each other, the later above, as a row without gaps from `start` to `end`. */
export function layered<T>(start: number, end: number, base: T, layers: readonly Part<T>[]): Part<T>[] {
  const edges = [...new Set([start, end, ...layers.flatMap((layer) => [layer.start, layer.end])])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b)
  return edges.slice(1).map((to, i) => {
    const from = edges[i]!
    const above = layers.findLast((layer) => layer.start <= from && to <= layer.end)
    return { start: from, end: to, value: above ? above.value : base }
  })
}

/** “She called for a ban, as part of a plan that has ten steps”: where what somebody calls for belongs to, the article tells. */
export function endOfCall(text: string, from: number): number {
  const aside = text.slice(from).search(/, (?:(?:as )?part of|with (?:only|just|few|no|all|most|both))\s/u)
  return aside < 0 ? text.length : from + aside
}
