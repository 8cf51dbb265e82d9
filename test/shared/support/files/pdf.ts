/** A line of text on a page: points from the left and from the top. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
}

export interface PdfOptions {
  /** Entries of the information dictionary, as PDF writes them. */
  readonly info?: string
  /** Objects beyond those of the pages, put into the catalog by name. */
  readonly catalog?: string
  /** Annotations of the first page. */
  readonly annotations?: string
  readonly encrypted?: boolean
  /** Sets the text in a font that is not in the file, by the table of letters that Japanese PDFs name. */
  readonly japanese?: boolean
}

const [width, height] = [595, 842]

/** The bytes of a PDF with these lines on its pages, in Helvetica. */
export function makePdf(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const { info = '', catalog = '', annotations = '', encrypted = false, japanese = false } = options
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    japanese
      ? japaneseFont
      : '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => {
      const content = lines.map((line) => drawLine(line, japanese)).join('\n')
      const links = i === 0 && annotations !== '' ? `/Annots [${annotations}]` : ''
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${6 + 2 * i} 0 R ${links}
        /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
    `<< ${info} >>`,
  ]
  // A password that nobody knows: what it would have to hash to is made up.
  const hash = '41'.repeat(32)
  if (encrypted) objects.push(`<< /Filter /Standard /V 1 /R 2 /O <${hash}> /U <${hash}> /P -4 >>`)
  return write(objects, encrypted)
}

function write(objects: readonly string[], encrypted: boolean): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  const [infoNumber, last] = encrypted
    ? [objects.length - 1, `/Encrypt ${objects.length} 0 R /ID [<41> <41>]`]
    : [objects.length, '']
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${infoNumber} 0 R ${last} >>\n`
  file += `startxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

function drawLine({ text, x, y, size = 10, bold = false }: PdfLine, wide: boolean): string {
  const codes = Array.from(text, (letter) => windows.get(letter) ?? letter).join('')
  const escaped = codes.replace(/[\\()]/g, '\\$&')
  const units = Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'))
  const shown = wide ? `<${units.join('')}>` : `(${escaped})`
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm ${shown} Tj ET`
}

const japaneseFont = `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-H /DescendantFonts [
  << /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>
  /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 >> >>] >>`

const windows = new Map([
  ['“', '\x93'],
  ['”', '\x94'],
  ['’', '\x92'],
  ['–', '\x96'],
  ['•', '\x95'],
  ['…', '\x85'],
  ['€', '\x80'],
])

/** Lines under each other, set solid from a place on. */
export function column(texts: readonly string[], x: number, y: number, size = 10): PdfLine[] {
  return texts.map((text, i) => ({ text, x, y: y + i * size * 1.3, size }))
}
