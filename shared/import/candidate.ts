import { Readability } from '@mozilla/readability'
import type { PageDocument, PageElement } from './dom'
import { bareText, type Leaf } from './leaves'
import { readLeaves } from './read-leaves'

/** Its own declarations name the browser's types, which shared code does not have. */
type Reader = new (
  page: PageDocument,
  options: { serializer: (content: PageElement) => PageElement; disableJSONLD: boolean },
) => { parse(): { content?: PageElement | null } | null }

/**
 * Which leaves Readability takes for the article, by their place in `leaves`; null when it finds none. It
 * takes the page apart on the way, so whatever else is wanted of the page must have been read before.
 */
export function findCandidates(page: PageDocument, leaves: readonly Leaf[]): boolean[] | null {
  const reader = new (Readability as unknown as Reader)(page, {
    serializer: (content) => content,
    disableJSONLD: true,
  })
  const content = reader.parse()?.content
  if (!content) return null
  const chosen = readLeaves(content).map(({ text }) => bareText(text))
  const left = new Map<string, number>()
  for (const text of chosen) left.set(text, (left.get(text) ?? 0) + 1)
  const all = chosen.join('|')
  return leaves.map(({ text }) => {
    const bare = bareText(text)
    const count = left.get(bare) ?? 0
    if (count > 0) left.set(bare, count - 1)
    // It may have joined what breaks parted, or left out a button within a paragraph.
    return count > 0 || (bare.length >= 60 && all.includes(bare))
  })
}
