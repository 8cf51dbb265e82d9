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
  title: 'headline, kept as the title',
  copyright: 'copyright line',
  gallery: 'gallery',
  repeated: 'repeated text',
  outside: 'elsewhere on the page',
  'by-hand': 'left out by hand',
}

/** Why a part is left out, in words; a file may come with reasons of a later version. */
export function reasonOf(cut: Node): string {
  const reason = String(cut.attrs['reason'])
  return Object.hasOwn(names, reason) ? names[reason as CutReason] : 'another part of the page'
}

/** "cookie notice and navigation, 3 paragraphs". */
export function describeCuts(cuts: readonly Node[]): string {
  const reasons = [...new Set(cuts.map(reasonOf))]
  return `${new Intl.ListFormat('en').format(reasons)}, ${sizeOf(cuts)}`
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
