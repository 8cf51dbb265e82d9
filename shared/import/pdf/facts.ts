import type { Judged } from '../assemble'
import { readDate } from '../facts/dates'
import { tidy, type FoundFact, type FoundFacts } from '../facts/fact'
import { isNobody, isProgramsTitle } from '../facts/given-by-programs'
import { readTextFacts } from '../facts/page-text'
import { bareText, type Leaf } from '../leaves'
import type { PdfContent } from './content'
import type { Line } from './lines'
import { isPrintedPage } from './main-run'

/**
 * Facts of a PDF: those of its text first, then those of its properties. The date of a page that was printed
 * is when somebody printed it.
 */
export function factsOfPdf(
  content: PdfContent,
  judged: readonly Judged[],
  title: FoundFact | undefined,
  url: string | undefined,
): FoundFacts {
  const author = tidy(content.author)
  const created = isPrintedPage(content) ? null : readPdfDate(content.created)
  return {
    ...(author === '' || isNobody(author) ? {} : { byline: { value: author, from: 'file' } }),
    ...(created === null ? {} : { published: { value: created, from: 'file' } }),
    ...readTextFacts(judged, '').facts,
    ...(title ? { title } : {}),
    ...(url === undefined ? {} : { url: { value: url, from: 'text' } }),
  }
}

/** Headings further down than this are heads of parts of the text. */
const firstBlocks = 40

/**
 * The heading that the file's own title begins with, else the largest one before the first long paragraph,
 * else what the file says: titles of files are often those of a template, or have a site's name in them.
 */
export function titleIn({ title }: PdfContent, leaves: readonly Leaf[]): FoundFact | undefined {
  const said = tidy(title)
  const named = isProgramsTitle(said) ? '' : bareText(said)
  const shown = leaves.find(({ text }) => {
    const bare = bareText(text)
    return bare.length >= 10 && named.startsWith(bare)
  })
  if (shown) return { value: shown.text, from: 'file' }
  const prose = leaves.findIndex(({ kind, text }) => kind === 'paragraph' && text.length > 140)
  const [largest] = leaves
    .slice(0, prose === -1 ? firstBlocks : prose)
    .filter(({ kind }) => kind === 'heading')
    .sort((a, b) => a.level - b.level)
  if (largest) return { value: largest.text, from: 'text' }
  return named === '' ? undefined : { value: said, from: 'file' }
}

/** The address that a browser prints at the head or foot of each page. */
export function printedAddress(running: ReadonlySet<Line>): string | undefined {
  for (const { text } of running) {
    const address = /(?:^|\s)(https?:\/\/[^\s…]+)(?:\s|$)/.exec(text)?.[1]
    if (address) return address
  }
  return undefined
}

/** `D:20260312093000+01'00'`, of which all but the year may be missing. */
function readPdfDate(text: string): string | null {
  const found = /^D?:?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(
    text.trim(),
  )
  if (!found) return null
  const [, year, month, day, hour, minute, second = '00', utc, offset, minutes = '00'] = found
  const zone = utc ?? (offset === undefined ? undefined : `${offset}:${minutes}`)
  const time = hour === undefined || zone === undefined ? '' : `T${hour}:${minute}:${second}${zone}`
  return readDate(`${year}-${month}-${day}${time}`)
}
