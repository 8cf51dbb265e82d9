import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { Span } from './placement'

/** The top-level blocks that touch a span, as one span each. */
export function blocksOf(doc: Node, { from, to }: Span): Span[] {
  const blocks: Span[] = []
  if (from >= to) return blocks
  let at = 0
  for (let i = 0; i < doc.childCount && at < to; i++) {
    const end = at + doc.child(i).nodeSize
    if (end > from) blocks.push({ from: at, to: end })
    at = end
  }
  return blocks
}

/** The span widened to whole top-level blocks. */
export function blockSpan(doc: Node, span: Span): Span {
  const blocks = blocksOf(doc, span)
  return { from: blocks[0]?.from ?? 0, to: blocks.at(-1)?.to ?? 0 }
}

/** What a transaction touched, in its final document; null when it moved nothing. */
export function changedSpan({ mapping }: Transaction): Span | null {
  let from = Infinity
  let to = -Infinity
  for (const [i, map] of mapping.maps.entries()) {
    const rest = mapping.slice(i + 1)
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      from = Math.min(from, rest.map(newStart, -1))
      to = Math.max(to, rest.map(newEnd, 1))
    })
  }
  return from <= to ? { from, to } : null
}
