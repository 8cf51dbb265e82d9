import { openSample, sayWho, sit } from './sitting'

/** What is told of the whole story: discrepancies, the matrix of claims and outlets, lint. */
export async function onWholeStory() {
  await sit(async ({ page, choose, press, shoot }) => {
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
    await page.getByText('Claim #7 has both passages').waitFor()
    await choose('pane.text')
    await press('v')
    await page.getByRole('button', { name: 'Lint: 1' }).waitFor()
    await choose('lint.next')
    await page.getByRole('listbox', { name: 'Lint' }).waitFor()
    await shoot('lint')
    await choose('matrix.open')
    const grid = page.getByRole('grid')
    await grid.getByText('…', { exact: true }).first().waitFor({ state: 'hidden' })
    await press('ArrowRight', 'ArrowRight')
    await shoot('matrix')
  })
}
