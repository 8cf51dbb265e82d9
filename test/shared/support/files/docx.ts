import { strToU8, zipSync, type Zippable } from 'fflate'

/** Parts of a Word file beyond its text; each is laid over what a plain one has. */
export interface DocxParts {
  readonly title?: string
  readonly creator?: string
  readonly created?: string
  /** Relationships of the document, as XML. */
  readonly relations?: string
  readonly footnotes?: string
  /** More files in the archive. */
  readonly more?: Zippable
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The bytes of a Word file with these paragraphs and tables in its body. */
export function makeDocx(body: string, parts: DocxParts = {}): Uint8Array {
  const { title = '', creator = '', created = '', relations = '', footnotes = '', more = {} } = parts
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="s1" Type="${office}/styles" Target="styles.xml"/>
      <Relationship Id="f1" Type="${office}/footnotes" Target="footnotes.xml"/>
      <Relationship Id="n1" Type="${office}/numbering" Target="numbering.xml"/>${relations}</Relationships>`,
    ),
    'word/styles.xml': strToU8(`${head}<w:styles ${w}>${styles.map(styleXml).join('')}</w:styles>`),
    'word/numbering.xml': strToU8(
      `${head}<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ),
    'word/footnotes.xml': strToU8(`${head}<w:footnotes ${w}>${footnotes}</w:footnotes>`),
    'word/document.xml': strToU8(`${head}<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`),
    'docProps/core.xml': strToU8(
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`,
    ),
    ...more,
  })
}

const styles = [
  ['Title', 'Title'],
  ['Heading1', 'heading 1'],
  ['Heading2', 'heading 2'],
  ['Quote', 'Quote'],
  ['Caption', 'caption'],
  ['ListParagraph', 'List Paragraph'],
] as const

function styleXml([id, name]: readonly [string, string]): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
}

/** A paragraph in a style; `list` is 1 for bullets and 2 for numbers. */
export function paragraph(text: string, style = '', list = 0): string {
  const number = list === 0 ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${number}</w:pPr>${run(text)}</w:p>`
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}
