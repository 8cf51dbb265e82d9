import { assemble, type ImportedBlock, type Judged } from './assemble'
import { findCandidates } from './candidate'
import { condense } from './condense'
import type { PageDocument } from './dom'
import type { Known } from './judge/edges'
import { judge } from './judge/judge'
import type { Leaf } from './leaves'
import { readLeaves } from './read-leaves'

/** Whether all of a page is given, or what a person chose of it: then what is there is there on purpose. */
export type Extent = 'page' | 'selection'

/**
 * The blocks of a page, article and boilerplate, in the order of the page, and the leaves that they are made
 * of. The page is taken apart on the way: its facts must have been read before.
 */
export function extract(
  page: PageDocument,
  known: Known,
  extent: Extent,
): { readonly blocks: ImportedBlock[]; readonly judged: Judged[] } {
  const leaves = page.body ? readLeaves(page.body) : []
  if (leaves.length === 0) return { blocks: [], judged: [] }
  const isPage = extent === 'page' || holdsPage(leaves)
  // The headline of what was selected is part of it; that of a page stands above its article.
  const judged = isPage
    ? judge(leaves, findCandidates(page, leaves), known)
    : judge(leaves, null, { ...known, title: '' })
  return { blocks: assemble(condense(judged)), judged }
}

/** Nobody chooses a menu or a cookie notice: then all of the page was selected. */
function holdsPage(leaves: readonly Leaf[]): boolean {
  return leaves.some(({ parts }) =>
    parts.some(({ reason }) => reason === 'navigation' || reason === 'cookies'),
  )
}
