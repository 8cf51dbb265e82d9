import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findings, withAxe } from './axe'
import type { Claimdesk } from './harness'
import {
  articleText,
  atRest,
  claimIn,
  goToClaim,
  onDisk,
  openSample,
  samplePath,
  sayWho,
  selectWords,
} from './person'

const panel = (page: Page) => page.getByRole('region', { name: 'Who else has this?' })
const matches = (page: Page) => panel(page).getByRole('option')

async function iAmCleo(desk: Claimdesk): Promise<void> {
  await desk.choose('identity.edit')
  await sayWho(desk.page, 'Cleo Vance')
}

test('a passage of another article is attached and another dismissed by key, and both are undone', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await goToClaim(page, 1)
  await page.keyboard.press('f')
  const list = panel(page).getByRole('listbox')
  await list.waitFor()
  const best = matches(page).first()
  expect(await best.innerText()).toMatch(/Radio Vltana[\s\S]*corroborates[\s\S]*At least 11 people died/)
  await expect.poll(() => best.getAttribute('aria-selected')).toBe('true')
  await withAxe(page)
  expect(await findings(desk, 'who else has this')).toEqual([])
  const before = await matches(page).count()
  const attached = await best.innerText()

  await page.keyboard.press('y')
  await sayWho(page, 'Cleo Vance')
  await page.getByText('Attached the passage of Radio Vltana to claim #1.').waitFor()
  // The passage is the claim's own now; what else is related to it comes in besides.
  await expect.poll(() => matches(page).allInnerTexts()).not.toContain(attached)
  await atRest(desk)
  expect(claimIn(await onDisk(path), 1)?.passages).toHaveLength(3)

  await panel(page).getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  const dismissed = await panel(page).getByRole('option', { selected: true }).innerText()
  await page.keyboard.press('Shift+Y')
  await page.getByText('Dismissed the passage of').waitFor()
  await expect.poll(() => matches(page).allInnerTexts()).not.toContain(dismissed)
  await atRest(desk)
  expect([...(await onDisk(path)).dismissals.values()]).toMatchObject([{ kind: 'match' }])

  await page.keyboard.press('Control+z')
  await expect.poll(() => matches(page).allInnerTexts()).toContain(dismissed)
  await page.keyboard.press('Control+z')
  await expect.poll(() => matches(page).allInnerTexts()).toContain(attached)
  await expect.poll(() => matches(page).count()).toBe(before)
  await atRest(desk)
  const undone = await onDisk(path)
  expect(claimIn(undone, 1)?.passages).toHaveLength(2)
  expect(undone.dismissals.size).toBe(0)
})

test('selected words are found elsewhere, become a claim with what is attached, or nobody else has them', async () => {
  const desk = await openSample()
  const { page } = desk
  await iAmCleo(desk)
  await articleText(page).focus()
  await selectWords(page, 'The cause of the collision has not been established')
  await page.keyboard.press('f')
  await panel(page).getByRole('listbox').waitFor()
  await page.keyboard.press('y')
  await page.getByRole('heading', { name: 'Claim #7' }).waitFor()
  await atRest(desk)
  expect(claimIn(await onDisk(samplePath(desk)), 7)?.passages).toHaveLength(2)
  await page.keyboard.press('Control+z')
  await atRest(desk)
  expect(claimIn(await onDisk(samplePath(desk)), 7)).toBeUndefined()
  await goToClaim(page, 6)
  await panel(page).getByText('Nobody else in this story says this.').waitFor()
})

test('two articles are read side by side in step, and Escape goes back to the same place', async () => {
  const desk = await openSample()
  const { page } = desk
  await goToClaim(page, 5)
  const text = page.locator('.article-scroll')
  await page.keyboard.press('f')
  await panel(page).getByRole('listbox').waitFor()
  await page.keyboard.press('Shift+F')
  const beside = page.getByRole('region', { name: 'Side by side' })
  const [mine, theirs] = [
    // Of the claim's two passages the one that the match was compared with.
    beside.getByRole('document', { name: 'Tavastra Post' }),
    beside.getByRole('document', { name: 'Radio Vltana' }),
  ]
  await expect.poll(() => mine.locator('.beside-passage').first().isVisible()).toBe(true)
  const passage = async () => (await theirs.locator('.beside-passage').allInnerTexts()).join('')
  await expect.poll(passage).toContain('crew radioed')
  await beside.locator('.beside-paired').first().waitFor()
  await withAxe(page)
  expect(await findings(desk, 'side by side')).toEqual([])
  // Read only now: going to the claim has scrolled the text in a frame of its own.
  const top = await text.evaluate((element) => element.scrollTop)
  const height = () => theirs.evaluate((element) => element.scrollTop)
  const before = await height()
  await mine.focus()
  await page.keyboard.press('Home')
  await expect.poll(height).toBeLessThan(before)
  await page.keyboard.press('Escape')
  await beside.waitFor({ state: 'detached' })
  expect(Math.abs((await text.evaluate((element) => element.scrollTop)) - top)).toBeLessThan(5)
  await expect
    .poll(() => articleText(page).evaluate((element) => element === document.activeElement))
    .toBe(true)
})

const whereFrom = (page: Page) => page.getByRole('region', { name: 'Where it comes from' })
const originsDialog = (page: Page) => page.getByRole('dialog', { name: 'Where it comes from' })

/** With the keyboard at what an outlet has a passage from: somebody whom the program does not know. */
async function sayTransportMinistry(page: Page): Promise<void> {
  const dialog = originsDialog(page)
  await page.keyboard.press('End')
  await dialog.getByLabel('Who it has it from').waitFor()
  await page.keyboard.type('Transport Ministry')
  await page.keyboard.press('Enter')
  await dialog.getByText('Three independent sources').waitFor()
  await dialog.getByText('Confirmed.').waitFor()
}

test('an origin is corrected by hand, which changes how many sources there are, and is undone', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await iAmCleo(desk)
  await goToClaim(page, 1)
  const from = whereFrom(page)
  await from.getByText('2 independent sources').waitFor()
  await from
    .getByText('Tavastra Post and Radio Vltana, both from officials: two outlets, one source')
    .waitFor()
  await page.keyboard.press('Shift+O')
  const dialog = originsDialog(page)
  await dialog.getByLabel('Tavastra Post has it from').first().focus()
  await withAxe(page)
  expect(await findings(desk, 'origins')).toEqual([])
  await sayTransportMinistry(page)
  await page.keyboard.press('Escape')
  await from.getByText('Tavastra Post, from Transport Ministry').waitFor()
  await atRest(desk)
  const corrected = await onDisk(path)
  const [ministry] = corrected.origins.values()
  expect(ministry?.name).toBe('Transport Ministry')
  expect([...corrected.attributions.values()]).toMatchObject([{ state: 'confirmed', origin: ministry?.id }])

  await articleText(page).focus()
  await page.keyboard.press('Control+z')
  await from.getByText('2 independent sources').waitFor()
  await atRest(desk)
  expect((await onDisk(path)).attributions.size).toBe(0)
})

test('an origin is renamed and said to be the same as another, for the whole project, and both are undone', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await iAmCleo(desk)
  await goToClaim(page, 1)
  const from = whereFrom(page)
  await from.getByText('2 independent sources').waitFor()
  await page.keyboard.press('Shift+O')
  const dialog = originsDialog(page)
  await dialog.getByLabel('Tavastra Post has it from').first().focus()
  await sayTransportMinistry(page)

  const names = dialog.getByRole('region', { name: 'Names of origins' }).getByRole('listitem')
  await expect.poll(() => names.count()).toBe(2)
  const name = names.first().getByLabel('Name')
  await expect.poll(() => name.inputValue()).toBe('Transport Ministry')
  await name.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Ministry of Transport')
  await page.keyboard.press('Enter')
  await dialog.getByText('Three independent sources').getByText('Ministry of Transport').waitFor()
  await atRest(desk)
  const named = async () => [...(await onDisk(path)).origins.values()].map(({ name }) => name)
  expect(await named()).toEqual(['Ministry of Transport'])

  await names.first().getByLabel('Is the same as').focus()
  await page.keyboard.type('officials')
  await dialog.getByText('Two independent sources').waitFor()
  await expect.poll(() => names.count()).toBe(1)
  await page.keyboard.press('Escape')

  await from.getByText('2 independent sources').waitFor()
  await articleText(page).focus()
  await page.keyboard.press('Control+z')
  await from.getByText('Tavastra Post, from Ministry of Transport').waitFor()
  await page.keyboard.press('Control+z')
  await from.getByText('Tavastra Post, from Transport Ministry').waitFor()
  await atRest(desk)
  expect(await named()).toEqual(['Transport Ministry'])
})

test('the rule of the desk warns of a verified claim, with the reason', async () => {
  const desk = await openSample()
  const { page } = desk
  await iAmCleo(desk)
  const warning = page.getByText('Fewer sources than this desk asks for')
  await goToClaim(page, 4)
  await page.getByText('Suggestion: single-source').waitFor()
  await page.keyboard.press('v')
  await warning.waitFor()
  await desk.choose('sourcing.edit')
  await page.getByLabel('Independent sources for a claim').fill('1')
  await page.getByLabel('Where all of them are agencies or outlets').fill('1')
  await page.keyboard.press('Enter')
  await warning.waitFor({ state: 'hidden' })
  await atRest(desk)
  expect((await onDisk(samplePath(desk))).meta.sourcing).toEqual({ independent: 1, secondary: 1 })
})
