import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Claimdesk } from './harness'
import { launch } from './harness'
import { articleText, diskShows, makeProject, onDisk, sayWho, saved } from './person'

const harbour = [
  'Crane topples in the old harbour',
  'Two people were hurt when a crane fell on the quay on Friday morning, the harbour master said.',
  'The crane was 46 years old. It had been due to be taken down in the autumn, after the season of the ferries.',
]
const text = harbour.join('\n\n')
const page = `<html><head><title>Ferry late - Radio Quay</title>
<meta property="og:site_name" content="Radio Quay"><meta property="og:title" content="Ferry late">
<script>window.ran = 1</script></head><body><article><h1>Ferry late</h1><p class="byline">By Ines Oduya</p>
<p>The ferry of 8 a.m. left an hour late on Friday, because its ramp would not come down for the cars to leave.</p>
<p>Nobody was kept aboard, and the ferry of 9 a.m. sailed as it should, a spokesman of the company said later.</p>
<img src="https://away.example/pixel.png"></article></body></html>`

/** Puts files into a folder of the machine; answers where it is. */
async function folderOf(desk: Claimdesk, name: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = join(desk.folders.documents, name)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), content)
  }
  return folder
}

test('a folder of good, bad and doubled files comes in by dialog, guesses are confirmed, all is undone', async () => {
  const desk = await launch()
  const { page: window } = desk
  window.setDefaultTimeout(15_000)
  const path = await makeProject(desk, 'Harbour story')
  const wire = await folderOf(desk, 'wire', {
    'a-crane.txt': text,
    'b-crane-again.txt': `${text}\n\nIt was bought second-hand.`,
    'c-ferry.html': page,
    'd-empty.txt': '',
    'e-picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
    'song.mp3': 'la',
    '.hidden.txt': 'Not this one.',
    'later/f\ng.md': '# Night\n\nThe quay stays shut for the night, the port said.',
  })
  await symlink(wire, join(wire, 'later', 'round'))
  // It is there when the folder is listed, and not when it is read.
  await symlink('h-gone.txt', join(wire, 'later', 'h-gone.txt'))

  await desk.choose('identity.edit')
  await sayWho(window, 'Ada Marsh')
  await window.keyboard.press('Control+Shift+O')
  await desk.answerDialog({ folder: wire })

  const question = window.getByRole('dialog', { name: 'Some look like articles that are there' })
  await question.getByText('alike').waitFor()
  expect(await question.getByRole('group').count()).toBe(1)
  expect((await onDisk(path)).articles.size).toBe(0)
  // Of the two ways, by the keyboard.
  await window.keyboard.press('ArrowRight')
  expect(await question.getByRole('radio', { name: 'Leave it out' }).isChecked()).toBe(true)
  await window.keyboard.press('Enter')

  const report = window.getByRole('dialog', { name: 'Not every file came in' })
  await report.getByText('wire/d-empty.txt').waitFor()
  const said = (await report.textContent()) ?? ''
  for (const words of [
    '“wire/d-empty.txt” is empty',
    '“wire/e-picture.txt” is a PNG',
    'wire/later/h-gone.txt',
    'Left out, as you chose: 1 article',
    'Added: 3 articles',
    'wire/later/f g.md',
    'Radio Quay',
    '1 other file',
  ])
    expect(said).toContain(words)
  expect(said).not.toContain('.hidden')
  await window.keyboard.press('Enter')
  await diskShows(path, (project) => expect(project.articles.size).toBe(3))

  // What was read out of the text is a guess, and says so; one key makes it certain.
  const ferry = async () =>
    (await onDisk(path)).articles.sorted().find(({ title }) => title === 'Ferry late')!
  expect(await ferry()).toMatchObject({ outlet: 'Radio Quay', byline: 'Ines Oduya', guessed: ['byline'] })
  await window.getByRole('option', { name: 'Ferry late' }).click()
  await window.getByText('Guessed, not confirmed: byline.').waitFor()
  await window.keyboard.press('Control+Shift+D')
  await window.getByRole('button', { name: 'Confirm the byline' }).focus()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  await window.getByText('Guessed, not confirmed').waitFor({ state: 'hidden' })
  await diskShows(path, (project) => {
    for (const article of project.articles.values())
      if (article.title === 'Ferry late') expect(article.guessed).toBeUndefined()
  })
  const [version] = (await onDisk(path)).versions.where('article', (await ferry()).id)
  expect(version?.source).toMatchObject({ file: 'c-ferry.html', importer: 'html' })
  expect(version?.source?.sha256).toMatch(/^[0-9a-f]{64}$/)

  // Back step by step: the guess is one again, then nothing is there.
  await window.keyboard.press('Control+z')
  await diskShows(path, (project) =>
    expect([...project.articles.values()].flatMap(({ guessed = [] }) => guessed)).toContain('byline'),
  )
  await window.keyboard.press('Control+z')
  await diskShows(path, (project) => expect(project.articles.size).toBe(0))
  await window.keyboard.press('Control+Shift+z')
  await diskShows(path, (project) => expect(project.articles.size).toBe(3))
  expect(await window.evaluate(() => Reflect.has(window, 'ran'))).toBe(false)
  expect(await desk.traffic()).toEqual({ stopped: [], leaving: [] })
})

test('a batch of hundreds is cancelled on its way and nothing of it is there; typing went on meanwhile', async () => {
  const desk = await launch()
  const { page: window } = desk
  window.setDefaultTimeout(15_000)
  const path = await makeProject(desk, 'Many')
  await desk.choose('identity.edit')
  await sayWho(window, 'Ada Marsh')
  const words = (i: number) => Array.from({ length: 120 }, (_, j) => `word${i}x${j}`).join(' ')
  const many = await folderOf(
    desk,
    'many',
    Object.fromEntries(
      Array.from({ length: 600 }, (_, i) => [`${i}.txt`, `Number ${i}\n\n${words(i)}.\n\n${words(-i)}.`]),
    ),
  )
  await desk.answerDialog({ folder: many })
  await window.keyboard.press('Control+Shift+O')
  await window.getByRole('progressbar', { name: 'Files read' }).waitFor()
  await window.keyboard.press('Control+.')
  await window.getByText('Adding articles was cancelled').waitFor()
  await saved(window)
  expect((await onDisk(path)).articles.size).toBe(0)

  // Once more, with something else to do while it goes on.
  await desk.answerDialog({ folder: many })
  await window.keyboard.press('Control+Shift+O')
  await window.getByRole('progressbar', { name: 'Files read' }).waitFor()
  await window.keyboard.press('Control+Shift+A')
  const paste = window.getByRole('dialog', { name: 'Add an article by pasting' })
  await paste.getByLabel('Outlet').fill('The Gazette')
  await diskShows(path, (project) => expect(project.articles.size).toBe(600))
  expect(await paste.getByLabel('Outlet').inputValue()).toBe('The Gazette')
  await paste.getByRole('button', { name: 'Cancel' }).click()
  await paste.getByRole('button', { name: 'Discard it' }).click()
  await window.keyboard.press('Control+z')
  await diskShows(path, (project) => expect(project.articles.size).toBe(0))
})

test('a folder dropped on the window comes in, with its folders and without what is hidden in it', async () => {
  const desk = await launch()
  const { page: window } = desk
  window.setDefaultTimeout(15_000)
  const path = await makeProject(desk, 'Dropped')
  await desk.choose('identity.edit')
  await sayWho(window, 'Ada Marsh')
  const folder = await folderOf(desk, 'dropped', {
    'one.md': '# One\n\nThe first of them.',
    'below/two.md': '# Two\n\nThe second of them.',
    '.secret/three.md': '# Three\n\nNot this.',
    'song.mp3': 'la',
  })
  await desk.drop([folder])
  const report = window.getByRole('dialog', { name: 'Added, with something to look at' })
  await report.getByText('dropped/below/two.md').waitFor()
  await window.keyboard.press('Enter')
  await diskShows(path, (project) =>
    expect(project.articles.sorted().map(({ title }) => title)).toEqual(['One', 'Two']),
  )
  await articleText(window).getByText('The first of them.').waitFor()
})
