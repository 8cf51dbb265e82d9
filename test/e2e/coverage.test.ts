import { expect, test } from 'vitest'
import { findings, withAxe } from './axe'
import { articleText, atRest, onDisk, openSample, samplePath, sayWho } from './person'

test('somebody goes through the sentences to check by keyboard, sets some aside, and takes one back', async () => {
  const desk = await openSample()
  const { page } = desk
  const story = page.getByRole('button', { name: /^Story: \d+ of \d+ checked$/ })
  const needed = async () => Number(/of (\d+)/.exec((await story.textContent()) ?? '')?.[1])
  await story.waitFor()
  const before = await needed()
  await articleText(page).focus()

  await page.keyboard.press('j')
  await page.keyboard.press('z')
  await sayWho(page, 'Cleo Vance')
  await page.getByText('Nothing to check: 1 sentence set aside.').waitFor()
  await expect.poll(needed).toBe(before - 1)
  await page.keyboard.press('j')
  await page.keyboard.press('z')
  await expect.poll(needed).toBe(before - 2)
  await page.keyboard.press('Control+z')
  await expect.poll(needed).toBe(before - 1)

  await page.keyboard.press('Shift+Z')
  await expect.poll(() => page.locator('.sentence-mark.aside').count()).toBe(1)
  await page.keyboard.press('Control+Shift+k')
  const pane = page.getByRole('region', { name: 'To check' })
  await pane.getByRole('listbox', { name: 'Sentences to check' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await pane.getByRole('option', { selected: true }).waitFor()
  await withAxe(page)
  expect(await findings(desk, 'sentences to check')).toEqual([])
  await pane.getByText('1 sentence set aside').press('Enter')
  expect(await findings(desk, 'sentences set aside')).toEqual([])

  await atRest(desk)
  const kept = (await onDisk(samplePath(desk))).dismissals.sorted()
  expect(kept).toMatchObject([{ kind: 'sentence' }])
  await pane.getByRole('button', { name: 'Check again' }).press('Enter')
  await expect.poll(needed).toBe(before)
  await atRest(desk)
  expect((await onDisk(samplePath(desk))).dismissals.size).toBe(0)
})
