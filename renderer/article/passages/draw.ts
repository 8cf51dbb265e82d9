import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'
import { isCut } from '../../../shared/article/cut'
import type { Id } from '../../../shared/model/records'
import type { ShownPassage } from '../types'
import { blocksOf } from './blocks'
import { describePassage, passageWord } from './words'
import { layOver, type Segment } from './layers'
import { spanAt, spansWithin, type Placement, type Span, type Spans } from './placement'

/** The matches of a search, in order and without overlap. */
export interface Found extends Spans {
  /** The index of the match that was stepped to, -1 for none. */
  readonly current: number
}

/** What is drawn over the text. */
export interface Sheet {
  readonly placement: Placement
  readonly active: Id | null
  readonly found: Found
}

/** What of a long document is in the page, as whole top-level blocks. */
export interface Stretch {
  /** What is on the screen or about to be: laid out at once and drawn over. */
  readonly near: Span
  /** What is in the page for the browser to lay out when it gets there; the rest has no box at all. */
  readonly around: Span
}

/** Whether something lies within a span. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to
}

/** The decorations of the top-level blocks within `span`: their class, and where they are near what lies over them. */
export function draw(doc: Node, sheet: Sheet, { near }: Stretch, span: Span): Decoration[] {
  const decorations: Decoration[] = []
  const passages = spansWithin(sheet.placement, span)
  const matches = spansWithin(sheet.found, span)
  doc.nodesBetween(span.from, span.to, (node, pos, parent) => {
    const end = pos + node.nodeSize
    if (parent === doc) {
      const isNear = isWithin({ from: pos, to: end }, near)
      decorations.push(Decoration.node(pos, end, { class: isNear ? 'around near' : 'around' }))
      // A passage may reach across what is left out, but never lies on it.
      if (!isNear || isCut(node)) return false
    }
    if (!node.isTextblock) return true
    const block = { from: pos + 1, to: end - 1 }
    const over = touching(sheet.placement, passages, block)
    const found = touching(sheet.found, matches, block)
    decorations.push(...drawBlock(block, markEdges(node, block.from), sheet, over, found))
    return false
  })
  return decorations
}

/** Keeps blocks in the page that are far away, where the browser would lose an end of the selection in them. */
export function drawKept(doc: Node, ends: readonly number[], { around }: Stretch): Decoration[] {
  const blocks = new Map<number, Span>()
  for (const end of ends)
    for (const block of blocksOf(doc, { from: end, to: end + 1 }))
      if (!isWithin(block, around)) blocks.set(block.from, block)
  return [...blocks.values()].map(({ from, to }) => Decoration.node(from, to, { class: 'kept' }))
}

function touching(spans: Spans, indexes: readonly number[], { from, to }: Span): number[] {
  return indexes.filter((i) => spans.from[i]! < to && spans.to[i]! > from)
}

/** The positions in a textblock where its marks change, say from roman to italic. */
function markEdges(node: Node, start: number): number[] {
  const edges: number[] = []
  if (node.childCount > 1) node.forEach((_child, offset) => edges.push(start + offset))
  return edges
}

/**
 * Cuts a segment where the marks change. ProseMirror would do so by itself, but give each piece all that is on
 * the whole: a passage would begin, with its label, again at every word in italics.
 */
function cut(segment: Segment, edges: readonly number[]): Segment[] {
  const inside = edges.filter((edge) => edge > segment.from && edge < segment.to)
  const ends = [...inside, segment.to]
  return ends.map((to, i) => ({ ...segment, from: i === 0 ? segment.from : ends[i - 1]!, to }))
}

function drawBlock(
  block: Span,
  edges: readonly number[],
  { placement, active, found }: Sheet,
  passages: readonly number[],
  matches: readonly number[],
): Decoration[] {
  if (passages.length === 0 && matches.length === 0) return []
  const shown = passages.map((i) => ({ ...spanAt(placement, i), passage: placement.passages[i]! }))
  const over = matches.map((i) => spanAt(found, i))
  const labels = new Labels()
  const segments = layOver(block, shown, over).flatMap((segment) => cut(segment, edges))
  return segments.flatMap((segment) => {
    const match = segment.match >= 0 ? [drawMatch(segment, matches[segment.match] === found.current)] : []
    const pieces = segment.layers.map(({ index, level }) => {
      const { from, to, passage } = shown[index]!
      const starts = segment.from === from
      const shift = starts ? labels.place(from, passage) : 0
      const ends = segment.to === to
      return drawPassage(segment, passage, { level, active: passage.claim === active, starts, ends, shift })
    })
    const initials = segment.layers.flatMap(({ index }) => {
      const { from, passage } = shown[index]!
      return segment.from === from && passage.by !== undefined ? [drawInitials(segment, passage.by)] : []
    })
    // What comes first is drawn innermost.
    return [...match, ...pieces, ...initials]
  })
}

interface Shape {
  readonly level: number
  readonly active: boolean
  readonly starts: boolean
  readonly ends: boolean
  /** How far the label stands from the start of the passage, in em of the text. */
  readonly shift: number
}

function drawPassage({ from, to }: Span, passage: ShownPassage, shape: Shape): Decoration {
  const edges = `${shape.active ? ' active' : ''}${shape.starts ? ' starts' : ''}${shape.ends ? ' ends' : ''}`
  const label = shape.starts
    ? { 'data-number': String(passage.number), 'data-word': passageWord(passage) }
    : {}
  return Decoration.inline(
    from,
    to,
    {
      // Without a name of its own, ProseMirror would write the attributes of nested passages over each other.
      nodeName: 'span',
      class: `passage${edges}`,
      role: 'mark',
      'aria-description': describePassage(passage),
      'data-passage': passage.id,
      'data-status': passage.status,
      'data-state': passage.state,
      'data-level': String(shape.level),
      ...label,
      ...(shape.shift > 0 ? { style: `--shift: ${shape.shift.toFixed(2)}em` } : {}),
    },
    { passage: passage.id, claim: passage.claim },
  )
}

/** Outside the passage, whose own lines and labels are taken; the style sheet puts the initials into the margin. */
function drawInitials({ from, to }: Span, initials: string): Decoration {
  return Decoration.inline(from, to, { nodeName: 'span', class: 'judged', 'data-initials': initials })
}

function drawMatch({ from, to }: Segment, current: boolean): Decoration {
  return Decoration.inline(from, to, {
    nodeName: 'span',
    class: current ? 'find-match current' : 'find-match',
  })
}

/** Keeps the labels of passages that begin close together from lying over each other. */
class Labels {
  private end = -Infinity

  /** Answers how far right of `from` the label has its place. */
  place(from: number, passage: ShownPassage): number {
    // A character is at least this wide on average; the label is a shape, its digits, what has to be done, and a gap.
    const start = from * 0.4
    const word = passage.state === 'anchored' ? 0 : 0.15 + passageWord(passage).length * 0.29
    const width = 0.75 + String(passage.number).length * 0.34 + word
    const shift = Math.max(0, this.end - start)
    this.end = start + shift + width
    return shift
  }
}
