import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { fail, ok, type Result } from '../../model/result'
import { readDirectory, saveAgain, type ZipEntry } from '../zip/directory'
import { unpack } from '../zip/unpack'
import type { DocxContent } from './content'

/** Word's built-in styles go by their English names in every language of Word. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
]

/**
 * The content of a Word file (.docx). Only its parts of text are unpacked, within bounds; pictures, embedded
 * files and whatever it links to elsewhere are not looked at. Refused with a reason when it is no Word file,
 * damaged, protected, or made to choke programs.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<DocxContent, string>> {
  const directory = readDirectory(bytes)
  if (!directory.ok) return directory
  const other = otherKind(directory.value)
  if (other !== null) return fail(other)
  const unpacked = unpack(
    bytes,
    directory.value.filter(({ name }) => /\.(?:xml|rels)$/i.test(name) && !isUnread(name)),
  )
  if (!unpacked.ok) return unpacked
  const files = unpacked.value
  const properties = textOf(files.get('docProps/core.xml'))
  // Packed anew, so that the reader sees only what was looked at.
  const archive = zipSync(Object.fromEntries(files), { level: 0 })
  try {
    const { value: html } = await mammoth.convertToHtml(inputOf(archive), {
      styleMap: styles,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    })
    return ok({
      html: withoutBackLinks(html),
      title: property(properties, 'dc:title'),
      creator: property(properties, 'dc:creator'),
      created: property(properties, 'dcterms:created'),
    })
  } catch {
    // It throws at whatever is not as Word writes it, and at what nests too deeply for it.
    return fail(`its text cannot be read: it is damaged or not as Word writes it. ${saveAgain}`)
  }
}

/** Parts without text of the article: what is embedded, data of forms, themes, fonts. */
function isUnread(name: string): boolean {
  return /(?:^|\/)(?:embeddings|media|fonts|theme|customXml|activeX|charts|diagrams|glossary)\//i.test(name)
}

/** Why an archive is refused that is no Word file; null for one that is. */
function otherKind(entries: readonly ZipEntry[]): string | null {
  const has = (start: string) => entries.some(({ name }) => name.startsWith(start))
  if (has('word/')) return null
  if (has('xl/')) return 'it is an Excel workbook. Paste the text that you need.'
  if (has('ppt/')) return 'it is a PowerPoint presentation. Paste the text that you need.'
  if (has('META-INF/manifest.xml') && has('content.xml'))
    return 'it is an OpenDocument file. Open it in its own program and save it as .docx.'
  if (has('META-INF/container.xml')) return 'it is an electronic book (EPUB). Paste the text that you need.'
  return 'it is a ZIP archive, not a document. Unpack it, and import the files in it.'
}

/** Under Node the library wants a buffer, in the window an array buffer; it takes no harm from both. */
function inputOf(archive: Uint8Array): { arrayBuffer: ArrayBuffer } {
  const arrayBuffer = archive.slice().buffer
  return { arrayBuffer, buffer: archive } as { arrayBuffer: ArrayBuffer }
}

/** The arrows that lead from a note back to its place. */
function withoutBackLinks(html: string): string {
  return html.replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
}

function property(xml: string, name: string): string {
  return new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{0,1000})</${name}>`).exec(xml)?.[1]?.trim() ?? ''
}

/** Properties are in UTF-8 and short. */
function textOf(bytes: Uint8Array | undefined): string {
  if (!bytes) return ''
  const codes = Array.from(bytes.subarray(0, 20_000), (byte) => `%${byte.toString(16).padStart(2, '0')}`)
  try {
    return decodeURIComponent(codes.join(''))
  } catch {
    return ''
  }
}
