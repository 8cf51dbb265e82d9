import { main, opened } from './fakeMain'
import { drawn, findings, openWindow, press, selectText, theProject } from './window'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { tell } from '../../../renderer/project/act'
import { stage, useDesk } from '../../../renderer/project/desk'
import { statusOf } from '../../../shared/model/status'
import { emptyProject } from '../../../shared/model/project'
import { stormStory } from '../claims/story'

const story = stormStory()
const empty = emptyProject('empty', 'Empty', '2026-03-02T09:00:00.000Z')
const crew = story.range('post', 'according to Anaïs Køhler')

let close: () => void
afterEach(async () => {
  close()
  await page.viewport(414, 896)
})

const inText = () => document.activeElement?.closest('[data-article]') !== null
const claimCount = () => theProject().claims.size

describe('shortcuts', () => {
  it('tag the selected words by one key while the text has the focus', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    await press('d')
    const claim = useDesk.getState().claim!
    expect(statusOf(theProject(), claim)).toBe('disputed')
    expect(theProject().passages.where('claim', claim)[0]?.anchor).toMatchObject(crew)
    expect(inText()).toBe(true)
  })

  it('are letters while a field is typed in, and commands again after it', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    await press('{Control>}{Shift>}l{/Shift}{/Control}')
    await press('vds')
    expect(claimCount()).toBe(story.project.claims.size)
    expect(useDesk.getState().filter.text).toBe('vds')
    await press('{Control>}2{/Control}')
    await press('v')
    expect(claimCount()).toBe(story.project.claims.size + 1)
  })

  it('do not reach the desk under a dialog', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    await press('{F1}')
    await expect.element(page.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible()
    await press('v{Control>}k{/Control}')
    expect(claimCount()).toBe(story.project.claims.size)
    expect(useDesk.getState().dialog?.kind).toBe('keys')
  })

  it('leave Enter and Delete to what has the focus outside the text', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    useDesk.setState({ claim: 'wall' })
    await press('{Control>}1{/Control}')
    await press('{ArrowDown}')
    expect(useDesk.getState().article).toBe('wire')
    await press('{Delete}')
    expect(theProject().articles.has('wire')).toBe(false)
    expect(theProject().claims.has('wall')).toBe(true)
  })

  it('let Tab go to the next control where there is no claim, and to the note where there is one', async () => {
    close = await openWindow(story.project)
    stage.view!.select({ start: 0, end: 0 }, { focus: true })
    await drawn()
    await press('{Tab}')
    expect(inText()).toBe(false)
    await selectText(crew)
    await press('{Enter}{Tab}')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    await press('{Escape}')
    expect(inText()).toBe(true)
    expect(stage.view!.selection()).toEqual(crew)
  })

  it('by Escape first let go of the selection, then of the claim', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    useDesk.setState({ claim: 'wall' })
    await press('{Escape}')
    expect(stage.view!.selection()).toBeNull()
    expect(useDesk.getState().claim).toBe('wall')
    await press('{Escape}')
    expect(useDesk.getState().claim).toBeNull()
  })

  it('do not tag again and again while a key is held down', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    const before = main.requests('project:apply').length
    for (let i = 0; i < 5; i++)
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: i % 2 ? 'd' : 'v',
          repeat: i > 0,
          bubbles: true,
          cancelable: true,
        }),
      )
    expect(main.requests('project:apply').length).toBe(before + 1)
  })
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

describe('the menu of the operating system', () => {
  it('runs commands, and leaves the desk alone while a dialog is open', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    main.tell('command', { id: 'claim.verified' })
    expect(claimCount()).toBe(story.project.claims.size + 1)
    main.tell('command', { id: 'palette.open' })
    main.tell('command', { id: 'edit.undo' })
    expect(claimCount()).toBe(story.project.claims.size + 1)
  })
})

describe('the palette', () => {
  it('runs what was typed, with the focus back in the text', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    await press('{Control>}k{/Control}')
    await press('tag as ver{Enter}')
    expect(claimCount()).toBe(story.project.claims.size + 1)
    expect(inText()).toBe(true)
  })

  it('goes to a claim of another article', async () => {
    close = await openWindow(story.project)
    await press('{Control>}k{/Control}')
    await press('#6{Enter}')
    expect(useDesk.getState()).toMatchObject({ article: 'wire', claim: 'officials' })
  })

  it('says why a command cannot be run', async () => {
    close = await openWindow(empty)
    await press('{Control>}k{/Control}')
    await press('tag as ver')
    const line = page.getByRole('option', { name: 'Tag as verified' })
    await expect.element(line).toHaveTextContent('add an article first')
    await expect.element(line).toHaveAttribute('aria-disabled', 'true')
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  const start = async (project = story.project, viewport: readonly [number, number] = [1280, 800]) => {
    await page.viewport(...viewport)
    main.settings = { ...main.settings, theme }
    close = await openWindow(project)
  }

  it('on the desk with words selected, and while finding', async () => {
    await start()
    await selectText(crew)
    expect(await findings()).toEqual([])
    await press('{Control>}f{/Control}')
    await press('the')
    expect(await findings()).toEqual([])
  })

  it('on the desk at 200 %, with either pane beside the text', async () => {
    await start(story.project, [640, 400])
    expect(await findings()).toEqual([])
    await press('{Control>}1{/Control}')
    expect(await findings()).toEqual([])
  })

  it('while something is told and work is under way', async () => {
    await start()
    tell('The disk is nearly full.', 'warning', { label: 'Undo', command: 'edit.undo' })
    await drawn()
    expect(await findings()).toEqual([])
    const progress = { text: 'Reading 1 of 2', spoken: '', done: 0, of: 2, cancel: () => undefined }
    useDesk.setState({ notice: null, progress })
    await drawn()
    expect(await findings()).toEqual([])
  })

  it('in an open menu', async () => {
    await start()
    await page.getByRole('button', { name: 'Claimdesk', exact: true }).click()
    await expect.element(page.getByRole('menuitemradio', { name: 'Theme: dark' })).toBeVisible()
    expect(await findings()).toEqual([])
  })

  it('on an empty desk that cannot be saved', async () => {
    main.save = { state: 'failed', revision: 0, why: 'The disk is full. Free some space.' }
    await start(empty)
    expect(await findings()).toEqual([])
  })

  it('while the text is corrected', async () => {
    await start()
    await press('{Control>}e{/Control}')
    expect(await findings()).toEqual([])
  })

  it.each([
    ['identity', { kind: 'identity' }],
    ['new project', { kind: 'new-project' }],
    ['paste', { kind: 'paste-article' }],
    ['details', { kind: 'article-details', article: 'post' }],
    ['palette', { kind: 'palette' }],
    ['keys', { kind: 'keys' }],
    ['leaving the correction', { kind: 'leave-correcting' }],
    [
      'import report',
      {
        kind: 'import-report',
        report: {
          added: [
            {
              file: 'a.md',
              article: 'post',
              title: 'A',
              outlet: 'Post',
              version: false,
              guessed: ['title', 'published'],
              notes: ['Look.'],
            },
          ],
          leftOut: [{ file: 'c.md', title: 'C', why: 'It has the same words.' }],
          failed: [{ name: 'b', reason: 'Bad.' }],
          remarks: ['There is more in there.'],
        },
      },
    ],
  ] as const)('in the dialog: %s', async (_name, dialog) => {
    await start()
    useDesk.setState({ dialog })
    await drawn()
    expect(await findings()).toEqual([])
  })
})
