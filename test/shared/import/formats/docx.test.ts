import { deflateSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../../../shared/import/importers'
import { textOfDoc } from '../../../../shared/article/projection'
import { makeDocx, paragraph, run, table } from '../../support/files/docx'
import { makeZip } from '../../support/files/zip'
import { context } from '../../support/importing'

async function read(bytes: Uint8Array, name = 'ferry.docx') {
  const article = await importFile(bytes, name, context)
  if (!article.ok) throw new Error(article.error)
  return { ...article.value, text: textOfDoc(article.value.doc) }
}

async function refusal(bytes: Uint8Array, name = 'ferry.docx') {
  const article = await importFile(bytes, name, context)
  return article.ok ? 'imported' : article.error
}

const body =
  paragraph('Ferry runs aground off Lindava', 'Title') +
  paragraph('Two people were hurt on Thursday night, the police said.') +
  paragraph('What is known', 'Heading1') +
  paragraph('The ferry left at nine.', 'ListParagraph', 1) +
  paragraph('It struck a rock at ten.', 'ListParagraph', 1) +
  paragraph('“We heard a bang,” a passenger said.', 'Quote') +
  paragraph('The ferry on Friday morning', 'Caption') +
  table([
    ['Hurt', '2'],
    ['On board', '64'],
  ])

describe('A Word file', () => {
  it('comes in with its headings, lists, quotes, captions and tables', async () => {
    const { doc, title, text } = await read(makeDocx(body))
    expect(doc.content.map((node) => (node as { type: string }).type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'bullet_list',
      'blockquote',
      'caption',
      'table',
    ])
    expect(title).toBe('Ferry runs aground off Lindava')
    expect(text.split('\n')).toEqual([
      'Ferry runs aground off Lindava',
      'Two people were hurt on Thursday night, the police said.',
      'What is known',
      'The ferry left at nine.',
      'It struck a rock at ten.',
      '“We heard a bang,” a passenger said.',
      'The ferry on Friday morning',
      'Hurt',
      '2',
      'On board',
      '64',
    ])
  })

  it('has its properties as facts that are marked as the file’s', async () => {
    const article = await read(
      makeDocx(paragraph('Two people were hurt &amp; taken ashore.'), {
        title: 'Ferry &amp; rock',
        creator: 'Inés Okafor',
        created: '2026-03-12T21:40:00Z',
      }),
    )
    expect(article).toMatchObject({
      title: 'Ferry & rock',
      byline: 'Inés Okafor',
      published: '2026-03-12T21:40:00Z',
      sources: { title: 'file', byline: 'file', published: 'file' },
      source: { importer: 'docx', file: 'ferry.docx' },
    })
  })

  it('has no author where the program or the computer gave the name', async () => {
    expect(await read(makeDocx(body, { creator: 'Microsoft Office User' }))).toMatchObject({ byline: '' })
  })

  it('keeps its notes readable, without the arrows back', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const { text } = await read(
      makeDocx(`<w:p>${run('Two were hurt.')}${note}</w:p>`, {
        footnotes: `<w:footnote w:id="2">${paragraph('Police statement of 13 March.')}</w:footnote>`,
      }),
    )
    expect(text).toBe('Two were hurt.[1]\nPolice statement of 13 March.')
  })

  it('reads nothing outside itself: links stay words, pictures stay away', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const picture = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="x2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
    const { doc, text } = await read(
      makeDocx(
        `<w:p><w:hyperlink r:id="x1">${run('the port')}</w:hyperlink>${run(' said.')}${picture}</w:p>
        <w:p><w:hyperlink r:id="x3">${run('a file')}</w:hyperlink></w:p>`,
        {
          relations: `<Relationship Id="x1" Type="${office}/hyperlink" Target="https://port.example/" TargetMode="External"/>
            <Relationship Id="x2" Type="${office}/image" Target="https://away.example/pixel.png" TargetMode="External"/>
            <Relationship Id="x3" Type="${office}/hyperlink" Target="file:///etc/passwd" TargetMode="External"/>`,
        },
      ),
    )
    expect(text).toBe('the port said.\na file')
    expect(JSON.stringify(doc)).not.toMatch(/away\.example|passwd/)
  })
})

const documentXml = (size: number) => strToU8(`<w:document>${' '.repeat(size)}</w:document>`)

describe('An archive that is no document to read', () => {
  it('that unpacks to far too much is refused by what it says', async () => {
    const bomb = zipSync({ 'word/document.xml': documentXml(40_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toMatch(/^“ferry\.docx” was not imported: it unpacks to far more/)
  })

  it('that lies about its size is refused by what comes out', async () => {
    const packed = deflateSync(documentXml(40_000_000))
    const lie = makeZip([{ name: 'word/document.xml', packed, method: 8, size: 1000 }])
    expect(await refusal(lie)).toMatch(/it unpacks to far more/)
  })

  it('of many files that unpack to too much together is refused', async () => {
    const packed = deflateSync(documentXml(900_000))
    const parts = Array.from({ length: 100 }, (_, i) => ({
      name: `word/part${i}.xml`,
      packed,
      method: 8 as const,
      size: 900_000,
    }))
    expect(await refusal(makeZip(parts))).toMatch(/it unpacks to far more/)
  })

  it('of thousands of files is refused', async () => {
    const part = { packed: new Uint8Array(), method: 0 as const, size: 0 }
    const parts = Array.from({ length: 2100 }, (_, i) => ({ ...part, name: `word/${i}.xml` }))
    expect(await refusal(makeZip(parts))).toMatch(/more than 2000 parts/)
  })

  it('with an archive in it leaves that alone', async () => {
    const bomb = zipSync({ 'a.xml': documentXml(40_000_000) })
    const { text } = await read(
      makeDocx(paragraph('Two people were hurt.'), {
        more: { 'word/embeddings/inner.docx': bomb, 'word/embeddings/inner.xml': new Uint8Array(10) },
      }),
    )
    expect(text).toBe('Two people were hurt.')
  })

  it.each([
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /it is an Excel workbook\./],
    ['a presentation', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), /it is a PowerPoint/],
    ['a plain archive', zipSync({ 'a.txt': strToU8('words') }), /it is a ZIP archive, not a document\./],
    ['cut short', makeDocx(body).slice(0, 900), /it is damaged or cut short\./],
    ['damaged inside', damaged(makeDocx(body)), /it is damaged/],
    ['without its text', zipSync({ 'word/styles.xml': strToU8('<x/>') }), /its text cannot be read/],
    [
      'nested without end',
      makeDocx('<w:tbl><w:tr><w:tc>'.repeat(20_000)),
      /its text cannot be read|nested too deeply/,
    ],
    ['without words', makeDocx(paragraph('1 2 3')), /There are no words/],
    [
      'protected entry by entry',
      makeZip([{ name: 'word/document.xml', packed: documentXml(3), method: 0, size: 30, flags: 1 }]),
      /it is protected by a password\./,
    ],
  ])('that is %s says so in one sentence', async (_what, bytes, told) => {
    expect(await refusal(bytes)).toMatch(told)
  })

  it('that is protected as a whole, or of an old Word, says so', async () => {
    const old = (name: string) =>
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(600).fill(0), ...wide(name)])
    expect(await refusal(old('EncryptedPackage'))).toMatch(
      /is protected by a password, .* without the password/,
    )
    expect(await refusal(old('WordDocument'), 'old.doc')).toMatch(
      /^“old\.doc” is a document of Word before 2007/,
    )
  })

  it.each([
    ['ferry.doc', '{\\rtf1 Two people were hurt.}', /is a rich text document \(RTF\).* Save it as \.docx/],
    ['ferry.docx', 'Two people were hurt.', /is no Word document, whatever its name says\./],
  ])('that is another kind of file under the name %s says which', async (name, text, told) => {
    expect(await refusal(strToU8(text), name)).toMatch(told)
  })

  it('that is a web page under the name of a Word file is read as what it is', async () => {
    const page = '<html><head><title>Ferry</title></head><body><p>Two people were hurt.</p></body></html>'
    expect(await read(strToU8(page), 'ferry.doc')).toMatchObject({
      text: 'Two people were hurt.',
      notices: ['“ferry.doc” is a web page, whatever its name says, and was read as one.'],
      source: { importer: 'html' },
    })
  })
})

function damaged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  copy.fill(0x55, 200, 260)
  return copy
}

function wide(name: string): number[] {
  return Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0])
}
