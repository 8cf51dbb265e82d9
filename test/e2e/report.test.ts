import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import type { Claimdesk } from './harness'
import { findings, withAxe } from './axe'
import { openSample } from './person'

async function openDialog(desk: Claimdesk) {
  await desk.page.keyboard.press('Control+Shift+R')
  const dialog = desk.page.getByRole('dialog', { name: 'Export report' })
  await dialog.waitFor()
  await dialog.frameLocator('iframe').getByRole('heading', { name: 'Claim by claim' }).waitFor()
  return dialog
}

/** Exports by keyboard to a file in the documents folder; answers its path. */
async function exportAs(desk: Claimdesk, format: string): Promise<string> {
  const dialog = await openDialog(desk)
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format)
  const path = join(desk.folders.documents, `story.${format}`)
  await desk.answerDialog({ file: path })
  await dialog.getByRole('textbox', { name: 'Title' }).press('Enter')
  await dialog.getByText('The report is at').waitFor({ timeout: 60_000 })
  return path
}

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
  const document = await getDocument({ data: new Uint8Array(await readFile(pdf)), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const { items } = await (await document.getPage(i + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
  expect(document.numPages).toBeGreaterThan(2)
  const words = pages.join(' ').replace(/\s+/g, ' ')
  expect(words).toContain('Eleven people died')
  expect(words).toContain('Police statement and the hospital agree')
  // The running head and the number of each sheet.
  for (const [i, each] of pages.entries()) {
    expect(each).toContain('Ferry accident on the Ilmara')
    expect(each.replace(/\s+/g, ' ')).toContain(`${i + 1} / ${document.numPages}`)
  }
  const [, , width, height] = (await document.getPage(1)).view
  // A4 in points, which Chromium rounds up.
  expect(Math.abs(width! - 595) + Math.abs(height! - 842)).toBeLessThan(4)
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  const outline = await document.getOutline()
  const titles = JSON.stringify(outline)
  for (const title of ['Claims at a glance', 'The articles', 'Claim by claim'])
    expect(titles).toContain(title)

  expect((await desk.traffic()).leaving).toEqual([])
  expect((await readdir(desk.folders.documents)).filter((name) => name.endsWith('.tmp'))).toEqual([])
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
