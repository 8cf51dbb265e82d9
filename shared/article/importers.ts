import type { ParseHtml } from '../import/dom'
import { articleFromHtml } from '../import/html'
import { fail, ok, type Result } from '../model/result'
import { hashBytes } from '../text/hash'
import { decodeText, type Decode } from './decode'
import type { ImportedArticle } from './imported'
import { articleFromMarkdown } from './markdown'
import { articleFromText } from './plain-text'

/** What an importer needs of the place that it runs in: the window's sandbox, or the command line. */
export interface ImportContext {
  readonly decode: Decode
  readonly parseHtml: ParseHtml
}

/** One kind of file that can become an article. */
export interface Importer {
  /** Stored as `source.importer` of the version that it makes. */
  readonly id: string
  readonly label: string
  /** File name endings without the dot, in lower case. */
  readonly extensions: readonly string[]
  /** A file that cannot be imported is answered with a sentence that says why and what to do. */
  parse(bytes: Uint8Array, fileName: string, context: ImportContext): Promise<Result<ImportedArticle, string>>
}

/** Every importer; a new kind of file is a new entry here and nothing else. */
export const importers: readonly Importer[] = [
  textImporter('text', 'Plain text', ['txt'], articleFromText),
  textImporter('markdown', 'Markdown', ['md', 'markdown'], articleFromMarkdown),
  textImporter('html', 'Web page', ['html', 'htm', 'xhtml'], (text, { parseHtml }) =>
    articleFromHtml(text, parseHtml),
  ),
]

/** The endings of all files that can be imported, for a file dialog. */
export const importExtensions: readonly string[] = importers.flatMap((importer) => importer.extensions)

/** More than this is no article, and would make every save of its project slow. */
const mostBytes = 20 * 1024 * 1024

/** Makes an article of a file, by the importer for its ending. An article without a title gets the file's name. */
export async function importFile(
  bytes: Uint8Array,
  fileName: string,
  context: ImportContext,
): Promise<Result<ImportedArticle, string>> {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const importer = importers.find(({ extensions }) => extensions.includes(extension))
  if (!importer) {
    const known = importExtensions.map((name) => `.${name}`).join(', ')
    return fail(`“${fileName}” is of a kind that cannot be imported (only ${known}). ${pasteInstead}`)
  }
  if (bytes.length === 0) return fail(`“${fileName}” is empty. Choose another file.`)
  if (bytes.length > mostBytes)
    return fail(`“${fileName}” is larger than 20 MB, too much for one article. ${pasteInstead}`)
  const parsed = await importer.parse(bytes, fileName, context)
  if (!parsed.ok) return parsed
  return ok({
    ...parsed.value,
    title: parsed.value.title || fileName.replace(/\.[^.]+$/, ''),
    source: { file: fileName, importer: importer.id, sha256: hashBytes(bytes) },
  })
}

const pasteInstead = 'Open it in its own program, copy the article and paste it here.'

function textImporter(
  id: string,
  label: string,
  extensions: readonly string[],
  read: (text: string, context: ImportContext) => Result<ImportedArticle, string>,
): Importer {
  const parse: Importer['parse'] = (bytes, fileName, context) => {
    const decoded = decodeText(bytes, fileName, context.decode)
    if (!decoded.ok) return Promise.resolve(decoded)
    const { text, notice } = decoded.value
    const article = read(text, context)
    if (!article.ok) return Promise.resolve(fail(`“${fileName}” was not imported: ${article.error}`))
    const notices = [...(notice === null ? [] : [notice]), ...article.value.notices]
    return Promise.resolve(ok({ ...article.value, notices }))
  }
  return { id, label, extensions, parse }
}
