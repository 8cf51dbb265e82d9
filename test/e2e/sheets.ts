import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Word {
  readonly text: string
  /** Points from the left edge of the sheet. */
  readonly left: number
  readonly right: number
}

/** What stands on a sheet of a PDF. */
export interface Sheet {
  readonly width: number
  readonly words: readonly Word[]
  /** The lines between the running head and foot, from the top. */
  readonly lines: readonly string[]
}

/** Points: as far from the edges the running head and foot reach. */
const margin = 48

export async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  return Promise.all(Array.from({ length: pdf.numPages }, (_none, i) => sheetOf(pdf, i + 1)))
}

async function sheetOf(pdf: Awaited<ReturnType<typeof getDocument>['promise']>, number: number) {
  const page = await pdf.getPage(number)
  const [, , width, height] = page.view as [number, number, number, number]
  const { items } = await page.getTextContent()
  const words: Word[] = []
  const rows = new Map<number, { left: number; text: string }[]>()
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [left, bottom] = [item.transform[4] as number, item.transform[5] as number]
    words.push({ text: item.str, left, right: left + item.width })
    if (bottom < margin || bottom > height - margin) continue
    const row = Math.round(bottom)
    rows.set(row, [...(rows.get(row) ?? []), { left, text: item.str }])
  }
  const lines = [...rows]
    .sort(([a], [b]) => b - a)
    .map(([, parts]) =>
      parts
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join(' '),
    )
  return { width, words, lines }
}
