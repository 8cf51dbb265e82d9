import { assemble, type ImportedBlock, type Judged } from './assemble'
import { findCandidates } from './candidate'
import { condense } from './condense'
import type { PageDocument } from './dom'
import type { Known } from './judge/edges'
import { judge } from './judge/judge'
import { readLeaves } from './read-leaves'

/**
 * The blocks of a page, article and boilerplate, in the order of the page, and the leaves that they are made
 * of. The page is taken apart on the way: its facts must have been read before.
 */
export function extract(
  page: PageDocument,
  known: Known,
): { readonly blocks: ImportedBlock[]; readonly judged: Judged[] } {
  const leaves = page.body ? readLeaves(page.body) : []
  if (leaves.length === 0) return { blocks: [], judged: [] }
  const judged = judge(leaves, findCandidates(page, leaves), known)
  return { blocks: assemble(condense(judged)), judged }
}
