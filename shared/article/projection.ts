import type { Node } from 'prosemirror-model'
import type { DocJson } from '../model/records'
import { isCut } from './cut'
import { docFromJson } from './document'
import { firstWhere } from '../bisect'

/** A textblock in the projection: where its text starts, and at which document position. */
export interface ProjectedBlock {
  /** UTF-16 offset of the block's first character in the text. */
  readonly start: number
  /** UTF-16 offset just past its last. */
  readonly end: number
  /** ProseMirror position of the start of the block's content. */
  readonly pos: number
}

/**
 * An article as plain text: the text of its textblocks, each separated from the next by one newline. What is
 * left out of the article (see `cut` in schema.ts) is no part of it.
 */
export interface Projection {
  readonly text: string
  readonly blocks: readonly ProjectedBlock[]
}

const made = new WeakMap<Node, Projection>()

/**
 * Projects a document to plain text; a hard break is a newline too. Every inline leaf is one character
 * long in both worlds, so inside a block offsets and positions differ by a constant.
 */
export function projectText(doc: Node): Projection {
  let projection = made.get(doc)
  if (!projection) {
    projection = build(doc)
    made.set(doc, projection)
  }
  return projection
}

function build(doc: Node): Projection {
  const blocks: ProjectedBlock[] = []
  const texts: string[] = []
  let offset = 0
  doc.descendants((node, pos) => {
    if (isCut(node)) return false
    if (!node.isTextblock) return true
    const text = node.textBetween(
      0,
      node.content.size,
      undefined,
      (leaf) => leaf.type.spec.leafText?.(leaf) ?? ' ',
    )
    blocks.push({ start: offset, end: offset + text.length, pos: pos + 1 })
    texts.push(text)
    offset += text.length + 1
    return false
  })
  return { text: texts.join('\n'), blocks }
}

/** The text projection of a document as it is stored; empty for one that does not fit the article schema. */
export function textOfDoc(doc: DocJson): string {
  const node = docFromJson(doc)
  return node.ok ? projectText(node.value).text : ''
}

/** The texts of the blocks that are left out of a document as it is stored, in their order. */
export function cutTexts(doc: DocJson): string[] {
  const node = docFromJson(doc)
  const cuts = node.ok ? node.value.children.filter(isCut) : []
  return cuts.flatMap(({ children }) =>
    children.map((block) => build(block.type.schema.node('doc', null, block)).text),
  )
}

/** The textblock that a text offset lies in, or whose end it follows; undefined before the first. */
export function blockAt({ blocks }: Projection, offset: number): ProjectedBlock | undefined {
  return lastBlock(blocks, (candidate) => candidate.start <= offset)
}

/**
 * The document position of a text offset. Between two blocks both the end of the first and the start of
 * the second have an offset of their own, so there is no ambiguity. Offsets outside are clamped.
 */
export function offsetToPos(projection: Projection, offset: number): number {
  const inside = Math.max(0, offset)
  const block = lastBlock(projection.blocks, (candidate) => candidate.start <= inside)
  return block ? block.pos + Math.min(inside, block.end) - block.start : 0
}

/** The text offset of a document position; a position between blocks belongs to the end of the one before. */
export function posToOffset(projection: Projection, pos: number): number {
  const block = lastBlock(projection.blocks, (candidate) => candidate.pos <= pos)
  if (!block) return 0
  return Math.min(block.start + (pos - block.pos), block.end)
}

/** The last block for which `holds` is true, given that it is true for a prefix of them. */
function lastBlock(
  blocks: readonly ProjectedBlock[],
  holds: (block: ProjectedBlock) => boolean,
): ProjectedBlock | undefined {
  return blocks[firstWhere(blocks.length, (at) => !holds(blocks[at]!)) - 1]
}
