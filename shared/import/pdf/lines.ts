import type { PdfLink, PdfPage, PdfRun } from './content'

/** A line of text in one column of a page. Lengths are in points, `y` is where its letters stand. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Height of the font that most of it is in. */
  readonly size: number
  readonly font: string
  /** How many of its characters stand in links, and where those lead. */
  readonly linked: number
  readonly hrefs: readonly string[]
}

/** Wider gaps than this, in heights of the font, part columns or cells. */
const widestSpace = 1.4
const narrowestSpace = 0.15

/** Control characters, and the signs of fonts that hold pictures. */
const unreadable = /[\0-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufff0-\ufffb\ufffe\uffff]/g

interface Growing {
  readonly runs: PdfRun[]
  text: string
  left: number
  right: number
  y: number
  size: number
}

/** The lines of a page, as far as they can be told by their neighbourhood alone, from top to bottom. */
export function linesOf({ runs, links }: PdfPage): Line[] {
  const growing: Growing[] = []
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const last = growing.at(-1)
    if (last && continues(last, run)) append(last, run)
    else
      growing.push({
        runs: [run],
        text: run.text,
        left: run.x,
        right: run.x + run.width,
        y: run.y,
        size: run.size,
      })
  }
  growing.sort((a, b) => a.y - b.y || a.left - b.left)
  return joinPieces(growing)
    .map((line) => finished(line, links))
    .filter(({ text }) => text !== '')
}

function continues(line: Growing, run: PdfRun): boolean {
  const size = Math.max(line.size, run.size)
  // Raised figures and lowered ones are part of their line.
  const drop = Math.abs(run.y - line.y)
  if (drop > size * (run.size < line.size * 0.85 ? 0.6 : 0.2)) return false
  const gap = run.x - line.right
  return gap > -size / 2 && gap < size * widestSpace
}

function append(line: Growing, run: PdfRun): void {
  const gap = run.x - line.right
  const parted = gap > Math.min(line.size, run.size) * narrowestSpace
  const space = parted && !/\s$/.test(line.text) && !/^\s/.test(run.text) ? ' ' : ''
  line.text += space + run.text
  line.right = Math.max(line.right, run.x + run.width)
  line.runs.push(run)
  if (run.size > line.size) {
    line.size = run.size
    line.y = run.y
  }
}

/** Joins what stands close together on one line but was set at different times. */
function joinPieces(pieces: readonly Growing[]): Growing[] {
  const lines: Growing[] = []
  for (const piece of pieces) {
    const line = lineBefore(lines, piece)
    if (line) for (const run of piece.runs) append(line, run)
    else lines.push(piece)
  }
  return lines
}

function lineBefore(lines: readonly Growing[], piece: Growing): Growing | undefined {
  for (let i = lines.length - 1; i >= 0 && piece.y - lines[i]!.y < 1; i--) {
    const line = lines[i]!
    const gap = piece.left - line.right
    if (gap > -piece.size / 4 && gap < piece.size * 0.6) return line
  }
  return undefined
}

function finished({ runs, text, left, right, y, size }: Growing, links: readonly PdfLink[]): Line {
  const hrefs = new Set<string>()
  let linked = 0
  for (const run of runs) {
    const [x, middle] = [run.x + run.width / 2, run.y - run.size / 3]
    const link = links.find(
      (each) => each.left <= x && x <= each.right && each.top <= middle && middle <= each.bottom,
    )
    if (!link) continue
    linked += run.text.length
    hrefs.add(link.href)
  }
  const clean = text
    .replace(unreadable, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
  const main = mostOf(runs, ({ size }) => String(Math.round(size * 2) / 2))
  return {
    text: clean,
    left,
    right,
    y,
    size: main ? Number(main) : size,
    font: mostOf(runs, ({ font }) => font) ?? '',
    linked: Math.min(linked, clean.length),
    hrefs: [...hrefs],
  }
}

/** The value that most characters have. */
function mostOf(runs: readonly PdfRun[], valueOf: (run: PdfRun) => string): string | undefined {
  const counts = new Map<string, number>()
  for (const run of runs) counts.set(valueOf(run), (counts.get(valueOf(run)) ?? 0) + run.text.length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
