import type { Node } from 'prosemirror-model'
import { Selection } from 'prosemirror-state'
import type { Mappable } from 'prosemirror-transform'
import { blockAt, offsetToPos, projectText, type Projection } from '../../../shared/article/projection'
import type { ShownPassage, TextRange } from '../types'

/** A stretch of the document, in ProseMirror positions, end exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Many spans at once. Typed arrays, because all of them are mapped at every typed letter and kept for
 * every step of the undo history; they are never written to once they are made.
 */
export interface Spans {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Passages and where they stand, by the same index; `from` equals `to` where no text is left. */
export interface Placement extends Spans {
  readonly passages: readonly ShownPassage[]
}

/** Where a text range of a document stands in it. */
export function spanOf(doc: Node, { start, end }: TextRange): Span {
  const projection = projectText(doc)
  return { from: offsetToPos(projection, start), to: offsetToPos(projection, end) }
}

/** Where text ranges of a projection stand in its document. */
export function placeRanges(projection: Projection, ranges: readonly TextRange[]): Spans {
  const from = new Int32Array(ranges.length)
  const to = new Int32Array(ranges.length)
  for (let i = 0; i < ranges.length; i++) {
    const { start, end } = ranges[i]!
    const block = blockAt(projection, start)
    const isWithin = block !== undefined && start <= end && end <= block.end
    from[i] = isWithin ? block.pos + start - block.start : offsetToPos(projection, start)
    to[i] = isWithin ? block.pos + end - block.start : offsetToPos(projection, end)
  }
  return { from, to }
}

/** What is typed at the edge of a span stays outside, what is typed inside belongs to it. */
export function mapSpans({ from, to }: Spans, mapping: Mappable): Spans {
  const mappedTo = to.map((pos) => mapping.map(pos, -1))
  return {
    // A span that was deleted would turn over: its end decides where it closes.
    from: from.map((pos, i) => Math.min(mapping.map(pos, 1), mappedTo[i]!)),
    to: mappedTo,
  }
}

/**
 * Moves edges that stand between two blocks into the text beside them. Only spans with an edge in
 * `changed` are looked at: elsewhere no edge can have lost its block.
 */
export function settleSpans(spans: Spans, doc: Node, changed: Span): Spans {
  const from = spans.from.slice()
  const to = spans.to.slice()
  const isChanged = (pos: number) => pos >= changed.from - 1 && pos <= changed.to + 1
  for (let i = 0; i < from.length; i++) {
    if (isChanged(from[i]!)) from[i] = intoText(doc, from[i]!, 1)
    if (isChanged(to[i]!)) to[i] = intoText(doc, to[i]!, -1)
    if (to[i]! < from[i]!) from[i] = to[i]!
  }
  return { from, to }
}

function intoText(doc: Node, pos: number, direction: 1 | -1): number {
  const $pos = doc.resolve(pos)
  return $pos.parent.inlineContent ? pos : (Selection.findFrom($pos, direction, true)?.from ?? pos)
}

/** The indexes of the spans that share text with `span`. */
export function spansWithin({ from, to }: Spans, span: Span): number[] {
  const found: number[] = []
  for (let i = 0; i < from.length; i++)
    if (from[i]! < span.to && to[i]! > span.from && from[i]! < to[i]!) found.push(i)
  return found
}

/** The span at an index. */
export function spanAt(spans: Spans, index: number): Span {
  return { from: spans.from[index]!, to: spans.to[index]! }
}

/** The part in which two lists differ: what lies before `start` and after the ends is identical in both. */
export interface Difference {
  readonly start: number
  readonly endBefore: number
  readonly endAfter: number
}

export function differenceOf<T>(before: readonly T[], after: readonly T[]): Difference {
  if (before === after) return { start: 0, endBefore: 0, endAfter: 0 }
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let same = 0
  const most = shorter - start
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return { start, endBefore: before.length - same, endAfter: after.length - same }
}

/** The placement of `fresh` in which passages that `known` has with the same range stay where it has them. */
export function keepPlaces(known: Placement, fresh: Placement): Placement {
  const index = new Map(known.passages.map(({ id }, i) => [id, i]))
  const from = fresh.from.slice()
  const to = fresh.to.slice()
  for (const [i, { id, start, end }] of fresh.passages.entries()) {
    const at = index.get(id)
    const before = at === undefined ? undefined : known.passages[at]
    if (at === undefined || before?.start !== start || before.end !== end) continue
    from[i] = known.from[at]!
    to[i] = known.to[at]!
  }
  return { passages: fresh.passages, from, to }
}

/** Places other passages; what is the identical object as before is not placed anew. */
export function replacePassages(
  before: Placement,
  passages: readonly ShownPassage[],
  { start, endBefore, endAfter }: Difference,
  placeNew: (passages: readonly ShownPassage[]) => Spans,
): Placement {
  const added = placeNew(passages.slice(start, endAfter))
  const join = (old: Int32Array, middle: Int32Array) => {
    const joined = new Int32Array(passages.length)
    joined.set(old.subarray(0, start))
    joined.set(middle, start)
    joined.set(old.subarray(endBefore), endAfter)
    return joined
  }
  return { passages, from: join(before.from, added.from), to: join(before.to, added.to) }
}
