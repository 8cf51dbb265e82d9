import type { Match } from '../../shared/corroboration/types'
import type { TextRange } from '../../shared/text/range'
import type { LabelledMatch, LabelledStatement } from './labels'
import type { Story } from './stories'

/** A labelled match and the places in its article that would do. */
export interface Expected {
  readonly label: LabelledMatch
  readonly id: string
  readonly places: readonly TextRange[]
}

/** Where words stand in an article; they must stand there once. */
export function placeOf(
  story: Story,
  article: string,
  quote: string,
): TextRange & { readonly article: string } {
  const text = story.articles.get(article)
  if (!text) throw new Error(`${story.name} has no article ${article}`)
  const start = text.text.indexOf(quote)
  if (start < 0) throw new Error(`${text.id} does not say “${quote}”`)
  return { article: text.id, start, end: start + quote.length }
}

/** What should be found of a statement. */
export function expectedOf(story: Story, { matches }: LabelledStatement): Expected[] {
  return matches.map((label) => ({
    label,
    id: story.articles.get(label.article)!.id,
    places: [label.quote, ...(label.or ?? [])].map((quote) => placeOf(story, label.article, quote)),
  }))
}

/** Whether a passage is one of those places: half of the shorter of the two is common to both. */
export function isAt(passage: Match, id: string, places: readonly TextRange[]): boolean {
  return passage.article === id && places.some((place) => overlaps(passage, place))
}

function overlaps(one: TextRange, other: TextRange): boolean {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return common * 2 >= Math.min(one.end - one.start, other.end - other.start)
}

/**
 * How many wrong passages stand before the first right one for an expected match, best first; null when it was
 * not found. With one right answer that is its rank; with several, the others are not held against it.
 */
export function wrongBefore(
  found: readonly Match[],
  { id, places }: Expected,
  isWrong: (match: Match) => boolean,
): number | null {
  const at = found.findIndex((match) => isAt(match, id, places))
  return at < 0 ? null : found.slice(0, at).filter(isWrong).length
}
