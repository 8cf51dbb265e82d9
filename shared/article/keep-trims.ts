import { Fragment, type Node } from 'prosemirror-model'
import type { DocJson } from '../model/records'
import { foldForSearch } from '../text/folding'
import { isCut } from './cut'
import { docFromJson, docToJson } from './document'

/**
 * A newer text of an article with the reviewer's own trims: a block that was part of the article before stays
 * part of it, whatever the import thinks of it, and one that was left out by hand is left out. Blocks are known
 * by their words. The identical document where there is nothing to do, or where either cannot be read.
 */
export function keepTrims(before: DocJson, imported: DocJson): DocJson {
  const [old, fresh] = [docFromJson(before), docFromJson(imported)]
  if (!old.ok || !fresh.ok) return imported
  if (!fresh.value.children.some(isCut) && !old.value.children.some(isByHand)) return imported
  const kept = wordsIn(old.value.children.filter((node) => !isCut(node)))
  const byHand = wordsIn(old.value.children.filter(isByHand).flatMap(({ children }) => children))
  const reasonOf = (block: Node, reason: unknown) => {
    const words = wordsOf(block)
    if (reason !== null) return kept.has(words) ? null : reason
    return byHand.has(words) ? 'by-hand' : null
  }
  const blocks = fresh.value.children.flatMap((node) =>
    isCut(node)
      ? node.children.map((block) => ({ block, reason: reasonOf(block, node.attrs['reason']) }))
      : [{ block: node, reason: reasonOf(node, null) }],
  )
  const doc = fresh.value.copy(Fragment.from(grouped(blocks, fresh.value)))
  const hasWords = blocks.some(({ block, reason }) => reason === null && /\p{L}/u.test(block.textContent))
  return hasWords && !doc.eq(fresh.value) ? docToJson(doc) : imported
}

function isByHand(node: Node): boolean {
  return isCut(node) && node.attrs['reason'] === 'by-hand'
}

function grouped(blocks: readonly { readonly block: Node; readonly reason: unknown }[], doc: Node): Node[] {
  const nodes: Node[] = []
  let run: { reason: unknown; blocks: Node[] } = { reason: null, blocks: [] }
  const finish = () => {
    if (run.reason !== null) nodes.push(doc.type.schema.node('cut', { reason: run.reason }, run.blocks))
  }
  for (const { block, reason } of blocks) {
    if (reason !== run.reason) {
      finish()
      run = { reason, blocks: [] }
    }
    if (reason === null) nodes.push(block)
    else run.blocks.push(block)
  }
  finish()
  return nodes
}

function wordsIn(blocks: readonly Node[]): ReadonlySet<string> {
  return new Set(blocks.map(wordsOf).filter((words) => words !== ''))
}

/** What a block says, whatever the case of its letters and the style of its quotes. */
function wordsOf(block: Node): string {
  return foldForSearch(block.textBetween(0, block.content.size, ' ', ' ')).text.trim()
}
