import { openWindow } from './window'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { goToClaim } from '../../../renderer/claims/actions'
import { AttachDialog } from '../../../renderer/claims/AttachDialog'
import { ClaimsPane } from '../../../renderer/claims/ClaimsPane'
import { runCommand } from '../../../renderer/commands/run'
import { FindProjectDialog } from '../../../renderer/search/FindProjectDialog'
import { Story, stormStory } from './story'

let close: () => void
afterEach(() => close())

async function findings(): Promise<string[]> {
  // The test page is a fragment: it has no headings or landmarks of its own.
  const { violations } = await axe.run(document, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  it('in a split claim with its evidence being written and its history open', async () => {
    const story = stormStory()
    const anchor = story.anchor('post', 'The ministry had been warned in 2019')
    story.do({
      type: 'passage.anchored',
      passage: 'warned-p1',
      anchor: { ...anchor, state: 'changed', was: 'The ministry had been told in 2018' },
    })
    story.attach('warned', 'wire', 'The ministry was warned seven years ago')
    close = openWindow(story.project, <ClaimsPane />, { theme, height: 1400 })
    goToClaim('warned')
    runCommand('evidence.add')
    await expect.element(page.getByLabelText('Reference')).toHaveFocus()
    await userEvent.keyboard('Report of the ministry')
    await page.getByText('History ·').click()
    await expect.element(page.getByText('made the claim from')).toBeVisible()
    expect(await findings()).toEqual([])
  })

  it('in the list with a filter, and with nothing in it', async () => {
    close = openWindow(stormStory().project, <ClaimsPane />, { theme })
    await page.getByRole('button', { name: 'split 1' }).click()
    await expect.element(page.getByRole('option', { name: '#3' })).toBeVisible()
    expect(await findings()).toEqual([])
    close()
    close = openWindow(new Story().project, <ClaimsPane />, { theme })
    await expect.element(page.getByText('No claims yet')).toBeVisible()
    expect(await findings()).toEqual([])
  })

  it('in the dialog that attaches', async () => {
    const story = stormStory()
    const range = story.range('post', 'the lifeboat crew')
    close = openWindow(story.project, <AttachDialog range={range} />, { theme })
    await expect.element(page.getByRole('option', { name: '#1' })).toBeVisible()
    expect(await findings()).toEqual([])
  })

  it('in the dialog that finds', async () => {
    close = openWindow(stormStory().project, <FindProjectDialog />, { theme })
    await userEvent.keyboard('harbour')
    await expect.element(page.getByText('Evidence · 1')).toBeVisible()
    expect(await findings()).toEqual([])
  })
})
