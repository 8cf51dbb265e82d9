import { expect, test } from 'vitest'
import { findings, withAxe } from './axe'
import { articleText, atRest, claimIn, claimsList, onDisk, openSample, samplePath, sayWho } from './person'

test('by keyboard: a change is found in the history, the words before it restored, and that undone', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  const wordings = async () => {
    await atRest(desk)
    const claim = claimIn(await onDisk(path), 7)
    return claim?.history
      .flatMap(({ entries }) => entries)
      .filter(({ field }) => field === 'wording')
      .map(({ from, to }) => [from, to])
  }
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await sayWho(page, 'Ada Marsh')
  await claimsList(page).getByText('#7', { exact: true }).waitFor()
  for (const words of ['The barge drifted', ' at night']) {
    await page.keyboard.press('w')
    await page.keyboard.type(words)
    await page.keyboard.press('Escape')
  }
  // What is typed and deleted again in one sitting leaves nothing.
  await page.keyboard.press('w')
  await page.keyboard.type('?')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  const typed = [
    ['', 'The barge drifted'],
    ['The barge drifted', 'The barge drifted at night'],
  ]
  expect(await wordings()).toEqual(typed)

  await page.keyboard.press('Control+Shift+y')
  const list = page.getByRole('listbox', { name: 'History' })
  const entry = page.getByRole('region', { name: 'This entry' })
  await list.getByText('Ada Marsh changed the wording').waitFor()
  await entry.getByRole('insertion').getByText('at night').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await list.getByText('from “The barge drifted at night” to “The barge drifted”').waitFor()
  expect(await wordings()).toEqual([...typed, ['The barge drifted at night', 'The barge drifted']])
  expect(claimIn(await onDisk(path), 7)?.claim.wording).toBe('The barge drifted')

  await page.keyboard.press('Control+z')
  await list.getByText('to “The barge drifted”', { exact: false }).waitFor({ state: 'detached' })
  expect(await wordings()).toEqual(typed)
  expect(claimIn(await onDisk(path), 7)?.claim.wording).toBe('The barge drifted at night')
  await withAxe(page)
  expect(await findings(desk, 'history')).toEqual([])
})

test('by keyboard: how far reviewers agree is shown with where they differ, and whose marks are in the text', async () => {
  const desk = await openSample()
  const { page } = desk
  const marks = () =>
    articleText(page)
      .locator('.passage.starts')
      .evaluateAll((pieces) => pieces.map(({ dataset }) => [dataset['number'], dataset['status']].join(' ')))
  await page.keyboard.press('Control+Shift+e')
  await page.getByRole('heading', { name: 'Ines Okafor-Dahl and Tomáš Reyl' }).waitFor()
  await page.getByRole('cell', { name: '1' }).waitFor()
  await withAxe(page)
  expect(await findings(desk, 'agreement')).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await articleText(page).locator('.passage.active[data-number="5"]').waitFor()

  const all = await marks()
  expect(all).toContain('5 split')
  await page.keyboard.press('m')
  await expect.poll(marks).toContain('5 single-source')
  await page.keyboard.press('m')
  await expect.poll(marks).toContain('5 disputed')
  expect((await marks()).length).toBeLessThan(all.length)
  await page.keyboard.press('Shift+M')
  await expect.poll(marks).toEqual(all)
})
