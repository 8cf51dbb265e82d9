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

/** The document of the article alone; the identical one where nothing is left out of it. */
export function withoutCuts(doc: Node): Node {
  const kept = doc.children.filter((node) => !isCut(node))
  if (kept.length === doc.childCount) return doc
  return doc.copy(Fragment.from(kept.length > 0 ? kept : doc.type.schema.node('paragraph')))
}

/**
 * Puts what is left out of `whole` into its article after that was edited: before and after the blocks between
 * which it stood, or near them where those were edited themselves.
 */
export function withCuts(whole: Node, edited: Node): Node {
  const before = withoutCuts(whole)
  if (before === whole) return edited
  const placeNow = follow(before.children, edited.children)
  const blocks = [...edited.children]
  let kept = 0
  let added = 0
  let last = 0
  for (const node of whole.children) {
    if (!isCut(node)) kept++
    else {
      last = Math.max(last, placeNow(kept))
      blocks.splice(last + added++, 0, node)
    }
  }
  return edited.copy(Fragment.from(blocks))
}

/** Tells for the place between two blocks where it now is among others, by the blocks that are the same. */
function follow(old: readonly Node[], now: readonly Node[]): (place: number) => number {
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head]!.eq(now[head]!)) head++
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail)!.eq(now.at(-1 - tail)!)) tail++
  const find = (block: Node) =>
    now.findIndex((other, i) => i >= head && i < now.length - tail && other.eq(block))
  return (place) => {
    if (place <= head) return place
    if (old.length - place <= tail) return now.length - (old.length - place)
    for (let i = place - 1; i >= head; i--) if (find(old[i]!) >= 0) return find(old[i]!) + 1
    for (let i = place; i < old.length - tail; i++) if (find(old[i]!) >= 0) return find(old[i]!)
    return head
  }
}
