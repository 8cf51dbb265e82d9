import { describe, expect, it } from 'vitest'
import { importFile } from '../../../../shared/import/importers'
import { textOfDoc } from '../../../../shared/article/projection'
import { context } from '../../support/importing'

const bytesOf = (lines: readonly string[]) =>
  Uint8Array.from(lines.join('\r\n'), (letter) => letter.charCodeAt(0) & 255)

async function read(lines: readonly string[], name = 'wire.eml') {
  const article = await importFile(bytesOf(lines), name, context)
  if (!article.ok) throw new Error(article.error)
  return { ...article.value, text: textOfDoc(article.value.doc) }
}

const head = [
  'Received: from mail.agency.example',
  'From: "=?UTF-8?Q?In=C3=A9s_Okafor?=" <ines@agency.example>',
  'To: desk@courier.example',
  'Subject: =?utf-8?B?RmVycnkgcnVucyBhZ3JvdW5kIOKAkyB0d28gaHVydA==?=',
  'Date: Thu, 12 Mar 2026 21:40:00 +0100 (CET)',
  'MIME-Version: 1.0',
]

const copy = [
  'LINDAVA (Agency) - Two people were hurt when a ferry ran aground on',
  'Thursday night, the police said.',
  '',
  'The ferry had 64 people on board and was on its way to the islands, a',
  'spokeswoman for the port said.',
]

describe('A mail', () => {
  it('of plain text is an article with the facts of its head, its time with its offset', async () => {
    const article = await read([...head, 'Content-Type: text/plain; charset=utf-8', '', ...copy])
    expect(article).toMatchObject({
      title: 'Ferry runs aground – two hurt',
      byline: 'Inés Okafor',
      published: '2026-03-12T21:40:00+01:00',
      sources: { title: 'file', byline: 'file', published: 'file' },
      source: { importer: 'mail' },
      notices: [],
    })
    expect(article.text.split('\n')).toEqual([
      'LINDAVA (Agency) - Two people were hurt when a ferry ran aground on Thursday night, the police said.',
      'The ferry had 64 people on board and was on its way to the islands, a spokeswoman for the port said.',
    ])
  })

  it('that names its author in the text has that author, not its sender', async () => {
    const article = await read([
      ...head,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Ferry runs aground off Lindava',
      '',
      'By Tomas Reyl',
      '',
      ...copy,
    ])
    expect(article).toMatchObject({ byline: 'Tomas Reyl', sources: { byline: 'text' } })
  })

  it('is decoded by the character set that it names', async () => {
    const { text, notices } = await read([
      ...head,
      'Content-Type: text/plain; charset="windows-1251"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=CF=E0=F0=EE=EC =F1=E5=EB =ED=E0 =EC=E5=EB=FC.',
    ])
    expect(text).toBe('Паром сел на мель.')
    expect(notices).toEqual([])
  })

  it('that is a page as well is read as the page', async () => {
    const { doc } = await read([
      ...head,
      'Content-Type: multipart/alternative; boundary=b1',
      '',
      '--b1',
      'Content-Type: text/plain',
      '',
      'See the page.',
      '--b1',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      btoa(
        '<html><body><p>Two people were hurt, the police said on Thursday.</p><ul><li>One is a child.</li></ul></body></html>',
      ),
      '--b1--',
    ])
    expect(doc.content.map((node) => (node as { type: string }).type)).toEqual(['paragraph', 'bullet_list'])
  })

  it('that passes a message on is that message, with what was written around it cut', async () => {
    const article = await read([
      'From: desk@courier.example',
      'Message-ID: <1@courier.example>',
      'Subject: Fwd: Ferry runs aground',
      'Date: Fri, 13 Mar 2026 08:00:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Please check this one first.',
      '',
      '---------- Forwarded message ---------',
      'From: Agency Night Desk <night@agency.example>',
      'Date: Thu, 12 Mar 2026 at 21:40 +0100',
      'Subject: Ferry runs aground, two hurt',
      'To: <desk@courier.example>',
      '',
      ...copy,
      '-- ',
      'Agency, night desk, telephone 0123',
    ])
    expect(article).toMatchObject({
      title: 'Ferry runs aground, two hurt',
      byline: 'Agency Night Desk',
      published: '2026-03-12T21:40:00+01:00',
    })
    expect(article.text).toMatch(/^LINDAVA .* a spokeswoman for the port said\.$/s)
    expect(article.cut).toEqual([
      { text: 'Please check this one first.', reason: 'outside' },
      { text: 'Agency, night desk, telephone 0123', reason: 'author' },
    ])
  })

  it('that only carries another one is that other one', async () => {
    const { text, title } = await read([
      ...head,
      'Content-Type: multipart/mixed; boundary=b1',
      '',
      '--b1',
      'Content-Type: message/rfc822',
      '',
      'From: night@agency.example',
      'Subject: Inner',
      '',
      'Two people were hurt, the police said.',
      '--b1--',
    ])
    expect([title, text]).toEqual(['Inner', 'Two people were hurt, the police said.'])
  })

  it('whose lines were broken for sending has its paragraphs back', async () => {
    const { text } = await read([
      ...head,
      'Content-Type: text/plain; charset=utf-8; format=flowed',
      '',
      'Two people were ',
      'hurt, the police said.',
      '',
      'More later.',
    ])
    expect(text).toBe('Two people were hurt, the police said.\nMore later.')
  })

  it.each([
    [
      'without text',
      [...head, 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0K'],
    ],
    ['that is cut short in its head', head],
    ['of nothing but parts in parts', [...head, ...nested(60)]],
  ])('%s is refused in one sentence', async (_what, lines) => {
    const article = await importFile(bytesOf(lines), 'wire.eml', context)
    expect(article).toEqual({
      ok: false,
      error: expect.stringMatching(/^“wire\.eml” was not imported: .*\.$/) as string,
    })
  })
})

function nested(depth: number): string[] {
  return Array.from({ length: depth }, (_, i) => [
    `Content-Type: multipart/mixed; boundary=b${i}`,
    '',
    `--b${i}`,
  ]).flat()
}

const page = (body: string) =>
  `<!doctype html><html><head><title>Ferry runs aground</title></head><body>${body}</body></html>`

function savedPage(parts: readonly (readonly string[])[], start = ''): string[] {
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://courier.example/ferry',
    'Subject: Ferry runs aground',
    'Date: Fri, 13 Mar 2026 08:00:00 -0000',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="b1"${start}`,
    '',
    ...parts.flatMap((part) => ['--b1', ...part]),
    '--b1--',
  ]
}

const main = [
  'Content-Type: text/html',
  'Content-ID: <main@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://courier.example/ferry',
  '',
  page(
    '<article><h1>Ferry runs aground</h1><p>Two people were hurt =E2=80=93 the police said on Thursday.</p><p>The port is closed until Friday, and ferries leave from the old pier.</p><img src="https://away.example/pixel"></article>',
  ),
]
const frame = [
  'Content-Type: text/html',
  'Content-ID: <frame@mhtml.blink>',
  'Content-Location: https://ads.example/frame',
  '',
  page('<p>Buy our boats, which never run aground, for very little money today.</p>'),
]

describe('A saved web page', () => {
  it('is its main page, with where it was saved from, and not the frames in it', async () => {
    const article = await read(savedPage([main, frame]), 'ferry.mhtml')
    expect(article).toMatchObject({
      title: 'Ferry runs aground',
      url: 'https://courier.example/ferry',
      sources: { url: 'file' },
      source: { importer: 'mhtml' },
    })
    expect(article.text).toBe(
      'Two people were hurt – the police said on Thursday.\nThe port is closed until Friday, and ferries leave from the old pier.',
    )
  })

  it('is the page that it names as its start, wherever that stands', async () => {
    const { text } = await read(savedPage([frame, main], '; start="<main@mhtml.blink>"'), 'ferry.mht')
    expect(text).toMatch(/^Two people were hurt/)
  })

  it('is known also under the name of a mail or of a plain page', async () => {
    for (const name of ['ferry.eml', 'ferry.html', 'ferry.txt'])
      expect((await read(savedPage([main]), name)).text).toMatch(/Two people were hurt/)
  })

  it('takes no address from it that is none of the web', async () => {
    const odd = main.map((line) => line.replace('https://courier.example/ferry', 'cid:x --><script>'))
    const { url, text } = await read(
      savedPage([odd]).filter((line) => !line.startsWith('Snapshot')),
      'ferry.mhtml',
    )
    expect(url).toBe('')
    expect(text).toMatch(/^Two people/)
  })

  it('without a page in it is refused', async () => {
    const picture = ['Content-Type: image/png', '', 'x']
    const article = await importFile(bytesOf(savedPage([picture])), 'ferry.mhtml', context)
    expect(article).toMatchObject({
      ok: false,
      error: expect.stringContaining('there is no web page in it') as string,
    })
  })
})
