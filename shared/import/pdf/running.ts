import type { PdfPage } from './content'
import type { Line } from './lines'

/** The part of a page's height, at its top and at its bottom, where running heads and numbers stand. */
const edge = 0.12

export interface PageLines {
  readonly page: Pick<PdfPage, 'width' | 'height'>
  readonly lines: readonly Line[]
}

/**
 * The lines that run along with the pages: heads and feet that come again with other figures at the same
 * height, and the number of the page.
 */
export function findRunning(pages: readonly PageLines[]): ReadonlySet<Line> {
  const seen = new Map<string, { lines: Line[]; pages: Set<number> }>()
  pages.forEach(({ page, lines }, number) => {
    for (const line of lines) {
      if (!isAtEdge(line, page.height)) continue
      const key = `${Math.round(line.y / 4)} ${line.text.toLowerCase().replace(/\d+/g, '#')}`
      const same = seen.get(key) ?? { lines: [], pages: new Set() }
      same.lines.push(line)
      same.pages.add(number)
      seen.set(key, same)
    }
  })
  const least = Math.max(2, Math.ceil(pages.length * 0.3))
  const running = new Set<Line>()
  for (const { lines, pages: on } of seen.values())
    if (on.size >= least) for (const line of lines) running.add(line)
  for (const { page, lines } of pages)
    for (const line of lines)
      if (isAtEdge(line, page.height) && isPageNumber.test(line.text)) running.add(line)
  return running
}

const isPageNumber =
  /^(?:(?:page|seite|página|pagina|pág\.?|p\.|s\.)\s*)?[-–—]?\s*\d{1,3}\s*[-–—]?(?:\s*(?:\/|of|von|sur|de|di)\s*\d{1,3})?$/i

function isAtEdge({ y }: Line, height: number): boolean {
  return y < height * edge || y > height * (1 - edge)
}
