import { assemble } from './assemble'
import { childrenOf, isElement, tagOf, type PageElement } from './dom'
import type { Leaf } from './leaves'

/** Cells that hold more on average are parts of a page that is laid out by a table. */
const longestCell = 200

/** Whether a table holds data rather than the layout of a page: rows of several short cells, none nested. */
export function isDataTable(table: PageElement): boolean {
  if (table.getAttribute('role') === 'presentation' || holdsTable(table)) return false
  const rows = rowsOf(table)
  const cells = rows.flatMap(cellsOf)
  if (rows.length < 2 || cells.length < rows.length * 1.5) return false
  const characters = cells.reduce((sum, cell) => sum + (cell.textContent ?? '').trim().length, 0)
  return characters > 0 && characters / cells.length <= longestCell
}

/**
 * A table's rows as nodes of the article schema, its words, and how many of them stand in links; null when
 * there is nothing to read in it. `read` reads what stands in a cell.
 */
export function readTable(
  table: PageElement,
  read: (cell: PageElement) => readonly Leaf[],
): Pick<Leaf, 'rows' | 'text' | 'linked' | 'hrefs'> | null {
  const texts: string[] = []
  const hrefs: string[] = []
  let linked = 0
  const rows = rowsOf(table).map((row) => ({
    type: 'table_row',
    content: cellsOf(row).map((cell) => {
      const leaves = read(cell).filter(({ kind }) => kind !== 'rule')
      texts.push(...leaves.map(({ text }) => text))
      for (const leaf of leaves) {
        linked += leaf.linked
        hrefs.push(...leaf.hrefs)
      }
      const blocks = assemble(leaves.map((leaf) => ({ leaf, cut: null })))
      const content = blocks.length > 0 ? blocks.map(({ node }) => node) : [{ type: 'paragraph' }]
      return { type: 'table_cell', attrs: { header: tagOf(cell) === 'th' }, content }
    }),
  }))
  const text = texts.join('\n')
  return text === '' ? null : { rows: rows.filter(({ content }) => content.length > 0), text, linked, hrefs }
}

function rowsOf(table: PageElement): PageElement[] {
  return elementsIn(table).flatMap((child) => {
    const tag = tagOf(child)
    if (tag === 'tr') return [child]
    return tag === 'thead' || tag === 'tbody' || tag === 'tfoot' ? rowsOf(child) : []
  })
}

function cellsOf(row: PageElement): PageElement[] {
  return elementsIn(row).filter((child) => ['td', 'th'].includes(tagOf(child)))
}

function holdsTable(element: PageElement): boolean {
  return elementsIn(element).some((child) => tagOf(child) === 'table' || holdsTable(child))
}

function elementsIn(parent: PageElement): PageElement[] {
  return [...childrenOf(parent)].filter(isElement)
}
