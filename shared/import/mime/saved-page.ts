import { decodeText } from '../encoding/decode'
import type { ImportedArticle } from '../../article/imported'
import type { ImportContext } from '../context'
import { safeHref } from '../../article/schema'
import { fail, ok, type Result } from '../../model/result'
import { declaredInPage } from '../encoding/declared'
import { articleFromHtml } from '../html'
import { readMime, type MimePart } from './parts'

/**
 * The article of a page that a browser saved as one file (.mhtml). Frames, pictures and styles in it are left
 * alone, and what it names elsewhere is not fetched. Refused with a reason when there is no page in it.
 */
export async function articleFromSavedPage(
  bytes: Uint8Array,
  fileName: string,
  { decode, parseHtml }: ImportContext,
): Promise<Result<ImportedArticle, string>> {
  const message = await readMime(bytes)
  if (!message.ok) return message
  const page = pageOf(message.value)
  if (!page?.content)
    return fail('there is no web page in it. Save the page again, as .html or .mhtml, and import that.')
  const declared = page.params['charset'] ?? declaredInPage(page.content)
  const decoded = await decodeText(page.content, fileName, decode, declared)
  if (!decoded.ok) return decoded
  const headers = message.value.headers
  const address = page.headers.get('content-location') ?? headers.get('snapshot-content-location') ?? ''
  const article = articleFromHtml(noteAddress(decoded.value.text, address), parseHtml)
  if (!article.ok) return article
  return ok({ ...article.value, notices: [...decoded.value.notices, ...article.value.notices] })
}

/** The part that the message is about: the one that it names, else its first page. */
function pageOf(part: MimePart): MimePart | null {
  if (part.type === 'text/html' || part.type === 'application/xhtml+xml') return part
  const start = part.params['start']
  const root = start && part.parts.find(({ headers }) => headers.get('content-id') === start)
  for (const candidate of root ? [root, ...part.parts] : part.parts) {
    const page = pageOf(candidate)
    if (page) return page
  }
  return null
}

/** Where the page was saved from, as browsers note it at the head of a page. */
function noteAddress(html: string, address: string): string {
  const href = /^https?:/i.test(address) ? safeHref(address) : null
  return href === null || href.includes('--') ? html : `<!-- saved from url=(0000)${href} -->\n${html}`
}
