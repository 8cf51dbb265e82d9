import { Fragment, type Node } from 'prosemirror-model'
import type { CutReason } from '../import/reasons'

/** Whether a node holds blocks that are left out of the article. */
export function isCut(node: Node): boolean {
  return node.type.name === 'cut'
}

/** The document with the `cut` nodes at these places among its blocks made part of the article again. */
export function restoreCuts(doc: Node, places: readonly number[]): Node {
  const blocks = doc.children.flatMap((node, i) =>
    isCut(node) && places.includes(i) ? node.children : [node],
  )
  return doc.copy(Fragment.from(blocks))
}

/**
 * The document with its blocks from `first` to `last`, both inclusive, left out; what is left out already stays
 * as it is. Null when nothing is left out by it, or no words would be left.
 */
export function leaveOut(doc: Node, first: number, last: number): Node | null {
  const reason: CutReason = 'by-hand'
  const blocks: Node[] = []
  let run: Node[] = []
  const finish = () => {
    if (run.length > 0) blocks.push(doc.type.schema.node('cut', { reason }, run))
    run = []
  }
  doc.forEach((node, _offset, i) => {
    if (i >= first && i <= last && !isCut(node)) run.push(node)
    else {
      finish()
      blocks.push(node)
    }
  })
  finish()
  const hasWords = blocks.some((node) => !isCut(node) && /\p{L}/u.test(node.textContent))
  return hasWords && blocks.some((node, i) => node !== doc.children[i])
    ? doc.copy(Fragment.from(blocks))
    : null
}

/** The places of all `cut` nodes among the blocks of a document. */
export function cutsOf(doc: Node): number[] {
  return doc.children.flatMap((node, i) => (isCut(node) ? [i] : []))
}
