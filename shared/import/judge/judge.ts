import type { Judged } from '../assemble'
import { isCaptionText } from '../cues/captions'
import type { Leaf } from '../leaves'
import { headReason, isAuthorNote, isTitle, tailReason, type Known } from './edges'
import { cutLinked, cutPictureShow } from './flow'
import { cutSections } from './sections'
import { structuralReasons } from './structure'
import { viewLeaf, type Cuts, type View } from './view'

/**
 * Decides for each leaf whether it belongs to the article. Readability's candidate is where it starts; what
 * the page's structure, its wording or its place says is boilerplate goes, and what Readability dropped
 * from the midst of the article comes back. `candidates` is null where it found no article.
 */
export function judge(
  leaves: readonly Leaf[],
  candidates: readonly boolean[] | null,
  known: Known,
): Judged[] {
  const views = leaves.map((leaf, i) => viewLeaf(asCaption(leaf), candidates?.[i] ?? true))
  const structure = structuralReasons(views)
  const cuts: Cuts = views.map((view, i) => {
    if (view.leaf.kind !== 'table' && view.cue) return view.cue
    return structure[i] ?? (view.candidate ? null : 'outside')
  })
  const [first, last] = proseSpan(views, cuts)
  const title = views.findLastIndex(({ leaf }, i) => i < first && isTitle(leaf, known))
  recover(views, cuts, title, first, last)
  views.forEach((view, i) => {
    if (i < first && (cuts[i] === null || cuts[i] === 'outside'))
      cuts[i] =
        view.leaf.kind === 'rule' ? 'outside' : (headReason(view, known, i < title) ?? cuts[i] ?? null)
    if (i > last && cuts[i] === null)
      cuts[i] = view.leaf.kind === 'rule' ? 'outside' : tailReason(view, known)
  })
  views.forEach((view, i) => {
    if (cuts[i] === null && !view.prose && isTitle(view.leaf, known)) cuts[i] = 'title'
  })
  cutAuthorNotes(views, cuts, known)
  cutLinked(views, cuts, known)
  cutPictureShow(views, cuts)
  cutSections(views, cuts)
  return views.map(({ leaf }, i) => ({ leaf, cut: cuts[i] ?? null }))
}

/** Pages set captions as paragraphs, too. */
function asCaption(leaf: Leaf): Leaf {
  const isCaption = leaf.kind === 'paragraph' && leaf.wraps.length === 0 && isCaptionText(leaf.text)
  return isCaption ? { ...leaf, kind: 'caption' } : leaf
}

/** The first and the last leaf of kept prose; without any, of whatever is kept. */
function proseSpan(views: readonly View[], cuts: Cuts): readonly [first: number, last: number] {
  const kept = (_: View, i: number) => cuts[i] === null
  const prose = (view: View, i: number) => view.prose && cuts[i] === null
  const holds = views.some(prose) ? prose : kept
  return [views.findIndex(holds), views.findLastIndex(holds)]
}

/**
 * Brings back what Readability dropped from the midst of the article: text that stands in the same element
 * as a kept neighbour does, and the standfirst below the title.
 */
function recover(views: readonly View[], cuts: Cuts, title: number, first: number, last: number): void {
  // Between the title and the text stands the standfirst.
  for (let i = title + 1; title !== -1 && i < first; i++)
    if (cuts[i] === 'outside' && views[i]!.prose && views[i]!.linkShare < 0.3) cuts[i] = null
  const homes = new Set<number>()
  for (let i = Math.max(first, 0); i <= last; i++) if (cuts[i] === null) homes.add(homeOf(views[i]!))
  for (let i = Math.max(title + 1, 0); i <= last; i++) {
    const { leaf, prose, linkShare } = views[i]!
    if (cuts[i] !== 'outside' || leaf.kind === 'rule') continue
    if (leaf.kind === 'caption') {
      if (leaf.holders.slice(0, -1).some((holder) => homes.has(holder))) cuts[i] = null
    } else if (i > first && (homes.has(homeOf(views[i]!)) || sharesQuote(views, cuts, i))) {
      if (prose || leaf.kind === 'heading' || leaf.kind === 'table' || linkShare < 0.5) cuts[i] = null
    }
  }
}

/** Whether the leaf before or after it, in the same quote or list, is kept. */
function sharesQuote(views: readonly View[], cuts: Cuts, i: number): boolean {
  const around = views[i]!.leaf.wraps[0]?.id
  if (around === undefined) return false
  return [i - 1, i + 1].some((j) => cuts[j] === null && views[j]?.leaf.wraps[0]?.id === around)
}

/** The element around the block of a leaf. */
function homeOf({ leaf }: View): number {
  return leaf.holders.at(-2) ?? 0
}

/** An author's note stands among the last few blocks. */
const lastBlocks = 4

function cutAuthorNotes(views: readonly View[], cuts: Cuts, known: Known): void {
  const kept = views.flatMap((_, i) => (cuts[i] === null ? [i] : []))
  if (kept.length <= lastBlocks) return
  for (const i of kept.slice(-lastBlocks)) if (isAuthorNote(views[i]!, known)) cuts[i] = 'author'
}
