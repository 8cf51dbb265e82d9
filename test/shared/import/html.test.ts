import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../electron/cli/page'
import { textOfDoc } from '../../../shared/article/projection'
import { articleFromHtml } from '../../../shared/import/html'
import { fixtureText } from '../support/fixtures'

function read(html: string) {
  const article = articleFromHtml(html, parseHtml)
  if (!article.ok) throw new Error(article.error)
  const { doc, cut = [] } = article.value
  return {
    ...article.value,
    cut,
    text: textOfDoc(doc),
    kept: (doc.content as { type: string }[]).filter(({ type }) => type !== 'cut'),
  }
}

const paragraphs = [
  'The ferry was 140 metres from the bank when the barge came round the bend with nobody able to steer it.',
  'Eleven people died, and three more had not been found when the divers stopped work at midnight on Thursday.',
  'The regional hospital is treating 17 of them, two in a critical condition, its medical director told the paper.',
]
const page = (...inside: string[]) =>
  `<html><head><title>A ferry sank</title></head><body><article><h1>A ferry sank</h1>${inside.join('')}</article></body></html>`
const prose = paragraphs.map((text) => `<p>${text}</p>`)

describe('A saved page', () => {
  const article = read(fixtureText('articles/page.html'))
  const reasonOf = (start: string) => article.cut.find(({ text }) => text.startsWith(start))?.reason

  it('becomes the article and nothing else', () => {
    expect(article.text.split('\n')).toEqual([
      'The Jitřenka at the Brødnik landing in 2019.',
      expect.stringMatching(/^BRØDNIK — The district council .* to one of the letters\.$/),
      expect.stringMatching(/^The answer, two paragraphs long, .* September 2021\.$/),
      'What was asked for',
      'A second boat for the morning hours, when up to 400 people wait.',
      'A radio that is listened to on both banks.',
      'We were told to wait, and we waited.',
      '— Ólafur Těšínský, mayor of Brødnik',
      'Year',
      'Passengers a day',
      '2016',
      '1,240',
      '2025',
      '1,900',
      expect.stringMatching(/^The ministry did not reply .*filed with care”\.$/),
    ])
  })

  it('keeps the sentences of what is cut as paragraphs, and its menus as lines', () => {
    const texts = article.cut.map(({ text }) => text)
    expect(texts).toContain(
      'I took that ferry every day for twenty years and never once saw the radio switched on.',
    )
    expect(texts).toContain('Home\nRivers\nSport')
  })

  it('keeps the structure of the text', () => {
    expect(article.kept.map(({ type }) => type)).toEqual([
      'caption',
      'paragraph',
      'paragraph',
      'heading',
      'ordered_list',
      'blockquote',
      'table',
      'paragraph',
    ])
    expect(article.kept[4]).toMatchObject({ attrs: { order: 2 } })
  })

  it('keeps links that may be followed, and the words of those that may not', () => {
    const marks = JSON.stringify(article.doc)
    expect(marks).toContain('https://council.example/minutes/2021-09')
    expect(marks).not.toContain('javascript:')
    expect(article.text).toContain('an answer from the Transport Ministry to one')
  })

  it.each([
    ['We use cookies', 'cookies'],
    ['Home\nRivers', 'navigation'],
    ['Second ferry asked', 'title'],
    ['By Linnéa Brask', 'byline'],
    ['Published 14 March', 'date'],
    ['Share', 'share'],
    ['Photo: Eero', 'credit'],
    ['Eleven dead after ferry', 'related'],
    ['More on the ferry', 'related'],
    ['Sign up for our newsletter', 'newsletter'],
    ['More news from the river', 'related'],
    ['Linnéa Brask is a reporter', 'author'],
    ['3 comments', 'comments'],
    ['© 2026', 'copyright'],
  ])('cuts “%s…” and says that it is %s', (start, reason) => {
    expect(reasonOf(start)).toBe(reason)
  })

  it('loses no word of the page: what is not kept is cut', () => {
    const all = [article.text, ...article.cut.map(({ text }) => text)].join('\n')
    for (const text of ['Barge crew reported loss', 'Bridge at Lindava', 'I took that ferry', 'Imprint'])
      expect(all).toContain(text)
  })

  it('brings its facts, each with where it was found', () => {
    expect(article).toMatchObject({
      title: 'Second ferry asked for five times before the collision',
      outlet: 'The Ilmara Courier',
      byline: 'Linnéa Brask, Josef Ptáčník',
      url: 'https://ilmara-courier.example/2026/03/14/second-ferry',
      published: '2026-03-14T06:15:00+01:00',
      sources: {
        title: 'json-ld',
        outlet: 'opengraph',
        byline: 'json-ld',
        url: 'meta',
        published: 'json-ld',
      },
    })
  })
})

describe('What a page says of its article in its text', () => {
  it('is found where nothing else tells, and said to be from the text', () => {
    const article = read(
      page('<p>By Maren Žďárská</p>', '<p>Published: 13 March 2026, 6.15 p.m. CET</p>', ...prose),
    )
    expect(article).toMatchObject({
      byline: 'Maren Žďárská',
      published: '2026-03-13T18:15:00+01:00',
      sources: { byline: 'text', published: 'text' },
    })
    expect(article.text).toBe(paragraphs.join('\n'))
  })
})

describe('Boilerplate in a page', () => {
  it('is not a part that holds the article, whatever it is called', () => {
    expect(read(page(`<div class="related-newsletter-comments">${prose.join('')}</div>`)).text).toBe(
      paragraphs.join('\n'),
    )
  })

  it('is not a list of links that the article is made of', () => {
    const offers = Array.from(
      { length: 8 },
      (_, i) => `<li><a href="https://shop.example/${i}">The shop has boat ${i} for sale</a></li>`,
    )
    expect(
      read(page(...prose, `<ul>${offers.join('')}</ul>`, `<p>${paragraphs[0]} Or so.</p>`)).text,
    ).toContain('boat 7')
  })

  it('is not a sentence that begins like a teaser', () => {
    const sentence =
      'Related proceedings against the owner of the barge were opened on Friday, the court said.'
    expect(read(page(...prose, `<p>${sentence}</p>`)).text).toContain(sentence)
  })

  it('is not what somebody is quoted as saying about cookies', () => {
    const quoted =
      '“By continuing you agree to our cookies,” the banner said, and the court held that against the company.'
    expect(read(page(prose[0]!, `<p>${quoted}</p>`, prose[1]!)).text).toContain(quoted)
  })

  it('in the midst of a line leaves the line whole', () => {
    const card =
      '<span class="hover-popup"><img src="x.jpg"><a href="/p">Maren Žďárská</a><a href="/q">Her last story about the boats</a></span>'
    const article = read(
      page(
        `<p>The fire chief, Maren Žďárská${card}, received the first call at 18.54 on Thursday.</p>`,
        ...prose,
      ),
    )
    expect(article.text).toContain('The fire chief, Maren Žďárská, received the first call')
    expect(article.cut.map(({ text }) => text).join()).toContain('Her last story')
  })
})

describe('A page that is no article', () => {
  it.each(['', '<html><body><img src="a.png"></body></html>', '<script>alert("words")</script>'])(
    'is refused with a sentence: %s',
    (html) => {
      expect(articleFromHtml(html, parseHtml)).toMatchObject({
        ok: false,
        error: expect.stringContaining('no words') as string,
      })
    },
  )

  it('is refused when it is nested past any sense', () => {
    const deep = '<div>'.repeat(100_000) + paragraphs[0]
    expect(articleFromHtml(deep, parseHtml)).toMatchObject({
      ok: false,
      error: expect.stringContaining('deep') as string,
    })
  })
})
