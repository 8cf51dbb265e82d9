import { openWindow, project } from '../claims/window'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { goToClaim } from '../../../renderer/claims/actions'
import { ClaimsPane } from '../../../renderer/claims/ClaimsPane'
import { runCommand } from '../../../renderer/commands/run'
import { useDesk } from '../../../renderer/project/desk'
import { today } from '../../../renderer/ui/dates'
import { serializeProject } from '../../../shared/model/serialize'
import { stormStory } from '../claims/story'

let close: () => void
beforeEach(() => {
  close = openWindow(stormStory().project, <ClaimsPane />)
})
afterEach(() => close())

const section = page.getByRole('region', { name: 'Evidence' })
const reference = page.getByLabelText('Reference')
const evidence = (claim: string) => project().evidence.where('claim', claim)

it('A new piece of evidence is kept from its first letter on, and is one undo step', async () => {
  goToClaim('boats')
  const before = serializeProject(project())
  runCommand('evidence.add')
  await expect.element(reference).toHaveFocus()
  await page.getByLabelText('Kind').selectOptions('person on the record')
  expect(evidence('boats')).toEqual([])
  await reference.click()
  await userEvent.keyboard('H')
  expect(evidence('boats')).toHaveLength(1)
  await userEvent.keyboard('arbour master{Tab}{Tab}by phone')
  await page.getByLabelText('contradicts').click()
  expect(evidence('boats')).toMatchObject([
    {
      kind: 'person on the record',
      reference: 'Harbour master',
      locator: 'by phone',
      checked: today(),
      stance: 'contradicts',
    },
  ])
  await page.getByText('Done').click()
  await expect.element(section).toHaveTextContent('contradictsperson on the recordHarbour master, by phone')
  await page.getByText('History ·').click()
  await expect
    .element(page.getByText('added the evidence'))
    .toHaveTextContent(/^Ada Marsh added the evidence “Harbour master”$/)
  runCommand('edit.undo')
  expect(serializeProject(project())).toBe(before)
})

it('Enter in a field or on a choice ends the form and leaves the keyboard at the button for another', async () => {
  goToClaim('boats')
  runCommand('evidence.add')
  await expect.element(reference).toHaveFocus()
  await userEvent.keyboard('Harbour register{Enter}')
  await expect.element(page.getByRole('button', { name: 'Add evidence' })).toHaveFocus()
  expect(evidence('boats')).toHaveLength(1)
  runCommand('evidence.add')
  await expect.element(reference).toHaveFocus()
  await userEvent.keyboard('Crew list{Tab}{Enter}')
  await expect.element(page.getByRole('button', { name: 'Add evidence' })).toHaveFocus()
  expect(evidence('boats')).toHaveLength(2)
})

it('A form that nothing was written in leaves nothing behind', async () => {
  goToClaim('boats')
  runCommand('evidence.add')
  await expect.element(reference).toHaveFocus()
  await page.getByLabelText('contradicts').click()
  await page.getByText('Done').click()
  expect(evidence('boats')).toEqual([])
  await expect.element(section).toHaveTextContent('Nothing yet')
})

it('Undoing in the form empties it, and writing on makes another piece', async () => {
  goToClaim('boats')
  runCommand('evidence.add')
  await expect.element(reference).toHaveFocus()
  await userEvent.keyboard('Wrong{Control>}z{/Control}')
  await expect.element(reference).toHaveValue('')
  await userEvent.keyboard('Right')
  expect(evidence('boats')).toMatchObject([{ reference: 'Right' }])
})

it('Editing in place is a step for each field', async () => {
  goToClaim('wall')
  await section.getByText('Edit').click()
  await expect.element(reference).toHaveFocus()
  await userEvent.keyboard('{End}, volume 2{Tab}{Tab}{End}3')
  expect(evidence('wall')).toMatchObject([
    { reference: 'Log of the harbour authority, volume 2', locator: 'p. 123' },
  ])
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(evidence('wall')).toMatchObject([
    { reference: 'Log of the harbour authority, volume 2', locator: 'p. 12' },
  ])
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(evidence('wall')).toMatchObject([{ reference: 'Log of the harbour authority' }])
})

it('Removing says so and can be undone', async () => {
  goToClaim('wall')
  const before = serializeProject(project())
  await section.getByText('Remove').click()
  expect(evidence('wall')).toEqual([])
  expect(useDesk.getState().notice?.text).toBe('Evidence removed.')
  runCommand('edit.undo')
  await expect.element(section).toHaveTextContent('Log of the harbour authority')
  expect(serializeProject(project())).toBe(before)
})
