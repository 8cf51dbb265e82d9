import type { Id } from '../model/records'
import type { TextRange } from '../text/range'
import { discrepancyKeyOf, saidKey } from './dismissed'
import type { Discrepancy } from './discrepancies'
import type { DifferenceKind, Statement, StoryText, Wording } from './types'

/** What one article says of something that another tells differently. */
export interface Side extends Statement {
  /** The passage itself, as its article has it. */
  readonly quote: string
  /** Its words that differ, as offsets in the article; null where it says nothing of the kind. */
  readonly words: TextRange | null
  /** Its half of the keys by which its disagreements are dismissed. */
  readonly said: string
}

/** A disagreement between two articles, with all that is needed to show it and to know it again. */
export interface Disagreement {
  /** By this it is dismissed: it stays the same while both passages do. */
  readonly key: string
  readonly kind: DifferenceKind
  /** Of the article that was added first. */
  readonly here: Side
  readonly there: Side
  /** How sure it is that both passages are about the same, 0 to 1. */
  readonly score: number
}

/**
 * Tells discrepancies in their order, each once. Those that speak of an article which `articleOf` does not have, or
 * of places that it has no more, are left out.
 */
export function tellDiscrepancies(
  discrepancies: Iterable<Discrepancy>,
  articleOf: (id: Id) => StoryText | undefined,
): Disagreement[] {
  const told = new Map<string, Disagreement>()
  for (const { difference, here, there, score } of discrepancies) {
    const one = sideOf(here, difference.here, articleOf)
    const other = sideOf(there, difference.there, articleOf)
    if (!one || !other) continue
    const key = discrepancyKeyOf(difference.kind, one.said, other.said)
    const [first, second] = one.article < other.article ? [one, other] : [other, one]
    if (!told.has(key)) told.set(key, { key, kind: difference.kind, here: first, there: second, score })
  }
  return [...told.values()]
}

function sideOf(
  { article, start, end }: Statement,
  wording: Wording | null,
  articleOf: (id: Id) => StoryText | undefined,
): Side | null {
  const quote = articleOf(article)?.text.slice(start, end) ?? ''
  if (quote === '') return null
  // Of one passage several words may differ in the same way, so the words belong to what is dismissed.
  const said = saidKey({ article, quote: `${wording?.words ?? ''} in ${quote}` })
  return { article, start, end, quote, said, words: wording && { start: wording.start, end: wording.end } }
}
