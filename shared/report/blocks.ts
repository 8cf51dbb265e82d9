import type { Mark, Node } from 'prosemirror-model'
import { isCut } from '../article/cut'
import { docFromJson } from '../article/document'
import { safeHref } from '../article/schema'
import type { ArticleVersion } from '../model/records'
import type { ReportBlock, ReportCell, ReportPassage, ReportRun } from './report'

/**
 * The blocks of an article version with passages over its text, which come sorted by place, the longer first.
 * A document that does not fit the article schema has none. What is left out of it comes only if `leftOut`.
 */
export function blocksOf(
  { doc }: ArticleVersion,
  passages: readonly ReportPassage[],
  leftOut: boolean,
): ReportBlock[] {
  const node = docFromJson(doc)
  return node.ok ? new Reader(passages, leftOut).blocks(node.value) : []
}

class Reader {
  /** Where in the text projection the next textblock begins. */
  private offset = 0
  private within = false
  /** Passages that have begun, outermost first, and how many have. */
  private open: ReportPassage[] = []
  private begun = 0

  constructor(
    private readonly passages: readonly ReportPassage[],
    private readonly leftOut: boolean,
  ) {}

  blocks(parent: Node): ReportBlock[] {
    return parent.children.flatMap((node) => this.block(node))
  }

  private block(node: Node): ReportBlock[] {
    if (isCut(node)) return this.leftOut ? [this.cut(node)] : []
    switch (node.type.name) {
      case 'heading':
        return [{ kind: 'heading', level: Number(node.attrs['level']), runs: this.runs(node) }]
      case 'caption':
        return [{ kind: 'caption', runs: this.runs(node) }]
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.blocks(node) }]
      case 'bullet_list':
        return [{ kind: 'list', from: null, items: this.parts(node) }]
      case 'ordered_list':
        return [{ kind: 'list', from: Number(node.attrs['order']), items: this.parts(node) }]
      case 'table':
        return [{ kind: 'table', rows: node.children.map((row) => this.row(row)) }]
      case 'horizontal_rule':
        return [{ kind: 'rule' }]
      default:
        return [{ kind: 'paragraph', runs: this.runs(node) }]
    }
  }

  private parts(node: Node): ReportBlock[][] {
    return node.children.map((item) => this.blocks(item))
  }

  private row(row: Node): ReportCell[] {
    return row.children.map((cell) => ({ header: Boolean(cell.attrs['header']), blocks: this.blocks(cell) }))
  }

  private cut(node: Node): ReportBlock {
    this.within = true
    const blocks = this.blocks(node)
    this.within = false
    return { kind: 'left-out', reason: String(node.attrs['reason']), blocks }
  }

  private runs(block: Node): ReportRun[] {
    const runs: ReportRun[] = []
    for (const leaf of block.children) {
      const text = leaf.isText ? leaf.text! : '\n'
      if (this.within) runs.push({ text, start: null, ...lookOf(leaf.marks), passages: [] })
      else this.split(text, lookOf(leaf.marks), runs)
    }
    // Blocks are a newline apart in the projection.
    if (!this.within) this.offset++
    return runs
  }

  /** Cuts a text where passages begin and end. */
  private split(text: string, look: Look, runs: ReportRun[]): void {
    const end = this.offset + text.length
    for (let at = this.offset; at < end;) {
      this.comeTo(at)
      const ends = this.open.map(({ passage }) => passage.anchor.end)
      const next = this.passages[this.begun]?.passage.anchor.start ?? Infinity
      const to = Math.min(end, next, ...ends)
      const from = at - this.offset
      runs.push({
        text: text.slice(from, to - this.offset),
        start: at,
        ...look,
        passages: [...this.open],
      })
      at = to
    }
    this.offset = end
  }

  /** Drops what ended at or before an offset, and takes in what begins there or began where no text is. */
  private comeTo(at: number): void {
    while ((this.passages[this.begun]?.passage.anchor.start ?? Infinity) <= at)
      this.open.push(this.passages[this.begun++]!)
    this.open = this.open.filter(({ passage }) => passage.anchor.end > at)
  }
}

type Look = Pick<ReportRun, 'em' | 'strong' | 'href'>

function lookOf(marks: readonly Mark[]): Look {
  const named = (name: string) => marks.find(({ type }) => type.name === name)
  const link = named('link')
  return {
    em: named('em') !== undefined,
    strong: named('strong') !== undefined,
    href: link ? safeHref(String(link.attrs['href'])) : null,
  }
}
