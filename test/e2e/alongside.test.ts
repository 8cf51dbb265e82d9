import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findings, withAxe } from './axe'
import { serializeProject } from '../../shared/model/serialize'
import { launch, type Claimdesk } from './harness'
import {
  articleText,
  atRest,
  claimIn,
  claimsList,
  clickWords,
  diskShows,
  onDisk,
  openSample,
  samplePath,
  sayWho,
  selectWords,
} from './person'

/** Long enough for one to save, and for the other to see it. */
const patience = 20_000

const claim = (page: Page, number: number) => claimsList(page).getByText(`#${number}`, { exact: true })

/** A desk where somebody has said who they are and opened the sample story. */
async function first(): Promise<{ ada: Claimdesk; path: string }> {
  const ada = await openSample()
  ada.page.setDefaultTimeout(patience)
  await ada.choose('identity.edit')
  await sayWho(ada.page, 'Ada Marsh')
  await atRest(ada)
  return { ada, path: samplePath(ada) }
}

/** Another desk, which is asked how to open what the first has open. */
async function second(path: string) {
  const ben = await launch({ args: [path] })
  ben.page.setDefaultTimeout(patience)
  const question = ben.page.getByRole('dialog', { name: 'Ada Marsh has “Sample story” open' })
  await question.waitFor()
  return { ben, question }
}

/** Tags words of the article that is shown, as `number`. */
async function tag({ page }: Claimdesk, words: string, verdict: string, number: number, who?: string) {
  await selectWords(page, words)
  await page.keyboard.press(verdict)
  if (who !== undefined) await sayWho(page, who)
  await claim(page, number).waitFor()
}

test('who opens what somebody has open may only read along, sees what they save, and may then work on it', async () => {
  const { ada, path } = await first()
  const { ben, question } = await second(path)
  await withAxe(ben.page)
  expect(await findings(ben, 'occupied')).toEqual([])
  await question.getByRole('button', { name: 'Read only' }).click()
  await articleText(ben.page).waitFor()
  await ben.page.getByText('Read-only').first().waitFor()

  await tag(ada, 'The ferry Jitřenka was 140 metres', 'v', 7)
  await claim(ben.page, 7).waitFor()
  await ben.page.getByRole('button', { name: '1 change from Ada Marsh' }).waitFor()
  expect(await ben.page.getByRole('status').getByText('Read-only', { exact: true }).count()).toBe(1)
  await selectWords(ben.page, 'The ferry Jitřenka was 140 metres')
  await ben.page.keyboard.press('d')
  await ben.page.getByText('You are reading along while Ada Marsh works on').first().waitFor()
  await atRest(ada)
  expect(claimIn(await onDisk(path), 7)?.assessments).toHaveLength(1)

  await ben.answerDialog({ files: [path] })
  await ben.page.keyboard.press('Control+o')
  await question.getByRole('button', { name: 'Work alongside' }).click()
  await ben.page.getByRole('status').getByText('Saved', { exact: true }).waitFor()
  await tag(ben, 'Two were in a critical condition', 'd', 8, 'Ben Okafor')
  await claim(ada.page, 8).waitFor()
  await ada.page.getByText('Also here: Ben Okafor').waitFor()
})

test('two work on one file: what either does shows at the other and interrupts nobody', async () => {
  const { ada, path } = await first()
  const { ben, question } = await second(path)
  await question.getByRole('button', { name: 'Work alongside' }).click()
  await articleText(ben.page).waitFor()

  await tag(ada, 'The ferry Jitřenka was 140 metres', 'v', 7)
  await claim(ben.page, 7).waitFor()

  // While Ada is in the middle of a sentence of her rationale.
  await ada.page.keyboard.press('Tab')
  await ada.page.keyboard.type('Two harbour ')
  await tag(ben, 'Two were in a critical condition', 'd', 8, 'Ben Okafor')
  const news = ada.page.getByRole('button', { name: '1 change from Ben Okafor' })
  await news.waitFor()
  await claim(ada.page, 8).waitFor()
  await ada.page.keyboard.type('logs agree')
  expect(await focused(ada.page)).toMatchObject({ value: 'Two harbour logs agree' })

  // While her cursor is in the text.
  await clickWords(ada.page, 'The cause of the collision')
  const before = await caret(ada.page)
  await tag(ben, 'The regional hospital in Lindava', 's', 9)
  await claim(ada.page, 9).waitFor()
  expect(await caret(ada.page)).toEqual(before)

  await ada.page.getByRole('button', { name: '2 changes from Ben Okafor' }).click()
  const list = ada.page.getByRole('dialog', { name: 'What others changed' })
  await list.getByRole('button', { name: 'Claim #8' }).waitFor()
  await withAxe(ada.page)
  expect(await findings(ada, 'came')).toEqual([])
  await list.getByRole('button', { name: 'Claim #8' }).click()
  await list.waitFor({ state: 'hidden' })
  expect(await ada.page.getByRole('button', { name: /changes? from Ben/ }).count()).toBe(0)

  // Undo is of what she did herself: the rationale, then the claim.
  await articleText(ada.page).focus()
  await ada.page.keyboard.press('Control+z')
  await ada.page.keyboard.press('Control+z')
  await claim(ada.page, 7).waitFor({ state: 'hidden' })
  await claim(ben.page, 7).waitFor({ state: 'hidden' })
  await tag(ada, 'built in 1987', 'v', 10)
  await claim(ben.page, 10).waitFor()
  await atRest(ada)
  await atRest(ben)
  await diskShows(path, (project) => {
    expect([7, 8, 9, 10].map((number) => claimIn(project, number)?.assessments[0]?.verdict)).toEqual([
      undefined,
      'disputed',
      'single-source',
      'verified',
    ])
    const names = [...project.reviewers.values()].map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Ada Marsh', 'Ben Okafor']))
  })
})

test('an article that somebody removes while another corrects it comes back with the correction, in one step', async () => {
  const { ada, path } = await first()
  const { ben, question } = await second(path)
  await question.getByRole('button', { name: 'Work alongside' }).click()
  await articleText(ben.page).waitFor()

  await clickWords(ada.page, 'The ferry Jitřenka was 140 metres')
  await ada.page.keyboard.press('Control+e')
  await ada.page.keyboard.press('Control+Home')
  await ada.page.keyboard.type('Being corrected: ')
  await ben.choose('article.remove')
  await sayWho(ben.page, 'Ben Okafor')
  await ada.page.getByText('Ben Okafor removed this article while you corrected it.').waitFor()
  await ada.page.keyboard.type('again and ')
  await ada.page.keyboard.press('Control+e')
  const corrected = 'Being corrected: again and '
  await diskShows(path, (project) => {
    expect(serializeProject(project)).toContain(corrected)
    expect(project.claims.size).toBe(6)
  })

  await ada.page.keyboard.press('Control+z')
  await diskShows(path, (project) => expect(serializeProject(project)).not.toContain(corrected))
  await atRest(ben)
  expect((await onDisk(path)).articles.size).toBe(2)
})

test('who opens a copy has a file of their own', async () => {
  const { ada, path } = await first()
  const { ben, question } = await second(path)
  const copy = join(ben.folders.documents, 'Mine.claimdesk')
  await ben.answerDialog({ file: copy })
  await question.getByRole('button', { name: 'Open a copy…' }).click()
  await articleText(ben.page).waitFor()
  await tag(ben, 'The ferry Jitřenka was 140 metres', 'v', 7, 'Ben Okafor')
  await diskShows(copy, (project) => expect(claimIn(project, 7)?.assessments).toHaveLength(1))
  expect(claimIn(await onDisk(path), 7)).toBeUndefined()
  expect(await ada.page.getByText('Also here').count()).toBe(0)
})

function focused(page: Page) {
  return page.evaluate(() => {
    const { tagName, value } = document.activeElement as HTMLTextAreaElement
    return { tagName, value }
  })
}

/** Where the cursor is in the text, and on the screen. */
function caret(page: Page) {
  return articleText(page).evaluate((article) => {
    const { anchorNode, anchorOffset } = getSelection()!
    const range = document.createRange()
    range.setStart(anchorNode!, anchorOffset)
    const { top, left } = range.getBoundingClientRect()
    const before = document.createRange()
    before.setStart(article, 0)
    before.setEnd(anchorNode!, anchorOffset)
    return { top, left, focused: document.activeElement === article, offset: before.toString().length }
  })
}
