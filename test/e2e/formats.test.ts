import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docFromJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import { makeDocx, paragraph, run } from '../shared/support/files/docx'
import { column, makePdf } from '../shared/support/files/pdf'
import { launch } from './harness'
import { diskShows, makeProject, onDisk, sayWho } from './person'

const away = 'https://away.example'

/** Everything with which a page asks for more, or runs. */
const hostilePage = (
  words: string,
  story: readonly string[],
) => `<!doctype html><html><head><title>${words}</title>
  <meta http-equiv="refresh" content="0;url=${away}/refresh"><base href="${away}/">
  <link rel="stylesheet" href="${away}/style.css"><link rel="preload" as="image" href="${away}/preload.png">
  <link rel="icon" href="${away}/icon.png"><style>@import url(${away}/import.css); body { background: url(${away}/bg.png) }</style>
  <script src="${away}/tracker.js"></script><script>window.ran = 'page'; fetch('${away}/fetch')</script></head>
  <body onload="window.ran = 'load'"><article><h1>${words}</h1>
  ${story.map((line) => `<p>${line} ${words}.</p>`).join('')}
  <img src="${away}/pixel.png" srcset="${away}/2x.png 2x" onerror="window.ran = 'img'"><iframe src="${away}/frame"></iframe>
  <video src="${away}/video" poster="${away}/poster.png" autoplay></video><object data="${away}/object"></object>
  <embed src="${away}/embed"><svg onload="window.ran = 'svg'"><image href="${away}/svg.png"/></svg>
  <form action="${away}/form"><input type="image" src="${away}/button.png"></form></article></body></html>`

const message = (head: readonly string[], parts: readonly (readonly string[])[]) =>
  [
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b1"',
    '',
    ...parts.flatMap((part) => ['--b1', ...part]),
    '--b1--',
  ].join('\r\n')

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const files: Readonly<Record<string, string | Uint8Array>> = {
  'page.html': hostilePage('Words of the page', [
    'Two people were hurt when a ferry ran aground on Thursday night, the police said.',
    'The port is closed until Friday, and boats leave from the old pier, a spokeswoman said.',
  ]),
  'saved.mhtml': message(
    ['From: <Saved by Blink>', `Snapshot-Content-Location: https://courier.example/ferry`],
    [
      [
        'Content-Type: text/html',
        'Content-Location: https://courier.example/ferry',
        '',
        hostilePage('Words of the saved page', [
          'A bakery in the old town burned down early on Sunday while its owners were abroad.',
          'Neighbours had smelled smoke hours before anybody called the fire brigade.',
        ]),
      ],
      [
        'Content-Type: text/html',
        `Content-Location: ${away}/frame`,
        '',
        hostilePage('Words of a frame', ['Buy a house by the lake.']),
      ],
      ['Content-Type: image/png', `Content-Location: ${away}/pixel.png`, '', 'x'],
    ],
  ),
  'mail.eml': message(
    [
      'From: Inés Okafor <ines@agency.example>',
      'Subject: Words of the mail',
      'Date: Thu, 12 Mar 2026 21:40:00 +0100',
    ],
    [
      [
        'Content-Type: text/html; charset=utf-8',
        '',
        hostilePage('Words of the mail', [
          'Parliament votes today on whether schools may open an hour later in winter.',
          'Teachers are divided; bus companies warn that nobody would be left to drive.',
        ]),
      ],
    ],
  ),
  'word.docx': makeDocx(
    paragraph('Words of the Word file', 'Title') +
      `<w:p>${run('Two people were hurt, ')}<w:hyperlink r:id="x1">${run('the police')}</w:hyperlink>${run(' said.')}</w:p>`,
    {
      relations: `<Relationship Id="x1" Type="${office}/hyperlink" Target="${away}/link" TargetMode="External"/>
        <Relationship Id="x2" Type="${office}/attachedTemplate" Target="${away}/template.dotm" TargetMode="External"/>
        <Relationship Id="x3" Type="${office}/image" Target="${away}/pixel.png" TargetMode="External"/>`,
    },
  ),
  'print.pdf': makePdf(
    [column(['Words of the PDF are set in lines that', 'are joined again when it comes in.'], 60, 120, 12)],
    {
      catalog: `/OpenAction << /S /JavaScript /JS (app.launchURL\\('${away}/js'\\)) >> /AA << /WC << /S /URI /URI (${away}/close) >> >>`,
      annotations: `<< /Type /Annot /Subtype /Link /Rect [0 0 500 800] /A << /S /URI /URI (${away}/uri) >> >>`,
    },
  ),
  'japanese.pdf': makePdf(
    [column(['フェリーが木曜日の夜に座礁し、二人がけがをしたと警察が発表した。'], 60, 120)],
    {
      japanese: true,
    },
  ),
  'picture.html': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1]),
  'locked.pdf': makePdf([column(['Nobody reads this.'], 60, 120)], { encrypted: true }),
  'scan.pdf': makePdf([[]]),
  'deep.html': `<html><body>${'<div><table><tr><td>'.repeat(25_000)}Words</body></html>`,
  'huge.html': `<html><body>${'<p>Words of a page without end.</p>'.repeat(700_000)}</body></html>`,
}

const articles = [
  'Words of the page',
  'Words of the saved page',
  'Words of the mail',
  'Words of the Word file',
  'Words of the PDF',
  'フェリーが木曜日の夜に座礁し',
]

test('files of every kind come in through the window, and not one of them gets out', async () => {
  const desk = await launch()
  const { page } = desk
  const path = await makeProject(desk, 'Formats')
  await desk.choose('identity.edit')
  await sayWho(page, 'Ada Marsh')
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const before = await loaded()
  // What reads documents is loaded when there is one to read, not with the window.
  expect(before.filter((name) => /pdf|worker|read-/.test(name))).toEqual([])

  const folder = join(desk.folders.documents, 'in')
  await mkdir(folder)
  const names = Object.keys(files)
  for (const name of names) await writeFile(join(folder, name), files[name]!)
  const left = await readdir(tmpdir())
  await desk.answerDialog({ files: names.map((name) => join(folder, name)) })
  await page.keyboard.press('Control+i')
  const report = page.getByRole('dialog').filter({ hasText: 'picture.html' })
  await report.waitFor({ timeout: 90_000 })
  for (const reason of [
    'is a PNG picture, and cannot be imported.',
    'it is protected by a password.',
    'it holds no text, only pictures of it',
    'its parts are nested more than',
    'is larger than 20 MB',
  ])
    await report.getByText(reason).waitFor()
  await page.keyboard.press('Escape')

  await diskShows(path, (project) => expect(project.articles.size).toBe(articles.length))
  const project = await onDisk(path)
  const texts = [...project.versions.values()].map(({ doc }) => {
    const read = docFromJson(doc)
    if (!read.ok) throw new Error(read.error)
    return projectText(read.value).text
  })
  const titles = [...project.articles.values()].map(({ title }) => title)
  for (const words of articles)
    expect(
      [...texts, ...titles].some((text) => text.includes(words)),
      words,
    ).toBe(true)
  expect(texts.join('\n')).not.toContain('Words of a frame')

  expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false)
  expect(await desk.traffic()).toEqual({ stopped: [], leaving: [] })
  expect((await loaded()).filter((name) => new URL(name).origin !== new URL(page.url()).origin)).toEqual([])
  expect(page.context().pages()).toHaveLength(1)
  const made = (await readdir(tmpdir())).filter((name) => !left.includes(name))
  expect(made.filter((name) => /docx|pdf|mht|claimdesk-import/i.test(name))).toEqual([])
})
