import { main } from './fakeMain'
import { claimCount, crew, empty, inText, story } from './storm'
import { drawn, openWindow, press, selectText, theProject } from './window'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { runCommand } from '../../../renderer/commands/run'
import { stage, useDesk } from '../../../renderer/project/desk'
import { commandIds, commands, type CommandId } from '../../../shared/commands'
import { statusOf } from '../../../shared/model/status'

let close: () => void

afterEach(async () => {
  close()
  await page.viewport(414, 896)
})

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

describe('a command that makes no sense now', () => {
  const needing = (need: string) => commandIds.filter((id) => commands[id].needs === need)
  const said = (id: CommandId) => {
    useDesk.setState({ notice: null })
    runCommand(id)
    return useDesk.getState().notice?.text
  }

  it('says by key what has to be there first', async () => {
    close = await openWindow(story.project)
    stage.view!.select({ start: 0, end: 0 }, { focus: true })
    await press('x')
    await expect.element(page.getByText('Detach this passage: pick a claim first.')).toBeVisible()
    await press('{Control>}z{/Control}')
    await expect.element(page.getByText('Undo: nothing to undo.')).toBeVisible()
    expect(claimCount()).toBe(story.project.claims.size)
  })

  it('says so without a project, without an article and without a claim, each of them', async () => {
    close = await openWindow()
    for (const id of [...needing('project'), ...needing('article'), ...needing('claim')])
      expect(said(id), id).toMatch(/: (open a project first|no articles are being added)\.$/)
    close()
    close = await openWindow(empty)
    for (const id of [...needing('article'), ...needing('claim')])
      expect(said(id), id).toMatch(/: (add an article first|no annotation waits for a place)\.$/)
    close()
    close = await openWindow(story.project)
    for (const id of needing('claim')) expect(said(id), id).toMatch(/: pick a claim first\.$/)
    for (const id of ['match.attach', 'match.dismiss', 'match.side-by-side', 'origin.check'] as const)
      expect(said(id), id).toMatch(/: pick a claim or select words first\.$/)
    expect(said('import.cancel')).toBe('Stop adding articles: no articles are being added.')
    expect(said('article.confirm')).toBe('Confirm the guessed details: nothing of this article is a guess.')
  })

  it('says that there is nothing to do', async () => {
    close = await openWindow(story.project)
    stage.view!.select({ start: 0, end: 0 })
    useDesk.setState({ claim: 'warned' })
    expect(said('claim.add')).toMatch(/^Select the words of the claim first/)
    useDesk.setState(({ settings }) => ({ settings: { ...settings, zoom: 2 } }))
    expect(said('view.larger')).toBe('This is as large as it gets.')
    const [unjudged] = theProject()
      .claims.sorted()
      .filter(({ id }) => theProject().assessments.where('claim', id).length === 0)
    useDesk.setState({ claim: unjudged!.id })
    expect(said('claim.withdraw')).toBe('You have given no verdict on this claim.')
    await press('{Control>}s{/Control}')
    await expect.element(page.getByText('Saved up to here.')).toBeVisible()
  })

  it('says what to leave first where an old version is read or the text is corrected', async () => {
    close = await openWindow(story.project)
    await selectText(crew)
    useDesk.setState({ versions: { kind: 'reading', version: 'post-v1' } })
    expect(said('claim.verified')).toBe('Tag as verified: go back to the current version first.')
    useDesk.setState({ versions: null })
    await press('{Control>}e{/Control}')
    expect(said('claim.verified')).toBe('Tag as verified: finish correcting the text first.')
  })
})
