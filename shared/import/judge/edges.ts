import { isDateLine, isImprintLine } from '../cues/dates'
import { isByline, isContactLine, namesProfession } from '../cues/people'
import { bareText, type Leaf } from '../leaves'
import type { CutReason } from '../reasons'
import { leadsElsewhere } from './hosts'
import { countWords, type View } from './view'

/** What is known of the article before its text is judged; empty where unknown. */
export interface Known {
  readonly title: string
  readonly byline: string
  readonly outlet: string
  readonly url: string
}

/** A label above a headline is shorter than this. */
const longestLabel = 40

/** What stands before the first sentence of an article and is no part of its text. */
export function headReason(view: View, known: Known, aboveTitle: boolean): CutReason | null {
  const { leaf, prose, linkShare, sentence, weight } = view
  const { kind, text, wraps } = leaf
  if (isTitle(leaf, known)) return 'title'
  if (kind === 'heading') return leaf.level === 1 ? 'title' : linkShare >= 0.8 ? 'navigation' : null
  if (kind !== 'paragraph') return null
  if (isDateLine(text) || isImprintLine(text)) return 'date'
  if (isByline(text, known.byline)) return 'byline'
  if (prose) return null
  if (linkShare >= 0.8) return 'navigation'
  if (/^https?:\/\/\S+$/i.test(text)) return 'navigation'
  if (known.outlet !== '' && bareText(text) === bareText(known.outlet)) return 'byline'
  return aboveTitle && wraps.length === 0 && !sentence && weight < longestLabel ? 'outside' : null
}

/** What stands after the last sentence of an article and is no part of its text. */
export function tailReason(view: View, known: Known): CutReason | null {
  const { leaf, linkShare } = view
  const { kind, text, hrefs } = leaf
  if (kind === 'heading') return linkShare >= 0.8 ? 'related' : null
  if (kind !== 'paragraph') return null
  if (isDateLine(text)) return 'date'
  if (isContactLine(text)) return 'author'
  if (known.byline !== '' && bareText(text) === bareText(known.byline)) return 'author'
  const inside = !hrefs.some((href) => leadsElsewhere(href, known.url))
  return inside && linkShare >= 0.8 && countWords(text) > 1 ? 'related' : null
}

/** Whether a paragraph near the end says who the author is. */
export function isAuthorNote({ leaf, weight }: View, known: Known): boolean {
  return leaf.kind === 'paragraph' && weight <= 600 && namesProfession(leaf.text, known.byline)
}

/** Whether a leaf is the title of the article, besides what pages and headlines add to it. */
export function isTitle(leaf: Leaf, { title }: Known): boolean {
  const said = bareText(leaf.text)
  const known = bareText(title)
  if (said === '' || known === '') return false
  if (said === known) return true
  // Titles of pages go on with the outlet's name, headlines with a kicker.
  const [short, long] = said.length < known.length ? [said, known] : [known, said]
  return (
    short.length >= 20 &&
    short.length / long.length >= 0.7 &&
    (long.startsWith(short) || long.endsWith(short))
  )
}
