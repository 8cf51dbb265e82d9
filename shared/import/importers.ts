import type { ImportedArticle } from '../article/imported'
import { fail, ok, type Result } from '../model/result'
import { hashBytes } from '../text/hash'
import type { ImportContext } from './context'
import { declaredInPage } from './encoding/declared'
import { decodeText, openInstead } from './encoding/decode'
import { articleFromHtml } from './html'
import { plainName } from './name'
import { sniff } from './sniff'
import { articleFromMarkdown } from './text/markdown'
import { articleFromPlainText } from './text/plain'

/** One kind of file that can become an article. */
export interface Importer {
  /** Stored as `source.importer` of the version that it makes. */
  readonly id: string
  readonly label: string
  /** File name endings without the dot, in lower case. */
  readonly extensions: readonly string[]
  /** A file of more megabytes is no article, and would take long to be found to be none. */
  readonly mostMegabytes: number
  /** A file that cannot be imported is answered with a sentence, or with the reason: why, and what to do. */
  parse(bytes: Uint8Array, fileName: string, context: ImportContext): Promise<Result<ImportedArticle, string>>
}

/** Texts themselves would make every save of their project slow; the others bring pictures that stay out. */
const [mostOfText, mostOfDocument] = [20, 50]

/** Every importer; a new kind of file is a new entry here and nothing else. What is big is loaded when wanted. */
export const importers: readonly Importer[] = [
  textImporter('text', 'Plain text', ['txt'], articleFromPlainText),
  textImporter('markdown', 'Markdown', ['md', 'markdown'], articleFromMarkdown),
  textImporter('html', 'Web page', ['html', 'htm', 'xhtml'], (text, { parseHtml }) =>
    articleFromHtml(text, parseHtml),
  ),
  documentImporter('mhtml', 'Saved web page', ['mhtml', 'mht'], async (...given) =>
    (await import('./mime/saved-page')).articleFromSavedPage(...given),
  ),
  documentImporter('mail', 'Mail', ['eml'], async (...given) =>
    (await import('./mime/mail')).articleFromMail(...given),
  ),
  documentImporter('docx', 'Word document', ['docx'], async (...given) =>
    (await import('./docx/article')).articleFromDocx(...given),
  ),
  documentImporter('pdf', 'PDF', ['pdf'], async (...given) =>
    (await import('./pdf/article')).articleFromPdf(...given),
  ),
]

/** The endings of all files that can be imported, for a file dialog. */
export const importExtensions: readonly string[] = importers.flatMap((importer) => importer.extensions)

/**
 * Makes an article of a file, by what it is where its bytes show that, else by its ending. An article without
 * a title gets the file's name. Never rejects: a file that cannot be imported is answered with a sentence.
 */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  context: ImportContext,
): Promise<Result<ImportedArticle, string>> {
  const fileName = plainName(name)
  if (bytes.length === 0) return fail(`“${fileName}” is empty. Choose another file.`)
  const chosen = chooseImporter(bytes, fileName)
  if (!chosen.ok) return chosen
  const { importer, notices } = chosen.value
  const { mostMegabytes } = importer
  if (bytes.length > mostMegabytes * 1024 * 1024)
    return fail(`“${fileName}” is larger than ${mostMegabytes} MB, too much for one article. ${openInstead}`)
  const parsed = await parseSafely(importer, bytes, fileName, context)
  if (!parsed.ok) {
    const isSentence = parsed.error.includes(`“${fileName}”`)
    return isSentence ? parsed : fail(`“${fileName}” was not imported: ${parsed.error}`)
  }
  return ok({
    ...parsed.value,
    ...(parsed.value.title === '' ? namedAfter(fileName, parsed.value) : {}),
    source: { file: fileName, importer: importer.id, sha256: hashBytes(bytes) },
    notices: [...notices, ...parsed.value.notices],
  })
}

/** The file's name for a title, which is a guess. */
function namedAfter(
  fileName: string,
  { sources }: ImportedArticle,
): Pick<ImportedArticle, 'title' | 'sources'> {
  return { title: fileName.replace(/\.[^.]+$/, ''), sources: { ...sources, title: 'file' } }
}

/** What a parser of others throws at a strange file is about that file: it must not stop those beside it. */
async function parseSafely(
  importer: Importer,
  ...given: Parameters<Importer['parse']>
): Promise<Result<ImportedArticle, string>> {
  try {
    return await importer.parse(...given)
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    return fail(`its content is not as in files of its kind (${name}). ${openInstead}`)
  }
}

interface Chosen {
  readonly importer: Importer
  /** What the name says and the bytes do not. */
  readonly notices: readonly string[]
}

function chooseImporter(bytes: Uint8Array, fileName: string): Result<Chosen, string> {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const named = importers.find(({ extensions }) => extensions.includes(extension))
  const sniffed = sniff(bytes)
  if (sniffed && 'refused' in sniffed)
    return fail(`“${fileName}” is ${sniffed.refused}, and cannot be imported. ${sniffed.remedy}`)
  const seen = importers.find(({ id }) => id === sniffed?.importer)
  if (named && isRead(named.id, seen?.id)) return ok({ importer: named, notices: [] })
  if (seen) {
    const notice = `“${fileName}” is ${sniffed?.name}, whatever its name says, and was read as one.`
    return ok({ importer: seen, notices: [notice] })
  }
  if (named) {
    const what = named.id === 'docx' ? 'no Word document' : 'no PDF'
    return fail(`“${fileName}” is ${what}, whatever its name says. ${openInstead}`)
  }
  const known = importExtensions.map((name) => `.${name}`).join(', ')
  return fail(`“${fileName}” is of a kind that cannot be imported (only ${known}). ${openInstead}`)
}

/** Whether files of a name may be what their bytes show, or show nothing. */
function isRead(named: string, seen: string | undefined): boolean {
  if (named === 'docx' || named === 'pdf') return seen === named
  // A saved page is a message of one page, and either may be named as the other.
  if (named === 'mhtml' || named === 'mail') return seen === undefined || seen === 'mhtml' || seen === 'mail'
  return seen === undefined || seen === named
}

function textImporter(
  id: string,
  label: string,
  extensions: readonly string[],
  read: (text: string, context: ImportContext) => Result<ImportedArticle, string>,
): Importer {
  const parse: Importer['parse'] = async (bytes, fileName, context) => {
    const declared = id === 'html' ? declaredInPage(bytes) : null
    const decoded = await decodeText(bytes, fileName, context.decode, declared)
    if (!decoded.ok) return decoded
    const article = read(decoded.value.text, context)
    if (!article.ok) return article
    return ok({ ...article.value, notices: [...decoded.value.notices, ...article.value.notices] })
  }
  return { id, label, extensions, mostMegabytes: mostOfText, parse }
}

function documentImporter(
  id: string,
  label: string,
  extensions: readonly string[],
  parse: Importer['parse'],
): Importer {
  return { id, label, extensions, mostMegabytes: mostOfDocument, parse }
}
