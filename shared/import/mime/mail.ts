import { addressParser, decodeWords } from 'postal-mime'
import { decodeText } from '../encoding/decode'
import { noWords, type ImportedArticle } from '../../article/imported'
import type { ImportContext } from '../context'
import { fail, ok, type Result } from '../../model/result'
import type { ImportedBlock, NodeJson } from '../assemble'
import { docOfBlocks } from '../document'
import { declaredInPage } from '../encoding/declared'
import { readDate } from '../facts/dates'
import { tidy, type FactName } from '../facts/fact'
import { articleFromHtml } from '../html'
import type { CutReason } from '../reasons'
import { articleFromPlainText } from '../text/plain'
import { readMailText } from './forwarded'
import { readMime, type MimePart } from './parts'

/**
 * The article that a mail carries: its page where it has one with words, else its plain text, also of a
 * message that is passed on in it. The subject is the title, the sender a guess at the byline, the date that
 * of publication. Refused with a reason when it carries no text.
 */
export async function articleFromMail(
  bytes: Uint8Array,
  fileName: string,
  context: ImportContext,
): Promise<Result<ImportedArticle, string>> {
  const message = await readMime(bytes)
  if (!message.ok) return message
  const inner = await messageWithin(message.value)
  if (!inner.ok) return inner
  const read = await readBody(inner.value, fileName, context)
  if (!read.ok) return read
  const { article, passedOn } = read.value
  const { headers } = inner.value
  const header = (name: string) => passedOn.get(name) ?? decodeWords(headers.get(name) ?? '')
  return ok(
    withFacts(article, header('subject'), passedOn.get('from') ?? headers.get('from') ?? '', header('date')),
  )
}

/** The message that is attached as a whole, where the mail is nothing but its envelope. */
async function messageWithin(message: MimePart): Promise<Result<MimePart, string>> {
  const parts = leavesOf(message)
  const attached = parts.find(({ type }) => type === 'message/rfc822')
  if (!attached?.content || parts.some(isText)) return ok(message)
  return readMime(attached.content)
}

function isText(part: MimePart): boolean {
  const isBody = (part.type === 'text/html' || part.type === 'text/plain') && !part.isAttachment
  return isBody && part.content !== null && part.content.length > 0
}

function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)
}

interface Body {
  readonly article: ImportedArticle
  /** Headers of the message that is passed on in the text. */
  readonly passedOn: ReadonlyMap<string, string>
}

async function readBody(
  message: MimePart,
  fileName: string,
  context: ImportContext,
): Promise<Result<Body, string>> {
  const texts = leavesOf(message).filter(isText)
  const page = texts.find(({ type }) => type === 'text/html')
  const plain = texts.find(({ type }) => type === 'text/plain')
  let refusal = noWords
  for (const part of [page, plain]) {
    if (!part?.content) continue
    const declared = part.params['charset'] ?? (part === page ? declaredInPage(part.content) : null)
    const decoded = await decodeText(part.content, fileName, context.decode, declared)
    if (!decoded.ok) return decoded
    const { text, notices } = decoded.value
    const read = part === page ? readPageBody(text, context) : readPlainBody(unflowed(text, part.params))
    if (read.ok) {
      const { article } = read.value
      return ok({ ...read.value, article: { ...article, notices: [...notices, ...article.notices] } })
    }
    refusal = read.error
  }
  return fail(refusal)
}

function readPageBody(html: string, { parseHtml }: ImportContext): Result<Body, string> {
  const article = articleFromHtml(html, parseHtml)
  return article.ok ? ok({ article: article.value, passedOn: new Map() }) : article
}

function readPlainBody(text: string): Result<Body, string> {
  const { before, body, after, headers } = readMailText(text.replace(/\r\n?/g, '\n'))
  const article = articleFromPlainText(body)
  if (!article.ok) return article
  const kept = article.value.doc.content as NodeJson[]
  const blocks: ImportedBlock[] = [
    ...cutBlocks(before, 'outside'),
    ...kept.map((node) => ({ node, cut: null })),
    ...cutBlocks(after, 'author'),
  ]
  const cut = [before, after].filter((each) => each !== '')
  const reasons = { [before]: 'outside', [after]: 'author' } as const
  return ok({
    article: {
      ...article.value,
      doc: docOfBlocks(blocks),
      cut: [...(article.value.cut ?? []), ...cut.map((each) => ({ text: each, reason: reasons[each]! }))],
    },
    passedOn: headers,
  })
}

function cutBlocks(text: string, cut: CutReason): ImportedBlock[] {
  if (text === '') return []
  return text.split(/\n\s*\n/).map((paragraph) => ({
    node: { type: 'paragraph', content: [{ type: 'text', text: paragraph.replace(/\s+/g, ' ').trim() }] },
    cut,
  }))
}

/** A text whose lines were broken for sending (RFC 3676), with its lines as they were. */
function unflowed(text: string, { format, delsp }: Readonly<Record<string, string>>): string {
  if (format?.toLowerCase() !== 'flowed') return text
  const space = delsp?.toLowerCase() === 'yes' ? '' : ' '
  return text.replace(/^ /gm, '').replace(/(?<!^--) \r?\n(?!>)/gm, space)
}

function withFacts(article: ImportedArticle, subject: string, from: string, date: string): ImportedArticle {
  const title = tidy(subject).replace(/^(?:\s*(?:fwd?|re|wg|aw|tr|rv|i)\s*:)+\s*/i, '')
  const published = readDate(date)
  const byline = article.byline || senderName(from)
  const facts: { [K in FactName]?: string } = {
    ...(title === '' ? {} : { title }),
    ...(published === null ? {} : { published }),
    ...(byline === '' || article.byline !== '' ? {} : { byline }),
  }
  const sources = Object.fromEntries(Object.keys(facts).map((name) => [name, 'file' as const]))
  return { ...article, ...facts, sources: { ...article.sources, ...sources } }
}

/** The name that stands before the sender's address; none where only a machine sends. */
function senderName(from: string): string {
  const [sender] = addressParser(from, { flatten: true })
  const name = tidy(sender?.name ?? '')
  return /@|no-?reply|mailer|notification/i.test(name) ? '' : name
}
