import { execFile } from 'node:child_process'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Project } from '../../shared/model/project'
import { decisionsOf } from '../../shared/versions/decisions'
import { launch, type Claimdesk } from './harness'
import { articleText, atRest, claimIn, diskShows, makeProject, onDisk, sayWho, selectWords } from './person'

const morning = [
  'Eleven people died when the ferry Norna sank off Brenmouth on Tuesday, the coast guard said.',
  'It was on its way to the island of Lindholm with the evening mail and a school class.',
  'A fisherman, Ole Varg, pulled four passengers from the water before the lifeboats arrived.',
  'The company had been warned about the stern door in a letter two years ago, a former mate said.',
  'The harbour master closed the port until Friday morning because of drifting containers.',
  'The cause is not known, and the ministry has opened an inquiry into the accident.',
]
const [died, , fisherman, warned, port, cause] = morning as [string, string, string, string, string, string]

/** The evening: another number, a sentence in another place, one reworded, one gone, one new. */
const evening = [
  died.replace('Eleven', 'Thirteen'),
  morning[1]!,
  warned.replace('had been warned about', 'was reportedly told of'),
  cause,
  'Divers found the wreck at a depth of thirty metres late on Wednesday evening.',
  fisherman,
]

const states = (project: Project) =>
  [1, 2, 3, 4, 5].map((number) => claimIn(project, number)?.passages[0]?.anchor.state)

test('a newer text is brought in, walked through by keyboard, undone, compared and read beside the old one', async () => {
  const desk = await launch()
  const { page, folders } = desk
  page.setDefaultTimeout(15_000)
  const path = await makeProject(desk, 'Norna')
  const [first, second] = [join(folders.documents, 'norna-1.txt'), join(folders.documents, 'norna-2.txt')]
  await writeFile(first, morning.join('\n\n'))
  await writeFile(second, evening.join('\n\n'))
  await desk.answerDialog({ files: [first] })
  await page.keyboard.press('Control+i')
  await sayWho(page, 'Ada Marsh')
  await articleText(page).getByText('Eleven people died').waitFor()
  for (const [words, key] of [
    ['Eleven people died', 'v'],
    [fisherman, 's'],
    [warned, 'd'],
    [port, 'v'],
    [cause, 'Enter'],
  ] as const) {
    await selectWords(page, words)
    await page.keyboard.press(key)
  }
  await diskShows(path, (project) => expect(states(project)).toEqual(Array(5).fill('anchored')))
  await atRest(desk)
  const before = await readFile(path, 'utf8')
  const copy = join(folders.documents, 'by-command.claimdesk')
  await copyFile(path, copy)

  await bringIn(desk, second)
  await review(page).getByRole('heading', { name: 'Decisions' }).waitFor()
  await diskShows(path, (project) => {
    const [article] = project.articles.sorted()
    expect(project.versions.where('article', article!.id)).toHaveLength(2)
    expect(states(project)[0]).toBe('changed')
    expect(states(project)[2]).toBe('changed')
    expect(states(project)[3]).toBe('lost')
    expect(states(project)[4]).toBe('anchored')
    // The verdicts of what changed are still there.
    expect(claimIn(project, 1)?.assessments[0]?.verdict).toBe('verified')
  })
  const inWindow = await onDisk(path)

  // The same file by the command line ends in the same states on the same words.
  const [article] = inWindow.articles.sorted()
  const cli = join(import.meta.dirname, '..', '..', 'dist', 'electron', 'cli.js')
  const asked = [cli, 'import', copy, second, '--replaces', article!.id, '--json']
  const { stdout } = await promisify(execFile)(process.execPath, asked)
  const { articles } = JSON.parse(stdout) as { articles: { passages: { id: string; state: string }[] }[] }
  const byCommand = await onDisk(copy)
  for (const { id, state } of articles[0]!.passages) {
    expect(inWindow.passages.get(id)?.anchor.state).toBe(state)
    const { version } = inWindow.passages.get(id)!.anchor
    expect({ ...byCommand.passages.get(id)!.anchor, version }).toEqual(inWindow.passages.get(id)?.anchor)
  }

  // One by one, by keyboard: accept the number, the rewording and what moved; put the lost one on other words.
  const waiting = decisionsOf(inWindow, article!.id).length
  const current = review(page).getByRole('article')
  await current.getByText('Number changed').waitFor()
  expect(await current.innerText()).toMatch(/Eleven[\s\S]*Thirteen/)
  await page.keyboard.press('c')
  for (let left = waiting - 1; left > 1; left--) {
    await review(page)
      .getByText(new RegExp(`of ${left} passage`))
      .waitFor()
    if (await current.getByText('no longer in the article').isVisible()) await page.keyboard.press('.')
    await page.keyboard.press('c')
  }
  await current.getByText('no longer in the article').waitFor()
  expect(await current.innerText()).toContain('The harbour master closed the port')
  await page.keyboard.press('Escape')
  await selectWords(page, 'Divers found the wreck')
  await page.keyboard.press('r')
  await review(page).getByText('Nothing left to decide').waitFor()
  await diskShows(path, (project) => {
    expect(states(project)).toEqual(Array(5).fill('anchored'))
    expect(claimIn(project, 4)?.passages[0]?.anchor.quote).toBe('Divers found the wreck')
  })

  // Undone: the last decision waits again, and can be left and come back to.
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: '1 passage needs a decision' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Claims' }).waitFor()
  await page.keyboard.press('g')
  await current.getByText('no longer in the article').waitFor()

  // The two versions beside each other, change by change.
  await page.keyboard.press('b')
  const changes = page.getByRole('listbox', { name: 'Changes' })
  await changes.getByText('Hedge added').waitFor()
  await changes.getByText('Moved here').waitFor()
  await page.keyboard.press('.')
  await expect.poll(() => changes.getByRole('option', { selected: true }).innerText()).toMatch(/Eleven/)
  await page.keyboard.press('.')
  await expect.poll(() => changes.getByRole('option', { selected: true }).innerText()).not.toMatch(/Eleven/)
  await page.keyboard.press('Escape')

  // The first version, with its passages where they stood.
  await desk.choose('version.older')
  await page.getByRole('region', { name: 'An older version' }).waitFor()
  await articleText(page).locator('.passage', { hasText: 'Eleven people died' }).waitFor()
  await page.keyboard.press('v')
  await page.keyboard.press('Escape')
  await articleText(page).getByText('Thirteen people died').waitFor()

  expect(await desk.close()).toEqual({ code: 0, signal: null })
  const left = await readFile(path, 'utf8')
  const again = await launch({ folders, args: [path] })
  await again.page.getByRole('button', { name: '1 passage needs a decision' }).waitFor()
  expect(await readFile(path, 'utf8')).toBe(left)

  // The same text again is no new version; all of it can be taken back to the byte.
  await bringIn(again, second, false)
  await again.page.getByRole('dialog').getByText('There is no new version to make').waitFor()
  await again.page.keyboard.press('Escape')
  expect(before).not.toBe(left)
})

test('the whole of a new version is one step, which undo takes back to the byte', async () => {
  const desk = await launch()
  const { page, folders } = desk
  page.setDefaultTimeout(15_000)
  const path = await makeProject(desk, 'Norna')
  const [first, second] = [join(folders.documents, 'norna-1.txt'), join(folders.documents, 'norna-2.txt')]
  await writeFile(first, morning.join('\n\n'))
  await writeFile(second, evening.join('\n\n'))
  await desk.answerDialog({ files: [first] })
  await page.keyboard.press('Control+i')
  await sayWho(page, 'Ada Marsh')
  await articleText(page).getByText('Eleven people died').waitFor()
  await selectWords(page, 'Eleven people died')
  await page.keyboard.press('v')
  await diskShows(path, (project) => expect(claimIn(project, 1)).toBeDefined())
  await atRest(desk)
  const before = await readFile(path, 'utf8')

  await bringIn(desk, second)
  await diskShows(path, (project) => expect(states(project)[0]).toBe('changed'))
  await page.keyboard.press('Control+z')
  await expect.poll(() => readFile(path, 'utf8'), { timeout: 15_000 }).toBe(before)
  await page.keyboard.press('Control+y')
  await diskShows(path, (project) => expect(states(project)[0]).toBe('changed'))
})

function review(page: Page) {
  return page.locator('[data-pane="claims"]')
}

/** Brings the file in as the new version of the article on the desk, through the palette. */
async function bringIn(desk: Claimdesk, file: string, confirm = true): Promise<void> {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.keyboard.type('import new version')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Import new version' })
  await dialog.waitFor()
  await desk.answerDialog({ files: [file] })
  await dialog.getByRole('button', { name: 'Choose a file' }).click()
  await dialog.getByRole('heading', { name: 'What comes of it' }).waitFor()
  await dialog
    .getByText(/passages? stands?|There is no new version|changed text/)
    .first()
    .waitFor()
  if (!confirm) return
  await dialog.getByRole('button', { name: 'Make it the new version' }).click()
  await dialog.waitFor({ state: 'detached' })
}
