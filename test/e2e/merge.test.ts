import { readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { applyChanges } from '../../shared/changes/apply'
import { openChoices } from '../../shared/merge/choices'
import type { Project } from '../../shared/model/project'
import { serializeProject } from '../../shared/model/serialize'
import { statusOf } from '../../shared/model/status'
import { findings, withAxe } from './axe'
import type { Claimdesk } from './harness'
import { atRest, claimIn, diskShows, onDisk, openSample, samplePath, sayWho } from './person'

/** What a colleague made of a copy: another title, two wordings, and a verdict that differs from ours. */
function elsewhere(project: Project): Project {
  const envelope = { step: 'colleague1', by: 'colleague', at: '2027-01-04T09:00:00.000Z' }
  const numbered = (number: number) =>
    [...project.claims.values()].find((claim) => claim.number === number)!.id
  const applied = applyChanges(project, [
    { type: 'reviewer.added', ...envelope, reviewer: { id: 'colleague', name: 'Mara Lind', initials: 'ML' } },
    { type: 'project.edited', ...envelope, title: 'Collision on the Ilmara' },
    { type: 'claim.edited', ...envelope, claim: numbered(1), wording: 'Eleven people died.' },
    {
      type: 'assessment.added',
      ...envelope,
      assessment: {
        id: 'colleague-m',
        claim: numbered(3),
        verdict: 'disputed',
        rationale: 'The log says 4 February.',
      },
    },
  ])
  if (!applied.ok) throw new Error(applied.error)
  return applied.value.project
}

async function retitle(desk: Claimdesk, title: string): Promise<void> {
  const { page } = desk
  await desk.choose('project.rename')
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.keyboard.press('Enter')
}

test('two copies are merged by keyboard: a report, a choice, one step to undo, and nothing new the second time', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await atRest(desk)
  const other = join(dirname(path), 'From Mara.claimdesk')
  await writeFile(other, serializeProject(elsewhere(await onDisk(path))))

  await desk.choose('project.rename')
  await sayWho(page, 'Ada Marsh')
  await page.getByRole('textbox', { name: 'Title' }).fill('Ferry and barge')
  await page.keyboard.press('Enter')
  await diskShows(path, (project) => expect(project.meta.title).toBe('Ferry and barge'))
  await atRest(desk)
  const before = await readFile(path, 'utf8')

  await desk.answerDialog({ files: [other] })
  await page.keyboard.press('Control+Shift+m')
  const dialog = page.getByRole('dialog', { name: 'Merge “From Mara.claimdesk”' })
  await dialog.getByText('1 assessment, 1 reviewer').waitFor()
  await dialog.getByText('Reviewers now differ: 1 split claim').waitFor()
  await dialog.getByText('Written by both: 1').waitFor()
  await withAxe(page)
  expect(await findings(desk, 'merge')).toEqual([])
  expect(await readFile(path, 'utf8')).toBe(before)

  // From the button back over “Cancel” to the two titles, where the first is taken.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  expect(await dialog.getByRole('radio', { name: /^Mine/ }).isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await dialog.getByText('Merged. Undo takes it all back').waitFor()
  await dialog.getByText('You have chosen them all.').waitFor()
  expect(await findings(desk, 'merged')).toEqual([])
  await dialog.getByRole('button', { name: /^Claim #3/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  const merged = (project: Project) => {
    expect(project.meta.title).toBe('Ferry and barge')
    expect(claimIn(project, 1)?.claim.wording).toBe('Eleven people died.')
    expect(statusOf(project, claimIn(project, 3)!.claim.id)).toBe('split')
    expect(openChoices(project)).toEqual([])
  }
  await diskShows(path, merged)
  const backups = await readdir(join(desk.folders.userData, 'backups'))
  expect(backups.filter((name) => name.endsWith('.claimdesk'))).not.toEqual([])

  await page.keyboard.press('Control+z')
  await expect.poll(() => readFile(path, 'utf8'), { timeout: 15_000 }).toBe(before)
  await page.keyboard.press('Control+y')
  await diskShows(path, merged)
  await atRest(desk)
  const after = await readFile(path, 'utf8')

  await desk.answerDialog({ files: [other] })
  await page.keyboard.press('Control+Shift+m')
  await dialog.getByText('Nothing new: this project has everything').waitFor()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await atRest(desk)
  expect(await readFile(path, 'utf8')).toBe(after)
})

test('a copy that a sync program left is noticed, merged and put in the bin; what nobody chose is listed', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  const name = 'Sample story (Mara’s conflicted copy 2027-01-04).claimdesk'
  const copy = join(dirname(path), name)
  await atRest(desk)
  const original = await onDisk(path)
  await desk.choose('identity.edit')
  await sayWho(page, 'Ada Marsh').catch(() => undefined)
  await retitle(desk, 'Ferry and barge')
  await diskShows(path, (project) => expect(project.meta.title).toBe('Ferry and barge'))
  await writeFile(copy, serializeProject(elsewhere(original)))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await page.getByText('lies beside this project').waitFor()
  await withAxe(page)
  expect(await findings(desk, 'copy')).toEqual([])

  await page.getByRole('button', { name: 'See what is in it…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await dialog.getByText('left to choose').waitFor()
  await dialog.getByRole('button', { name: 'in the bin' }).click()
  await page.getByText('is in the bin.').waitFor()
  expect(await readdir(dirname(path))).not.toContain(name)
  await page.getByText('lies beside this project').waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: 'Choose…' }).click()
  const choices = page.getByRole('dialog', { name: 'Choices to make' })
  await choices.getByText('Project: title').waitFor()
  expect(await findings(desk, 'choices')).toEqual([])
  await choices.getByRole('radio', { name: /^Written before/ }).check()
  await page.keyboard.press('Enter')
  await diskShows(path, (project) => {
    expect(project.meta.title).toBe('Ferry and barge')
    expect(openChoices(project)).toEqual([])
  })
})

test('a project dropped on the desk is opened or merged, as the person says', async () => {
  const desk = await openSample()
  const { page } = desk
  await atRest(desk)
  const other = join(desk.folders.documents, 'From Mara.claimdesk')
  await writeFile(other, serializeProject(elsewhere(await onDisk(samplePath(desk)))))
  await desk.drop([other])
  const question = page.getByRole('dialog', { name: '“From Mara.claimdesk”' })
  await question.getByRole('button', { name: 'Merge it into this one…' }).click()
  await sayWho(page, 'Ada Marsh')
  await page.getByRole('dialog', { name: 'Merge “From Mara.claimdesk”' }).getByText('1 assessment').waitFor()
  await page.keyboard.press('Escape')
  await desk.drop([other])
  await question.waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Collision on the Ilmara' }).waitFor()
})
