import { openWindow, project } from '../claims/window'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { goToClaim } from '../../../renderer/claims/actions'
import { ClaimsPane } from '../../../renderer/claims/ClaimsPane'
import { runCommand } from '../../../renderer/commands/run'
import { DialogHost } from '../../../renderer/project/DialogHost'
import { useDesk } from '../../../renderer/project/desk'
import { serializeProject } from '../../../shared/model/serialize'
import { statusOf } from '../../../shared/model/status'
import { jon, stormStory, type Story } from '../claims/story'

let story: Story
let close: () => void
const open = () =>
  (close = openWindow(
    story.project,
    <>
      <ClaimsPane />
      <DialogHost />
    </>,
  ))
beforeEach(() => {
  story = stormStory()
})
afterEach(() => close())

const comments = page.getByRole('region', { name: 'Comments' })
const signOff = page.getByRole('region', { name: 'Sign-off' })

describe('comments', () => {
  it('are written, answered, edited, resolved, reopened and deleted, and undo takes all of it back', async () => {
    open()
    goToClaim('wall')
    const before = serializeProject(project())
    runCommand('claim.comment')
    await expect.element(page.getByLabelText('New comment')).toHaveFocus()
    await userEvent.keyboard('Who saw it?{Control>}{Enter}{/Control}')
    await expect.element(comments).toHaveTextContent('Who saw it?')
    await comments.getByRole('button', { name: 'Reply' }).click()
    await userEvent.keyboard('The pilot.{Control>}{Enter}{/Control}')
    await expect.element(comments).toHaveTextContent('The pilot.')
    await comments.getByRole('button', { name: 'Edit' }).first().click()
    await userEvent.keyboard(' And when?{Control>}{Enter}{/Control}')
    await expect.element(comments).toHaveTextContent('Who saw it? And when?')
    await comments.getByRole('button', { name: 'Resolve' }).click()
    await expect.element(comments).not.toHaveTextContent('Who saw it')
    await comments.getByRole('button', { name: '1 resolved thread' }).click()
    await comments.getByRole('button', { name: 'Reopen' }).click()
    await comments.getByRole('button', { name: 'Delete' }).first().click()
    expect(project().comments.size).toBe(0)
    for (let i = 0; i < 6; i++) runCommand('edit.undo')
    expect(serializeProject(project())).toBe(before)
  })

  it('that are not sent yet are there again when the claim is', async () => {
    open()
    goToClaim('wall')
    runCommand('claim.comment')
    await expect.element(page.getByLabelText('New comment')).toHaveFocus()
    await userEvent.keyboard('Half a th')
    goToClaim('boats')
    await expect.element(page.getByLabelText('New comment')).toHaveValue('')
    goToClaim('wall')
    await expect.element(page.getByLabelText('New comment')).toHaveValue('Half a th')
    await userEvent.fill(page.getByLabelText('New comment'), '')
  })

  it('of others can be answered and resolved only', async () => {
    story.do({ type: 'comment.added', comment: { id: 'k1', claim: 'wall', text: 'Sure?' } }, jon.id)
    open()
    goToClaim('wall')
    await expect.element(comments.getByRole('button', { name: 'Resolve' })).toBeVisible()
    expect(comments.getByRole('button', { name: 'Edit' }).elements()).toEqual([])
    expect(comments.getByRole('button', { name: 'Delete' }).elements()).toEqual([])
  })
})

describe('a sign-off', () => {
  it('is not offered for a verdict of one’s own, and says why', async () => {
    open()
    goToClaim('wall')
    await expect.element(signOff).toHaveTextContent('A sign-off is a second person’s')
    runCommand('claim.sign-off')
    expect(project().signoffs.size).toBe(0)
  })

  it('is given, lapses with what moved, holds again after undo, and is withdrawn', async () => {
    story.assess('reply', jon.id, 'verified')
    open()
    goToClaim('reply')
    await signOff.getByRole('button', { name: 'Sign off' }).click()
    await expect.element(signOff).toHaveTextContent('Signed off as verified by Ada Marsh')
    await userEvent.fill(page.getByLabelText('Wording'), 'It stayed silent.')
    await expect.element(signOff).toHaveTextContent('Lapsed: signed off as verified by Ada Marsh')
    await expect.element(signOff).toHaveTextContent('the wording has changed since')
    runCommand('edit.undo')
    await expect.element(signOff).not.toHaveTextContent('Lapsed')
    await signOff.getByRole('button', { name: 'Withdraw' }).click()
    await expect.element(signOff).toHaveTextContent('Nobody has signed this claim off yet.')
  })
})

describe('a split claim', () => {
  it('is decided beside what each says, keeps an unfinished reason, and says who resolved it', async () => {
    open()
    goToClaim('warned')
    runCommand('claim.decide')
    const dialog = page.getByRole('dialog')
    await expect
      .element(dialog.getByRole('region', { name: 'Jon Berg' }))
      .toHaveTextContent('2018, on page 4')
    await page.getByLabelText('Reason').click()
    await userEvent.keyboard('Page 4 is')
    await userEvent.keyboard('{Escape}')
    runCommand('claim.decide')
    await expect.element(page.getByLabelText('Reason')).toHaveValue('Page 4 is')
    await dialog.getByRole('radio', { name: 'disputed' }).click()
    await page.getByLabelText('Reason').click()
    await userEvent.keyboard('{End} clear.')
    await dialog.getByRole('button', { name: 'Decide' }).click()
    expect(statusOf(project(), 'warned')).toBe('disputed')
    await expect
      .element(page.getByRole('region', { name: 'Decision' }))
      .toHaveTextContent('Resolved by Ada Marsh as disputed')
  })
})

describe('the list', () => {
  it('is narrowed to a stage of review, and its lines say how far each claim is', async () => {
    story.do({ type: 'comment.added', comment: { id: 'k1', claim: 'boats', text: 'Sure?' } }, jon.id)
    open()
    await page.getByLabelText('Stage of review').selectOptions('Open comments')
    expect(useDesk.getState().filter.stage).toBe('discussed')
    await expect.element(page.getByRole('option', { name: '1 open comment' })).toBeVisible()
    await expect.element(page.getByRole('listbox', { name: 'Claims' })).not.toHaveTextContent('#1')
  })
})

describe('ready to publish', () => {
  it('says what is missing and goes to it', async () => {
    open()
    runCommand('review.ready')
    const dialog = page.getByRole('dialog', { name: 'Not ready to publish yet' })
    await expect
      .element(dialog)
      .toHaveTextContent('0 of 6 claims are ready: 2 unchecked, 1 split, 3 awaiting sign-off.')
    await userEvent.keyboard('reply{Enter}')
    expect(useDesk.getState().claim).toBe('reply')
    expect(useDesk.getState().dialog).toBeNull()
  })
})
