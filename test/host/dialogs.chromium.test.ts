import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startForAll } from './tiny'

const filters = [{ name: 'Projects', extensions: ['claimdesk'] }]

const tiny = startForAll()

/** Has the program open a dialog; answers the dialog's page, and what the program is told in the end. */
async function asked(
  channel: string,
  options: object,
): Promise<{ dialog: Page; told: Promise<unknown>; documents: string }> {
  const running = tiny()
  await running.order('answerInPages', null)
  const { documents } = running.folders
  await mkdir(join(documents, 'Older'), { recursive: true })
  await writeFile(join(documents, 'Older', 'Flood.claimdesk'), '')
  for (const name of ['Fire.claimdesk', 'Storm.claimdesk', 'notes.txt', '.hidden.claimdesk']) {
    await writeFile(join(documents, name), '')
  }
  const opened = running.page.context().waitForEvent('page')
  const told = running.page.evaluate(([name, given]) => window.tiny.ask(name, given), [
    channel,
    { defaultPath: documents, filters, ...options },
  ] as const)
  const dialog = await opened
  await dialog.waitForFunction(() => document.activeElement !== document.body)
  return { dialog, told, documents }
}

/** Presses a key that may close the dialog before the key is up again. */
const press = (dialog: Page, key: string) => dialog.keyboard.press(key).catch(() => undefined)

const entries = (dialog: Page) => dialog.getByLabel('Files').locator('option').allTextContents()

test('a file is opened by the keyboard, from a folder below', async () => {
  const { dialog, told, documents } = await asked('ask', {})
  expect(await entries(dialog)).toEqual(['Older/', 'Fire.claimdesk', 'Storm.claimdesk'])
  await press(dialog, 'ArrowDown')
  await press(dialog, 'Enter')
  await expect.poll(() => entries(dialog)).toEqual(['Flood.claimdesk'])
  await press(dialog, 'ArrowDown')
  await press(dialog, 'Enter')
  expect(await told).toEqual({ canceled: false, filePaths: [join(documents, 'Older', 'Flood.claimdesk')] })
})

test('several files are chosen where several may be, and all kinds shown on demand', async () => {
  const { dialog, told, documents } = await asked('ask', { properties: ['openFile', 'multiSelections'] })
  await dialog.getByLabel('Show').selectOption('All files')
  await expect
    .poll(() => entries(dialog))
    .toEqual(['Older/', 'Fire.claimdesk', 'notes.txt', 'Storm.claimdesk'])
  await dialog.getByLabel('Files').selectOption(['Fire.claimdesk', 'notes.txt'])
  await dialog.getByRole('button', { name: 'Open' }).click()
  const filePaths = ['Fire.claimdesk', 'notes.txt'].map((name) => join(documents, name))
  expect(await told).toEqual({ canceled: false, filePaths })
})

test('a folder is chosen where folders are asked for, the one that is shown or one in it', async () => {
  const properties = ['openDirectory']
  const shown = await asked('ask', { properties, filters: undefined })
  expect(await entries(shown.dialog)).toEqual(['Older/'])
  await shown.dialog.getByRole('button', { name: 'Select folder' }).click()
  expect(await shown.told).toEqual({ canceled: false, filePaths: [shown.documents] })
  const within = await asked('ask', { properties, filters: undefined })
  await within.dialog.getByLabel('Files').selectOption('Older/')
  await within.dialog.getByRole('button', { name: 'Select folder' }).click()
  expect(await within.told).toEqual({ canceled: false, filePaths: [join(within.documents, 'Older')] })
})

test('a file is saved under the name that is typed, and one that is there only when asked twice', async () => {
  const { dialog, told, documents } = await asked('keep', { defaultPath: undefined })
  await dialog.getByLabel('Folder').fill(documents)
  await press(dialog, 'Enter')
  await dialog.getByLabel('Name').fill('Storm.claimdesk')
  await press(dialog, 'Enter')
  await dialog.getByText('“Storm.claimdesk” is there already.').waitFor()
  await press(dialog, 'Enter')
  expect(await told).toEqual({ canceled: false, filePath: join(documents, 'Storm.claimdesk') })
})

test('a folder that cannot be read says so', async () => {
  const { dialog, told } = await asked('ask', {})
  await dialog.getByLabel('Folder').fill('/nowhere')
  await press(dialog, 'Enter')
  await dialog.getByText('This folder cannot be read').waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await told).toEqual({ canceled: true, filePaths: [] })
})

test('Escape and closing the window give up', async () => {
  const first = await asked('keep', {})
  await press(first.dialog, 'Escape')
  expect(await first.told).toEqual({ canceled: true, filePath: '' })
  const second = await asked('ask', {})
  await second.dialog.close()
  expect(await second.told).toEqual({ canceled: true, filePaths: [] })
})

test('a question is answered by its buttons, by Enter and by Escape', async () => {
  const options = {
    message: 'Not saved <b>',
    detail: 'Why',
    buttons: ['Again', 'Copy', 'Cancel'],
    cancelId: 2,
  }
  const clicked = await asked('question', options)
  expect(await clicked.dialog.getByRole('heading').textContent()).toBe('Not saved <b>')
  await clicked.dialog.getByRole('button', { name: 'Copy' }).click()
  expect(await clicked.told).toMatchObject({ response: 1 })
  const entered = await asked('question', options)
  await press(entered.dialog, 'Enter')
  expect(await entered.told).toMatchObject({ response: 0 })
  const escaped = await asked('question', options)
  await press(escaped.dialog, 'Escape')
  expect(await escaped.told).toMatchObject({ response: 2 })
})
