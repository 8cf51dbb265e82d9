import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { commandIds, commands, type Command } from '../../shared/commands'
import type { MenuEntry } from '../host/control'
import { launch, newFolders, type Claimdesk } from './harness'
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
  start,
} from './person'

const sample = fileURLToPath(new URL('../../fixtures/sample/story.claimdesk', import.meta.url))

/** A copy of the sample story's file in the documents. */
async function storyAt(documents: string, name: string): Promise<string> {
  const path = join(documents, name)
  await copyFile(sample, path)
  return path
}

/** Which file is open, as the foot of the window says. */
const place = (page: Page) => page.getByRole('contentinfo').getByText('.claimdesk').first()

/** Tags the next unchecked sentence; the name is asked once. */
async function tagOne(page: Page, key: string, name?: string): Promise<void> {
  await page.keyboard.press('Control+2')
  await page.keyboard.press('j')
  await page.keyboard.press(key)
  if (name !== undefined) await sayWho(page, name)
}

test('project files from outside open: named at the start, at a second start, or by a double click', async () => {
  const folders = await newFolders()
  const [first, second, third] = await Promise.all(
    ['First.claimdesk', 'Second Ünï 😀.claimdesk', 'Third.claimdesk'].map((name) =>
      storyAt(folders.documents, name),
    ),
  )
  const desk = await launch({ folders, args: [first!] })
  const { page } = desk
  await place(page).getByText('First.claimdesk').waitFor()
  await tagOne(page, 'v', 'Ada Marsh')
  await page.keyboard.press('Control+e')
  await page.getByRole('region', { name: 'Correcting the text' }).waitFor()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Being corrected: ')

  expect(await desk.startAgain([second!])).toEqual({ code: 0, signal: null })
  await place(page).getByText('Second').waitFor()
  // What was being done in the first is in the first, and there only.
  await expect.poll(() => readFile(first!, 'utf8')).toContain('Being corrected: BRØDNIK')
  await saved(page)
  expect(await readFile(second!, 'utf8')).toBe(await readFile(sample, 'utf8'))
  await desk.openFile(third!)
  await place(page).getByText('Third.claimdesk').waitFor()
  await desk.openFile(join(folders.documents, 'Nowhere.claimdesk'))
  await page.getByRole('status').getByText('“Nowhere.claimdesk” is not there any more.').waitFor()
  // A second start with nothing, or with what is no project, only shows the window.
  expect(await desk.startAgain(['--version', 'notes.txt'])).toEqual({ code: 0, signal: null })
  await place(page).getByText('Third.claimdesk').waitFor()
  expect(await desk.recentDocuments()).toEqual([first, second, third])
  expect(await desk.quit()).toEqual({ code: 0, signal: null })
  const again = await launch({ folders })
  await place(again.page).getByText('Third.claimdesk').waitFor()
})

test('what is dropped on the window is opened, added, or refused with a sentence', async () => {
  const desk = await launch()
  const { page } = desk
  const named = (name: string) => join(desk.folders.documents, name)
  await writeFile(named('one.txt'), 'A crane fell\n\nThree people were hurt, police said.\n')
  await writeFile(named('two.md'), '# Crane down\n\nNobody was **hurt**.\n')
  await writeFile(named('song.mp3'), new Uint8Array([0xff, 0xfb, 0x90, 0x44, 0, 0, 0, 0]))
  await writeFile(named('Bad.claimdesk'), 'nothing of ours')
  const story = await storyAt(desk.folders.documents, 'Dropped.claimdesk')
  const says = (sentence: string) => page.getByRole('status').getByText(sentence).waitFor()

  await page.getByRole('button', start).waitFor()
  await desk.drop([named('one.txt')])
  await says('Open or make a project first, then drop the articles on it.')
  await desk.drop([named('Bad.claimdesk')])
  await says('“Bad.claimdesk” is not a Claimdesk project.')
  await desk.drop([story])
  await place(page).getByText('Dropped.claimdesk').waitFor()

  await desk.drop([named('one.txt'), named('two.md')])
  await sayWho(page, 'Ada Marsh')
  await says('2 articles added.')
  await articleText(page).getByText('Three people were hurt').waitFor()
  await diskShows(story, (project) => expect(project.articles.size).toBe(5))
  await desk.drop([named('song.mp3')])
  await says('“song.mp3” is of a kind that cannot be imported')
  await desk.drop([named('Bad.claimdesk')])
  await page.getByRole('dialog', { name: '“Bad.claimdesk”' }).getByRole('button', { name: 'Open it' }).click()
  await says('“Bad.claimdesk” is not a Claimdesk project.')
  await desk.drop([story, named('one.txt')])
  const question = page.getByRole('dialog', { name: 'Some look like articles that are there' })
  await question.getByRole('radio', { name: 'Keep both' }).check()
  await page.keyboard.press('Enter')
  const report = page.getByRole('dialog', { name: 'Not every file came in' })
  await report.getByText('“Dropped.claimdesk”').waitFor()
  await report.getByText('the same, letter for letter').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await diskShows(story, (project) => expect(project.articles.size).toBe(5))
})

const withoutId = (file: string) => file.replace(/^ {2}"id": ".*",$/m, '')

test('each sample story is a fresh copy; a recent project that is missing says so and can be struck off', async () => {
  const desk = await openSample()
  const { page } = desk
  await tagOne(page, 'v', 'Ada Marsh')
  await diskShows(samplePath(desk), (project) => expect(project.claims.size).toBe(7))
  await desk.choose('project.sample')
  await place(page).getByText('Sample story 2.claimdesk').waitFor()
  await saved(page)
  const second = join(dirname(samplePath(desk)), 'Sample story 2.claimdesk')
  // A project of its own, else each would be taken for a copy of the other.
  const [copied, shipped] = [await readFile(second, 'utf8'), await readFile(sample, 'utf8')]
  expect(copied).not.toBe(shipped)
  expect(withoutId(copied)).toBe(withoutId(shipped))

  await page.keyboard.press('Control+w')
  await page.getByRole('button', start).waitFor()
  await rename(second, `${second}.moved`)
  await desk.close()
  const again = await launch({ folders: desk.folders })
  const recents = again.page.getByRole('region', { name: 'Recent projects' }).getByRole('listitem')
  await recents.filter({ hasText: 'Not found at' }).waitFor()
  expect(await recents.count()).toBe(2)
  await recents.filter({ hasText: 'Not found at' }).getByRole('button').first().click()
  await again.page
    .getByRole('status')
    .getByText('“Sample story 2.claimdesk” is not there any more.')
    .waitFor()
  await recents
    .filter({ hasText: 'Not found at' })
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect.poll(() => recents.count()).toBe(1)
  await recents.getByRole('button').first().click()
  await articleText(again.page).waitFor()
  expect((await onDisk(samplePath(desk))).claims.size).toBe(7)
  await readFile(`${second}.moved`)
})

test('closing the window at once loses no letter, and a killed program none that it called saved', async () => {
  const desk = await openSample()
  const path = samplePath(desk)
  await tagOne(desk.page, 's', 'Ada Marsh')
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.type('Only the ferry company says s')
  await desk.page.keyboard.press('o')
  expect(await desk.close()).toEqual({ code: 0, signal: null })
  expect(claimIn(await onDisk(path), 7)?.assessments.at(-1)?.rationale).toBe('Only the ferry company says so')

  // Also what was corrected in the text and not yet left.
  const second = await launch({ folders: desk.folders })
  await articleText(second.page).waitFor()
  await second.page.keyboard.press('Control+e')
  await second.page.getByRole('region', { name: 'Correcting the text' }).waitFor()
  await second.page.keyboard.press('Control+Home')
  await second.page.keyboard.type('Corrected: ')
  expect((await second.close()).code).toBe(0)
  expect(await readFile(path, 'utf8')).toContain('Corrected: BRØDNIK')

  const third = await launch({ folders: desk.folders })
  await articleText(third.page).waitFor()
  await tagOne(third.page, 'd')
  await claimsList(third.page).getByText('#8', { exact: true }).waitFor()
  await saved(third.page)
  await third.kill()
  const fourth = await launch({ folders: desk.folders })
  await claimsList(fourth.page).getByText('#8', { exact: true }).waitFor()
  await saved(fourth.page)
  await fourth.close()
})

test('a program killed while its file could not be written recovers what it had kept', async () => {
  const desk = await openSample()
  const path = samplePath(desk)
  const [folder, away] = [dirname(path), `${dirname(path)} away`]
  await rename(folder, away)
  await tagOne(desk.page, 'd', 'Ada Marsh')
  const trouble = desk.page.getByRole('alert')
  await trouble.getByText('Not saved').waitFor()
  await trouble.getByText('your changes are kept on this computer').waitFor()
  await desk.kill()
  await rename(away, folder)
  expect((await onDisk(path)).claims.size).toBe(6)

  const again = await launch({ folders: desk.folders })
  await claimsList(again.page).getByText('#7', { exact: true }).waitFor()
  const told = again.page.getByRole('status')
  await told.getByText('Recovered 1 change that was not yet in the file.').waitFor()
  await saved(again.page)
  await diskShows(path, (project) =>
    expect(claimIn(project, 7)?.assessments).toMatchObject([{ verdict: 'disputed' }]),
  )
})

const [again, copy, discard, cancel] = [{ button: 0 }, { button: 1 }, { button: 2 }, { button: 3 }]

/** A story with a change that cannot be saved, since its folder is gone. */
async function unsaved(): Promise<{ desk: Claimdesk; path: string; lose: () => Promise<void> }> {
  const desk = await launch()
  const folder = join(desk.folders.documents, 'drive')
  await mkdir(folder)
  const path = await storyAt(folder, 'Storm.claimdesk')
  await desk.openFile(path)
  await articleText(desk.page).waitFor()
  const lose = () => rm(folder, { recursive: true })
  await lose()
  await tagOne(desk.page, 'v', 'Ada Marsh')
  await desk.page.getByRole('alert').getByText('Not saved').waitFor()
  return { desk, path, lose }
}

const asked = async (desk: Claimdesk) => (await desk.dialogs()).map(({ kind }) => kind)

test('closing with a disk that fails asks; it can be called off, and tried again until it is saved', async () => {
  const { desk, path } = await unsaved()
  await desk.answerDialog(cancel)
  await desk.askToClose()
  await expect.poll(() => asked(desk)).toEqual(['message'])
  expect((await desk.dialogs())[0]!.options).toMatchObject({
    message: 'Your latest changes to “Storm” are not saved.',
    detail: expect.stringContaining('its folder is no longer there') as string,
    buttons: ['Try again', 'Save a copy as…', 'Close without saving', 'Cancel'],
  })
  // Still here, and still working.
  await tagOne(desk.page, 'd')
  await claimsList(desk.page).getByText('#8', { exact: true }).waitFor()

  await desk.answerDialog(again)
  await desk.askToClose()
  await expect.poll(() => asked(desk)).toEqual(['message', 'message', 'message'])
  await mkdir(dirname(path))
  await desk.answerDialog(again)
  expect(await desk.ended).toEqual({ code: 0, signal: null })
  expect((await onDisk(path)).claims.size).toBe(8)
})

test('closing with a disk that fails saves a copy elsewhere, asks again when there is none, or lets it go', async () => {
  const first = await unsaved()
  const rescued = join(first.desk.folders.documents, 'Rescued.claimdesk')
  for (const answer of [copy, { cancel: true } as const, copy, { file: rescued }])
    await first.desk.answerDialog(answer)
  expect(await first.desk.close()).toEqual({ code: 0, signal: null })
  expect((await onDisk(rescued)).claims.size).toBe(7)

  const second = await unsaved()
  await second.desk.answerDialog(discard)
  expect(await second.desk.close()).toEqual({ code: 0, signal: null })
  await expect(readFile(second.path)).rejects.toThrow('ENOENT')
})

test('every command is in the native menu once, with its keys, and in the palette', async () => {
  const desk = await launch()
  const { page } = desk
  await makeProject(desk, 'Menus')
  const flat = (entries: readonly MenuEntry[]): MenuEntry[] =>
    entries.flatMap((entry) => [entry, ...flat(entry.items)])
  const items = flat(await desk.menu()).filter(({ id }) =>
    commandIds.includes(id as (typeof commandIds)[number]),
  )
  const expected = commandIds.map((id) => {
    const { label, keys } = commands[id] as Command
    const [key] = keys
    const isShown = key !== undefined && (process.platform !== 'darwin' || key.includes('Mod'))
    const accelerator = isShown ? key.replace('Mod', 'CmdOrCtrl').replace('Arrow', '') : null
    return { id, label, accelerator }
  })
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
  expect(items.map(({ id, label, accelerator }) => ({ id, label, accelerator })).sort(byId)).toEqual(
    expected.sort(byId),
  )

  await page.keyboard.press('Control+k')
  const options = page.getByRole('dialog').getByRole('option')
  await options.first().waitFor()
  const lines = await options.allInnerTexts()
  const labels = commandIds.filter((id) => id !== 'palette.open').map((id) => commands[id].label)
  expect(lines.map((line) => line.split('\n')[0]).sort()).toEqual(labels.sort())
  await page.keyboard.type('theme dark')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark')
})
