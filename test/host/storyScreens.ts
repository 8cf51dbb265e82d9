import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { serializeProject } from '../../shared/model/serialize'
import type { Folders } from './launch'
import { manyOutlets } from './manyOutlets'
import { enlarge, openSample, pictures, sayWho, sit } from './sitting'
import { goToClaim, showMatches, showOrigins } from './whoElseScreens'

/** What is told of the whole story: discrepancies, the matrix of claims and outlets, lint. */
export async function onWholeStory() {
  await sit(async (sitting) => {
    const { page, choose, press, shoot } = sitting
    await openSample(page)
    await choose('identity.edit')
    await sayWho(page)
    await choose('lint.open')
    await page.getByText('Nothing was found. Lint looked for').waitFor()
    await shoot('lint-nothing')
    await choose('discrepancies.open')
    await page.getByRole('listbox', { name: 'Discrepancies' }).waitFor()
    await page.getByRole('listbox', { name: 'Discrepancies' }).focus()
    await press('ArrowRight')
    await shoot('discrepancies')
    await press('c')
    await page.getByText('Attached to claim #2.').waitFor()
    await choose('pane.text')
    await press('j', 'v')
    await page.getByRole('button', { name: 'Lint: 1' }).waitFor()
    await choose('lint.next')
    await page.getByRole('listbox', { name: 'Lint' }).waitFor()
    await shoot('lint')
    await openMatrix(page, choose)
    await press('ArrowRight', 'ArrowRight')
    await shoot('matrix')
    await enlarge(sitting)
    await shoot('matrix-200')
    await press('Escape')
    await choose('lint.next')
    await shoot('lint-200')
    await choose('discrepancies.open')
    await page.getByRole('listbox', { name: 'Discrepancies' }).waitFor()
    await shoot('discrepancies-200')
  })
}

/** The same of a story that twelve outlets tell, and of one that nobody else does. */
export async function onManyOutlets() {
  await sit(
    async (sitting) => {
      const { page, choose, press, shoot } = sitting
      await page.getByRole('textbox', { name: 'Article text' }).waitFor()
      await choose('discrepancies.open')
      await page.getByText('It takes two articles to disagree.').waitFor()
      await shoot('discrepancies-empty')
      await choose('lint.open')
      await page.getByText('There are no claims to look over yet.').waitFor()
      await shoot('lint-empty')
      await choose('matrix.open')
      await page.getByText('Nothing to compare yet.').waitFor()
      await shoot('matrix-empty')
      await press('Escape')
    },
    (folders) => putStory(folders, manyOutlets(1, false)),
  )
  await sit(
    async (sitting) => {
      const { page, choose, press, shoot } = sitting
      await page.getByRole('listbox', { name: 'Claims' }).waitFor()
      await goToClaim(sitting, 1)
      await showMatches(sitting)
      await shoot('who-else-many')
      await showOrigins(page)
      await shoot('origins-many')
      await choose('origin.check')
      await page.getByRole('dialog').waitFor()
      await shoot('origins-by-hand-many')
      await press('Escape')
      await choose('discrepancies.open')
      await page.getByRole('listbox', { name: 'Discrepancies' }).waitFor()
      await shoot('discrepancies-crowded')
      await openMatrix(page, choose)
      await press('ArrowRight', 'ArrowRight')
      await shoot('matrix-many')
      await page.pdf({ path: join(pictures, 'matrix-printed.pdf'), format: 'A4', landscape: true })
    },
    (folders) => putStory(folders, manyOutlets(12)),
  )
}

async function openMatrix(page: Page, choose: (command: string) => Promise<void>) {
  await choose('matrix.open')
  await page.getByRole('grid').getByText('…', { exact: true }).first().waitFor({ state: 'hidden' })
}

async function putStory({ documents }: Folders, project: ReturnType<typeof manyOutlets>) {
  const file = join(documents, 'Flood at Port Lesna.claimdesk')
  await writeFile(file, serializeProject(project))
  return [file]
}
