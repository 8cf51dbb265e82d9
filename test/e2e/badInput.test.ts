import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleSchema } from '../../shared/article/schema'
import { describe } from '../../shared/anchor/describe'
import { docToJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import { assembleProject } from '../../shared/model/project'
import { formatName, formatVersion, type Article, type ArticleVersion } from '../../shared/model/records'
import { serializeProject } from '../../shared/model/serialize'
import { hashText } from '../../shared/text/hash'
import { findings, withAxe } from './axe'
import { launch, newFolders } from './harness'

const told =
  'The ferry Alma sank off Brenna on Thursday. Eleven passengers died in the water, the harbour master said.'
const made = { createdAt: '2026-03-13T08:00:00.000Z', createdBy: 'r1' }

/** The article that tells it, and what a desk may get beside it. None has a date or an outlet. */
const texts: Readonly<Record<string, string>> = {
  'Told plainly': told,
  Empty: '',
  'One sentence of a megabyte': 'the ferry Alma sank off Brenna and eleven passengers died there '.repeat(
    16_000,
  ),
  'Without a stop': told.replaceAll(/[.,]/g, ''),
  'In capitals': told.toUpperCase(),
  'A table': 'Ship | Dead | Day\nAlma | 11 | Thursday\nOrr | 3 | Friday',
  'Other scripts': 'الباخرة غرقت يوم الخميس. 渡轮在星期四沉没了。Паром затонул в четверг.',
  'Another language': 'Паром «Альма» затонул у берега в четверг. Погибли 11 человек, сказал начальник порта.',
  'Quoting it in full': `A website wrote: “${told}” It gave no more.`,
  'The same file again': told,
}

function project() {
  const articles: Article[] = []
  const versions: ArticleVersion[] = []
  for (const [at, [title, text]] of Object.entries(texts).entries()) {
    const [article, version] = [`a${at}`, `v${at}`]
    const paragraph = (words: string) =>
      articleSchema.node('paragraph', null, words === '' ? undefined : articleSchema.text(words))
    const doc = articleSchema.node('doc', null, text.split('\n').map(paragraph))
    articles.push({ id: article, version, title, outlet: '', byline: '', url: '', published: '', ...made })
    versions.push({
      ...{ id: version, article, reason: 'imported', doc: docToJson(doc) },
      ...{ textHash: hashText(projectText(doc).text), ...made },
    })
  }
  const anchor = { version: 'v0', ...describe(told, 44, told.length), state: 'anchored' as const }
  return assembleProject(
    {
      ...{ format: formatName, formatVersion, id: 'p0', title: 'Bad input' },
      ...{ createdAt: made.createdAt, lastNumber: 1 },
    },
    {
      ...{ articles, versions, claims: [{ id: 'c1', number: 1, wording: '', ...made }] },
      passages: [{ id: 'p1', claim: 'c1', article: 'a0', anchor, ...made }],
      reviewers: [{ id: 'r1', name: 'Cleo Vance', initials: 'CV', createdAt: made.createdAt }],
    },
  )
}

test('a story of what nobody wants to get is read, compared and counted, and no source is one too many', async () => {
  const folders = await newFolders()
  const path = join(folders.documents, 'Bad input.claimdesk')
  await writeFile(path, serializeProject(project()))
  const desk = await launch({ folders, args: [path] })
  const { page } = desk
  page.setDefaultTimeout(30_000)
  // High enough to have every article in sight.
  await desk.move({ bounds: { x: 0, y: 0, width: 1280, height: 1200 } })
  await page.getByRole('option', { name: '#1' }).click()
  const panel = page.getByRole('region', { name: 'Who else has this?' })
  const matches = panel.getByRole('option')
  await matches.first().waitFor()
  const corroborating = await matches.filter({ hasText: 'corroborates' }).allInnerTexts()
  for (const title of ['Without a stop', 'In capitals', 'Quoting it in full', 'The same file again'])
    expect(corroborating.join('\n')).toContain(title)
  for (const words of corroborating) expect(words.length).toBeLessThan(1_000)
  const from = page.getByRole('region', { name: 'Where it comes from' })
  await from.getByText('1 independent source').waitFor()
  await withAxe(page)
  expect(await findings(desk, 'who else has it, of bad input')).toEqual([])

  await desk.choose('discrepancies.open')
  const discrepancies = page.getByRole('region', { name: 'Discrepancies' })
  await discrepancies.getByRole('status').first().waitFor()
  await desk.choose('lint.open')
  await page.getByRole('region', { name: 'Lint' }).getByRole('status').first().waitFor()
  await desk.choose('coverage.open')
  await page.getByRole('button', { name: /^Story: 0 of \d/ }).waitFor()
  await desk.choose('matrix.open')
  const matrix = page.getByRole('dialog', { name: 'Claims and outlets' })
  await matrix.getByText('1 claim, ').waitFor()
  await matrix.getByRole('grid').getByText('…', { exact: true }).waitFor({ state: 'hidden' })
  expect(await findings(desk, 'the matrix of bad input')).toEqual([])
  await page.keyboard.press('Escape')

  // Every article is shown and gone through; one of nothing says what it is.
  for (const title of Object.keys(texts)) {
    await page.getByRole('listbox', { name: 'Articles' }).getByRole('option', { name: title }).click()
    await page.getByRole('heading', { name: title, exact: true }).first().waitFor()
    await page.keyboard.press('Control+2')
    for (const key of ['j', 'f']) await page.keyboard.press(key)
    if (title === 'Another language')
      await panel.getByText('This article is in another language: it is matched by names').waitFor()
    for (const key of ['k', 'Escape']) await page.keyboard.press(key)
  }
  expect(await page.getByText('This window broke').count()).toBe(0)
})
