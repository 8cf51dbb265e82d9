import { openWindow, project, text } from '../claims/window'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { runCommand } from '../../../renderer/commands/run'
import { openHistory } from '../../../renderer/history/history'
import { useDesk } from '../../../renderer/project/desk'
import { Beside } from '../../../renderer/versions/Beside'
import { jon, Story, stormStory } from '../claims/story'

let close: () => void
afterEach(() => close())

const list = page.getByRole('listbox', { name: 'History' })
const entry = page.getByRole('region', { name: 'This entry' })

async function findings(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

function storyWithWording(): Story {
  const story = stormStory()
  story.do({ type: 'claim.edited', claim: 'wall', wording: 'The wall fell at four' })
  story.do({ type: 'claim.edited', claim: 'wall', wording: 'The wall fell at five' }, jon.id)
  return story
}

describe('the history', () => {
  it('is opened by its command, walked with the arrows, and Enter goes to the claim in the text', async () => {
    const story = storyWithWording()
    close = openWindow(story.project, <Beside />)
    runCommand('history.open')
    await expect.element(list).toHaveFocus()
    await expect.element(entry).toHaveTextContent('changed the wording from')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.element(entry).toHaveTextContent('added the evidence')
    await userEvent.keyboard('{Enter}')
    expect(useDesk.getState().claim).toBe('wall')
    expect(text.revealed.at(-1)).toMatchObject(
      story.range('post', 'The harbour wall gave way at 4.10 on Tuesday morning'),
    )
  })

  it('shows old and new words in one, and gives the old ones back as a change that can be undone', async () => {
    close = openWindow(storyWithWording().project, <Beside />)
    openHistory()
    await expect.element(entry.getByRole('deletion')).toHaveTextContent('four')
    await expect.element(entry.getByRole('insertion')).toHaveTextContent('five')
    await page.getByRole('button', { name: 'Restore “The wall fell at four”' }).click()
    expect(project().claims.get('wall')?.wording).toBe('The wall fell at four')
    await expect.element(list.getByRole('option').first()).toHaveTextContent('Ada Marsh changed the wording')
    runCommand('edit.undo')
    expect(project().claims.get('wall')?.wording).toBe('The wall fell at five')
  })

  it('is narrowed by person, kind, claim and words, and says so when nothing is like that', async () => {
    close = openWindow(storyWithWording().project, <Beside />)
    openHistory('warned')
    await expect.element(page.getByRole('status')).toHaveTextContent('3 of 17')
    await page.getByRole('button', { name: 'Show the whole history' }).click()
    await page.getByLabelText('By', { exact: true }).selectOptions('Jon Berg')
    await expect.element(page.getByRole('status')).toHaveTextContent('2 of 17')
    await page.getByLabelText('Kind').selectOptions('Verdicts')
    await expect.element(page.getByRole('status')).toHaveTextContent('1 of 17')
    await page.getByLabelText('Filter the history').fill('nothing has these words')
    await expect.element(page.getByText('Nothing in the history is like that.')).toBeVisible()
  })

  it('holds only the lines in sight, however long it is', async () => {
    const story = stormStory()
    for (let i = 0; i < 2000; i++) story.do({ type: 'project.edited', title: `Title ${i}` })
    close = openWindow(story.project, <Beside />)
    runCommand('history.open')
    await expect.element(list).toHaveFocus()
    expect(document.querySelectorAll('.history-line').length).toBeLessThan(40)
    await userEvent.keyboard('{End}')
    await expect.element(entry).toHaveTextContent('added the article “Harbour wall gives way”')
  })

  it('gives way to the claim when somebody wants to write on it', async () => {
    close = openWindow(storyWithWording().project, <Beside />)
    openHistory()
    await expect.element(list).toBeVisible()
    useDesk.setState({ claim: 'wall' })
    runCommand('claim.wording')
    await expect.element(page.getByLabelText('Wording', { exact: true })).toHaveFocus()
  })

  it('of a project in which nothing was done says what will be here', async () => {
    close = openWindow(new Story().project, <Beside />)
    openHistory()
    await expect.element(page.getByText('Nothing has been done in this project yet.')).toBeVisible()
  })
})

describe('agreement', () => {
  it('is shown for two with what the figures mean, their table, and the claims that differ to go to', async () => {
    const story = stormStory()
    story.assess('wall', jon.id, 'verified')
    close = openWindow(story.project, <Beside />)
    runCommand('agreement.open')
    await expect.element(page.getByRole('heading', { name: 'Ada Marsh and Jon Berg' })).toBeVisible()
    await expect.element(page.getByText('50%')).toBeVisible()
    await expect.element(page.getByText('0.00')).toBeVisible()
    const cells = [...document.querySelectorAll('.agreement-table tbody td')].map((cell) => cell.textContent)
    expect(cells).toEqual(['1', '1', '0', '0', '0', '0', '0', '0', '0'])
    await page.getByRole('listbox', { name: 'Claims on which they differ' }).click()
    await userEvent.keyboard('{Home}')
    expect(useDesk.getState().claim).toBe('warned')
    await page.getByRole('button', { name: 'Back to the claims' }).click()
    await expect.element(page.getByRole('listbox', { name: 'Claims' })).toBeVisible()
  })

  it('of three has a figure for all, and every two to pick', async () => {
    const story = stormStory()
    story.do({ type: 'reviewer.added', reviewer: { id: 'zoe', name: 'Zoë Ångel', initials: 'ZÅ' } })
    story.assess('boats', 'zoe', 'disputed')
    close = openWindow(story.project, <Beside />)
    runCommand('agreement.open')
    await expect.element(page.getByText('Krippendorff’s α')).toBeVisible()
    await page.getByRole('button', { name: 'Ada Marsh – Zoë Ångel' }).click()
    await expect.element(page.getByText('On all 1 claim they say the same.')).toBeVisible()
    await expect.element(page.getByText('nothing can be said beyond the percentage')).toBeVisible()
  })

  it('of one reviewer says what is missing', async () => {
    const story = new Story()
    story.article('post', 'Post', 'Wall', ['The wall fell.'])
    story.claim('wall', 'post', 'The wall fell', 'verified')
    close = openWindow(story.project, <Beside />)
    runCommand('agreement.open')
    await expect
      .element(page.getByText('Only Ada Marsh has given verdicts in this story, on 1 claim.'))
      .toBeVisible()
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  it('in the history and the agreement', async () => {
    close = openWindow(storyWithWording().project, <Beside />, { theme })
    runCommand('history.open')
    await expect.element(entry.getByRole('deletion')).toBeVisible()
    expect(await findings()).toEqual([])
    runCommand('agreement.open')
    await expect.element(page.getByRole('table')).toBeVisible()
    expect(await findings()).toEqual([])
  })
})
