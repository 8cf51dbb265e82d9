import type { Node } from 'prosemirror-model'
import type { DecorationSet } from 'prosemirror-view'
import { blocksOf } from './blocks'
import { draw, drawKept, isWithin, type Sheet, type Stretch } from './draw'
import type { Span } from './placement'

/** What was drawn before, in positions of the present document. */
export interface Before extends Stretch {
  readonly decorations: DecorationSet
}

/**
 * The decorations of a stretch, made anew for the blocks that `touched` touches or that came into it or went
 * nearer or further; all other blocks keep the identical decorations. `ends` are those of the selection.
 */
export function redrawBlocks(
  doc: Node,
  before: Before,
  sheet: Sheet,
  stretch: Stretch,
  touched: readonly Span[],
  ends: readonly number[],
): DecorationSet {
  const { near, around } = stretch
  const isStale = (block: Span) =>
    !isWithin(block, before.around) ||
    isWithin(block, near) !== isWithin(block, before.near) ||
    touched.some((span) => span.from <= block.to && span.to >= block.from)
  const stale = runs(blocksOf(doc, around).filter(isStale))
  const isMoved = around.from !== before.around.from || around.to !== before.around.to
  const gone = isMoved
    ? before.decorations
        .find()
        .filter((old) => !isWithin(old, around) || stale.some((run) => isWithin(old, run)))
    : stale.flatMap((run) => before.decorations.find(run.from, run.to).filter((old) => isWithin(old, run)))
  const drawn = stale.flatMap((run) => draw(doc, sheet, stretch, run))
  const kept = isMoved ? drawKept(doc, ends, stretch) : []
  return before.decorations.remove(gone).add(doc, [...drawn, ...kept])
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
