import { main } from '../shell/fakeMain'
import { drawn, findings, openWindow, press } from '../shell/window'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Recent } from '../../../shared/contract'

const openedAt = '2026-11-20T10:00:00.000Z'
const recents: Recent[] = [
  { id: 'storm', title: 'Storm', place: '~/Desk/Storm.claimdesk', openedAt, missing: false },
  { id: 'leak', title: 'Leak', place: '/Share/Leak.claimdesk', openedAt, missing: true },
]

let close: () => void
afterEach(() => close())

describe('the start screen', () => {
  it('opens the sample story by one press of Enter', async () => {
    close = await openWindow()
    await press('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'The storm at Brenmouth' })).toBeVisible()
    expect(document.title).toContain('The storm at Brenmouth')
    expect(document.activeElement?.closest('[data-article]')).not.toBeNull()
  })

  it('asks for a title before it makes a project, and wants one', async () => {
    close = await openWindow()
    await press('{Control>}n{/Control}')
    await expect.element(page.getByLabelText('Title')).toHaveFocus()
    await press('{Enter}')
    await expect.element(page.getByText('A project needs a title')).toBeVisible()
    await press('Ferry{Enter}')
    expect(main.requests('project:new')).toEqual([{ title: 'Ferry' }])
    await expect.element(page.getByText('Nothing to read yet')).toBeVisible()
  })

  it('says why a file could not be opened, and stays', async () => {
    close = await openWindow()
    await press('{Control>}o{/Control}')
    await expect.element(page.getByText('“X” is empty. Ask for another copy.')).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Claimdesk' })).toBeVisible()
  })

  it('lists recent projects, says which are missing, and strikes one off', async () => {
    main.recents = recents
    close = await openWindow()
    await expect.element(page.getByText('Not found at /Share/Leak.claimdesk')).toBeVisible()
    await page.getByRole('button', { name: 'Remove Leak from this list' }).click()
    await expect.element(page.getByText('Not found at')).not.toBeInTheDocument()
    expect(main.requests('recents:forget')).toEqual([{ id: 'leak' }])
  })

  it('goes through the recent projects by the arrows and opens one by Enter', async () => {
    main.recents = recents
    close = await openWindow()
    document.querySelector<HTMLElement>('.recent-open')!.focus()
    await press('{ArrowDown}{ArrowUp}{Enter}')
    expect(main.requests('project:open-recent')).toEqual([{ id: 'storm' }])
  })

  it('takes no shortcut that needs a project', async () => {
    close = await openWindow()
    await press('v{Control>}f{/Control}')
    await expect.element(page.getByRole('heading', { name: 'Claimdesk' })).toBeVisible()
  })

  it.each(['light', 'dark'] as const)('is accessible in the %s theme', async (theme) => {
    main.recents = recents
    main.settings = { ...main.settings, theme }
    close = await openWindow()
    expect(document.documentElement.dataset['theme']).toBe(theme)
    await drawn()
    expect(await findings()).toEqual([])
  })
})
