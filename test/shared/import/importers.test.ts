import { describe, expect, it } from 'vitest'
import { importExtensions, importers, importFile } from '../../../shared/import/importers'
import { articleAdded } from '../../../shared/article/imported'
import { textOfDoc } from '../../../shared/article/projection'
import { hashText } from '../../../shared/text/hash'
import { apply, change, story } from '../support/story'
import { fixtureBytes } from '../support/fixtures'
import { context } from '../support/importing'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => Uint8Array.from(values)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

async function read(content: Uint8Array, name = 'ferry.txt') {
  const article = await importFile(content, name, context)
  if (!article.ok) throw new Error(article.error)
  return { ...article.value, text: textOfDoc(article.value.doc) }
}

async function refusal(content: Uint8Array, name = 'ferry.txt') {
  const article = await importFile(content, name, context)
  return article.ok ? 'imported' : article.error
}

const sentence = 'The Jitřenka “sank”, 64 € were lost.'

describe('Importing a file', { timeout: 60_000 }, () => {
  it.each([
    'plain.txt',
    'wrapped.txt',
    'windows.txt',
    'right-to-left.txt',
    'graphemes.txt',
    'structure.md',
    'hostile.md',
  ])('makes an article of %s, with its origin', async (name) => {
    const article = await read(fixtureBytes(`articles/${name}`), name)
    expect(article.title.length).toBeGreaterThan(5)
    expect(article.text).toMatch(/\p{L}/u)
    expect(article.source).toMatchObject({ file: name, importer: name.endsWith('.md') ? 'markdown' : 'text' })
    expect(article.source?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('gives the article the file’s name where the text has no title', async () => {
    expect((await read(utf8(sentence), 'Ferry, 12 March.txt')).title).toBe('Ferry, 12 March')
  })

  it.each([
    ['UTF-8', utf8(sentence)],
    ['UTF-8 with a byte order mark', joined(bytes(0xef, 0xbb, 0xbf), utf8(sentence))],
    ['UTF-16, little end first', joined(bytes(0xff, 0xfe), utf16(sentence, true))],
    ['UTF-16, little end first, without a mark', utf16(sentence, true)],
    ['UTF-16, big end first, without a mark', utf16(sentence, false)],
    ['UTF-16, big end first', joined(bytes(0xfe, 0xff), utf16(sentence, false))],
  ])('reads %s without remark', async (_encoding, content) => {
    expect(await read(content)).toMatchObject({ text: sentence, notices: [] })
  })

  it('reads other bytes as Windows-1252, and says so', async () => {
    const content = joined(
      utf8('Caf'),
      bytes(0xe9),
      utf8(' '),
      bytes(0x93),
      utf8('sank'),
      bytes(0x94, 0x85, 0x80),
      utf8('.'),
    )
    expect(await read(content)).toMatchObject({
      text: 'Café “sank”…€.',
      notices: [
        '“ferry.txt” does not say how its letters are encoded. It was read as Windows-1252 (Western European), which is a guess: check its accents and quotation marks.',
      ],
    })
  })

  it('reads a long file of Windows-1252', async () => {
    const content = joined(
      ...Array.from({ length: 3000 }, () => joined(utf8('Caf'), bytes(0xe9), utf8('.\n'))),
    )
    expect((await read(content)).text.replaceAll('Café.', '').trim()).toBe('')
  })

  it('takes the ending of the name in any case', async () => {
    expect((await read(utf8('# Title\n\nText.'), 'A.B.MD')).source?.importer).toBe('markdown')
  })

  it.each([
    ['is empty', new Uint8Array(), /“ferry\.txt” is empty\./],
    ['has only a byte order mark', bytes(0xef, 0xbb, 0xbf), /no words/],
    ['has no letters', utf8('123\n456'), /“ferry\.txt” was not imported: There are no words/],
    [
      'is a PNG picture',
      joined(bytes(0x89), utf8('PNG\r\n'), bytes(0x1a, 0x0a)),
      /is a PNG picture, and cannot be imported\./,
    ],
    ['is a JPEG picture', bytes(0xff, 0xd8, 0xff, 0xe0, 0x41), /is a JPEG picture/],
    ['is rich text', utf8('{\\rtf1 some words}'), /is a rich text document \(RTF\)/],
    ['is full of NULs', joined(utf8('some words'), new Uint8Array(100)), /holds data that is not text\./],
    [
      'is UTF-16 cut short',
      joined(bytes(0xff, 0xfe), utf16('some words', true), bytes(0x41)),
      /is not valid UTF-16\./,
    ],
    ['is larger than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61), /is larger than 20 MB/],
  ])(
    'refuses one that %s, with a sentence that names it and says what to do',
    async (_why, content, told) => {
      const why = await refusal(content)
      expect(why).toMatch(told)
      expect(why).toMatch(/^“ferry\.txt” .*\.$/)
    },
  )

  it.each(['ferry.doc', 'ferry', 'ferry.txt.exe', '.txt.'])('refuses %s by its name', async (name) => {
    expect(await refusal(utf8(sentence), name)).toBe(
      `“${name}” is of a kind that cannot be imported (only ${importExtensions.map((ending) => `.${ending}`).join(', ')}). Open it in its own program, copy the article and paste it here.`,
    )
  })

  it('answers with a sentence also where a parser breaks on a file', async () => {
    const parseHtml = () => {
      throw new RangeError('Maximum call stack size exceeded')
    }
    const article = await importFile(utf8('<p>Words</p>'), 'ferry.html', { ...context, parseHtml })
    expect(article).toEqual({
      ok: false,
      error: `“ferry.html” was not imported: its content is not as in files of its kind (RangeError). Open it in its own program, copy the article and paste it here.`,
    })
  })

  it('drops a stray NUL from a text', async () => {
    expect((await read(utf8(`${sentence} \0${'More words. '.repeat(10)}`))).text).not.toContain('\0')
  })
})

describe('The table of importers', () => {
  it('has each ending and each id once', () => {
    expect(new Set(importExtensions).size).toBe(importExtensions.length)
    expect(new Set(importers.map(({ id }) => id)).size).toBe(importers.length)
    for (const extension of importExtensions) expect(extension).toMatch(/^[a-z0-9]+$/)
  })
})

describe('An imported article', () => {
  it('goes into a project by one change, with the hash of its text', async () => {
    const imported = await read(fixtureBytes('articles/structure.md'), 'structure.md')
    const body = articleAdded({ ...imported, outlet: 'Another outlet' }, { article: 'a9', version: 'v9' })
    const { project } = apply(story, change(body))
    expect(project.articles.get('a9')).toMatchObject({
      title: 'Night bus: the questions and the answers',
      outlet: 'Another outlet',
      version: 'v9',
      createdBy: 'anna',
    })
    expect(project.versions.get('v9')).toMatchObject({
      article: 'a9',
      reason: 'imported',
      textHash: hashText(imported.text),
      source: { file: 'structure.md', importer: 'markdown' },
    })
  })
})
