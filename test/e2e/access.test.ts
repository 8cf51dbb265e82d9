import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findings, withAxe } from './axe'
import { launch } from './harness'
import {
  articleText,
  claimsList,
  openSample,
  samplePath,
  sayWho,
  selectWords,
  start,
  inDialog,
} from './person'

test('axe finds nothing on the start screen, empty or with recent projects', async () => {
  const desk = await launch()
  const { page } = desk
  await page.getByRole('button', start).waitFor()
  await withAxe(page)
  // It would find something if it were there.
  await page.evaluate(() => {
    const grey = Object.assign(document.createElement('p'), { id: 'planted', textContent: 'Grey on grey' })
    grey.style.opacity = '0.3'
    document.querySelector('main')!.append(grey)
  })
  expect((await findings(desk, 'planted')).join()).toMatch(
    /planted, dark: color-contrast.*planted, light: color-contrast/s,
  )
  await page.evaluate(() => document.getElementById('planted')!.remove())
  const found = await findings(desk, 'start')
  for (let i = 0; i < 2; i++) {
    await desk.choose('project.sample')
    await articleText(page).waitFor()
    await page.keyboard.press('Control+w')
    await page.getByRole('button', start).waitFor()
  }
  await rename(samplePath(desk), `${samplePath(desk)}.moved`)
  await desk.choose('project.sample')
  await articleText(page).waitFor()
  await rm(samplePath(desk))
  await page.keyboard.press('Control+w')
  await page.getByText('Not found at').waitFor()
  found.push(...(await findings(desk, 'recents')))
  for (const open of ['project.new', 'identity.edit', 'Control+k', 'F1'])
    await inDialog(desk, open, async () => void found.push(...(await findings(desk, open))))
  expect(found).toEqual([])
})

test('axe finds nothing on the desk, whatever lies on it', async () => {
  const desk = await openSample()
  const { page } = desk
  await withAxe(page)
  const found: string[] = []
  const look = async (screen: string) => void found.push(...(await findings(desk, screen)))

  await look('the sample as it opens')
  await page.keyboard.press('j')
  await look('a sentence selected')
  await page.keyboard.press('v')
  const who = page.getByRole('dialog', { name: 'Who are you?' })
  await who.waitFor()
  await page.keyboard.press('Enter')
  await look('who are you, with errors')
  await sayWho(page, 'Ada Marsh')
  await claimsList(page).getByText('#7', { exact: true }).waitFor()
  await look('a fresh claim')
  await page.keyboard.press('n')
  await page.getByText(/^History/).click()
  await look('a claim with evidence and history')
  await page.keyboard.press('Control+2')
  await page.keyboard.press('e')
  await look('new evidence')
  await page.keyboard.press('Escape')

  for (const open of [
    ...['Control+Shift+A', 'Control+Shift+D', 'project.rename', 'identity.edit', 'F1'],
    'sourcing.edit',
  ])
    await inDialog(desk, open, () => look(open))
  await inDialog(desk, 'Control+k', async () => {
    await look('palette')
    await page.keyboard.type('ferry')
    await look('palette with places')
  })
  await inDialog(desk, 'Control+Shift+F', async () => {
    await page.keyboard.type('ferry')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await look('find in all')
  })
  await selectWords(page, 'Fifty were pulled out alive')
  await inDialog(desk, 'a', () => look('attach'))
  await page.getByRole('button', { name: 'Claimdesk' }).click()
  await look('the menu')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+f')
  await page.keyboard.type('ferry')
  await look('find in the article')
  const hit = articleText(page).locator('.find-match').first()
  expect(await hit.evaluate((match) => getComputedStyle(match).display)).toBe('inline')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+e')
  await page.keyboard.press('Home')
  await page.keyboard.type('x')
  await look('correcting')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor()
  await look('leave correcting')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /discard/i })
    .click()

  const bad = join(desk.folders.documents, 'bad.txt')
  const good = join(desk.folders.documents, 'good.txt')
  await writeFile(bad, '')
  await writeFile(good, 'The crane fell.\n')
  await desk.answerDialog({ files: [bad, good] })
  await page.keyboard.press('Control+i')
  await page.getByRole('dialog', { name: 'Not every file came in' }).waitFor()
  await look('import report')
  await page.keyboard.press('Enter')
  await look('an article without claims')

  await rm(dirname(samplePath(desk)), { recursive: true })
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await page.getByRole('alert').getByText('Not saved').waitFor()
  await look('not saved')
  await page.getByRole('button', { name: /^split/ }).click()
  await look('filter hides all')
  await mkdir(dirname(samplePath(desk)))
  await page.getByRole('button', { name: 'Try again' }).click()
  expect(found).toEqual([])
})
