import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutsOf, restoreCuts } from '../../../shared/article/cut'
import { docFromJson } from '../../../shared/article/document'
import { projectText, textOfDoc } from '../../../shared/article/projection'
import type { DocJson } from '../../../shared/model/records'
import { articleFromPlainText } from '../../../shared/import/text/plain'

function read(...lines: readonly string[]) {
  const article = articleFromPlainText(lines.join('\n\n'))
  if (!article.ok) throw new Error(article.error)
  const { doc, cut = [] } = article.value
  const nodes = doc.content as { type: string; attrs?: { reason?: string } }[]
  return {
    ...article.value,
    cut,
    text: textOfDoc(doc),
    kinds: nodes.map((node) => node.attrs?.reason ?? node.type),
  }
}

function docOf(json: DocJson) {
  const doc = docFromJson(json)
  if (!doc.ok) throw new Error(doc.error)
  return doc.value
}

const paragraphs = [
  'The ferry was 140 metres from the bank when the barge came round the bend with nobody able to steer it.',
  'Eleven people died, and three more had not been found when the divers stopped work at midnight on Thursday.',
  'The regional hospital is treating 17 of them, two in a critical condition, its medical director told the paper.',
]
const [one, two, three] = paragraphs as [string, string, string]
const banner = 'Our website uses cookies to show what you like. If you go on, you agree to our cookie policy.'

describe('A text that was copied off a page', () => {
  it('loses what stands around the article, and tells what that was', () => {
    const article = read(
      banner,
      'Ferry sinks on the Ilmara',
      'ilmara-courier.example',
      'Ferry sinks on the Ilmara',
      'By Linnéa Brask',
      '14 March 2026, 6.15 a.m.',
      ...paragraphs,
      '  • Last\nMore news',
      'News by day',
      'Today,\n18 March 2026',
      'Related news',
      'Barge crew reported loss of steering',
    )
    expect(article.text).toBe(['Ferry sinks on the Ilmara', ...paragraphs].join('\n'))
    expect(article.kinds).toEqual([
      'cookies',
      'heading',
      'byline',
      'title',
      'byline',
      'date',
      'paragraph',
      'paragraph',
      'paragraph',
      'related',
    ])
    expect(article).toMatchObject({
      title: 'Ferry sinks on the Ilmara',
      outlet: 'ilmara-courier.example',
      byline: 'Linnéa Brask',
      published: '2026-03-14',
      sources: { outlet: 'text', byline: 'text', published: 'text' },
    })
    expect(article.cut.map(({ reason }) => reason)).toEqual([
      'cookies',
      'byline',
      'title',
      'byline',
      'date',
      ...Array<string>(7).fill('related'),
    ])
  })

  it.each([
    ['at its end', one + banner],
    ['at its end, after a space', `${one} ${banner}`],
    ['at its beginning', banner + one],
  ])('is parted from a notice that is glued to a paragraph %s', (_where, glued) => {
    const article = read(glued, two)
    expect(article.text).toBe(`${one}\n${two}`)
    expect(article.cut).toEqual([{ text: banner, reason: 'cookies' }])
  })

  it('is parted from a date that is glued to its beginning', () => {
    const article = read(` date 2026-03-14 ${one}`, two)
    expect(article).toMatchObject({ published: '2026-03-14', text: `${one}\n${two}` })
  })

  it('loses the headline of another article below it, and such headlines in its midst', () => {
    const article = read(
      one,
      'Mayor asks minister for a second bridge at Lindava',
      two,
      three,
      'Storm over the lakes closes four airports',
    )
    expect(article.text).toBe(paragraphs.join('\n'))
    expect(article.cut).toHaveLength(2)
  })
})

describe('A teaser about the same event', () => {
  const headlines = [
    'Ferry on the Ilmara sinks after crash with barge',
    'Divers look for three people missing on the Ilmara',
  ]

  it.each([
    ['below the last sentence', [headlines[0]!]],
    ['in a list of other articles', ['Related news', ...headlines]],
    [
      'with a sentence of its own',
      ['More news', headlines[0]!, two.replace('Eleven', 'At least eleven'), headlines[1]!, three],
    ],
  ])('is no part of the article: %s', (_where, lines) => {
    const article = read('The ferry that sank', ...paragraphs, ...lines)
    expect(article.text).toBe(['The ferry that sank', ...paragraphs].join('\n'))
    expect(article.cut.map(({ text }) => text)).toEqual(lines)
  })
})

describe('A text that only looks so', () => {
  it.each([
    ['sub-headings of their own section', [one, 'What the divers and the hospital found', two, three]],
    [
      'a sentence about cookies',
      [one, 'She said the website of the ferry company uses cookies without asking anybody first.', two],
    ],
    [
      'scores below it',
      [one, two, 'Hallby Harbour – Lindava 3–1', 'Brødnik – Horní Vrba 0–0', 'Vltana Town – Corvane 2–2'],
    ],
    ['a line of dialogue', [one, 'Read more books, the teacher told the children who asked about it.', two]],
    [
      'a sentence below what could head a list',
      [one, two, 'Up next', 'Lindava: The hearing is on Monday.'],
      ['Up next'],
    ],
    [
      'the paragraphs below a link to more',
      [one, 'Read more', 'What the divers and the hospital found', two, three],
      ['Read more'],
    ],
    ['no prose at all', ['Related', 'Share', 'Subscribe']],
  ])('keeps %s', (_what, lines, cut: string[] = []) => {
    const article = read(...lines)
    expect(article.text).toBe(lines.filter((line) => !cut.includes(line)).join('\n'))
    expect(article.cut.map(({ text }) => text)).toEqual(cut)
  })

  it('has every word of it either kept or cut, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        banner,
        one,
        two,
        three,
        one + banner,
        'More news',
        '• Last',
        'By Ann Lee',
        '14 March 2026',
        'a.example',
        'Share',
      ),
      fc.string({ maxLength: 60 }),
    )
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\n\n'),
        (lines, gap) => {
          const article = articleFromPlainText(lines.join(gap))
          if (!article.ok) return
          const whole = restoreCuts(docOf(article.value.doc), cutsOf(docOf(article.value.doc)))
          const words = (text: string) => [...(text.match(/\p{L}+/gu) ?? [])].sort()
          const all = [textOfDoc(article.value.doc), ...(article.value.cut ?? []).map(({ text }) => text)]
          expect(words(projectText(whole).text)).toEqual(words(all.join(' ')))
          expect(words(all.join(' '))).toEqual(
            words(lines.map((each) => each.replace(/\p{Surrogate}/gu, '')).join(' ')),
          )
        },
      ),
    )
  })
})
