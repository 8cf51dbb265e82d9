import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { signoffsOf } from '../../shared/review/signoffs'
import { readinessOf } from '../../shared/review/ready'
import { findings, withAxe } from './axe'
import { launch } from './harness'
import { articleText, atRest, claimIn, onDisk, openSample, samplePath, sayWho } from './person'

const part = (page: Page, name: string) => page.getByRole('region', { name })

/** Goes to a claim by its number, out of what is missing. */
async function goTo(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+Shift+p')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(`#${number}`)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('heading', { name: `Claim #${number}` }).waitFor()
}

test('two people decide a split claim, sign it off, see that lapse and hold again, until all is ready', async () => {
  const first = await openSample()
  const path = samplePath(first)
  await articleText(first.page).focus()
  await first.page.keyboard.press('Shift+J')
  await first.page.getByRole('heading', { name: 'Claim #5' }).waitFor()
  await first.page.keyboard.press('Shift+D')
  await sayWho(first.page, 'Cleo Vance')
  const deciding = first.page.getByRole('dialog', { name: 'Claim #5: the reviewers differ' })
  await deciding.getByRole('region', { name: 'Tomáš Reyl' }).getByText('logged nothing').waitFor()
  await deciding.getByRole('region', { name: 'Tomáš Reyl' }).getByText('contradicts').waitFor()
  await withAxe(first.page)
  expect(await findings(first, 'deciding')).toEqual([])
  await deciding.getByRole('radio', { name: 'verified' }).focus()
  await first.page.keyboard.press('ArrowDown')
  await first.page.keyboard.press('Tab')
  await first.page.keyboard.press('Control+Enter')
  await deciding.getByText('A decision needs its reason.').waitFor()
  await first.page.keyboard.type('The lock keeps a log of that channel, and it is empty.')
  await first.page.keyboard.press('Control+Enter')
  await part(first.page, 'Decision').getByText('Resolved by Cleo Vance as disputed').waitFor()
  await first.page.keyboard.press('Shift+S')
  await first.page.getByText('A sign-off is a second person’s').first().waitFor()
  await goTo(first.page, 4)
  await first.page.keyboard.press('v')
  await atRest(first)
  await first.close()

  const desk = await launch({ args: [path] })
  const { page } = desk
  page.setDefaultTimeout(10_000)
  await articleText(page).waitFor()
  await goTo(page, 5)
  await page.keyboard.press('Shift+S')
  await sayWho(page, 'Ben Okoye')
  const signOff = part(page, 'Sign-off')
  await signOff.getByText('Signed off as disputed by Ben Okoye').waitFor()
  await page.keyboard.press('Shift+C')
  await page.getByRole('textbox', { name: 'New comment' }).waitFor()
  await page.keyboard.type('Ask the lock-keeper for the log itself.')
  await page.keyboard.press('Control+Enter')
  await part(page, 'Comments').getByRole('button', { name: 'Resolve' }).waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('e')
  await page.getByLabel('Reference').waitFor()
  await page.keyboard.type('Log of the lock')
  await page.keyboard.press('Enter')
  await signOff.getByText('the evidence has changed since').waitFor()
  await withAxe(page)
  expect(await findings(desk, 'a lapsed sign-off')).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await signOff.getByText('Lapsed').waitFor({ state: 'hidden' })
  await signOff.getByText('Signed off as disputed by Ben Okoye').waitFor()

  for (const number of [1, 2, 3, 4, 6]) {
    await goTo(page, number)
    await page.keyboard.press('Shift+S')
    await signOff.getByText('by Ben Okoye').waitFor()
  }
  await page.keyboard.press('Control+Shift+p')
  const ready = page.getByRole('dialog', { name: 'Ready to publish' })
  await ready.getByText('6 claims checked, none split').waitFor()
  expect(await findings(desk, 'ready to publish')).toEqual([])
  await page.keyboard.press('Escape')
  await atRest(desk)
  const project = await onDisk(path)
  expect(readinessOf(project)).toMatchObject({ ready: true, claims: 6, lacking: [] })
  const { claim } = claimIn(project, 5)!
  expect(signoffsOf(project, claim.id)).toMatchObject([{ moved: [], signoff: { verdict: 'disputed' } }])
  expect(project.resolutions.where('claim', claim.id)).toMatchObject([{ verdict: 'disputed' }])
  expect(project.comments.where('claim', claim.id)).toHaveLength(1)
})
