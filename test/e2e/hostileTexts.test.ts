import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { docFromJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import type { Project } from '../../shared/model/project'
import type { TableName } from '../../shared/model/records'
import { launch, type Claimdesk } from './harness'
import { articleText, claimIn, diskShows, makeProject, onDisk, sayWho, selectWords, start } from './person'
import { forged, openFile } from './forged'

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
