import { openWindow, project } from './window'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AttachDialog } from '../../../renderer/claims/AttachDialog'
import { runCommand } from '../../../renderer/commands/run'
import { useDesk } from '../../../renderer/project/desk'
import { stormStory } from './story'

/** As the window shows it: while the desk asks for it. */
function Dialog() {
  const dialog = useDesk((desk) => desk.dialog)
  return dialog?.kind === 'attach' ? <AttachDialog range={dialog.range} /> : null
}

const story = stormStory()
const range = story.range('wire', 'The ministry was warned seven years ago')
let close: () => void
beforeEach(async () => {
  close = openWindow(story.project, <Dialog />)
  page.getByLabelText('The text').element().focus()
  useDesk.setState({ article: 'wire', claim: 'warned', selection: range })
  runCommand('claim.attach')
  await expect.element(page.getByRole('dialog')).toBeVisible()
})
afterEach(() => close())

const options = () =>
  [...document.querySelectorAll('.attach-claim-head > :first-child')].map((line) => line.textContent)

it('shows the words, and the active claim before those last worked on', async () => {
  await expect.element(page.getByRole('dialog')).toHaveTextContent('The ministry was warned seven years ago')
  expect(options()).toEqual(['#3', '#1', '#2', '#6', '#5', '#4'])
})

it('attaches to the first one with Enter and goes back to the text', async () => {
  await userEvent.keyboard('{Enter}')
  const attached = project()
    .passages.where('claim', 'warned')
    .find(({ article }) => article === 'wire')
  expect(attached?.anchor).toMatchObject(range)
  expect(useDesk.getState()).toMatchObject({ claim: 'warned', dialog: null })
  await expect.element(page.getByLabelText('The text')).toHaveFocus()
})

it('finds a claim by its words and goes down the list with the arrows', async () => {
  await userEvent.keyboard('harb')
  await expect.poll(options).toEqual(['#1'])
  await userEvent.clear(page.getByRole('combobox'))
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(project().passages.where('claim', 'boats')).toHaveLength(3)
})

it('says so when no claim has the words, and leaves with Escape', async () => {
  await userEvent.keyboard('zeppelin')
  await expect.element(page.getByText('No claim has “zeppelin”')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(project().passages.size).toBe(7)
})
