import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { docFromJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import type { Project } from '../../shared/model/project'
import type { TableName } from '../../shared/model/records'
import { launch, type Claimdesk } from './harness'
import {
  articleText,
  claimIn,
  claimsList,
  diskShows,
  makeProject,
  onDisk,
  openSample,
  samplePath,
  saved,
  sayWho,
  selectWords,
} from './person'

type Table = Record<string, unknown>[]
type SampleFile = { title: string } & Record<TableName, Table>

const sample = new URL('../../fixtures/sample/story.claimdesk', import.meta.url)
const sampleText = () => readFile(sample, 'utf8')

/** The sample story's file with something done to it. */
async function forged(forge: (file: SampleFile) => void): Promise<string> {
  const file = JSON.parse(await sampleText()) as SampleFile
  forge(file)
  return JSON.stringify(file)
}

async function openFile(desk: Claimdesk, path: string): Promise<void> {
  await desk.answerDialog({ file: path })
  await desk.page.keyboard.press('Control+o')
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** 200 MB that begin like a project, without writing them. */
async function makeHuge(path: string): Promise<void> {
  const file = await open(path, 'w')
  await file.write('{ "format": "claimdesk", "formatVersion": 1, "title": "')
  await file.truncate(200_000_000)
  await file.close()
}

const untouched = /It was left untouched; open a backup or ask its sender for another copy\.$/

test('a file that is no project says so in one sentence, what was open stays, and the file too', async () => {
  const desk = await openSample()
  const { page } = desk
  const text = await sampleText()
  const folder = join(desk.folders.documents, 'bad')
  await mkdir(folder)
  const bad: [name: string, content: string | Uint8Array, says: RegExp][] = [
    [
      'Cut short',
      text.slice(0, text.length / 2),
      /is damaged or cut short: it cannot be read beyond line \d+, column/,
    ],
    ['Empty', '', /is empty\./],
    ['White', ' \n\t\n', /is empty\./],
    ['Not JSON', 'Dear desk,\nhere is the story.', /is not a Claimdesk project\./],
    ['Picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]), /holds bytes that are not text/],
    ['List', '[1, 2, 3]', /is not a Claimdesk project\./],
    ['Other program', '{ "format": "else", "articles": [] }', /is not a Claimdesk project\./],
    ['No version', '{ "format": "claimdesk" }', /has a faulty entry: formatVersion/],
    [
      'Much newer',
      '{ "format": "claimdesk", "formatVersion": 9, "articles": {} }',
      /made by a newer Claimdesk/,
    ],
    ['Proto', text.replace('"claims": [', '"__proto__": { "x": 1 }, "claims": ['), /holds a forbidden key/],
    [
      'Proto inside',
      text.replace('"wording": ""', '"__proto__": { "wording": "x" }'),
      /a forbidden key at claims\[0\]/,
    ],
    [
      'Deep',
      `{ "format": "claimdesk", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`,
      /nests its data more deeply/,
    ],
    [
      'Deep doc',
      await forged(({ versions }) => (versions[0]!['doc'] = nested(500))),
      /nests its data more deeply/,
    ],
    ['Twice', await forged(({ claims }) => claims.push({ ...claims[0] })), /holds two records with the id/],
    ['Dangling', await forged(({ claims }) => claims.shift()), /is incomplete: claim of \w+ .* points at/],
    [
      'Wrong type',
      await forged(({ claims }) => (claims[1]!['number'] = 'two')),
      /faulty entry: claims\[1\]\.number is wrong/,
    ],
    ['Not a list', await forged((file) => Object.assign(file, { claims: 7 })), /claims is not a list/],
  ]
  for (const [name, content] of bad) await writeFile(join(folder, `${name}.claimdesk`), content)
  await makeHuge(join(folder, 'Huge.claimdesk'))
  await mkdir(join(folder, 'Folder.claimdesk'))

  const cases = [
    ...bad.map(([name, , says]) => [name, says] as const),
    ['Huge', /cannot be read beyond line 1,/] as const,
  ]
  for (const [name, says] of cases) {
    const path = join(folder, `${name}.claimdesk`)
    const before = await hashOf(path)
    await openFile(desk, path)
    const notice = page.getByRole('status').getByText(`“${name}.claimdesk”`)
    await notice.waitFor({ timeout: 20_000 })
    const sentence = await notice.innerText()
    expect(sentence).toMatch(says)
    expect(sentence.length).toBeLessThan(260)
    expect(sentence).not.toMatch(/\/|\\|Error|undefined|\[object| at \w+ \(/)
    expect(await hashOf(path)).toBe(before)
    if (says.source.includes('forbidden')) expect(sentence).toMatch(untouched)
  }
  await openFile(desk, join(folder, 'Folder.claimdesk'))
  await page.getByRole('status').getByText('“Folder.claimdesk” is a folder.').waitFor()
  await openFile(desk, join(folder, 'Gone.claimdesk'))
  await page.getByRole('status').getByText('“Gone.claimdesk” is not there any more.').waitFor()

  // The story that was open is still there and works.
  expect(await page.title()).toContain('Ferry accident')
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await sayWho(page, 'Ada Marsh')
  await diskShows(samplePath(desk), (project) => expect(claimIn(project, 7)).toBeDefined())
  expect(await desk.recentDocuments()).toEqual([samplePath(desk)])
  expect(await page.evaluate(() => 'wording' in {} || 'x' in {})).toBe(false)
})

function nested(depth: number): unknown {
  let node: unknown = { type: 'paragraph' }
  for (let i = 0; i < depth; i++) node = { type: 'blockquote', content: [node] }
  return { type: 'doc', content: [node] }
}

test('a newer file can be read and not changed; an article that is no text says so, and the others are there', async () => {
  const desk = await openSample()
  const { page } = desk
  const newer = join(desk.folders.documents, 'Newer.claimdesk')
  await writeFile(
    newer,
    await forged((file) => {
      Object.assign(file, { formatVersion: 2, title: 'From tomorrow', predictions: [{ id: 'p1' }] })
    }),
  )
  const before = await hashOf(newer)
  await openFile(desk, newer)
  await page.getByRole('status').getByText('Read-only', { exact: true }).waitFor()
  await page.getByText('“Newer.claimdesk” was made by a newer Claimdesk').first().waitFor()
  await articleText(page).waitFor()
  await page.keyboard.press('j')
  for (const key of [
    'v',
    'Enter',
    'Control+e',
    'Control+Shift+a',
    'Control+i',
    'Control+Shift+d',
    'Control+s',
  ])
    await page.keyboard.press(key)
  await page.keyboard.press('n')
  for (const key of ['d', 'u', 'x', 'Shift+X', 'Delete', 'Control+z']) await page.keyboard.press(key)
  await desk.choose('article.remove')
  await desk.choose('project.rename')
  // Not one of them so much as opened a dialog.
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await claimsList(page).getByRole('option').count()).toBeGreaterThan(0)
  await page.getByRole('status').filter({ hasText: 'Update Claimdesk to work on it.' }).last().waitFor()
  const copy = join(desk.folders.documents, 'Copy.claimdesk')
  await desk.answerDialog({ file: copy })
  await page.keyboard.press('Control+Shift+S')
  await page.getByText('A copy is at').waitFor()
  expect(await hashOf(newer)).toBe(before)
  const kept = JSON.parse(await readFile(copy, 'utf8')) as unknown
  expect(kept).toMatchObject({ formatVersion: 2, predictions: [{ id: 'p1' }] })

  const odd = join(desk.folders.documents, 'Odd.claimdesk')
  const doc = {
    type: 'doc',
    content: [{ type: 'script', content: [{ type: 'text', text: 'window.ran = 1' }] }],
  }
  await writeFile(odd, await forged(({ versions }) => (versions[0]!['doc'] = doc)))
  await openFile(desk, odd)
  const alert = page.getByRole('alert').getByText('This article’s text cannot be shown.')
  await alert.waitFor()
  expect(await articleText(page).isVisible()).toBe(false)
  await page.keyboard.press('Alt+ArrowDown')
  await articleText(page).getByText('At least 11 people died').waitFor()
  await page.keyboard.press('Control+2')
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await sayWho(page, 'Ada Marsh')
  await diskShows(odd, (project) => {
    expect(claimIn(project, 7)?.assessments).toMatchObject([{ verdict: 'verified' }])
    expect([...project.versions.values()].map((version) => version.doc)).toContainEqual(doc)
  })
  // Coming back, nothing acts on the text of the article before.
  await page.keyboard.press('Alt+ArrowUp')
  await alert.waitFor()
  await page.keyboard.press('Control+e')
  await page.getByRole('status').getByText('it cannot be corrected here').waitFor()
  expect(await page.getByRole('region', { name: 'Correcting the text' }).count()).toBe(0)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('ferry')
  await page.getByRole('search').getByRole('status').getByText('Not found').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await page.getByRole('status').getByText('Select the words of the claim first').waitFor()
  await saved(page)
  expect((await onDisk(odd)).claims.size).toBe(7)
  expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false)
})

/** A paste into what has the focus, as Chromium tells of it. */
function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  return page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement!.dispatchEvent(event)
  }, data)
}

async function pasteArticle(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.keyboard.press('Control+Shift+A')
  const dialog = page.getByRole('dialog', { name: 'Add an article by pasting' })
  const box = dialog.getByRole('textbox', { name: 'Text of the article' })
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true)
  await paste(page, data)
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
}

const hostileHtml = `
  <meta http-equiv="refresh" content="0;url=https://away.example/refresh">
  <base href="https://away.example/"><link rel="stylesheet" href="https://away.example/style.css">
  <style>@import url(https://away.example/import.css); p { color: red }</style>
  <script>window.ran = 'script'</script>
  <h1 onclick="window.ran = 'click'" style="position: fixed">Crane falls</h1>
  <p onmouseover="window.ran = 'over'">Two were hurt, <a href="javascript:window.ran = 'link'">police</a> and
  <a href=" JaVaScRiPt:window.ran=1">the port</a>, <a href="data:text/html,x">a witness</a> and
  <a href="https://gazette.example/crane">the Gazette</a> said.<img src="https://away.example/pixel.png">
  <img src=x onerror="window.ran = 'error'"><svg onload="window.ran = 'svg'"><a xlink:href="javascript:1">s</a></svg></p>
  <iframe src="https://away.example/frame"></iframe><object data="https://away.example/o"></object>
  <video src="https://away.example/v" autoplay></video><form action="https://away.example/f"><input value="in">
  <button formaction="javascript:1">b</button></form><template><p>Not said.</p></template>
  <math><mtext><table><mglyph><style><img src=x onerror="window.ran = 'mutation'"></style></mglyph></table></mtext></math>
  <p>The crane was <b>46</b> years old.</p>`

test('of a pasted page only text comes in; nothing in it runs and no request leaves', async () => {
  const desk = await launch()
  const { page } = desk
  const path = await makeProject(desk, 'Pasted')
  await page.keyboard.press('Control+Shift+A')
  await sayWho(page, 'Ada Marsh')
  await page.keyboard.press('Escape')
  await pasteArticle(page, { 'text/html': hostileHtml, 'text/plain': 'not this' })
  await articleText(page).getByText('years old').waitFor()
  await diskShows(path, (project) => expect(project.articles.size).toBe(1))

  const [version] = (await onDisk(path)).versions.sorted()
  const doc = docFromJson(version!.doc)
  if (!doc.ok) throw new Error(doc.error)
  const kinds = new Set<string>()
  const links: unknown[] = []
  doc.value.descendants((node) => {
    kinds.add(node.type.name)
    for (const mark of node.marks) if (mark.type.name === 'link') links.push(mark.attrs)
  })
  expect(
    [...kinds].filter(
      (kind) => !['heading', 'paragraph', 'text', 'table', 'table_row', 'table_cell'].includes(kind),
    ),
  ).toEqual([])
  expect(links).toEqual([{ href: 'https://gazette.example/crane' }])
  expect(await readFile(path, 'utf8')).not.toMatch(
    /away\.example|javascript:|onerror|onload|window\.ran|<\w/i,
  )
  expect(doc.value.firstChild?.textContent).toBe('Crane falls')

  // A link is shown and goes nowhere, by mouse or keyboard.
  const before = page.url()
  await articleText(page).locator('a').click()
  await articleText(page)
    .locator('a')
    .click({ modifiers: ['Control'] })
  await articleText(page).locator('a').click({ button: 'middle' })
  expect(page.url()).toBe(before)

  await pasteArticle(page, {
    'text/plain': 'Half \ud83d, nothing \0 and \u202ebidi\u202c.\r\n\r\nA tab\tand \u2028 a line.\ufeff',
  })
  await articleText(page).getByText('nothing').waitFor()
  await selectWords(page, 'nothing')
  await page.keyboard.press('v')
  await diskShows(path, (project) => {
    expect(claimIn(project, 1)?.passages[0]?.anchor).toMatchObject({ quote: 'nothing', start: 8, end: 15 })
    expect(projectText(docOf(project, 'Half')).text).toMatch(/^Half \ufffd, nothing {1,2}and \u202ebidi/)
  })
  expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false)
  expect(await desk.traffic()).toEqual({ stopped: [], leaving: [] })
  expect(page.context().pages()).toHaveLength(1)
})

/** The document of the version whose text begins so. */
function docOf(project: Project, beginning: string) {
  for (const { doc } of project.versions.values()) {
    const read = docFromJson(doc)
    if (read.ok && projectText(read.value).text.startsWith(beginning)) return read.value
  }
  throw new Error(`No article begins with “${beginning}”`)
}

async function chooseText(desk: Claimdesk, name: string, bytes: string | Uint8Array): Promise<void> {
  const path = join(desk.folders.documents, name)
  await writeFile(path, bytes)
  await desk.answerDialog({ files: [path] })
  await desk.page.keyboard.press('Control+i')
}

/** Selects words of the article by finding them. */
async function findWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText(words)
  await page.getByRole('search').getByRole('status').getByText('1 of 1').waitFor()
  await page.keyboard.press('Escape')
}

/** The words that are drawn as the claim of that number. */
function drawn(page: Page): Promise<string> {
  return articleText(page)
    .locator('[data-passage]')
    .evaluateAll((spans) => spans.map((span) => span.textContent).join(''))
}

test('texts of strange letters, and of 5 MB without a space, are claimed where they say they are', async () => {
  const desk = await launch()
  const { page } = desk
  const path = await makeProject(desk, 'Strange')
  await desk.choose('identity.edit')
  await sayWho(page, 'Ada Marsh')

  const cases: [name: string, bytes: string | Uint8Array, words: string, before: string][] = [
    ['rtl.txt', '🌊 ارتفع منسوب النهر أربعة أمتار في ليلة واحدة.', 'منسوب النهر', '🌊 ارتفع '],
    [
      'combining.txt',
      '👩‍👩‍👧‍👦 Zaza\u0308\u0301\u0330o e\u0301te\u0301 went 🇨🇭 home.',
      'e\u0301te\u0301',
      '👩‍👩‍👧‍👦 Zaza\u0308\u0301\u0330o ',
    ],
    [
      'nul.txt',
      `😀 Nothing ${'is here to see, '.repeat(20)}\0and \u0007then the river rose.`,
      'river rose',
      `😀 Nothing ${'is here to see, '.repeat(20)}and then the `,
    ],
  ]
  let number = 0
  for (const [name, bytes, words, before] of cases) {
    await chooseText(desk, name, bytes)
    await articleText(page).getByText(words).waitFor()
    await findWords(page, words)
    await page.keyboard.press('d')
    number++
    await diskShows(path, (project) => {
      const anchor = claimIn(project, number)?.passages[0]?.anchor
      expect(anchor).toMatchObject({ quote: words, start: before.length, end: before.length + words.length })
      expect(projectText(docOf(project, before)).text.slice(anchor!.start, anchor!.end)).toBe(words)
    })
    await expect.poll(() => drawn(page)).toBe(words)
  }

  // A text with half a letter is no UTF-16, and says so.
  await chooseText(desk, 'half.txt', utf16('Half a \ud83d letter, the other \udc00 half.'))
  await page.getByRole('status').getByText('“half.txt” is damaged: it is not valid UTF-16.').waitFor()

  const run = 2_500_000
  await chooseText(desk, 'long.txt', `😀${'x'.repeat(run)}needle${'y'.repeat(run)}`)
  await page.getByRole('status').getByText('“long” added.').waitFor({ timeout: 30_000 })
  await findWords(page, 'needle')
  await page.keyboard.press('s')
  number++
  await diskShows(path, (project) =>
    expect(claimIn(project, number)?.passages[0]?.anchor).toMatchObject({
      quote: 'needle',
      start: run + 2,
      end: run + 8,
    }),
  )
  await expect.poll(() => drawn(page)).toBe('needle')
})

function utf16(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  return Uint8Array.from([0xfeff, ...units].flatMap((unit) => [unit & 0xff, unit >> 8]))
}

const xss = '"><img src=x onerror="window.ran = 1"><script>window.ran = 2</script>'

test('a title, a name, a note or a source that is a script is shown as text, everywhere', async () => {
  const desk = await launch()
  const { page } = desk
  const path = join(desk.folders.documents, 'Scripts.claimdesk')
  await writeFile(
    path,
    await forged((file) => {
      file.title = `title ${xss}`
      const fill = (table: TableName, ...fields: string[]) => {
        for (const record of file[table]) for (const field of fields) record[field] = `${field} ${xss}`
      }
      fill('reviewers', 'name')
      fill('articles', 'title', 'outlet', 'byline', 'url')
      fill('claims', 'wording')
      fill('assessments', 'rationale')
      fill('evidence', 'reference', 'locator')
      for (const { entries } of file.history as unknown as { entries: Record<string, string>[] }[])
        for (const entry of entries)
          for (const field of ['field', 'from', 'to']) entry[field] &&= `${field} ${xss}`
    }),
  )
  await openFile(desk, path)
  await articleText(page).waitFor()
  const shows = (text: string) => page.getByText(`${text} ${xss}`).filter({ visible: true }).first().waitFor()
  const asText = async () => {
    expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false)
    expect(await page.locator('img, script:not([src]), iframe, [onerror], [onload]').count()).toBe(0)
  }
  expect(await page.title()).toBe(`title ${xss} – Claimdesk`)
  for (const text of ['title', 'outlet', 'byline', 'wording']) await shows(text)
  expect(await page.getByLabel('Address of the article, to copy').inputValue()).toBe(`url ${xss}`)
  await page.keyboard.press('n')
  for (const text of ['rationale', 'reference', 'name']) await shows(text)
  await page.getByText(/^History/).click()
  await shows('to')
  await asText()

  for (const open of ['Control+k', 'Control+Shift+F']) {
    await page.keyboard.press('Control+2')
    await page.keyboard.press(open)
    await page.keyboard.insertText('script')
    await page.getByRole('dialog').getByText(xss).first().waitFor()
    await asText()
    await page.keyboard.press('Escape')
  }

  // What the person at this desk writes is no better.
  await desk.choose('identity.edit')
  await sayWho(page, 'Eve <img src=x onerror="window.ran = 3">')
  await page.getByText('Eve <img').waitFor()
  await desk.choose('article.remove')
  await page.getByRole('status').getByText(xss).waitFor()
  await asText()
  await page.keyboard.press('Control+w')
  await page.getByRole('button', start).waitFor()
  await page.getByRole('listitem').getByText(xss).waitFor()
  await asText()
  expect(await desk.traffic()).toEqual({ stopped: [], leaving: [] })
})

const start = { name: 'Open the sample story' } as const
