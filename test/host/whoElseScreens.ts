import { enlarge, openSample, sayWho, sit, type Sitting } from './sitting'

/** Who else has a claim, side by side, where it comes from, and what is still to check. */
export async function onWhoElse() {
  await sit(async (sitting) => {
    const { page, choose, press, shoot } = sitting
    await openSample(page)
    await choose('identity.edit')
    await sayWho(page)
    await goToClaim(sitting, 6)
    await page.getByText('Nobody else in this story says this.').waitFor()
    await shoot('who-else-nobody')
    await goToClaim(sitting, 4)
    await page.getByText('Suggestion: single-source').waitFor()
    await shoot('suggestion')
    await goToClaim(sitting, 2)
    await showMatches(sitting)
    await shoot('who-else')
    await showOrigins(page)
    await shoot('origins-few')
    await showMatches(sitting)
    await choose('match.side-by-side')
    await page.locator('.beside-paired').first().waitFor()
    await shoot('side-by-side')
    await enlarge(sitting)
    await shoot('side-by-side-200')
    await press('Escape')
    await showMatches(sitting)
    await shoot('who-else-200')
    await choose('view.actual-size')
    await choose('origin.check')
    await page.getByRole('dialog').waitFor()
    await shoot('origins-by-hand')
    await press('Escape')
    await choose('pane.text')
    await press('j')
    await choose('coverage.marks')
    await choose('coverage.open')
    await page.getByRole('listbox', { name: 'Sentences to check' }).waitFor()
    await shoot('coverage')
    await enlarge(sitting)
    await shoot('coverage-200')
  })
}

/** Goes to a claim by its number, out of the palette. */
export async function goToClaim({ page, press, choose, type }: Sitting, number: number) {
  await choose('palette.open')
  await type(`#${String(number)}`)
  await press('Enter')
  await page.getByRole('heading', { name: `Claim #${String(number)}` }).waitFor()
}

/** Brings the list of who else has the claim into sight. */
export async function showMatches({ page, choose }: Pick<Sitting, 'page' | 'choose'>) {
  await choose('match.show')
  const list = page.getByRole('listbox', { name: 'Passages of other articles' })
  await list.waitFor()
  await list.and(page.locator(':focus')).waitFor()
}

/** Brings the drawing of where it comes from into sight. */
export async function showOrigins(page: Sitting['page']) {
  await page.locator('.where-from').evaluate((section) => section.scrollIntoView())
}
