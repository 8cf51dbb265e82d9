import type { ImportedArticle } from '../../article/imported'
import type { ImportContext } from '../context'
import { fail, ok, type Result } from '../../model/result'
import { articleOfBlocks } from '../article-of-blocks'
import { assemble, type Judged } from '../assemble'
import type { FoundFacts } from '../facts/fact'
import { damageNote, isRuined } from '../encoding/damage'
import { judge } from '../judge/judge'
import type { Leaf, Wrap } from '../leaves'
import { readingOrder } from './columns'
import type { PdfContent } from './content'
import { factsOfPdf, printedAddress, titleIn } from './facts'
import { linesOf, type Line } from './lines'
import { isPrintedPage, mainRun } from './main-run'
import { measure } from './measure'
import { paragraphsOf, type Paragraph } from './paragraphs'
import { findRunning } from './running'

/** More lines than a page of a newspaper has; a page of more is taken as it comes. */
const mostLines = 3000

/**
 * The article of a PDF that holds text: its paragraphs and headings in the order in which they are read, with
 * running heads, page numbers and what was printed along with it cut. A scanned one is refused with the reason.
 */
export async function articleFromPdf(
  bytes: Uint8Array,
  fileName: string,
  { documents }: ImportContext,
): Promise<Result<ImportedArticle, string>> {
  const read = await documents.pdf(bytes)
  if (!read.ok) return read
  const refusal = whyUnread(read.value)
  if (refusal !== null) return fail(refusal)
  const { judged, facts } = judgePdf(read.value)
  const article = articleOfBlocks(assemble(judged), facts)
  if (!article.ok) return article
  const text = judged.map(({ leaf }) => leaf.text).join('\n')
  return ok({ ...article.value, notices: noticesOf(read.value, text, fileName) })
}

/** Every block of a PDF with the reason for each that is no part of its article, and the facts of it. */
function judgePdf(content: PdfContent): {
  readonly judged: readonly Judged[]
  readonly facts: FoundFacts
} {
  const read = content.pages.map((page) => ({ page, lines: linesOf(page) }))
  const running = findRunning(read)
  const columns = read.flatMap(({ lines }) => {
    const own = lines.filter((line) => !running.has(line))
    return own.length > mostLines ? [own] : readingOrder(own)
  })
  const leaves = leavesOf(paragraphsOf(columns, measure(columns)))
  const title = titleIn(content, leaves)
  const url = printedAddress(running)
  const known = { title: title?.value ?? '', byline: '', outlet: '', url: url ?? '' }
  const judged = judge(leaves, isPrintedPage(content) ? mainRun(leaves, known.title) : null, known)
  return {
    judged: [...judged, ...runningLeaves(running)],
    facts: factsOfPdf(content, judged, title, url),
  }
}

/** Running heads and feet, each of them once, after the text that they ran along with. */
function runningLeaves(running: ReadonlySet<Line>): Judged[] {
  const texts = new Map<string, Line>()
  for (const line of running) {
    const key = line.text.replace(/\d+/g, '#')
    if (!texts.has(key)) texts.set(key, line)
  }
  return [...texts.values()].map((line) => ({
    leaf: leafOf({ ...line, kind: 'paragraph', level: 0 }, 0),
    cut: 'repeated',
  }))
}

function leavesOf(paragraphs: readonly Paragraph[]): Leaf[] {
  let list = 0
  return paragraphs.map((paragraph, i) => {
    if (paragraph.kind !== 'item') return leafOf(paragraph, i + 1)
    if (paragraphs[i - 1]?.kind !== 'item') list = i + 1
    const wraps: Wrap[] = [
      { kind: 'bullet_list', id: -list },
      { kind: 'list_item', id: i + 1 },
    ]
    return { ...leafOf(paragraph, i + 1), wraps }
  })
}

/** A block for the judges; it stands in an element of its own, as there are none in a PDF. */
function leafOf({ kind, level, text, linked, hrefs }: Paragraph, id: number): Leaf {
  return {
    kind: kind === 'heading' ? 'heading' : 'paragraph',
    level,
    content: [{ type: 'text', text }],
    text,
    linked,
    hrefs,
    wraps: [],
    parts: [],
    holders: [id, id],
  }
}

function whyUnread({ pages }: PdfContent): string | null {
  const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 20)
    return 'it holds no text, only pictures of it, as a scan does. Run text recognition (OCR) on it first, or paste the text.'
  const strange = text.match(/[\ue000-\uf8ff\ufffd\0-\u0008\u000e-\u001f]/g)?.length ?? 0
  if (strange > letters / 5 || isRuined(text))
    return 'its fonts do not say which letters they hold, so its text cannot be read. Run text recognition (OCR) on it, or paste the text.'
  return null
}

function noticesOf({ pages }: PdfContent, text: string, fileName: string): string[] {
  const notices: string[] = []
  const empty = pages.flatMap(({ runs }, i) => (runs.some((run) => /\p{L}/u.test(run.text)) ? [] : [i + 1]))
  if (empty.length > 0) {
    const which = empty.length === 1 ? `Page ${empty[0]}` : `Pages ${empty.join(', ')}`
    notices.push(
      `${which} of “${fileName}” hold${empty.length === 1 ? 's' : ''} no text: look whether it is a picture of some.`,
    )
  }
  const damage = damageNote(text, fileName)
  return damage === null ? notices : [...notices, damage]
}
