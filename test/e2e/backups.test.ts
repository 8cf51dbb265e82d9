import { readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findings, withAxe } from './axe'
import { launch } from './harness'
import { articleText, atRest, claimsList, onDisk, openSample, samplePath, sayWho } from './person'

test('a backup is made before the first change, restored and undone, and takes the place of a broken file', async () => {
  const desk = await openSample()
  const { page, folders } = desk
  const path = samplePath(desk)
  const backups = async () =>
    (await readdir(join(folders.userData, 'backups'))).filter((name) => name.endsWith('.claimdesk'))
  const untouched = await readFile(path)
  const claims = (await onDisk(path)).claims.size

  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await sayWho(page, 'Dora Falk')
  await expect.poll(() => claimsList(page).getByRole('option').count()).toBe(claims + 1)
  await atRest(desk)
  const [first, ...more] = await backups()
  expect(more).toEqual([])
  expect(await readFile(join(folders.userData, 'backups', first!))).toEqual(untouched)
  const changed = await readFile(path)

  await withAxe(page)
  await desk.choose('project.backups')
  const dialog = page.getByRole('dialog', { name: 'Backups' })
  await dialog.getByText('Differs in 1 claim').waitFor()
  await dialog.getByText('before the first change').waitFor()
  const goes = dialog.getByRole('listitem').filter({ hasText: '#7' })
  await expect.poll(() => goes.innerText()).toMatch(/goes/)
  const found = await findings(desk, 'backups')
  await dialog.getByRole('button', { name: 'Restore this backup' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('The project is as it was on').waitFor()
  await expect.poll(() => claimsList(page).getByRole('option').count()).toBe(claims)
  await atRest(desk)
  expect((await onDisk(path)).claims.size).toBe(claims)
  expect(await backups()).toHaveLength(2)
  await page.keyboard.press('Control+z')
  await expect.poll(() => claimsList(page).getByRole('option').count()).toBe(claims + 1)
  await atRest(desk)
  expect((await readFile(path)).equals(changed)).toBe(true)

  await page.keyboard.press('Control+w')
  const recent = page.getByRole('button', { name: /~?.*Sample story\.claimdesk/ })
  await recent.waitFor()
  const broken = changed.subarray(0, changed.length / 2)
  await writeFile(path, broken)
  await recent.click()
  const rescue = page.getByRole('dialog', { name: 'The project file cannot be read' })
  await rescue.getByText('There is a backup of it from').waitFor()
  found.push(...(await findings(desk, 'rescue')))
  expect((await readFile(path)).equals(broken)).toBe(true)
  await rescue.getByRole('button', { name: 'Open the backup', exact: true }).click()
  await articleText(page).waitFor()
  await page.getByText('The file that could not be read is kept beside it as').waitFor()
  expect((await readFile(path)).equals(changed)).toBe(true)
  const aside = (await readdir(dirname(path))).find((name) => name.startsWith('Sample story damaged '))
  expect((await readFile(join(dirname(path), aside!))).equals(broken)).toBe(true)
  expect(found).toEqual([])
})

test('a file that broke while the program was closed is offered its backup at the start', async () => {
  const desk = await openSample()
  const path = samplePath(desk)
  await desk.page.keyboard.press('j')
  await desk.page.keyboard.press('d')
  await sayWho(desk.page, 'Dora Falk')
  await atRest(desk)
  const changed = await readFile(path)
  await desk.close()
  await writeFile(path, '')

  const { page } = await launch({ folders: desk.folders })
  const rescue = page.getByRole('dialog', { name: 'The project file cannot be read' })
  await rescue.getByText('is empty').waitFor()
  await rescue.getByRole('button', { name: 'Not now' }).click()
  await rescue.waitFor({ state: 'hidden' })
  expect(await readFile(path, 'utf8')).toBe('')
  await page.getByRole('button', { name: /Sample story\.claimdesk/ }).click()
  await rescue.getByRole('button', { name: 'Open the backup', exact: true }).click()
  await articleText(page).waitFor()
  expect((await readFile(path)).equals(changed)).toBe(true)
})
