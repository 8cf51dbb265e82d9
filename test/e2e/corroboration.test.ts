import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findings, withAxe } from './axe'
import { articleText, atRest, claimIn, onDisk, openSample, samplePath, sayWho, selectWords } from './person'

const panel = (page: Page) => page.getByRole('region', { name: 'Who else has this?' })
const matches = (page: Page) => panel(page).getByRole('option')

/** Goes to a claim by its number, out of the palette. */
async function goTo(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(`#${number}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Claim #${number}` }).waitFor()
}

test('a passage of another article is attached and another dismissed by key, and both are undone', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await goTo(page, 5)
  await page.keyboard.press('f')
  const list = panel(page).getByRole('listbox')
  await list.waitFor()
  const best = matches(page).first()
  expect(await best.innerText()).toMatch(
    /Radio Vltana[\s\S]*corroborates[\s\S]*had lost steering eleven minutes/,
  )
  await expect.poll(() => best.getAttribute('aria-selected')).toBe('true')
  await withAxe(page)
  expect(await findings(desk, 'who else has this')).toEqual([])
  const before = await matches(page).count()

  await page.keyboard.press('y')
  await sayWho(page, 'Cleo Vance')
  await page.getByText('Attached the passage of Radio Vltana to claim #5.').waitFor()
  await expect.poll(() => matches(page).count()).toBe(before - 1)
  await atRest(desk)
  expect(claimIn(await onDisk(path), 5)?.passages).toHaveLength(3)

  await panel(page).getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Y')
  await page.getByText('Dismissed the passage of').waitFor()
  await expect.poll(() => matches(page).count()).toBe(before - 2)
  await atRest(desk)
  expect([...(await onDisk(path)).dismissals.values()]).toMatchObject([{ kind: 'match' }])

  await page.keyboard.press('Control+z')
  await expect.poll(() => matches(page).count()).toBe(before - 1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => matches(page).count()).toBe(before)
  await atRest(desk)
  const undone = await onDisk(path)
  expect(claimIn(undone, 5)?.passages).toHaveLength(2)
  expect(undone.dismissals.size).toBe(0)
})

test('selected words are found elsewhere, become a claim with what is attached, or nobody else has them', async () => {
  const desk = await openSample()
  const { page } = desk
  await desk.choose('identity.edit')
  await page.keyboard.type('Cleo Vance')
  await page.keyboard.press('Enter')
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
  await goTo(page, 6)
  await panel(page).getByText('Nobody else in this story says this.').waitFor()
})
