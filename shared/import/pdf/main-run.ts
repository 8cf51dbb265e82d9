import { isTitle } from '../judge/edges'
import { viewLeaf, type View } from '../judge/view'
import type { Leaf } from '../leaves'
import type { PdfContent } from './content'

/** Whether a PDF is a web page that was printed, with everything that stands on one. */
export function isPrintedPage({ program }: PdfContent): boolean {
  return /mozilla|chrom|safari|firefox|skia|webkit|edge|quartz pdfcontext|wkhtml|headless|print to pdf/i.test(
    program,
  )
}

/**
 * Which blocks of a printed page are its article: the run of them after its title with the most prose and the
 * fewest menus, lists of links and labels in it.
 */
export function mainRun(leaves: readonly Leaf[], title: string): boolean[] {
  const known = { title, byline: '', outlet: '', url: '' }
  const start = leaves.findIndex((leaf) => leaf.kind === 'heading' && isTitle(leaf, known)) + 1
  const views = leaves.map((leaf) => viewLeaf(leaf, true))
  let [best, from, to] = [0, start, leaves.length]
  let [sum, begin] = [0, start]
  for (let i = start; i < leaves.length; i++) {
    if (sum <= 0) [sum, begin] = [0, i]
    sum += worth(views[i]!)
    if (sum > best) [best, from, to] = [sum, begin, i + 1]
  }
  // What stands between the title and the text belongs to it.
  const first = start > 0 && from - start < mostBetween ? start - 1 : from
  const last = endOf(views, to)
  return leaves.map((_, i) => i >= first && i < last)
}

const mostBetween = 30

/** Lists and tables after the last prose are the article's too, up to where the page says that others begin. */
function endOf(views: readonly View[], from: number): number {
  const next = views.findIndex(({ cue }, i) => i >= from && cue !== null)
  const between = views.slice(from, next)
  const linked = between.filter(({ linkShare }) => linkShare >= 0.9).length
  return next === -1 || linked * 3 > between.length ? from : next
}

function worth({ leaf, prose, weight, linkShare, cue }: View): number {
  if (cue !== null) return -60
  if (prose) return weight
  if (linkShare >= 0.5) return -60 - weight / 2
  return leaf.kind === 'heading' ? -20 : -40
}
