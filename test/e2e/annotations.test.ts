import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atRest, claimIn, diskShows, openSample, samplePath, sayWho, selectWords } from './person'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'annotations')
const hypothesis = join(fixtures, 'hypothesis.json')

test('an export of Hypothesis comes in by the menu; what has no place is put on selected words, undo takes it back', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await atRest(desk)
  const before = await readFile(path, 'utf8')

  await desk.answerDialog({ files: [hypothesis] })
  await desk.choose('annotations.import')
  await sayWho(page, 'Ada Marsh')
  const ask = page.getByRole('dialog', { name: '1 annotation of no article here' })
  await ask.getByText('https://lindava-week.example/bridge').waitFor()
  await ask.getByRole('button', { name: 'Leave it out' }).click()
  const report = page.getByRole('dialog', { name: 'Annotations' })
  await report.getByText('5 annotations by 3 people came in, 2 of them replies.').waitFor()
  await report.getByText('stand 2 times in').waitFor()
  await diskShows(path, (project) => {
    const seven = claimIn(project, 7)
    expect(seven?.claim).toMatchObject({ annotation: 'kX1metres', tags: ['distances'] })
    expect(seven?.assessments.map(({ createdBy }) => project.reviewers.get(createdBy)?.name)).toEqual([
      'Ada Quist',
      'bodil',
      'Ada Quist',
    ])
    // The hospital’s eleven: a claim of the desk, which its author now disputes.
    expect(claimIn(project, 1)?.assessments.at(-1)).toMatchObject({ verdict: 'disputed' })
  })

  const twice = report.getByRole('listitem').filter({ hasText: 'stand 2 times in' })
  await twice.getByRole('button', { name: 'Attach by selecting' }).click()
  const bar = page.getByRole('region', { name: 'Annotation without a place' })
  await bar.getByText('Still true?').waitFor()
  await selectWords(page, 'The cause of the collision has not been established.')
  await page.keyboard.press('Shift+R')
  await bar.waitFor({ state: 'hidden' })
  await diskShows(path, (project) =>
    expect(claimIn(project, 9)).toMatchObject({
      claim: { annotation: 'kX9twice' },
      assessments: [{ rationale: 'Still true?', createdAt: '2026-03-14T11:00:00.000Z' }],
    }),
  )

  await page.keyboard.press('Control+z')
  await diskShows(path, (project) => expect(claimIn(project, 9)).toBeUndefined())
  await page.keyboard.press('Control+z')
  await expect.poll(() => readFile(path, 'utf8')).toBe(before)
})

test('W3C annotations come in by dropping their file, a broken one is told', async () => {
  const desk = await openSample()
  const { page } = desk
  const path = samplePath(desk)
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await sayWho(page, 'Ada Marsh')
  const broken = join(desk.folders.documents, 'broken.json')
  await writeFile(broken, '{"type":"AnnotationPage","items":[')
  await desk.drop([broken])
  await page.getByText('“broken.json” is damaged or cut short').waitFor()

  await desk.drop([join(fixtures, 'web-annotations.json')])
  const report = page.getByRole('dialog', { name: 'Annotations' })
  await report.getByText('It gives only a position').waitFor()
  await page.keyboard.press('Enter')
  await diskShows(path, (project) => {
    const eight = claimIn(project, 8)
    expect(eight?.passages.map(({ anchor }) => anchor.quote)).toEqual([
      'About 1,900 people use it on a working day',
      'was carrying 64 people from Brødnik to Šelmice',
    ])
    expect(eight?.assessments).toMatchObject([{ verdict: 'single-source' }])
  })
})
