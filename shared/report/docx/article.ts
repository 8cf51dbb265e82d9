import type { ReportBlock, ReportCell, ReportPassage, ReportRun } from '../report'
import { xmlText } from '../xml'
import type { Parts } from './parts'
import { styleId } from './styles'
import { cell, paragraph, row, run, tableEnd, tableStart, words } from './words'

/** As wide as the text on the page, in twentieths of a point. */
const textWidth = 9000

/** Where a block stands. */
interface Place {
  readonly style: string
  /** The list that its paragraphs are items of, and how deep; null outside lists. */
  readonly list: { readonly number: number; readonly depth: number } | null
}

/** Writes the text of one article, with a comment over each passage. */
export class ArticleWriter {
  private readonly open = new Set<ReportPassage>()

  constructor(private readonly parts: Parts) {}

  *blocks(blocks: readonly ReportBlock[]): Generator<string> {
    for (const block of blocks) yield this.block(block, { style: 'Normal', list: null })
    // What ends on nothing that is shown ends with the text.
    if (this.open.size > 0)
      yield paragraph(
        'Normal',
        this.close(() => true),
      )
  }

  private all(blocks: readonly ReportBlock[], place: Place): string {
    return blocks.map((block) => this.block(block, place)).join('')
  }

  private block(block: ReportBlock, place: Place): string {
    switch (block.kind) {
      case 'paragraph':
        return this.textblock(place.style, block.runs, place)
      case 'caption':
        return this.textblock('caption', block.runs, place)
      case 'heading':
        // The title of the article is the first heading.
        return this.textblock(`heading ${Math.min(6, block.level + 1)}`, block.runs, place)
      case 'quote':
        return this.all(block.blocks, { ...place, style: 'Quote' })
      case 'list':
        return this.list(block, place)
      case 'table':
        return this.table(block.rows, place)
      case 'rule':
        return paragraph(
          'Normal',
          '',
          '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>',
        )
      case 'left-out':
        return (
          words('Left Out', `Left out: ${block.reason || 'no part of the article'}`) +
          this.all(block.blocks, { ...place, style: 'Left Out' })
        )
    }
  }

  private list({ from, items }: Extract<ReportBlock, { kind: 'list' }>, place: Place): string {
    const depth = Math.min(8, place.list === null ? 0 : place.list.depth + 1)
    const list = { number: this.parts.listFrom(from), depth }
    return items
      .map((blocks) => {
        const [first, ...rest] = blocks
        if (!first) return ''
        return (
          this.block(first, { style: 'List Paragraph', list }) +
          this.all(rest, { style: 'List Paragraph', list: null })
        )
      })
      .join('')
  }

  private table(rows: readonly (readonly ReportCell[])[], place: Place): string {
    const columns = Math.max(1, ...rows.map((cells) => cells.length))
    const width = Math.floor(textWidth / columns)
    const written = rows.map((cells) => {
      const whole = Array.from({ length: columns }, (_none, i) => cells[i]?.blocks ?? [])
      const isHeader = cells.length > 0 && cells.every(({ header }) => header)
      return row(
        whole.map((blocks) => cell(this.all(blocks, { ...place, list: null }), width)),
        isHeader,
      )
    })
    return tableStart(Array.from({ length: columns }, () => width)) + written.join('') + tableEnd
  }

  private textblock(style: string, runs: readonly ReportRun[], { list }: Place): string {
    const numbered =
      list === null
        ? ''
        : `<w:numPr><w:ilvl w:val="${list.depth}"/><w:numId w:val="${list.number}"/></w:numPr>`
    let content = ''
    let end = 0
    for (const piece of runs) {
      if (piece.start !== null) {
        content += this.begin(piece.passages)
        end = piece.start + piece.text.length
      }
      content += this.run(piece)
      if (piece.start !== null) content += this.close(({ passage }) => passage.anchor.end <= end)
    }
    // A passage may end on the newline between two blocks.
    if (end > 0) content += this.close(({ passage }) => passage.anchor.end <= end + 1)
    return paragraph(style, content, numbered)
  }

  private run({ text, em, strong, href }: ReportRun): string {
    const look = `${strong ? '<w:b/>' : ''}${em ? '<w:i/>' : ''}`
    if (href === null) return run(text, look)
    const link = run(text, `<w:rStyle w:val="${styleId('Hyperlink')}"/>${look}`)
    return `<w:hyperlink r:id="${xmlText(this.parts.linkTo(href))}">${link}</w:hyperlink>`
  }

  private begin(passages: readonly ReportPassage[]): string {
    let starts = ''
    for (const passage of passages) {
      if (this.open.has(passage)) continue
      this.open.add(passage)
      starts += `<w:commentRangeStart w:id="${this.parts.commentOn(passage)}"/>`
    }
    return starts
  }

  /** Ends the comments on passages that are over; the inner ones first. */
  private close(isOver: (passage: ReportPassage) => boolean): string {
    let ends = ''
    for (const passage of [...this.open].reverse()) {
      if (!isOver(passage)) continue
      this.open.delete(passage)
      const id = this.parts.commentOn(passage)
      ends += `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="${styleId('annotation reference')}"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`
    }
    return ends
  }
}
