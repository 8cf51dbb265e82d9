import type { CutReason } from '../reasons'
import type { Cuts, View } from './view'

/** Headings with these words make what is listed under them the same. */
const spreading: readonly CutReason[] = ['related', 'newsletter', 'share', 'comments', 'author']

/** Under "About the author", this much may be told. */
const longestNote = 800

/**
 * Cuts what stands under a heading that was cut for its words, as far as it goes on in links and labels, and
 * cuts headings under which nothing is left.
 */
export function cutSections(views: readonly View[], cuts: Cuts): void {
  views.forEach((view, i) => {
    const reason = cuts[i]
    if (!reason || view.cue !== reason || !spreading.includes(reason) || !isLabel(view)) return
    spread(views, cuts, i, reason)
  })
  for (let i = views.length - 1; i >= 0; i--) {
    if (cuts[i] !== null || views[i]!.leaf.kind !== 'heading') continue
    const next = views.findIndex((_, j) => j > i && cuts[j] === null)
    const between = cuts.slice(i + 1, next === -1 ? undefined : next)
    // A heading may stand right above another; one with nothing but boilerplate below it was a part of that.
    const empty = next === -1 || (views[next]!.leaf.kind === 'heading' && between.length > 0)
    if (empty) cuts[i] = between.find((reason) => reason !== null && reason !== 'outside') ?? 'related'
  }
}

function spread(views: readonly View[], cuts: Cuts, from: number, reason: CutReason): void {
  const rest = views
    .slice(from + 1)
    .reduce((sum, view, i) => sum + (cuts[from + 1 + i] === null ? view.weight : 0), 0)
  const note = reason === 'author' && rest <= longestNote
  for (let i = from + 1; i < views.length; i++) {
    const view = views[i]!
    if (cuts[i] !== null) continue
    if (!note && !follows(view, views[from]!)) return
    cuts[i] = reason
  }
}

/** Goes on under a label: an item of a list, a link, a label itself. */
function follows({ leaf, prose, sentence, linkShare, weight }: View, label: View): boolean {
  if (leaf.kind === 'table') return false
  const inner = leaf.wraps[label.leaf.wraps.length]
  if (inner?.kind === 'blockquote') return false
  if (inner) return weight <= longestItem
  return leaf.kind !== 'heading' && !prose && (linkShare >= 0.5 || (!sentence && weight < longestItem / 2))
}

const longestItem = 160

/** Stands for what follows rather than for itself. */
function isLabel({ leaf, linkShare }: View): boolean {
  return leaf.kind === 'heading' || (leaf.wraps.length === 0 && linkShare < 0.5 && leaf.text.length <= 80)
}
