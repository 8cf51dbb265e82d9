import { openWindow, project, text } from './window'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { goToClaim } from '../../../renderer/claims/actions'
import { ClaimsPane } from '../../../renderer/claims/ClaimsPane'
import { runCommand } from '../../../renderer/commands/run'
import { useDesk } from '../../../renderer/project/desk'
import { statusOf } from '../../../shared/model/status'
import { jon, Story, stormStory } from './story'

let close: () => void
afterEach(() => close())

const list = page.getByRole('listbox', { name: 'Claims' })
const shown = () => [...document.querySelectorAll('.claim-number')].map((number) => number.textContent)
const activeLine = () =>
  document.getElementById(document.activeElement!.getAttribute('aria-activedescendant')!)

describe('the claims of a small story', () => {
  let story: Story
  beforeEach(async () => {
    story = stormStory()
    close = openWindow(story.project, <ClaimsPane />)
    await expect.element(list).toBeVisible()
  })

  it('are those of the article, in the order of the text', async () => {
    await expect.poll(shown).toEqual(['#1', '#2', '#3', '#5', '#4'])
    await page.getByRole('button', { name: 'Whole story' }).click()
    await expect.poll(shown).toEqual(['#1', '#2', '#3', '#4', '#5', '#6'])
  })

  it('say their status in a word, who has assessed them, and in how many outlets they stand', async () => {
    const line = page.getByRole('option', { name: '#2' })
    await expect
      .element(line)
      .toHaveTextContent('#2disputedAM disputedForty-two boats were lost2 passages in 2 outlets')
    await expect
      .element(page.getByRole('option', { name: '#3' }))
      .toHaveTextContent('splitAM verifiedJB disputed')
  })

  it('are walked with the arrows, Home and End; each is shown in the text while the list keeps the focus', async () => {
    runCommand('pane.claims')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(useDesk.getState().claim).toBe('boats')
    expect(text.revealed.at(-1)).toMatchObject(story.range('post', 'Forty-two boats were lost'))
    expect(activeLine()).toHaveTextContent('#2')
    await userEvent.keyboard('{End}')
    expect(useDesk.getState().claim).toBe('hurt')
    await userEvent.keyboard('{ArrowUp}')
    expect(useDesk.getState().claim).toBe('reply')
    await userEvent.keyboard('{Home}')
    expect(useDesk.getState().claim).toBe('wall')
    await expect.element(list).toHaveFocus()
  })

  it('are left for the text with Enter, with the cursor at the passage', async () => {
    runCommand('pane.claims')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(document.activeElement).toHaveAccessibleName('The text')
    const { start } = story.range('post', 'The harbour wall gave way')
    expect(text.selected.at(-1)).toEqual({ start, end: start })
  })

  it('take a verdict by its key, whatever was selected in the text before', async () => {
    useDesk.setState({ selection: story.range('post', 'the lifeboat crew') })
    runCommand('pane.claims')
    await userEvent.keyboard('{End}v')
    expect(statusOf(project(), 'hurt')).toBe('verified')
    expect(project().claims.size).toBe(6)
    await expect.element(page.getByRole('option', { name: '#4' })).toHaveTextContent('#4verified')
  })

  it('are narrowed by status, and every status says how many it has', async () => {
    await page.getByRole('button', { name: 'verified 1' }).click()
    await expect.poll(shown).toEqual(['#1'])
    await page.getByRole('button', { name: 'split 1' }).click()
    await expect.poll(shown).toEqual(['#1', '#3'])
    await page.getByRole('button', { name: 'Clear filter' }).click()
    await expect.poll(shown).toHaveLength(5)
  })

  it('are narrowed by words in any order, without their accents or case, in quotes and in notes', async () => {
    story.do({ type: 'claim.edited', claim: 'hurt', wording: 'Anaïs KØHLER saw nobody hurt' })
    close()
    close = openWindow(story.project, <ClaimsPane />)
    runCommand('claim.filter')
    await userEvent.keyboard('hurt kohler')
    await expect.poll(shown).toEqual(['#4'])
    await userEvent.clear(page.getByLabelText('Filter claims'))
    await userEvent.keyboard('2018')
    await expect.poll(shown).toEqual(['#3'])
  })

  it('are narrowed to those that a reviewer made or assessed', async () => {
    await page.getByLabelText('Made or assessed by').selectOptions(jon.name)
    await expect.poll(shown).toEqual(['#3'])
  })

  it('say so when the filter hides them all, and come back', async () => {
    useDesk.setState((desk) => ({ filter: { ...desk.filter, text: 'zeppelin' } }))
    await expect.element(page.getByText('Nothing here passes the filter')).toBeVisible()
    await page.getByText('Clear filter').click()
    await expect.poll(shown).toHaveLength(5)
  })

  it('keep the active one although its new verdict hides it, until another is picked', async () => {
    useDesk.setState((desk) => ({ filter: { ...desk.filter, statuses: ['unchecked'] } }))
    goToClaim('reply')
    await expect.poll(shown).toEqual(['#5'])
    runCommand('claim.disputed')
    await expect.element(page.getByRole('option', { name: '#5' })).toHaveTextContent('disputed')
    // The list follows a moment after the line: once it counts anew, it has decided who stays.
    await expect.element(page.getByRole('button', { name: 'unchecked 0' })).toBeVisible()
    expect(shown()).toEqual(['#5'])
    useDesk.setState({ claim: null })
    await expect.element(page.getByText('Nothing here passes the filter')).toBeVisible()
  })

  it('keep the place in the list when one of them is deleted', async () => {
    runCommand('pane.claims')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Delete}')
    await expect.poll(shown).toEqual(['#1', '#3', '#5', '#4'])
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => useDesk.getState().claim).toBe('warned')
  })

  it('are walked from where the text is being read, round the end', () => {
    text.top = story.range('post', 'It did not reply').start
    runCommand('claim.next')
    expect(useDesk.getState().claim).toBe('reply')
    runCommand('claim.next')
    runCommand('claim.next')
    expect(useDesk.getState().claim).toBe('wall')
    useDesk.setState({ claim: null })
    runCommand('claim.previous')
    expect(useDesk.getState().claim).toBe('warned')
  })

  it('go on from the active claim to the next unchecked one, also when its verdict hid it', () => {
    story.claim('master', 'post', 'the harbour master said')
    story.claim('crew', 'post', 'leads the lifeboat crew')
    close()
    close = openWindow(story.project, <ClaimsPane />)
    useDesk.setState((desk) => ({ filter: { ...desk.filter, statuses: ['unchecked'] } }))
    goToClaim('reply')
    runCommand('claim.verified')
    runCommand('claim.next')
    expect(useDesk.getState().claim).toBe('crew')
  })
})

it('A story without claims says how to make the first one', async () => {
  const story = new Story()
  story.article('post', 'The Brenmouth Post', 'Harbour wall gives way', ['The wall gave way.'])
  close = openWindow(story.project, <ClaimsPane />)
  await expect.element(page.getByText('No claims yet')).toBeVisible()
  await expect.element(page.getByText('to claim it')).toHaveTextContent(/press Enter to claim it, or V D S/)
})

describe('five thousand claims', () => {
  const statements = Array.from(
    { length: 5_000 },
    (_, i) => `Statement ${i} has it that ${i * 7} people came.`,
  )
  const story = new Story()
  story.article('long', 'The Brenmouth Post', 'Long', statements)
  for (const [i, statement] of statements.entries()) story.claimAt(`c${i}`, 'long', statement)

  beforeEach(async () => {
    close = openWindow(story.project, <ClaimsPane />)
    await expect.element(list).toBeVisible()
  })

  it('have only the lines in sight in the page, and always the active one', async () => {
    runCommand('pane.claims')
    await userEvent.keyboard('{End}')
    await expect.poll(() => activeLine()?.textContent).toContain('#5000')
    await expect
      .poll(() => activeLine()!.getBoundingClientRect().bottom)
      .toBeLessThanOrEqual(document.activeElement!.getBoundingClientRect().bottom)
    list.element().scrollTop = 0
    await expect.poll(shown).toContain('#1')
    expect(activeLine()).toHaveTextContent('#5000')
    expect(shown().length).toBeLessThan(40)
  })

  it('stay where they are under the mouse that presses one of them, and show the active one to who comes by Tab', async () => {
    goToClaim('c2500')
    await expect.poll(shown).toContain('#2501')
    list.element().scrollTop = 0
    await expect.poll(shown).toContain('#5')
    await page.getByText('Statement 4 has it that 28 people came.').click()
    expect(useDesk.getState().claim).toBe('c4')
    expect(shown()).toContain('#5')
    goToClaim('c2500')
    await expect.poll(shown).toContain('#2501')
    await userEvent.tab({ shift: true })
    list.element().scrollTop = 0
    await expect.poll(shown).toContain('#5')
    await userEvent.tab()
    await expect.element(list).toHaveFocus()
    await expect.poll(shown).toContain('#2500')
  })

  it('stay where they are when a verdict changes', async () => {
    goToClaim('c2500')
    await expect.poll(shown).toContain('#2501')
    const place = () => page.getByRole('option', { name: '#2501' }).element().getBoundingClientRect().top
    let before = place()
    // The heights of lines that were never in sight are measured as they come.
    await expect.poll(() => before === (before = place())).toBe(true)
    runCommand('claim.disputed')
    await expect.element(page.getByRole('option', { name: '#2501' })).toHaveTextContent('disputed')
    expect(place()).toBe(before)
  })
})
