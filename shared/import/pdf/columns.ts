import type { Line } from './lines'

/** Lines under each other, as they are read: one column of a page, or what stands across its columns. */
export type Column = readonly Line[]

/** Points. Narrower strips between columns are gaps between words. */
const narrowestGutter = 6
/** Fewer lines on either side are no column. */
const fewestLines = 3

/**
 * The lines of a page in the order in which they are read: column by column, and what stands across columns
 * before or after them. Rows of short cells are left together: a table is no columns.
 */
export function readingOrder(lines: readonly Line[]): Column[] {
  const split = findSplit(lines)
  if (!split) return lines.length === 0 ? [] : [lines]
  return [split.above, split.left, split.right, split.below].flatMap(readingOrder)
}

interface Split {
  readonly above: Line[]
  readonly left: Line[]
  readonly right: Line[]
  readonly below: Line[]
}

/** The tallest pair of columns among these lines, which are sorted from top to bottom. */
function findSplit(lines: readonly Line[]): Split | null {
  let best: Split | null = null
  let most = 0
  for (const edge of leftEdges(lines)) {
    for (const [from, to] of stretches(lines, edge)) {
      const stretch = lines.slice(from, to)
      const left = stretch.filter((line) => line.left < edge)
      const right = stretch.filter((line) => line.left >= edge)
      if (stretch.length <= most || !areColumns(left, right)) continue
      most = stretch.length
      best = { above: lines.slice(0, from), left, right, below: lines.slice(to) }
    }
  }
  return best
}

/** Where at least a few lines begin, other than at the left. */
function leftEdges(lines: readonly Line[]): number[] {
  const leftmost = Math.min(...lines.map(({ left }) => left))
  const sorted = lines.map(({ left }) => left).sort((a, b) => a - b)
  const edges: number[] = []
  for (let i = 0; i < sorted.length;) {
    let end = i
    while (end < sorted.length && sorted[end]! - sorted[i]! < 3) end++
    if (end - i >= fewestLines && sorted[i]! > leftmost + 60) edges.push(sorted[i]! - 1)
    i = end
  }
  return edges
}

/** Runs of lines that leave a strip free to the left of an edge. */
function stretches(lines: readonly Line[], edge: number): [from: number, to: number][] {
  const runs: [number, number][] = []
  let from = 0
  lines.forEach((line, i) => {
    if (line.left >= edge || line.right <= edge - narrowestGutter) return
    if (i > from) runs.push([from, i])
    from = i + 1
  })
  if (from < lines.length) runs.push([from, lines.length])
  return runs
}

function areColumns(left: readonly Line[], right: readonly Line[]): boolean {
  if (left.length < fewestLines || right.length < fewestLines) return false
  const overlap = Math.min(bottomOf(left), bottomOf(right)) - Math.max(topOf(left), topOf(right))
  const shorter = Math.min(bottomOf(left) - topOf(left), bottomOf(right) - topOf(right))
  if (overlap < shorter / 2) return false
  return !areCells(left, right)
}

/** Rows: beside nearly each line on the one side stands one on the other, and they are short. */
function areCells(left: readonly Line[], right: readonly Line[]): boolean {
  const beside = right.filter(({ y }) => left.some((line) => Math.abs(line.y - y) < 2)).length
  const letters = [...left, ...right].reduce((sum, { text }) => sum + text.length, 0)
  const average = letters / (left.length + right.length)
  return beside >= right.length * 0.8 && average < 22
}

function topOf(lines: readonly Line[]): number {
  return Math.min(...lines.map(({ y }) => y))
}

function bottomOf(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ y }) => y))
}
