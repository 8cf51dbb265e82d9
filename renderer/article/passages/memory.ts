import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { offsetToPos, posToOffset, projectText } from '../../../shared/article/projection'
import { keepPlaces, type Placement, type Span } from './placement'

/** Where the passages stood in a document that undo or redo may bring back. */
export interface Memory {
  readonly doc: Node
  readonly placement: Placement
}

/** Above what the undo history can hold in both directions, so that only what is out of reach is forgotten. */
const most = 256

export function remember(memories: readonly Memory[], memory: Memory): readonly Memory[] {
  return [...memories.slice(1 - most), memory]
}

/**
 * The placement in a document as it was when that document was last there. Mapping alone cannot do this:
 * what was deleted has no place left to come back to, and a passage cut at its edge stays short.
 */
export function recall(memories: readonly Memory[], doc: Node, mapped: Placement): Placement | null {
  const memory = memories.findLast((candidate) => candidate.doc.eq(doc))
  if (!memory) return null
  return memory.placement.passages === mapped.passages
    ? memory.placement
    : keepPlaces(memory.placement, mapped)
}

/**
 * Puts passages without text back on their exact words where those were just inserted, once: somebody
 * cut a sentence and pasted it again.
 */
export function healSpans(placement: Placement, tr: Transaction, changed: Span, original: string): Placement {
  const projection = projectText(tr.doc)
  const start = posToOffset(projection, changed.from)
  const inserted = projection.text.slice(start, posToOffset(projection, changed.to))
  const healed = { passages: placement.passages, from: placement.from.slice(), to: placement.to.slice() }
  for (const [i, passage] of placement.passages.entries()) {
    if (placement.from[i] !== placement.to[i]) continue
    const quote = original.slice(passage.start, passage.end)
    const at = quote.length > 0 && quote.length <= inserted.length ? inserted.indexOf(quote) : -1
    if (at < 0 || inserted.indexOf(quote, at + 1) >= 0) continue
    healed.from[i] = offsetToPos(projection, start + at)
    healed.to[i] = offsetToPos(projection, start + at + quote.length)
  }
  return healed
}
