import type { DocJson } from '../model/records'
import type { ImportedBlock, NodeJson } from './assemble'
import { textOfNode } from './node-text'
import type { CutReason } from './reasons'

/**
 * The document of an imported article. What is cut stands in its place in a `cut` node, neighbours that are
 * cut for the same reason together in one; a cut block without words is nothing to bring back and goes.
 */
export function docOfBlocks(blocks: readonly ImportedBlock[]): DocJson {
  const content: NodeJson[] = []
  let run: { readonly reason: CutReason | null; nodes: NodeJson[] } = { reason: null, nodes: [] }
  for (const { node, cut } of blocks) {
    if (cut !== null && textOfNode(node).trim() === '') continue
    if (cut === null) content.push(node)
    else if (run.reason === cut) run.nodes.push(node)
    if (cut === run.reason) continue
    run = { reason: cut, nodes: [node] }
    if (cut !== null) content.push({ type: 'cut', attrs: { reason: cut }, content: run.nodes })
  }
  return { type: 'doc', content }
}
