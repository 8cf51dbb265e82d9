import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Sheets {
  /** The words of each sheet, white space as one space. */
  readonly pages: readonly string[]
  /** Of the first sheet, in points. */
  readonly width: number
  readonly height: number
  readonly marked: boolean
  /** Titles of the bookmarks, as JSON. */
  readonly bookmarks: string
}

/** What a reader sees of a PDF file. */
export async function readPdf(path: string): Promise<Sheets> {
  const document = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const { items } = await (await document.getPage(i + 1)).getTextContent()
      const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
      return words.replace(/\s+/g, ' ')
    }),
  )
  const [, , width = 0, height = 0] = (await document.getPage(1)).view
  const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null
  return {
    pages,
    width,
    height,
    marked: marks?.Marked === true,
    bookmarks: JSON.stringify(await document.getOutline()),
  }
}
