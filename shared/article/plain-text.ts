import type { Node } from 'prosemirror-model'
import { fail, ok, type Result } from '../model/result'
import { cleanText } from '../text/clean'
import { docToJson } from './document'
import { noFacts, noWords, type ImportedArticle } from './imported'
import { articleSchema } from './schema'

/** Lines of more than this are paragraphs of their own: nobody wraps text so wide by hand. */
const widest = 100

/** Lines that all stay under this are meant as lines: an address, a verse, a list of scores. */
const narrowest = 40

const longestTitle = 150

/**
 * An article from plain text, pasted or from a file. Blank lines part paragraphs, and hard-wrapped lines are
 * joined; without any blank line, each line is a paragraph unless the text is wrapped. A short first line
 * without a full stop is the title, and stays in the text as its heading; runs of `•` or `-` are lists.
 * Refused with a sentence when there are no letters in it.
 */
export function articleFromText(text: string): Result<ImportedArticle, string> {
  const cleaned = cleanText(text)
  if (!/\p{L}/u.test(cleaned)) return fail(noWords)
  const pieces = toPieces(cleaned)
  const [first, ...rest] = pieces
  const title = first && rest.length > 0 ? titleOf(first) : null
  const blocks = title === null ? pieces : rest
  const nodes = blocks.flatMap(toNodes)
  if (title !== null) nodes.unshift(articleSchema.node('heading', { level: 1 }, articleSchema.text(title)))
  const doc = docToJson(articleSchema.node('doc', null, nodes))
  return ok({ ...noFacts, title: title ?? '', doc, notices: [] })
}

type Piece =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: string[] }

/** A line without the white space at its ends; `indented` when there was some before it. */
interface Line {
  readonly text: string
  readonly indented: boolean
}

function toPieces(text: string): Piece[] {
  const blocks: Line[][] = [[]]
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    const block = blocks.at(-1)!
    if (trimmed !== '') block.push({ text: trimmed, indented: /^\s/.test(line) })
    else if (block.length > 0) blocks.push([])
  }
  const filled = blocks.filter((block) => block.length > 0)
  const hasGaps = filled.length > 1
  return joinLists(filled.flatMap((block) => blockPieces(block, hasGaps)))
}

const bullet = /^([•◦▪‣]|[*–-](?=\s))\s*(?=\S)/

function blockPieces(block: readonly Line[], hasGaps: boolean): Piece[] {
  let pieces: Piece[] = []
  let lines: string[] = []
  const finish = () => {
    if (lines.length > 0) pieces = pieces.concat(paragraphs(lines, hasGaps))
    lines = []
  }
  for (const { text, indented } of block) {
    const last = pieces.at(-1)
    if (bullet.test(text)) {
      finish()
      pieces.push({ kind: 'list', items: [text] })
    } else if (last?.kind === 'list' && lines.length === 0 && indented) {
      last.items[0] += ` ${text}`
    } else lines.push(text)
  }
  finish()
  return pieces
}

/** Makes one list of neighbouring items; a lone dash opens a line of dialogue rather than a list. */
function joinLists(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.kind === 'list' && last?.kind === 'list') last.items.push(...piece.items)
    else joined.push(piece)
  }
  return joined.map((piece) =>
    piece.kind === 'list' && piece.items.length === 1 && /^[*–-]/.test(piece.items[0]!)
      ? { kind: 'paragraph', lines: piece.items }
      : piece,
  )
}

function paragraphs(lines: readonly string[], hasGaps: boolean): Piece[] {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  const each = lines.map((line): Piece => ({ kind: 'paragraph', lines: [line] }))
  if (longest > widest) return each
  // Without blank lines, only full stops tell paragraphs from wrapped lines; the first may be a title.
  if (!hasGaps && lines.slice(1).every((line) => /[.!?…]["”’»)]*$/.test(line))) return each
  return [{ kind: 'paragraph', lines: longest < narrowest ? lines : [lines.join(' ')] }]
}

function titleOf(piece: Piece): string | null {
  const [line, more] = piece.kind === 'paragraph' ? piece.lines : []
  if (line === undefined || more !== undefined || line.length > longestTitle) return null
  return /[.,;:]["”’»)]*$/.test(line) || !/\p{L}/u.test(line) ? null : line
}

function toNodes(piece: Piece): Node[] {
  if (piece.kind === 'paragraph') return [paragraph(piece.lines)]
  const items = piece.items.map((item) =>
    articleSchema.node('list_item', null, paragraph([item.replace(bullet, '')])),
  )
  return [articleSchema.node('bullet_list', null, items)]
}

function paragraph(lines: readonly string[]): Node {
  const inline = lines.flatMap((line, i) => [
    ...(i > 0 ? [articleSchema.node('hard_break')] : []),
    articleSchema.text(line),
  ])
  return articleSchema.node('paragraph', null, inline)
}
