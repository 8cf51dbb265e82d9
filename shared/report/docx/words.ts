import { xmlText } from '../xml'
import { styleId } from './styles'

/** The small parts of WordprocessingML (ECMA-376, part 1, section 17). */

export function paragraph(style: string, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId(style)}"/>${more}</w:pPr>${content}</w:p>`
}

/** A run of text; a newline in it is a line break. `look` are its properties. */
export function run(text: string, look = ''): string {
  const lines = xmlText(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

export function words(style: string, text: string): string {
  return paragraph(style, run(text))
}

/** An item of a list with bullets, see Parts.listFrom. */
export function bullet(text: string): string {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  return paragraph('List Paragraph', run(text), list)
}

/** Content of a cell: at least one paragraph, and one at the end. */
export function cell(content: string, width: number): string {
  const whole = content.endsWith('</w:p>') ? content : `${content}<w:p/>`
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${whole}</w:tc>`
}

/** A row of cells; a header is repeated on each page. */
export function row(cells: readonly string[], isHeader: boolean): string {
  const props = `<w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>`
  return `<w:tr>${props}${cells.join('')}</w:tr>`
}

/** The beginning of a table whose columns are so wide, in twentieths of a point. */
export function tableStart(widths: readonly number[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${styleId('Table Grid')}"/><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
}

/** What ends a table: without a paragraph after it, Word would join it to the next. */
export const tableEnd = '</w:tbl><w:p/>'

/** The texts as paragraphs of a cell, without the empty ones. */
export function lines(...texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => words('Table Text', text))
    .join('')
}

/** A table of cells that are paragraphs, with a head over each column; `widths` in twentieths of a point. */
export function* table(
  heads: readonly string[],
  widths: readonly number[],
  rows: Iterable<readonly string[]>,
): Generator<string> {
  yield tableStart(widths)
  yield row(
    heads.map((head, i) => cell(words('Table Head', head), widths[i]!)),
    true,
  )
  for (const cells of rows)
    yield row(
      cells.map((content, i) => cell(content, widths[i]!)),
      false,
    )
  yield tableEnd
}
