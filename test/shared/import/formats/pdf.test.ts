import { describe, expect, it } from 'vitest'
import { importFile } from '../../../../shared/import/importers'
import { textOfDoc } from '../../../../shared/article/projection'
import { column, makePdf, type PdfLine, type PdfOptions } from '../../support/files/pdf'
import { context } from '../../support/importing'

async function read(pages: readonly (readonly PdfLine[])[], options?: PdfOptions) {
  const article = await importFile(makePdf(pages, options), 'ferry.pdf', context)
  if (!article.ok) throw new Error(article.error)
  const { doc } = article.value
  const kinds = doc.content.map((node) => (node as { type: string }).type)
  return { ...article.value, kinds, text: textOfDoc(doc).split('\n') }
}

async function refusal(bytes: Uint8Array) {
  const article = await importFile(bytes, 'ferry.pdf', context)
  return article.ok ? 'imported' : article.error
}

const lead = [
  'Two people were hurt when a ferry ran aground off Lindava on Thursday night,',
  'the police said. The ferry had 64 people on board and was on its way to the',
  'islands.',
]
const second = [
  'The port is closed until Friday. Ferries leave from the old pier, and travellers',
  'are asked to come an hour early, a spokeswoman for the port said.',
]

describe('A PDF', () => {
  it('has the lines of its paragraphs joined, told apart by space or indentation', async () => {
    const { text } = await read([
      [
        ...column(lead, 60, 100),
        ...column(second, 60, 160),
        { ...column([second[0]!], 72, 186)[0]! },
        ...column([second[1]!], 60, 199),
      ],
    ])
    expect(text).toEqual([lead.join(' '), second.join(' '), second.join(' ')])
  })

  it('has its headings by the size of their letters, the largest as its title', async () => {
    const { title, kinds, text } = await read([
      [
        { text: 'Ferry runs aground', x: 60, y: 80, size: 22 },
        ...column(lead, 60, 110),
        { text: 'What happens next', x: 60, y: 170, size: 14 },
        ...column(second, 60, 190),
      ],
    ])
    expect(title).toBe('Ferry runs aground')
    expect(kinds).toEqual(['cut', 'paragraph', 'heading', 'paragraph'])
    expect(text).toEqual([lead.join(' '), 'What happens next', second.join(' ')])
  })

  it('joins words that were parted at the ends of lines, where lines are', async () => {
    const parted = [
      'Nobody could say on Friday how the acci-',
      'dent came about. The harbour authori-',
      'ties are looking at the charts, and in-',
      'surers have sent a diver to the wreck.',
    ]
    const { text } = await read([column(parted, 60, 100)])
    expect(text).toEqual([
      'Nobody could say on Friday how the accident came about. The harbour authorities are looking at the charts, and insurers have sent a diver to the wreck.',
    ])
  })

  it('keeps a hyphen that is part of its word where lines are not parted', async () => {
    const lines = [...lead.slice(0, 2), 'islands, and a twenty-', 'year-old woman was among the hurt.']
    expect((await read([column(lines, 60, 100)])).text[0]).toContain('a twenty-year-old woman')
  })

  it('is read column by column, a heading across them first, and on over the page', async () => {
    const left = (n: number) => Array.from({ length: n }, (_, i) => `left column line ${i + 1} with words`)
    const right = Array.from({ length: 9 }, (_, i) => `right column line ${i + 1} has words`)
    const { text } = await read([
      [
        { text: 'A heading that stands across both of the columns', x: 60, y: 60, size: 18 },
        ...column(left(10), 60, 90),
        ...column([...right, 'right column ends here and'], 310, 90),
      ],
      column(['goes on over the page.'], 60, 90),
    ])
    const joined = text.join(' ')
    expect(joined).toContain('left column line 10 with words right column line 1 has words')
    expect(joined).toContain('ends here and goes on over the page.')
  })

  it('has its running heads, feet and page numbers cut, and kept', async () => {
    const pages = [1, 2, 3].map((page) => [
      { text: `Courier, 13 March 2026`, x: 60, y: 30, size: 8 },
      ...column(lead, 60, 120),
      { text: String(page), x: 300, y: 820, size: 8 },
      { text: `https://courier.example/ferry  ${page}/3`, x: 60, y: 830, size: 8 },
    ])
    const { text, cut, url, sources } = await read(pages)
    expect(text).toEqual([lead.join(' '), lead.join(' '), lead.join(' ')])
    expect(cut?.map((each) => each.text)).toEqual([
      'Courier, 13 March 2026',
      '1',
      'https://courier.example/ferry 1/3',
    ])
    expect([url, sources?.url]).toEqual(['https://courier.example/ferry', 'text'])
  })

  it('has its properties as facts, the time with its offset', async () => {
    const info = "/Title (Statement 3) /Author (Lindava police) /CreationDate (D:20260312214000+01'00')"
    expect(await read([column(lead, 60, 100)], { info })).toMatchObject({
      title: 'Statement 3',
      byline: 'Lindava police',
      published: '2026-03-12T21:40:00+01:00',
      sources: { title: 'file', byline: 'file', published: 'file' },
    })
  })

  it('that a browser printed was not published when it was printed', async () => {
    const info = '/Producer (Skia/PDF m147) /CreationDate (D:20260312214000Z)'
    expect(await read([column(lead, 60, 100)], { info })).toMatchObject({ published: '' })
  })

  it('has each row of a table on a line of its own', async () => {
    const rows = ['Hurt', 'On board', 'Rescued'].flatMap((name, i) => [
      { text: name, x: 60, y: 190 + 14 * i },
      { text: String(2 + 31 * i), x: 260, y: 190 + 14 * i },
    ])
    const { text } = await read([[...column(lead, 60, 120), ...rows, ...column(second, 60, 260)]])
    expect(text).toEqual([lead.join(' '), 'Hurt 2', 'On board 33', 'Rescued 64', second.join(' ')])
  })

  it('in Japanese is read by the table of letters that it names', async () => {
    const line = 'フェリーが木曜日の夜に座礁し、二人がけがをしたと警察が発表した。'
    const { text } = await read([column([line], 60, 120)], { japanese: true })
    expect(text).toEqual([line])
  })

  it('has lists, and a notice for a page without text', async () => {
    const { kinds, notices } = await read([
      [
        ...column(lead, 60, 100),
        ...column(['• The first thing that is known.', '• The second thing that is known.'], 60, 170),
      ],
      [],
    ])
    expect(kinds).toEqual(['paragraph', 'bullet_list'])
    expect(notices).toEqual(['Page 2 of “ferry.pdf” holds no text: look whether it is a picture of some.'])
  })
})

describe('A PDF that cannot be read', () => {
  const whole = makePdf([column(lead, 60, 100)])
  const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251)

  it.each([
    ['without text, as a scan is', makePdf([[]]), /it holds no text, only pictures.*\(OCR\)/],
    [
      'protected by a password',
      makePdf([column(lead, 60, 100)], { encrypted: true }),
      /protected by a password/,
    ],
    ['of noise after its first letters', Uint8Array.from([...whole.slice(0, 9), ...noise]), /it is damaged/],
    ['of four letters', whole.slice(0, 5), /it is damaged/],
    ['of too many pages', makePdf(Array.from({ length: 301 }, () => [])), /it has 301 pages/],
  ])('%s is refused in one sentence', async (_what, bytes, told) => {
    expect(await refusal(bytes)).toMatch(told)
    expect(await refusal(bytes)).toMatch(/^“ferry\.pdf” was not imported: .*\.$/)
  })

  it('but is only cut short comes in as far as it goes, or is refused', async () => {
    for (let end = 200; end < whole.length; end += 97)
      expect(await refusal(whole.slice(0, end))).toMatch(/^imported$|was not imported: /)
  })
})
