import type { Span } from './placement'

/** A passage as one textblock shows it. */
export interface Layer {
  /** Which of the given spans it is. */
  readonly index: number
  /** How far out its line is drawn: one further than any shorter passage that it lies under. */
  readonly level: number
}

/** A stretch of a textblock under which the same passages lie, the innermost (shortest) first. */
export interface Segment extends Span {
  readonly layers: readonly Layer[]
  /** Which of the given matches it belongs to, -1 for none. */
  readonly match: number
}

/** Nobody can tell more lines apart; deeper passages share the outermost. */
export const mostLevels = 3

/** More than this lie over each other only in a file made to do harm; the page must stay usable with it. */
const mostLayers = 12

interface Entry extends Span {
  readonly index: number
  readonly length: number
  readonly over: Entry[]
  layer: Layer
}

/**
 * Cuts a textblock where a passage or a match begins or ends. ProseMirror would cut it there anyway, but
 * draws what begins first innermost; with every piece cut to the same length the order is ours.
 */
export function layOver(block: Span, passages: readonly Span[], matches: readonly Span[] = []): Segment[] {
  const entries = entriesOf(block, passages)
  const cuts = cutsOf(block, [...entries, ...matches])
  findOverlaps(entries)
  setLevels(entries)

  const segments: Segment[] = []
  let open: Entry[] = []
  let layers: readonly Layer[] = []
  let next = 0
  let match = 0
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i]!
    const before = open
    if (open.some((entry) => entry.to <= from)) open = open.filter((entry) => entry.to > from)
    for (; next < entries.length && entries[next]!.from <= from; next++) open = [...open, entries[next]!]
    if (open !== before)
      layers = [...open]
        .sort(byLength)
        .slice(0, mostLayers)
        .map(({ layer }) => layer)
    while (match < matches.length && matches[match]!.to <= from) match++
    const inMatch = match < matches.length && matches[match]!.from <= from
    if (layers.length > 0 || inMatch)
      segments.push({ from, to: cuts[i + 1]!, layers, match: inMatch ? match : -1 })
  }
  return segments
}

function entriesOf(block: Span, passages: readonly Span[]): Entry[] {
  return passages
    .map(({ from, to }, index) => ({
      index,
      from: Math.max(from, block.from),
      to: Math.min(to, block.to),
      // Of the whole passage, so that one over several blocks lies equally far out in each.
      length: to - from,
      over: [],
      layer: { index, level: 0 },
    }))
    .filter((entry) => entry.from < entry.to)
    .sort((a, b) => a.from - b.from || byLength(a, b))
}

function cutsOf(block: Span, spans: readonly Span[]): number[] {
  const cuts = new Set<number>()
  for (const { from, to } of spans) {
    cuts.add(Math.max(from, block.from))
    cuts.add(Math.min(to, block.to))
  }
  return [...cuts].filter((cut) => cut >= block.from && cut <= block.to).sort((a, b) => a - b)
}

function findOverlaps(entries: readonly Entry[]): void {
  let open: Entry[] = []
  for (const entry of entries) {
    open = open.filter((other) => other.to > entry.from)
    for (const other of open.slice(-mostLayers)) {
      const [inner, outer] = byLength(other, entry) < 0 ? [other, entry] : [entry, other]
      outer.over.push(inner)
    }
    open.push(entry)
  }
}

function setLevels(entries: readonly Entry[]): void {
  for (const entry of [...entries].sort(byLength)) {
    const level = entry.over.reduce((most, { layer }) => Math.max(most, layer.level + 1), 0)
    entry.layer = { index: entry.index, level: Math.min(level, mostLevels - 1) }
  }
}

function byLength(a: Entry, b: Entry): number {
  return a.length - b.length || b.index - a.index
}
