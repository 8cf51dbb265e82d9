import { fail, ok, type Result } from '../../model/result'
import type { PdfContent, PdfLink, PdfPage, PdfRun } from './content'

/** The part of pdfjs-dist that is used; its own declarations name the browser's types. */
export interface PdfJs {
  getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfDocument>
    destroy(): Promise<void>
  }
}

interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<PageProxy>
  getMetadata(): Promise<{ readonly info: object }>
}

type Matrix = readonly number[]

interface PageProxy {
  getViewport(options: { scale: number }): {
    readonly width: number
    readonly height: number
    readonly transform: Matrix
  }
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>
  getAnnotations(): Promise<readonly unknown[]>
  cleanup(): boolean
}

interface TextItem {
  readonly str: string
  readonly transform: Matrix
  readonly width: number
  readonly fontName: string
}

/** Loads one of the tables that tell which letters the numbers of a font stand for, by its name. */
export type LoadCharacterMap = (name: string) => Promise<Uint8Array>

/** More than an article; a book takes minutes. */
const mostPages = 300
const mostRuns = 400_000

/**
 * The text of a PDF with where it stands on its pages. Nothing that it names elsewhere is fetched, and no
 * script, form or attachment in it is looked at. Refused with a reason when it is damaged, protected, too
 * long, or has no text.
 */
export async function readPdf(
  bytes: Uint8Array,
  pdfjs: PdfJs,
  loadCharacterMap: LoadCharacterMap,
): Promise<Result<PdfContent, string>> {
  const task = pdfjs.getDocument(optionsFor(bytes, loadCharacterMap))
  try {
    return await readDocument(await task.promise)
  } catch (error) {
    return fail(reasonOf(error))
  } finally {
    await task.destroy()
  }
}

function optionsFor(bytes: Uint8Array, loadCharacterMap: LoadCharacterMap) {
  return {
    data: bytes.slice(),
    verbosity: 0,
    // Nothing is compiled, drawn or fetched: only the text is wanted.
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    // It reads tables through an address; this one is only a name.
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: class {
      fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
        if (kind === 'cMapUrl') return loadCharacterMap(filename)
        return Promise.reject(new Error('Only tables of letters are loaded.'))
      }
    },
  }
}

async function readDocument(document: PdfDocument): Promise<Result<PdfContent, string>> {
  const { numPages } = document
  if (numPages > mostPages)
    return fail(`it has ${numPages} pages, more than an article. Print the pages that you need to a new PDF.`)
  const info = (await document.getMetadata().catch(() => ({ info: {} }))).info as Record<string, unknown>
  const pages: PdfPage[] = []
  let runs = 0
  for (let number = 1; number <= numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await readPage(page))
    page.cleanup()
    runs += pages.at(-1)!.runs.length
    if (runs > mostRuns)
      return fail('it holds far more text than an article. Print the pages that you need to a new PDF.')
  }
  const said = (name: string) => (typeof info[name] === 'string' ? info[name] : '')
  return ok({
    pages,
    title: said('Title'),
    author: said('Author'),
    created: said('CreationDate'),
    program: `${said('Creator')} ${said('Producer')}`,
  })
}

async function readPage(page: PageProxy): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const links = await page.getAnnotations().catch(() => [])
  return {
    width,
    height,
    runs: items.flatMap((item) => (isText(item) ? runOf(item, transform) : [])),
    links: links.flatMap((annotation) => linkOf(annotation, transform)),
  }
}

function isText(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && item.str !== ''
}

/** A run as it stands on the upright page; none when it runs in another direction, as stamps and margins do. */
function runOf({ str, transform, width, fontName }: TextItem, view: Matrix): PdfRun[] {
  const [a, b, c, d, e, f] = multiply(view, transform)
  const size = Math.hypot(c, d)
  if (a <= 0 || Math.abs(b) > a / 10 || !(size > 0) || ![e, f, width].every(Number.isFinite)) return []
  return [{ text: str, x: e, y: f, width, size, font: fontName }]
}

function linkOf(annotation: unknown, view: Matrix): PdfLink[] {
  const { subtype, url, rect } = annotation as { subtype?: unknown; url?: unknown; rect?: unknown }
  if (subtype !== 'Link' || typeof url !== 'string' || !isBox(rect)) return []
  const [x1, y1] = apply(view, rect[0], rect[1])
  const [x2, y2] = apply(view, rect[2], rect[3])
  return [
    {
      left: Math.min(x1, x2),
      top: Math.min(y1, y2),
      right: Math.max(x1, x2),
      bottom: Math.max(y1, y2),
      href: url,
    },
  ]
}

function isBox(rect: unknown): rect is [number, number, number, number] {
  return Array.isArray(rect) && rect.length === 4 && rect.every(Number.isFinite)
}

type Six = [number, number, number, number, number, number]

/** Two matrices, as PDF writes them, as one: first the second, then the first. */
function multiply(m: Matrix, n: Matrix): Six {
  const [a, b, c, d, e, f] = m as Six
  const [g, h, i, j, k, l] = n as Six
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function apply(m: Matrix, x: number, y: number): [number, number] {
  const [a, b, c, d, e, f] = m as Six
  return [a * x + c * y + e, b * x + d * y + f]
}

function reasonOf(error: unknown): string {
  const name = (error as Error | undefined)?.name
  if (name === 'PasswordException')
    return 'it is protected by a password. Save it without one, and import that.'
  return 'it is damaged or cut short, or no PDF at all. Ask its sender for another copy.'
}
