import { isSentence } from '../cues/match'
import { bareText } from '../leaves'
import type { Known } from './edges'
import { leadsElsewhere } from './hosts'
import { countWords, type Cuts, type View } from './view'

/** Links are teasers while they are fewer than this share of the article; else they are what it is made of. */
const mostTeasers = 0.25
const fewestWords = 4

/**
 * Cuts paragraphs and lists that are nothing but links to other articles. An article that is a list of
 * links, of offers or documents for instance, keeps them, and so does one that leads to other sites.
 */
export function cutLinked(views: readonly View[], cuts: Cuts, { url }: Known): void {
  const kept = views.flatMap((_, i) => (cuts[i] === null ? [i] : []))
  const total = kept.reduce((sum, i) => sum + views[i]!.weight, 0)
  const teasers = [...groupLists(views, kept)].filter((group) => group.every((i) => isTeaser(views[i]!, url)))
  const weight = teasers.flat().reduce((sum, i) => sum + views[i]!.weight, 0)
  if (weight > total * mostTeasers) return
  for (const i of teasers.flat()) cuts[i] = 'related'
}

/** Each list as one group, each other leaf by itself. */
function groupLists(views: readonly View[], kept: readonly number[]): number[][] {
  const groups: number[][] = []
  let list: number | undefined
  for (const i of kept) {
    const around = views[i]!.leaf.wraps.find(
      ({ kind }) => kind === 'bullet_list' || kind === 'ordered_list',
    )?.id
    if (around !== undefined && around === list) groups.at(-1)!.push(i)
    else groups.push([i])
    list = around
  }
  return groups
}

function isTeaser({ leaf, linkShare }: View, url: string): boolean {
  const isLabel = leaf.kind === 'paragraph' || (leaf.kind === 'heading' && leaf.wraps.length > 0)
  return (
    isLabel &&
    linkShare >= 0.9 &&
    countWords(leaf.text) >= fewestWords &&
    !isSentence(leaf.text) &&
    !leaf.hrefs.some((href) => leadsElsewhere(href, url))
  )
}

const counter = /^\s*\d{1,3}\s*(?:of|\/|von|de|sur|di|из|з)\s*\d{1,3}(?!\d)/iu

/** Cuts captions that are counted or stood there before: those of a picture show. */
export function cutPictureShow(views: readonly View[], cuts: Cuts): void {
  const seen = new Set<string>()
  views.forEach(({ leaf, weight }, i) => {
    if (cuts[i] !== null || leaf.wraps.length > 0) return
    const { kind, text } = leaf
    const counted = counter.exec(text)
    if (
      counted &&
      (kind === 'caption' || counted[0].length === text.length || /^\s*\d+\s*[^\d\s/]/.test(text))
    )
      cuts[i] = kind === 'heading' ? null : 'gallery'
    if (kind !== 'caption') return
    if (weight >= 20 && seen.has(bareText(text))) cuts[i] = 'repeated'
    seen.add(bareText(text))
  })
}
