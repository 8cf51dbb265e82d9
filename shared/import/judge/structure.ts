import type { CutReason } from '../reasons'
import type { View } from './view'

/** A part that holds more than this share of the article's prose is not what its name says. */
const mostInPart = 0.3

/** These name a line, so a paragraph of some length that stands in one is a paragraph all the same. */
const lineReasons: readonly CutReason[] = ['date', 'byline', 'credit', 'gallery', 'share', 'title']
const longLine = 200

/**
 * What the elements around each leaf say that it is, the innermost first. A name is not believed of an
 * element that holds much of the article: pages call their main part "has-related" and the like.
 */
export function structuralReasons(views: readonly View[]): (CutReason | null)[] {
  const inPart = new Map<number, number>()
  let total = 0
  for (const { leaf, candidate, prose, weight } of views) {
    if (!candidate || !prose) continue
    total += weight
    for (const { id } of leaf.parts) inPart.set(id, (inPart.get(id) ?? 0) + weight)
  }
  return views.map(({ leaf, candidate, weight }) => {
    const believed = leaf.parts.filter(({ id }) => (inPart.get(id) ?? 0) <= total * mostInPart)
    const isParagraph = candidate && leaf.kind === 'paragraph' && weight > longLine
    const fitting = believed.filter(({ reason }) => !(isParagraph && lineReasons.includes(reason)))
    return fitting.at(-1)?.reason ?? null
  })
}
