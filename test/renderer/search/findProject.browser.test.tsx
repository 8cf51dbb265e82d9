import { openWindow, text } from '../claims/window'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { runCommand } from '../../../renderer/commands/run'
import { useDesk } from '../../../renderer/project/desk'
import { FindProjectDialog } from '../../../renderer/search/FindProjectDialog'
import { stormStory } from '../claims/story'

function Dialog() {
  return useDesk((desk) => desk.dialog?.kind === 'find-project') && <FindProjectDialog />
}

const story = stormStory()
let close: () => void
beforeEach(async () => {
  close = openWindow(story.project, <Dialog />)
  page.getByLabelText('The text').element().focus()
  runCommand('find.project')
  await expect.element(page.getByRole('dialog')).toBeVisible()
})
afterEach(() => close())

const headings = () => [...document.querySelectorAll('.pick-list-title')].map((title) => title.textContent)

it('groups what it finds, with the match marked and the outlet named', async () => {
  await userEvent.keyboard('harbour')
  await expect.poll(headings).toEqual(['Articles · 2', 'Claims · 1', 'Evidence · 1'])
  const first = page.getByRole('option').first()
  await expect.element(first).toHaveTextContent('The Brenmouth Post')
  expect(first.element().querySelector('mark')).toHaveTextContent('harbour')
})

it('goes to a place in another article with Enter and selects it', async () => {
  await userEvent.keyboard('seven years')
  await expect.poll(headings).toEqual(['Articles · 1'])
  await userEvent.keyboard('{Enter}')
  expect(useDesk.getState()).toMatchObject({ article: 'wire', dialog: null })
  expect(text.selected.at(-1)).toEqual(story.range('wire', 'seven years'))
})

it('goes to the claim of a note with the arrows', async () => {
  await userEvent.keyboard('2018')
  await expect.poll(headings).toEqual(['Notes · 1'])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(useDesk.getState().claim).toBe('warned')
  await expect.element(page.getByLabelText('The text')).toHaveFocus()
})

it('shows the first of many and the rest on demand', async () => {
  await userEvent.keyboard('a')
  await expect.poll(() => headings()[0]).toMatch(/^Articles · \d\d/)
  const shown = () => document.querySelectorAll('[role=group]:first-child [role=option]').length
  expect(shown()).toBe(9)
  await page
    .getByText(/^Show more of the/)
    .first()
    .click()
  await expect.poll(shown).toBeGreaterThan(9)
})

it('says when there is nothing', async () => {
  await userEvent.keyboard('zeppelin')
  await expect.element(page.getByText('“zeppelin” is nowhere in this project.')).toBeVisible()
})
