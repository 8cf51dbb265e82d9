import type { Node } from 'prosemirror-model'
import type { CutReason } from '../../../shared/import/reasons'

const names: Readonly<Record<CutReason, string>> = {
  cookies: 'cookie notice',
  navigation: 'navigation',
  related: 'related stories',
  share: 'share bar',
  newsletter: 'newsletter box',
  advert: 'advertising',
  credit: 'image credit',
  author: 'about the author',
  comments: 'comments',
  date: 'date line',
  byline: 'byline',
  title: 'headline',
  copyright: 'copyright line',
  gallery: 'gallery',
  repeated: 'repeated text',
  outside: 'elsewhere on the page',
  'by-hand': 'by hand',
}

/** Why a part is left out, in words; a file may come with reasons of a later version. */
export function reasonOf(cut: Node): string {
  const reason = String(cut.attrs['reason'])
  return Object.hasOwn(names, reason) ? names[reason as CutReason] : 'another part of the page'
}

/** What is left out, as its line says it. */
export function sayLeftOut(cuts: readonly Node[]): string {
  return isByHand(cuts) ? `Left out by hand: ${sizeOf(cuts)}` : `Left out: ${describeCuts(cuts)}`
}

/** "cookie notice and navigation, 3 paragraphs"; what a person left out has no other name than its size. */
export function describeCuts(cuts: readonly Node[]): string {
  if (isByHand(cuts)) return sizeOf(cuts)
  const reasons = [...new Set(cuts.map(reasonOf))]
  const named = reasons.length > mostNamed ? reasons.slice(0, mostNamed - 1) : reasons
  const others = named.length < reasons.length ? [`${reasons.length - named.length} other parts`] : []
  return `${new Intl.ListFormat('en').format([...named, ...others])}, ${sizeOf(cuts)}`
}

/** More names than this would be more to read than the line is worth. */
const mostNamed = 3

function isByHand(cuts: readonly Node[]): boolean {
  return cuts.every(({ attrs }) => attrs['reason'] === 'by-hand')
}

/** Menus come as one paragraph with a line for each of their links. */
function sizeOf(cuts: readonly Node[]): string {
  let paragraphs = 0
  let breaks = 0
  for (const cut of cuts)
    cut.descendants((node) => {
      if (node.isTextblock) paragraphs++
      if (node.type.name === 'hard_break') breaks++
    })
  const count = paragraphs + breaks
  const unit = breaks > 0 ? 'line' : 'paragraph'
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
