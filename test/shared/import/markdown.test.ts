import { describe, expect, it } from 'vitest'
import { docFromJson } from '../../../shared/article/document'
import { articleFromMarkdown } from '../../../shared/import/text/markdown'
import { textOfDoc } from '../../../shared/article/projection'
import { fixtureText } from '../support/fixtures'

function read(text: string) {
  const article = articleFromMarkdown(text)
  if (!article.ok) throw new Error(article.error)
  const doc = docFromJson(article.value.doc)
  if (!doc.ok) throw new Error(doc.error)
  return { ...article.value, doc: doc.value.toString() }
}

describe('Markdown', { timeout: 60_000 }, () => {
  it('becomes headings, paragraphs, lists, quotes, rules, emphasis and links', () => {
    expect(read(fixtureText('articles/structure.md')).doc).toBe(
      'doc(heading("Night bus: the questions and the answers"), ' +
        'paragraph("The vote was ", em("9 to 4"), ", after ", strong("three hours"), " of debate."), ' +
        'heading("Who may ride"), ' +
        'bullet_list(list_item(paragraph("Anyone with a ", strong("day ticket"))), list_item(paragraph("Anyone under 16"), ' +
        'ordered_list(list_item(paragraph("with an adult")), list_item(paragraph("or with a letter"))))), ' +
        'blockquote(paragraph("We will look at it again in summer."), paragraph("That is a promise.")), ' +
        'horizontal_rule, paragraph("Read ", link("the minutes"), "."))',
    )
  })

  it.each([
    ['wrapped lines as one paragraph', 'one\ntwo', 'doc(paragraph("one two"))'],
    ['forced breaks', 'one  \ntwo', 'doc(paragraph("one", hard_break, "two"))'],
    [
      'code as plain text',
      'a `b * c` d\n\n```js\nlet x\n\n  y\n```\n\n    z',
      'doc(paragraph("a b * c d"), paragraph("let x", hard_break, hard_break, "  y"), paragraph("z"))',
    ],
    [
      'a table as a table',
      '| a | b |\n|---|---|\n| 1 | *2* |',
      'doc(table(table_row(table_cell(paragraph("a")), table_cell(paragraph("b"))), table_row(table_cell(paragraph("1")), table_cell(paragraph(em("2"))))))',
    ],
    [
      'an empty cell',
      '| a |\n|---|\n|   |',
      'doc(table(table_row(table_cell(paragraph("a"))), table_row(table_cell(paragraph))))',
    ],
    ['what was struck out', 'a ~~b~~ c', 'doc(paragraph("a b c"))'],
    [
      'a picture as its description',
      'x\n\n![The *ferry*](https://tracker.example/a.png)\n\nx',
      'doc(paragraph("x"), caption("The ", em("ferry")), paragraph("x"))',
    ],
    [
      'nothing for a picture without one',
      'x\n\n![](https://tracker.example/a.png)\n\ny',
      'doc(paragraph("x"), paragraph("y"))',
    ],
    ['a picture within a sentence', 'see ![the ferry](a.png) there', 'doc(paragraph("see the ferry there"))'],
    [
      'a picture that is a link',
      '[![the ferry](a.png)](https://a.example)',
      'doc(caption(link("the ferry")))',
    ],
    [
      'raw HTML as text',
      'a <b>b</b>\n\n<script>alert(1)</script>',
      'doc(paragraph("a <b>b</b>"), paragraph("<script>alert(1)</script>"))',
    ],
    ['entities as their characters', 'A&eacute;&nbsp;&lt;b&gt; \\*c\\*', 'doc(paragraph("Aé\u00a0<b> *c*"))'],
    [
      'a list with an empty item',
      '- a\n-\n- b',
      'doc(bullet_list(list_item(paragraph("a")), list_item(paragraph), list_item(paragraph("b"))))',
    ],
    ['a list in a table of nothing', '| - x |\n', 'doc(paragraph("| - x |"))'],
  ])('keeps %s', (_what, text, doc) => {
    expect(read(text).doc).toBe(doc)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'page.html',
    '//a.example',
    'ftp://a.example',
  ])('keeps the words and not the address of a link to %s', (href) => {
    expect(read(`a [b *c*](<${href}>) d [e](https://a.example)`).doc).toBe(
      'doc(paragraph("a b ", em("c"), " d ", link("e")))',
    )
  })

  it('keeps the addresses of links to the web and to mailboxes', () => {
    const article = articleFromMarkdown('[a](https://a.example/?q=1&b=ö) <mailto:x@a.example>')
    expect(JSON.stringify(article)).toContain('"href":"https://a.example/?q=1&b=%C3%B6"')
    expect(JSON.stringify(article)).toContain('"href":"mailto:x@a.example"')
  })

  it('reads nothing that runs, and asks for nothing, from a hostile file', () => {
    const article = articleFromMarkdown(fixtureText('articles/hostile.md'))
    if (!article.ok) throw new Error(article.error)
    const json = JSON.stringify(article.value.doc)
    expect(json).not.toMatch(/"(src|onerror|image)"|"href":"(?!https?:|mailto:)/)
    expect(textOfDoc(article.value.doc)).toContain('The text goes on after it, with 12 names.')
  })

  it.each([25, 45, 60])('nested %i deep is kept or refused, and never loses its words', (depth) => {
    const article = articleFromMarkdown(`${'> '.repeat(depth)}deep\n\nafter`)
    if (article.ok) expect(textOfDoc(article.value.doc)).toBe('deep\nafter')
    else
      expect(article.error).toBe(
        'This text nests its lists and quotes too deeply to be kept. Paste its plain text instead.',
      )
    expect(article.ok).toBe(depth < 50)
  })

  it.each([400, 5000])('nested %i deep is refused', (depth) => {
    expect(articleFromMarkdown(`${'> '.repeat(depth)}deep\n\nafter`).ok).toBe(false)
  })

  it('of 5,000,000 letters without a space is one paragraph', () => {
    const article = articleFromMarkdown('x'.repeat(5_000_000))
    expect(article.ok && textOfDoc(article.value.doc).length).toBe(5_000_000)
  })

  it.each(['', '\n', '---\ntitle: Only a title\n---\n', '# 12', '![](a.png)'])(
    '%j has no words and is refused',
    (text) => {
      expect(articleFromMarkdown(text).ok).toBe(false)
    },
  )
})

describe('The facts of a Markdown file', () => {
  const facts = (text: string) => {
    const { title, outlet, byline, url, published, notices } = read(text)
    return { title, outlet, byline, url, published, notices }
  }
  const none = { title: '', outlet: '', byline: '', url: '', published: '', notices: [] }

  it('are read from its front matter', () => {
    expect(facts(fixtureText('articles/structure.md'))).toEqual({
      title: 'Night bus: the questions and the answers',
      outlet: 'The Hallby Evening',
      byline: 'Käthe Brodén',
      url: 'https://hallby-evening.example/night-bus',
      published: '2026-02-17T18:30:00+01:00',
      notices: [],
    })
  })

  it('may go by other names, be in quotation marks, and stand among others', () => {
    const front = [
      'Headline: "A \\"quoted\\" one"',
      "author: 'O''Neil'",
      'date: 2026-02-17',
      'link: https://a.example',
      'tags:',
      '  - ferry',
      'layout: post',
    ]
    expect(facts(`---\n${front.join('\n')}\n---\nText.`)).toEqual({
      ...none,
      title: 'A "quoted" one',
      byline: "O'Neil",
      published: '2026-02-17',
      url: 'https://a.example',
    })
  })

  it.each([
    ['2026-02-17', '2026-02-17'],
    ['2026-02-17T18:30:00Z', '2026-02-17T18:30:00Z'],
    ['2026-02-17 18:30:00 +0100', '2026-02-17T18:30:00+01:00'],
    ['2026-02-17T18:30+01:00', '2026-02-17T18:30:00+01:00'],
    ['2026-02-17 18:30', '2026-02-17'],
    ['2026-02-17, evening', '2026-02-17'],
  ])('take %j as a publication time of %s', (value, published) => {
    expect(facts(`---\npublished: ${value}\n---\nText.`)).toEqual({ ...none, published })
  })

  it.each(['2026-02-30', 'yesterday', '17/02/2026'])(
    'leave out the publication time %j and say so',
    (value) => {
      expect(facts(`---\npublished: ${value}\n---\nText.`)).toEqual({
        ...none,
        notices: [`Its date of publication “${value}” could not be read: add it by hand.`],
      })
    },
  )

  it('leave out an address that is none, and say so', () => {
    expect(facts('---\nurl: javascript:alert(1)\n---\nText.')).toEqual({
      ...none,
      notices: ['Its address “javascript:alert(1)” could not be read: add it by hand.'],
    })
  })

  it('come from the heading that the text opens with, where there is no front matter', () => {
    expect(facts('# The *ferry* sank\n\nText.')).toEqual({ ...none, title: 'The ferry sank' })
    expect(facts('Text.\n\n# Not the title').title).toBe('')
  })

  it('are not looked for between rules further down', () => {
    expect(facts('Text.\n\n---\n\ntitle: no\n\n---\n').title).toBe('')
    expect(read('---\n\nText without an end of front matter').doc).toContain('Text without an end')
  })
})
