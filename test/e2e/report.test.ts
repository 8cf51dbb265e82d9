import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { newFolders, type Claimdesk } from './harness'
import { findings, withAxe } from './axe'
import { readPdf } from './pdf'
import { goToClaim, openSample, sayWho, selectWords } from './person'

async function openDialog(desk: Claimdesk) {
  await desk.page.keyboard.press('Control+Shift+R')
  const dialog = desk.page.getByRole('dialog', { name: 'Export report' })
  await dialog.waitFor()
  await dialog.frameLocator('iframe').getByRole('heading', { name: 'Claim by claim' }).waitFor()
  return dialog
}

/** Exports by keyboard to a file in the documents folder, with Enter on the choice; answers its path. */
async function exportAs(desk: Claimdesk, format: string): Promise<string> {
  const dialog = await openDialog(desk)
  const choice = dialog.getByRole('combobox', { name: 'Format' })
  await choice.selectOption(format)
  const path = join(desk.folders.documents, `story.${format}`)
  await desk.answerDialog({ file: path })
  await choice.press('Enter')
  await dialog.getByText('The report is at').waitFor({ timeout: 60_000 })
  return path
}

/** Where the keyboard is in the dialog, in words. */
const focused = (desk: Claimdesk) => desk.page.evaluate(() => document.activeElement?.textContent)

it('exports the sample story as a page that runs and loads nothing, and as a PDF for paper', async () => {
  const desk = await openSample()
  const { page } = desk
  await withAxe(page)
  await openDialog(desk)
  expect(await findings(desk, 'the report dialog')).toEqual([])
  await page.keyboard.press('Escape')

  const html = await exportAs(desk, 'html')
  const text = await readFile(html, 'utf8')
  expect(text).toContain('<h1 dir="auto">Ferry accident on the Ilmara</h1>')
  await page.keyboard.press('Escape')

  const pdf = await exportAs(desk, 'pdf')
  const { pages, width, height, marked, bookmarks } = await readPdf(pdf)
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.join(' ')).toContain('Eleven people died')
  expect(pages.join(' ')).toContain('Police statement and the hospital agree')
  // The running head and the number of each sheet.
  for (const [i, each] of pages.entries()) {
    expect(each).toContain('Ferry accident on the Ilmara')
    expect(each).toContain(`${i + 1} / ${pages.length}`)
  }
  // A4 in points, which Chromium rounds up.
  expect(Math.abs(width - 595) + Math.abs(height - 842)).toBeLessThan(4)
  expect(marked).toBe(true)
  for (const title of ['Claims at a glance', 'The articles', 'Claim by claim'])
    expect(bookmarks).toContain(title)

  expect((await desk.traffic()).leaving).toEqual([])
  expect((await readdir(desk.folders.documents)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

it('asks once where the checks stand on the web, and says so in a ClaimReview', async () => {
  const desk = await openSample()
  const { page } = desk
  await desk.choose('identity.edit')
  await sayWho(page, 'Nadia Farouk')
  const dialog = await openDialog(desk)
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('claimreview')
  const field = dialog.getByRole('textbox', { name: 'Web address of the checks' })
  await field.fill('desk')
  await field.press('Enter')
  await dialog.getByText('Write the whole address').waitFor()

  const path = join(desk.folders.documents, 'checks.json')
  await desk.answerDialog({ file: path })
  await field.fill('https://desk.example/ferry')
  await field.press('Enter')
  await dialog.getByText('The report is at').waitFor({ timeout: 60_000 })
  expect(await readFile(path, 'utf8')).toContain('"url":"https://desk.example/ferry#claim-1"')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Shift+R')
  await expect.poll(() => field.inputValue()).toBe('https://desk.example/ferry')
})

it('says why a report was not written, and leaves what is there alone', async () => {
  const desk = await openSample()
  const dialog = await openDialog(desk)
  await desk.answerDialog({ file: join(desk.folders.documents, 'nowhere', 'story.html') })
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await dialog.getByText('its folder is no longer there').waitFor()

  // The ending is added, and the person was not asked about that name.
  const taken = join(desk.folders.documents, 'taken.html')
  await writeFile(taken, 'mine')
  await desk.answerDialog({ file: join(desk.folders.documents, 'taken') })
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await dialog.getByText('There is a file “taken.html” already').waitFor()
  expect(await readFile(taken, 'utf8')).toBe('mine')
})

it('remembers where the checks stand also for somebody who has not said who they are', async () => {
  const desk = await openSample()
  const { page } = desk
  const dialog = await openDialog(desk)
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('claimreview')
  const field = dialog.getByRole('textbox', { name: 'Web address of the checks' })
  await desk.answerDialog({ file: join(desk.folders.documents, 'checks.json') })
  await field.fill('https://desk.example/ferry')
  await field.press('Enter')
  await dialog.getByText('The report is at').waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+R')
  await expect.poll(() => field.inputValue()).toBe('https://desk.example/ferry')
})

it.runIf(process.platform === 'linux')(
  'shows a report in its folder, and opens it, by the desktop',
  async () => {
    const { base, documents, userData } = await newFolders()
    const [bin, log] = [join(base, 'bin'), join(base, 'opened')]
    await mkdir(bin)
    // What a desktop opens files with: it writes down what it was asked for.
    await writeFile(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" >> "${log}"\n`, { mode: 0o755 })
    vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`)
    onTestFinished(() => void vi.unstubAllEnvs())
    const desk = await openSample({ folders: { base, documents, userData } })
    await exportAs(desk, 'md')
    const dialog = desk.page.getByRole('dialog', { name: 'Export report' })
    const opened = () => readFile(log, 'utf8').catch(() => '')
    await dialog.getByRole('button', { name: 'Show in folder' }).click()
    await expect.poll(opened).toBe(`${documents}\n`)

    // Again by its button, which keeps the keyboard; from there it is two steps back.
    const again = join(documents, 'again.md')
    await desk.answerDialog({ file: again })
    await dialog.getByRole('button', { name: 'Export…' }).press('Enter')
    await dialog.getByText('again.md').waitFor({ timeout: 60_000 })
    expect(await focused(desk)).toBe('Export…')
    await desk.page.keyboard.press('Shift+Tab')
    await desk.page.keyboard.press('Shift+Tab')
    expect(await focused(desk)).toBe('Open')
    await desk.page.keyboard.press('Enter')
    await expect.poll(opened).toBe(`${documents}\n${again}\n`)

    await rm(again)
    await dialog.getByRole('button', { name: 'Open', exact: true }).click()
    await dialog.getByText('This report is not there any more. Export it again.').waitFor()
    expect(await opened()).toBe(`${documents}\n${again}\n`)
  },
)

it('puts a claim and selected words on the clipboard as Markdown, chosen in the menu', async () => {
  const desk = await openSample()
  const { page } = desk
  const pasted = async () => {
    await page.keyboard.press('Control+f')
    const field = page.getByRole('searchbox', { name: 'Find in article' })
    await field.fill('')
    await field.press('Control+v')
    const text = await field.inputValue()
    await page.keyboard.press('Escape')
    return text
  }
  await goToClaim(page, 1)
  await desk.choose('claim.copy')
  await page.getByText('Claim 1 copied as Markdown.').waitFor()
  expect(await pasted()).toMatch(/1\\?\. Eleven people died/)

  await selectWords(page, 'The cause of the collision')
  await desk.choose('selection.copy')
  await page.getByText('The selection is copied as Markdown.').waitFor()
  expect(await pasted()).toContain('> The cause of the collision')
})
