import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Project } from '../../shared/model/project'
import { launch } from './harness'
import {
  articleText,
  claimIn,
  claimsList,
  clickWords,
  diskShows,
  onDisk,
  openSample,
  samplePath,
  saved,
  sayWho,
  selectWords,
} from './person'

test('a reviewer tags the sample story by keyboard, closes, and finds it all again', async () => {
  const desk = await openSample()
  const { page, folders } = desk
  const path = samplePath(desk)
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await sayWho(page, 'Ada Marsh')
  await claimsList(page).getByText('#7', { exact: true }).waitFor()

  // Tab goes to the rationale, Escape back to the same place in the text.
  await page.keyboard.press('Tab')
  await page.keyboard.type('Two harbour logs agree')
  await page.keyboard.press('Escape')
  for (const key of ['d', 's', 'Enter', 'v', 'd', 's', 'v', 'd', 's']) {
    await page.keyboard.press('j')
    await page.keyboard.press(key)
  }
  await diskShows(path, (project) => {
    const first = claimIn(project, 7)
    expect(first?.assessments.at(-1)).toMatchObject({
      verdict: 'verified',
      rationale: 'Two harbour logs agree',
    })
    expect(first?.passages[0]?.anchor.quote).toMatch(/^BRØDNIK — The ferry Jitřenka was 140 metres/)
    expect(claimIn(project, 8)?.assessments[0]?.verdict).toBe('disputed')
    expect(claimIn(project, 9)?.assessments[0]?.verdict).toBe('single-source')
    expect(claimIn(project, 10)?.assessments).toEqual([])
    expect(claimIn(project, 16)?.assessments).toHaveLength(1)
    const me = [...project.reviewers.values()].find(({ name }) => name === 'Ada Marsh')
    expect(me?.initials).toBe('AM')
    expect(first?.claim.createdBy).toBe(me?.id)
    expect(first?.claim.createdAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  await page.keyboard.press('Alt+ArrowDown')
  await articleText(page).getByText('At least 11 people died').waitFor()
  await selectWords(page, 'A test for alcohol was negative')
  await saved(page)
  const heightLeft = await topOf(page, 'A test for alcohol')
  expect(await desk.close()).toEqual({ code: 0, signal: null })

  const again = await launch({ folders })
  await articleText(again.page).getByText('A test for alcohol').waitFor()
  expect(Math.abs((await topOf(again.page, 'A test for alcohol')) - heightLeft)).toBeLessThan(60)
  // Who sits here is asked once.
  await selectWords(again.page, 'A test for alcohol was negative')
  await again.page.keyboard.press('s')
  await diskShows(path, (project) =>
    expect(claimIn(project, 17)?.passages[0]?.anchor.quote).toBe('A test for alcohol was negative'),
  )
  expect(await again.traffic()).toEqual({ stopped: [], leaving: [] })
})

test('any span can be claimed: trimmed, overlapping, nested, across paragraphs; each can be picked', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await selectWords(page, ' Fifty were pulled out alive, ')
  await page.keyboard.press('v')
  await sayWho(page, 'Ada Marsh')
  await diskShows(path, (project) => expect(quotesOf(project, 7)).toEqual(['Fifty were pulled out alive,']))
  await selectWords(page, 'pulled out alive, most of them')
  await page.keyboard.press('d')
  await selectWords(page, 'out alive')
  await page.keyboard.press('s')
  await selectWords(page, 'told the Courier.The cause of the collision')
  await page.keyboard.press('Enter')
  await diskShows(path, (project) => {
    expect(quotesOf(project, 8)).toEqual(['pulled out alive, most of them'])
    expect(quotesOf(project, 9)).toEqual(['out alive'])
    expect(quotesOf(project, 10)).toEqual(['told the Courier.\nThe cause of the collision'])
  })

  // From the innermost outwards, and round again; on other letters, since two quick clicks on one select a word.
  for (const [letters, number] of [
    ['out alive', '#9'],
    ['alive, most', '#7'],
    ['out alive', '#8'],
    ['alive, most', '#9'],
  ] as const) {
    await clickWords(page, letters)
    await expect.poll(() => activeNumber(page)).toBe(number)
  }
  await page.keyboard.press('o')
  await expect.poll(() => activeNumber(page)).toBe('#7')
})

test('a passage in another article is attached, detached, split off, undone and redone', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await articleText(page).getByText('was carrying 46 people').waitFor()
  await selectWords(page, '46 people')
  await page.keyboard.press('a')
  await page.getByRole('dialog').getByText('The ferry carried 64 people').waitFor()
  await page.keyboard.type('carried 64')
  await page.keyboard.press('Enter')
  await sayWho(page, 'Ada Marsh')
  const before = quotesOf(await onDisk(path), 2).filter((quote) => quote !== '46 people')
  const isAttached = (project: Project) => expect(quotesOf(project, 2)).toEqual([...before, '46 people'])
  const isNot = (project: Project) => expect(quotesOf(project, 2)).toEqual(before)
  await diskShows(path, isAttached)

  await page.keyboard.press('x')
  await diskShows(path, isNot)
  await page.keyboard.press('Control+z')
  await diskShows(path, isAttached)

  await clickWords(page, '46 people')
  await page.keyboard.press('Shift+X')
  await diskShows(path, (project) => {
    isNot(project)
    expect(quotesOf(project, 7)).toEqual(['46 people'])
    expect(claimIn(project, 7)?.assessments).toEqual([])
  })
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await diskShows(path, (project) => {
    isNot(project)
    expect(claimIn(project, 7)).toBeUndefined()
  })
  await page.keyboard.press('Control+Shift+z')
  await diskShows(path, isAttached)
})

function quotesOf(project: Project, number: number): string[] {
  return claimIn(project, number)?.passages.map(({ anchor }) => anchor.quote) ?? []
}

/** How far down the window a line of the article stands, in CSS pixels. */
async function topOf(page: Page, words: string): Promise<number> {
  return (await articleText(page).getByText(words).boundingBox())!.y
}

async function activeNumber(page: Page): Promise<string> {
  const line = await claimsList(page).locator('[aria-selected="true"]').innerText()
  return /#\d+/.exec(line)?.[0] ?? line
}
