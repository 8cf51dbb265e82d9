import type { Judged } from '../assemble'
import { bylineIn } from '../cues/people'
import { isNobody, isProgramsTitle } from '../docx/article'
import { readDate } from '../facts/dates'
import { tidy, type FoundFact, type FoundFacts } from '../facts/fact'
import type { PdfContent } from './content'

/** Facts of a PDF: those of its text first, then those of its properties, which are often a template's. */
export function factsOfPdf(content: PdfContent, judged: readonly Judged[]): FoundFacts {
  const found: { title?: FoundFact; byline?: FoundFact; published?: FoundFact; url?: FoundFact } = {}
  const title = titleOf(content, judged)
  if (title) found.title = title
  const lines = judged.filter(({ cut }) => cut === 'byline' || cut === 'date').map(({ leaf }) => leaf.text)
  const signed = lines.map(bylineIn).find((name) => name !== null)
  const author = tidy(content.author)
  if (signed) found.byline = { value: signed, from: 'text' }
  else if (author !== '' && !isNobody(author)) found.byline = { value: author, from: 'file' }
  const dated = lines.map(readDate).find((date) => date !== null)
  const created = readPdfDate(content.created)
  if (dated) found.published = { value: dated, from: 'text' }
  else if (created !== null) found.published = { value: created, from: 'file' }
  const url = printedAddress(judged)
  if (url) found.url = { value: url, from: 'text' }
  return found
}

/** The largest heading before the text; the title that the file says itself where that is among its lines. */
function titleOf({ title }: PdfContent, judged: readonly Judged[]): FoundFact | undefined {
  const said = tidy(title)
  const usable = said !== '' && !isProgramsTitle(said)
  const prose = judged.findIndex(
    ({ leaf, cut }) => cut === null && leaf.kind === 'paragraph' && leaf.text.length > 140,
  )
  const before = judged
    .slice(0, prose === -1 ? 5 : prose)
    .filter(({ leaf, cut }) => cut === null && leaf.kind === 'heading')
    .sort((a, b) => a.leaf.level - b.leaf.level)
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const shown = judged.find(({ leaf }) => leaf.text.length > 10 && bare(said).startsWith(bare(leaf.text)))
  if (usable && shown) return { value: shown.leaf.text, from: 'file' }
  if (before[0]) return { value: before[0].leaf.text, from: 'text' }
  return usable ? { value: said, from: 'file' } : undefined
}

/** The address that a browser prints at the foot of each page. */
function printedAddress(judged: readonly Judged[]): string | undefined {
  for (const { leaf, cut } of judged) {
    const address =
      cut === 'repeated' ? /(?:^|\s)(https?:\/\/[^\s…]+)(?:\s|$)/.exec(leaf.text)?.[1] : undefined
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
