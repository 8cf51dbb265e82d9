import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textOfDoc } from '../../shared/article/projection'
import type { Project } from '../../shared/model/project'
import { findings, withAxe } from './axe'
import { launch, type Claimdesk } from './harness'
import {
  articleText,
  atRest,
  claimIn,
  clickWords,
  diskShows,
  makeProject,
  onDisk,
  sayWho,
  selectWords,
} from './person'

const newsletter = 'Sign up for our newsletter'
const firstLine = /^Left out: cookie notice, navigation, and 5 other parts, \d+ lines$/

/** A project with the page of the fixtures, which has a banner, teasers and a newsletter box, on the screen. */
async function openPage(desk: Claimdesk): Promise<string> {
  const path = await makeProject(desk, 'Second ferry')
  const file = join(desk.folders.documents, 'page.html')
  await copyFile(join(import.meta.dirname, '../../fixtures/articles/page.html'), file)
  await desk.answerDialog({ files: [file] })
  await desk.page.keyboard.press('Control+i')
  await sayWho(desk.page, 'Ada Marsh')
  await articleText(desk.page).getByText('The district council asked').waitFor()
  await desk.page.keyboard.press('Control+2')
  return path
}

/** The text of the only article as the file has it, and the reasons for which parts are left out. */
function readIn(project: Project) {
  const [article] = project.articles.sorted()
  const version = project.versions.get(article!.version)!
  const nodes = version.doc.content as { type: string; attrs?: { reason?: string } }[]
  return {
    text: textOfDoc(version.doc),
    how: version.reason,
    cuts: nodes.filter(({ type }) => type === 'cut').map(({ attrs }) => attrs?.reason),
    versions: project.versions.size,
  }
}

test('what a page brought along is left out in quiet lines, and comes back one by one or all at once', async () => {
  const desk = await launch()
  const { page } = desk
  page.setDefaultTimeout(10_000)
  const path = await openPage(desk)
  const lines = articleText(page).locator('.cut-line:visible')
  await expect.poll(() => lines.first().locator('span').innerText()).toMatch(firstLine)
  const before = await lines.count()
  expect(await page.getByText(newsletter).isVisible()).toBe(false)
  await atRest(desk)
  const imported = readIn(await onDisk(path))
  expect(imported.text).not.toContain(newsletter)
  expect(imported.cuts).toContain('newsletter')

  // By keyboard: Tab from the text to the first line, Enter to open it.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('We use cookies to measure').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('We use cookies to measure').waitFor({ state: 'hidden' })

  // What is left out is nothing to claim.
  await page.keyboard.press('Escape')
  await page.keyboard.press('h')
  await selectWords(page, newsletter)
  await page.keyboard.press('v')
  await page.getByText('Restore that part first, then they can be claimed.').waitFor()

  await page.getByRole('button', { name: 'Restore: newsletter box' }).click()
  await page.getByText('Restored: newsletter box, 1 paragraph.').waitFor()
  await diskShows(path, (project) => {
    const now = readIn(project)
    expect(now.text).toContain(`\n${newsletter}`)
    expect(now).toMatchObject({ how: 'trimmed', versions: 2 })
    expect(now.cuts).toEqual(imported.cuts.filter((reason) => reason !== 'newsletter'))
  })

  await desk.choose('article.restore-all')
  await diskShows(path, (project) => expect(readIn(project)).toMatchObject({ cuts: [], versions: 3 }))
  expect(await lines.count()).toBe(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await diskShows(path, (project) => expect(readIn(project)).toEqual(imported))
  await expect.poll(() => lines.count()).toBe(before)
  expect(await desk.traffic()).toEqual({ stopped: [], leaving: [] })
})

test('paragraphs are left out by hand, and their passages come back with them', async () => {
  const desk = await launch()
  const { page } = desk
  page.setDefaultTimeout(10_000)
  const path = await openPage(desk)
  await selectWords(page, 'A radio that is listened to on both banks')
  await page.keyboard.press('v')
  await selectWords(page, 'We were told to wait')
  await page.keyboard.press('d')
  await atRest(desk)
  const claimed = await onDisk(path)
  const anchorsOf = (project: Project) =>
    [1, 2].map((number) => claimIn(project, number)?.passages[0]?.anchor)

  await selectWords(page, 'A second boat')
  await page.keyboard.press('l')
  await page.getByText('1 passage in it is lost until it is restored.').waitFor()
  await diskShows(path, (project) => {
    expect(anchorsOf(project)).toMatchObject([
      { state: 'lost' },
      { state: 'anchored', quote: 'We were told to wait' },
    ])
    expect(readIn(project).cuts).toContain('by-hand')
    expect(claimIn(project, 1)?.history.at(-1)?.entries.at(-1)).toMatchObject({
      type: 'article.trimmed',
      field: 'lost',
    })
  })
  await articleText(page).getByText('Left out: by hand and related stories, 5 paragraphs').waitFor()

  await page.keyboard.press('h')
  await clickWords(page, 'A second boat')
  await page.keyboard.press('Shift+L')
  await page.getByText('1 passage in it stands again.').waitFor()
  const whole = (project: Project) => anchorsOf(project).map((anchor) => ({ ...anchor, version: '' }))
  await diskShows(path, (project) => {
    expect(whole(project)).toEqual(whole(claimed))
    expect(readIn(project).text).toBe(readIn(claimed).text)
  })

  // Correcting the text leaves alone what is left out.
  await clickWords(page, 'A radio')
  await page.keyboard.press('Control+e')
  await page.keyboard.type('One. ')
  await page.keyboard.press('Control+e')
  await diskShows(path, (project) => {
    expect(readIn(project).text).toContain('One. A radio')
    expect(readIn(project).cuts).toEqual(readIn(claimed).cuts)
  })
})

test('axe finds nothing on what is left out, closed or open', async () => {
  const desk = await launch()
  await openPage(desk)
  await withAxe(desk.page)
  const closed = await findings(desk, 'closed')
  await desk.choose('article.show-left-out')
  await desk.page.getByText('We use cookies to measure').waitFor()
  expect([...closed, ...(await findings(desk, 'open'))]).toEqual([])
})
