import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { launch } from './harness'
import {
  articleText,
  atRest,
  claimsList,
  claimIn,
  diskShows,
  makeProject,
  onDisk,
  openSample,
  samplePath,
  saved,
  sayWho,
  selectWords,
} from './person'

test('a project is made, articles are pasted and imported, and every step is undone and redone in order', async () => {
  const desk = await launch()
  const { page } = desk
  const path = await makeProject(desk, 'Harbour story')
  await diskShows(path, (project) => expect(project.meta.title).toBe('Harbour story'))

  await page.keyboard.press('Control+Shift+A')
  await sayWho(page, 'Ada Marsh')
  const dialog = page.getByRole('dialog', { name: 'Add an article by pasting' })
  await dialog.getByRole('textbox', { name: 'Text of the article' }).click()
  await page.keyboard.insertText(
    'Crane topples in the old harbour\n\nTwo people were hurt. The crane fell at 6 a.m.',
  )
  await dialog.getByLabel('Outlet').fill('Harbour Gazette')
  await dialog.getByRole('textbox', { name: 'Byline' }).fill('Ines Oduya')
  await dialog.getByRole('textbox', { name: 'Address (URL)' }).fill('https://gazette.example/crane')
  await dialog.getByRole('textbox', { name: 'Published' }).fill('not a day')
  await dialog.getByRole('button', { name: 'Add article' }).click()
  await dialog.getByRole('textbox', { name: 'Published' }).fill('2026-03-14 07:30 +01:00')
  await dialog.getByRole('button', { name: 'Add article' }).click()
  await articleText(page).getByText('Two people were hurt.').waitFor()
  await diskShows(path, (project) =>
    expect(project.articles.sorted()).toMatchObject([
      { outlet: 'Harbour Gazette', byline: 'Ines Oduya', url: 'https://gazette.example/crane' },
    ]),
  )

  const files = join(desk.folders.documents, 'wire')
  await mkdir(files)
  const named = (name: string) => join(files, name)
  await writeFile(named('one.txt'), 'A crane fell\n\nThree people were hurt, police said.\n')
  await writeFile(named('two.md'), '---\noutlet: Radio Quay\n---\n\n# Crane down\n\nNobody was **hurt**.\n')
  await writeFile(named('not.txt'), '')
  await desk.answerDialog({ files: ['one.txt', 'two.md', 'not.txt'].map(named) })
  await page.keyboard.press('Control+i')
  const report = page.getByRole('dialog', { name: 'Not every file came in' })
  await report.getByText('not.txt').first().waitFor()
  await page.keyboard.press('Enter')
  await diskShows(path, (project) => expect(project.articles.size).toBe(3))
  expect((await onDisk(path)).articles.sorted().map(({ outlet }) => outlet)).toContain('Radio Quay')

  // One undo takes the whole import back, the next the pasted article; then forward again.
  await page.keyboard.press('Control+z')
  await diskShows(path, (project) => expect(project.articles.size).toBe(1))
  await page.keyboard.press('Control+z')
  await diskShows(path, (project) => expect(project.articles.size).toBe(0))
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+y')
  await diskShows(path, (project) => expect(project.articles.size).toBe(3))

  // Removing an article takes its claims along, and undo brings both back.
  await articleText(page).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await diskShows(path, (project) => expect(project.claims.size).toBe(1))
  const whole = await readFile(path, 'utf8')
  await desk.choose('article.remove')
  await diskShows(path, (project) => expect([project.articles.size, project.claims.size]).toEqual([2, 0]))
  await page.keyboard.press('Control+z')
  await expect.poll(() => readFile(path, 'utf8')).toBe(whole)
})

test('rationale, wording and evidence are written in the claims pane; typing is one step', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await selectWords(page, 'Fifty were pulled out alive')
  await page.keyboard.press('s')
  await sayWho(page, 'Ada Marsh')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Only the ferry company says so')
  await diskShows(path, (project) =>
    expect(claimIn(project, 7)?.assessments.at(-1)?.rationale).toBe('Only the ferry company says so'),
  )
  await page.keyboard.press('Control+z')
  await diskShows(path, (project) =>
    expect(claimIn(project, 7)?.assessments).toMatchObject([{ verdict: 'single-source', rationale: '' }]),
  )
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Escape')

  await page.keyboard.press('w')
  await page.keyboard.type('Fifty people survived.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await page.keyboard.type('Harbour log of 12 March')
  await page
    .getByRole('combobox', { name: 'Kind' })
    .or(page.getByLabel('Kind'))
    .first()
    .selectOption('document')
  await page.getByRole('textbox', { name: 'Locator' }).fill('page 3')
  await page.getByRole('radio', { name: 'contradicts' }).check()
  await page.getByRole('button', { name: 'Done' }).click()
  await diskShows(path, (project) => {
    const seven = claimIn(project, 7)
    expect(seven?.claim.wording).toBe('Fifty people survived.')
    expect(seven?.evidence).toMatchObject([
      { kind: 'document', reference: 'Harbour log of 12 March', locator: 'page 3', stance: 'contradicts' },
    ])
    expect(seven?.assessments.at(-1)?.rationale).toBe('Only the ferry company says so')
  })

  await page.getByText(/^History/).click()
  const history = page.getByRole('list').filter({ hasText: 'made the claim' })
  await history.getByText('Only the ferry company says so').first().waitFor()
  await history.getByText('Harbour log of 12 March').first().waitFor()

  await atRest(desk)
  const before = await readFile(path, 'utf8')
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Delete')
  await diskShows(path, (project) => expect(claimIn(project, 7)).toBeUndefined())
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => readFile(path, 'utf8')).toBe(before)
})

test('claims are filtered and walked, words are found in the article and in the whole story', async () => {
  const desk = await openSample()
  const { page } = desk
  await page.keyboard.press('n')
  await page.locator('[aria-selected="true"]', { hasText: '#1' }).waitFor()
  await page.keyboard.press('Shift+N')
  await page.locator('[role="option"][aria-selected="true"]', { hasText: 'unchecked' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^split/ }).click()
  await expect
    .poll(() => claimsList(page).getByRole('option').allInnerTexts())
    .toEqual([expect.stringContaining('split')])
  await page.getByRole('button', { name: 'Clear filter' }).click()

  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('jitrenka')
  const count = page.getByRole('search', { name: 'Find in article' }).getByRole('status')
  await count.getByText(/^\d of 3$/).waitFor()
  const first = await count.innerText()
  await page.keyboard.press('Enter')
  await expect.poll(() => count.innerText()).not.toBe(first)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('sonar boat')
  await page.getByRole('dialog').getByText('Radio Vltana').waitFor()
  await page.keyboard.press('Enter')
  await articleText(page).getByText('a sonar boat of the navy').waitFor()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('sonar boat')
})

test('a corrected text is a new version; its passages follow, and a changed one asks to be checked again', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await selectWords(page, 'The regional hospital in Lindava is treating 17 of them.')
  await page.keyboard.press('v')
  await sayWho(page, 'Ada Marsh')
  await diskShows(path, (project) => expect(claimIn(project, 7)).toBeDefined())
  const before = await readFile(path, 'utf8')

  await page.keyboard.press('Control+e')
  await page.getByRole('region', { name: 'Correcting the text' }).waitFor()
  await selectWords(page, '17')
  await page.keyboard.type('19')
  await page.keyboard.press('Control+e')
  await diskShows(path, (project) => {
    const anchor = claimIn(project, 7)?.passages[0]?.anchor
    expect(anchor).toMatchObject({
      state: 'changed',
      quote: 'The regional hospital in Lindava is treating 19 of them.',
      was: 'The regional hospital in Lindava is treating 17 of them.',
    })
    // The other passages of the article went on to the new version as they were.
    const others = [...project.passages.values()].filter(
      ({ claim }) => claim !== claimIn(project, 7)?.claim.id,
    )
    expect(others.every(({ anchor: other }) => other.state === 'anchored')).toBe(true)
    expect(claimIn(project, 1)?.passages.some(({ anchor: other }) => other.version === anchor?.version)).toBe(
      true,
    )
  })
  await page.getByText('text changed', { exact: false }).first().waitFor()
  await page.keyboard.press('n')
  await page
    .getByText(/re-check/i)
    .first()
    .waitFor()
  await page.locator('[role="option"]', { hasText: '#7' }).click()
  await page
    .getByRole('button', { name: /^Confirm/ })
    .first()
    .click()
  await diskShows(path, (project) => expect(claimIn(project, 7)?.passages[0]?.anchor.state).toBe('anchored'))
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => readFile(path, 'utf8')).toBe(before)
})

test('a file that cannot be saved says why, loses nothing, and a copy can be saved elsewhere', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await saved(page)
  const untouched = await readFile(path, 'utf8')
  // Somebody else's program writes something else over it.
  await writeFile(path, '{ "format": "claimdesk", "not": "ours" }')
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await sayWho(page, 'Ada Marsh')
  await page.getByRole('alert').getByText('Not saved').waitFor()
  expect(await readFile(path, 'utf8')).toContain('ours')

  const copy = join(desk.folders.documents, 'Rescued.claimdesk')
  await desk.answerDialog({ file: copy })
  await page.keyboard.press('Control+Shift+S')
  await diskShows(copy, (project) => expect(claimIn(project, 7)).toBeDefined())
  expect(untouched).not.toContain('Ada Marsh')
})

test('a project deleted while it is open is written again; without its folder it waits, and loses nothing', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await rm(path)
  await page.keyboard.press('j')
  await page.keyboard.press('d')
  await sayWho(page, 'Ada Marsh')
  await expect.poll(() => readFile(path, 'utf8').catch(() => 'gone')).toContain('Ada Marsh')

  await rm(dirname(path), { recursive: true })
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await page.getByRole('alert').getByText('Not saved').waitFor()
  await mkdir(dirname(path))
  await page.getByRole('button', { name: 'Try again' }).click()
  await saved(page)
  await diskShows(path, (project) => expect(project.claims.size).toBe(8))
})

test('theme, zoom and window place are remembered', async () => {
  const desk = await openSample()
  await desk.choose('theme.dark')
  await desk.choose('view.larger')
  await desk.page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark')
  await desk.move({ bounds: { x: 40, y: 60, width: 1100, height: 720 } })
  expect((await desk.close()).code).toBe(0)

  const again = await launch({ folders: desk.folders })
  await articleText(again.page).waitFor()
  expect(await again.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  expect(await again.place()).toMatchObject({ bounds: { x: 40, y: 60, width: 1100, height: 720 } })
  expect(await again.settings()).toMatchObject({ settings: { theme: 'dark', zoom: 1.1 } })
})
