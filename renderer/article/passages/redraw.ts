import type { Node } from 'prosemirror-model'
import type { DecorationSet } from 'prosemirror-view'
import { blocksOf } from './blocks'
import { draw, type Sheet } from './draw'
import type { Span } from './placement'

/**
 * The decorations of the blocks in `near`, made anew for those that `touched` touches or that were not
 * drawn before (`drawn` says which were); all other blocks keep the identical decorations.
 */
export function redrawBlocks(
  doc: Node,
  before: DecorationSet,
  drawn: Span,
  sheet: Sheet,
  near: Span,
  touched: readonly Span[],
): DecorationSet {
  const here = touched.filter((span) => span.from <= near.to && span.to >= near.from)
  const stale = runs(
    blocksOf(doc, near).filter(
      (block) =>
        block.from < drawn.from ||
        block.to > drawn.to ||
        here.some((span) => span.from <= block.to && span.to >= block.from),
    ),
  )
  const isGone = ({ from, to }: Span) =>
    from < near.from || to > near.to || stale.some((run) => from >= run.from && to <= run.to)
  const gone = before.find().filter(isGone)
  return before.remove(gone).add(
    doc,
    stale.flatMap((run) => draw(doc, sheet, run)),
  )
}

/** Joins blocks that follow each other. */
function runs(blocks: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last?.to === block.from) joined[joined.length - 1] = { from: last.from, to: block.to }
    else joined.push(block)
  }
  return joined
}
