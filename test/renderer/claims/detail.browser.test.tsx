import { openWindow, project, text } from './window'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { goToClaim } from '../../../renderer/claims/actions'
import { ClaimsPane } from '../../../renderer/claims/ClaimsPane'
import { runCommand } from '../../../renderer/commands/run'
import { useDesk } from '../../../renderer/project/desk'
import { assessmentBy } from '../../../renderer/project/selectors'
import { serializeProject } from '../../../shared/model/serialize'
import { statusOf } from '../../../shared/model/status'
import { sent } from './fakeBridge'
import { ada, stormStory, type Story } from './story'

let story: Story
let close: () => void
beforeEach(() => {
  story = stormStory()
  close = openWindow(story.project, <ClaimsPane />)
})
afterEach(() => close())

const detail = page.getByRole('article')
const rationale = page.getByLabelText('Your rationale')
const theText = () => page.getByLabelText('The text').element()
const mine = (claim: string) => assessmentBy(project(), claim, ada.id)
const entries = (claim: string) => project().history.where('claim', claim)

describe('the rationale', () => {
  it('is one undo step and one history entry however many letters it has', async () => {
    goToClaim('wall')
    const before = serializeProject(project())
    runCommand('claim.note')
    await expect.element(rationale).toHaveFocus()
    await userEvent.keyboard('Seen on the port authority’s camera')
    expect(mine('wall')).toMatchObject({
      verdict: 'verified',
      rationale: 'Seen on the port authority’s camera',
    })
    expect(entries('wall')).toHaveLength(4)
    expect(new Set(sent.map(([change]) => change!.step)).size).toBe(1)
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(rationale).toHaveValue('')
    expect(serializeProject(project())).toBe(before)
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await expect.element(rationale).toHaveValue('Seen on the port authority’s camera')
  })

  it('is another step when it is gone back to', async () => {
    goToClaim('wall')
    runCommand('claim.note')
    await expect.element(rationale).toHaveFocus()
    await userEvent.keyboard('First')
    await userEvent.keyboard('{Escape}')
    runCommand('claim.note')
    await expect.element(rationale).toHaveFocus()
    await userEvent.keyboard(', second')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(rationale).toHaveValue('First')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(rationale).toHaveValue('')
  })

  it('starts another step after an undo in the middle of typing', async () => {
    goToClaim('wall')
    runCommand('claim.note')
    await expect.element(rationale).toHaveFocus()
    await userEvent.keyboard('Wrong')
    await userEvent.keyboard('{Control>}z{/Control}')
    await userEvent.keyboard('Right')
    expect(mine('wall')?.rationale).toBe('Right')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(rationale).toHaveValue('')
    expect(mine('wall')).toMatchObject({ verdict: 'verified' })
  })

  it.each([
    ['Escape', '{Escape}'],
    ['Ctrl+Enter', '{Control>}{Enter}{/Control}'],
  ])('gives the keyboard back to the text with %s', async (_, keys) => {
    goToClaim('wall')
    runCommand('claim.note')
    await expect.element(rationale).toHaveFocus()
    await userEvent.keyboard(keys)
    expect(document.activeElement).toBe(theText())
    expect(useDesk.getState().claim).toBe('wall')
  })

  it('is that of the claim on the selected words, and asks for a claim where there is none', async () => {
    goToClaim('wall')
    useDesk.setState({ selection: story.range('post', 'Nobody was hurt') })
    runCommand('claim.note')
    expect(useDesk.getState().claim).toBe('hurt')
    await expect.element(rationale).toHaveFocus()
    useDesk.setState({ selection: story.range('post', 'the lifeboat crew') })
    runCommand('claim.note')
    expect(useDesk.getState().notice?.text).toContain('press Enter to claim them')
  })
})

describe('the verdict', () => {
  it('is given, changed and withdrawn with buttons that show which one stands', async () => {
    goToClaim('reply')
    await page.getByRole('button', { name: 'disputed', exact: true }).click()
    await expect
      .element(page.getByRole('button', { name: 'disputed', exact: true }))
      .toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: 'single-source', exact: true }).click()
    expect(statusOf(project(), 'reply')).toBe('single-source')
    await page.getByText('Withdraw').click()
    expect(statusOf(project(), 'reply')).toBe('unchecked')
    await expect.element(page.getByText('No verdict from you')).toBeVisible()
  })

  it('says in words where reviewers differ, and with what reasons', async () => {
    goToClaim('warned')
    await expect
      .element(detail)
      .toHaveTextContent(
        'Split: you say verified, Jon Berg says disputed. It stays split until the verdicts agree or somebody decides.',
      )
    await expect.element(detail).toHaveTextContent('JBJon Bergdisputed')
    await expect.element(detail).toHaveTextContent('The report says 2018, on page 4.')
    await page.getByRole('button', { name: 'disputed', exact: true }).click()
    await expect.element(detail).not.toHaveTextContent('Split:')
    expect(statusOf(project(), 'warned')).toBe('disputed')
  })
})

it('The wording takes the place of the quote, as one step', async () => {
  goToClaim('wall')
  runCommand('claim.wording')
  await expect.element(page.getByLabelText('Wording')).toHaveFocus()
  await userEvent.keyboard('The wall broke')
  await expect.element(page.getByRole('option', { name: '#1' })).toHaveTextContent('The wall broke')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect
    .element(page.getByRole('option', { name: '#1' }))
    .toHaveTextContent('The harbour wall gave way')
})

it('The history tells who did what, the newest first', async () => {
  goToClaim('warned')
  runCommand('claim.note')
  await expect.element(rationale).toHaveFocus()
  await userEvent.keyboard('Seen')
  await page.getByText('History ·').click()
  await expect
    .poll(() => [...document.querySelectorAll('.history-entries p')].map((p) => p.textContent))
    .toEqual([
      'Ada Marsh wrote the rationale “Seen”',
      'Jon Berg gave the verdict disputed and wrote the rationale “The report says 2018, on page 4.”',
      'Ada Marsh gave the verdict verified',
      'Ada Marsh made the claim from “The ministry had been warned in 2019”',
    ])
})

it('A claim begins at its head, however far down the one before was read', async () => {
  goToClaim('wall')
  const place = () => detail.element().parentElement!
  await expect.element(detail).toHaveTextContent('#1')
  Object.assign(place().style, { height: '80px', overflow: 'auto' })
  place().scrollTop = 200
  expect(place().scrollTop).toBe(200)
  goToClaim('boats')
  await expect.element(detail).toHaveTextContent('#2')
  expect(place().scrollTop).toBe(0)
})

it('Deleting a claim says so and can be undone', async () => {
  goToClaim('boats')
  const before = serializeProject(project())
  await page.getByText('Delete claim').click()
  expect(project().claims.has('boats')).toBe(false)
  await expect.element(page.getByText('Pick a claim')).toBeVisible()
  expect(useDesk.getState().notice).toMatchObject({
    text: 'Claim #2 deleted.',
    action: { command: 'edit.undo' },
  })
  runCommand('edit.undo')
  await expect.element(detail).toHaveTextContent('#2')
  expect(serializeProject(project())).toBe(before)
})

describe('a passage', () => {
  const passage = (quote: string) => page.getByRole('listitem').filter({ hasText: quote })

  it('whose words changed shows what differs, and is confirmed', async () => {
    const anchor = story.anchor('post', 'Nobody was hurt')
    story.do({
      type: 'passage.anchored',
      passage: 'hurt-p1',
      anchor: { ...anchor, state: 'changed', was: 'Nobody was killed' },
    })
    close()
    close = openWindow(story.project, <ClaimsPane />)
    goToClaim('hurt')
    await expect.element(page.getByRole('option', { name: '#4' })).toHaveTextContent('re-check')
    await expect.element(detail).toHaveTextContent('Text changed, re-check')
    expect(detail.element().querySelector('del')).toHaveTextContent('killed')
    expect(detail.element().querySelector('ins')).toHaveTextContent('hurt')
    await page.getByText('Confirm', { exact: true }).click()
    expect(project().passages.get('hurt-p1')!.anchor).toMatchObject({ state: 'anchored' })
    expect(project().passages.get('hurt-p1')!.anchor).not.toHaveProperty('was')
    await expect.element(page.getByRole('option', { name: '#4' })).not.toHaveTextContent('re-check')
  })

  it('that is lost keeps its quote and is put on the selected words', async () => {
    const anchor = story.anchor('post', 'Nobody was hurt')
    story.do({
      type: 'passage.anchored',
      passage: 'hurt-p1',
      anchor: { ...anchor, quote: 'There were no injuries', state: 'lost' },
    })
    close()
    close = openWindow(story.project, <ClaimsPane />)
    goToClaim('hurt')
    await expect.element(detail).toHaveTextContent('There were no injuries Lost:')
    useDesk.setState({ selection: story.range('post', 'Nobody was hurt') })
    await page.getByText('Put on the selection').click()
    expect(project().passages.get('hurt-p1')!.anchor).toMatchObject({
      state: 'anchored',
      ...story.range('post', 'Nobody was hurt'),
    })
  })

  it('in another article is gone to there', async () => {
    goToClaim('boats')
    await page.getByRole('button', { name: 'Coast Wire' }).click()
    expect(useDesk.getState().article).toBe('wire')
    expect(text.revealed.at(-1)).toMatchObject(story.range('wire', 'A storm sank 47 boats in Brenmouth'))
    expect(document.activeElement).toBe(theText())
  })

  it('is split off as a claim of its own, or detached', async () => {
    goToClaim('boats')
    await passage('47 boats').getByText('Split off').click()
    expect(project().claims.size).toBe(7)
    await expect.element(detail).toHaveTextContent('#7')
    runCommand('edit.undo')
    goToClaim('boats')
    await passage('47 boats').getByText('Detach').click()
    expect(project().passages.where('claim', 'boats')).toHaveLength(1)
    // The last one cannot go: without it there would be no claim.
    await expect.element(page.getByText('Detach')).not.toBeInTheDocument()
  })
})

it('In a file that is read-only nothing can be typed or pressed', async () => {
  close()
  close = openWindow(story.project, <ClaimsPane />, { readOnly: true })
  goToClaim('wall')
  await expect.element(rationale).toHaveAttribute('readonly')
  await expect.element(page.getByRole('button', { name: 'disputed', exact: true })).toBeDisabled()
  await expect.element(page.getByText('Delete claim')).toBeDisabled()
})
