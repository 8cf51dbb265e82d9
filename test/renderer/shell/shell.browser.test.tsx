import { main, opened } from './fakeMain'
import { claimCount, crew, empty, inText, story } from './storm'
import { openWindow, press, selectText, theProject } from './window'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { stage, useDesk } from '../../../renderer/project/desk'

let close: () => void

afterEach(async () => {
  close()
  await page.viewport(414, 896)
})

describe('undo', () => {
  it('goes back to the article and claim where the step was made, and shows it', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    await press('v')
    const made = useDesk.getState().claim
    await press('{Alt>}{ArrowDown}{/Alt}')
    expect(useDesk.getState().article).toBe('wire')
    await press('{Control>}z{/Control}')
    expect(useDesk.getState().article).toBe('post')
    expect(theProject().claims.has(made!)).toBe(false)
    await press('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(theProject().claims.has(made!)).toBe(true)
  })

  it('is offered only when there is something to undo', async () => {
    close = await openWindow(story.project)
    const undo = page.getByRole('button', { name: 'Undo' })
    await expect.element(undo).toBeDisabled()
    await selectText(crew)
    await press('v')
    await expect.element(undo).toBeEnabled()
  })
})

describe('who sits here', () => {
  it('is asked once, before the first change, which then goes on by itself', async () => {
    main.settings = { ...main.settings, identity: null }
    close = await openWindow(story.project)
    await selectText(crew)
    await press('v')
    await expect.element(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible()
    await press('Zoë van den Ångel')
    await expect.element(page.getByLabelText('Initials')).toHaveValue('ZVÅ')
    await press('{Enter}')
    const claim = theProject().claims.get(useDesk.getState().claim!)!
    expect(theProject().reviewers.get(claim.createdBy)).toMatchObject({
      name: 'Zoë van den Ångel',
      initials: 'ZVÅ',
    })
    expect(main.requests('settings:change')).toMatchObject([{ identity: { name: 'Zoë van den Ångel' } }])
    expect(inText()).toBe(true)
    await press('d')
    expect(useDesk.getState().dialog).toBeNull()
  })

  it('stays unsaid by Escape, and nothing is changed', async () => {
    main.settings = { ...main.settings, identity: null }
    close = await openWindow(story.project)
    await selectText(crew)
    await press('v{Escape}')
    expect(claimCount()).toBe(story.project.claims.size)
    expect(inText()).toBe(true)
  })
})

describe('the state of the file', () => {
  it('is said as long as something is on its way, and when all of it has arrived', async () => {
    close = await openWindow(story.project)
    const state = page.getByRole('banner').getByRole('status')
    await expect.element(state).toHaveTextContent('Saved')
    await selectText(crew)
    await press('v')
    await expect.element(state).toHaveTextContent('Saving…')
    const at = '2026-03-02T12:00:00.000Z'
    main.tell('save-state', { session: 'session', save: { state: 'saved', revision: 0, at } })
    await expect.element(state).toHaveTextContent('Saving…')
    main.tell('save-state', { session: 'session', save: { state: 'saved', revision: 1, at } })
    await expect.element(state).toHaveTextContent('Saved')
  })

  it('is a sentence with something to do when saving failed', async () => {
    close = await openWindow(story.project)
    const why = 'The disk is full. Free some space, or save a copy elsewhere.'
    main.tell('save-state', { session: 'session', save: { state: 'failed', revision: 0, why } })
    await expect.element(page.getByRole('alert')).toHaveTextContent(why)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Save a copy as…' }).click()
    expect(main.requests('project:save-again')).toHaveLength(1)
    expect(main.requests('project:save-copy')).toHaveLength(1)
    await expect.element(page.getByText('A copy is at ~/Copy.claimdesk.')).toBeVisible()
  })

  it('that cannot be changed is said, and why a change is refused', async () => {
    main.save = { state: 'read-only', revision: 0, why: 'Jon Berg has it open.' }
    close = await openWindow(story.project)
    await expect.element(page.getByText('Read-only: Jon Berg has it open.')).toBeVisible()
    await selectText(crew)
    await press('v')
    expect(claimCount()).toBe(story.project.claims.size)
    await press('{Control>}e{/Control}')
    expect(useDesk.getState().correcting).toBe(false)
  })
})

describe('leaving', () => {
  it('sends everything before it lets the window go', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    await press('v')
    main.tell('window:closing', {})
    await expect.poll(() => main.requests('window:ready-to-close')).toHaveLength(1)
    const order = main.asked.map(({ name }) => name)
    expect(order.lastIndexOf('project:apply')).toBeLessThan(order.indexOf('window:ready-to-close'))
    expect(main.requests('view:remember').at(-1)).toMatchObject({ view: { article: 'post' } })
  })

  it('keeps what was being corrected', async () => {
    close = await openWindow(story.project)
    stage.view!.select({ start: 0, end: 0 }, { focus: true })
    await press('{Control>}e{/Control}')
    await press('Now ')
    main.tell('window:closing', {})
    await expect.poll(() => main.requests('window:ready-to-close')).toHaveLength(1)
    expect(theProject().articles.get('post')?.version).not.toBe('post-v1')
  })

  it('takes another project that arrives, and comes back to the start screen on closing it', async () => {
    close = await openWindow(story.project)
    main.tell('project:arrived', { outcome: 'opened', project: { ...opened(empty), session: 'other' } })
    await expect.element(page.getByText('Nothing to read yet')).toBeVisible()
    await press('{Control>}w{/Control}')
    await expect.element(page.getByRole('button', { name: 'Open the sample story' })).toBeVisible()
  })
})
