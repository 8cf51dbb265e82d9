import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { main } from '../shell/fakeMain'
import { drawn, findings, openWindow, press, theProject } from '../shell/window'
import { runCommand } from '../../../renderer/commands/run'
import { useReplica } from '../../../renderer/project/replica'
import { applyChanges } from '../../../shared/changes/apply'
import { openChoices } from '../../../shared/merge/choices'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { ada, stormStory } from '../claims/story'

let close = () => {}
afterEach(() => close())

const reword = (project: Project, by: string, at: string, wording: string): Project => {
  const [claim] = project.claims.sorted()
  const envelope = { step: `${by}-step`, by, at }
  const applied = applyChanges(project, [
    ...(project.reviewers.has(by)
      ? []
      : [
          {
            type: 'reviewer.added' as const,
            ...envelope,
            reviewer: { id: by, name: 'Ben Okoye', initials: 'BO' },
          },
        ]),
    { type: 'claim.edited', ...envelope, claim: claim!.id, wording },
    { type: 'claim.tagged', ...envelope, claim: claim!.id, tags: [wording] },
  ])
  if (!applied.ok) throw new Error(applied.error)
  return applied.value.project
}

const story = stormStory().project
const mine = reword(story, ada.id, '2026-03-03T09:00:00.000Z', 'My wording')
const theirs = reword(story, 'ben-2', '2026-03-03T10:00:00.000Z', 'Their wording')
const wording = () => theProject().claims.sorted()[0]!.wording
const dialog = () => page.getByRole('dialog')

function other(project: Project) {
  main.other = { outcome: 'read', name: 'From Ben.claimdesk', text: serializeProject(project) }
}

describe('Merging a project file in the window', () => {
  it('tells what it would do, takes a choice by keyboard, and is one step that undo takes back', async () => {
    close = await openWindow(mine)
    other(theirs)
    const before = serializeProject(theProject())
    runCommand('merge.file')
    await expect.element(dialog().getByText('Written by both: 2')).toBeVisible()
    await expect.element(dialog().getByText('1 reviewer')).toBeVisible()
    expect(serializeProject(theProject())).toBe(before)
    expect(await findings()).toEqual([])

    dialog().getByRole('radio', { name: /Mine/ }).last().element().focus()
    await press(' ')
    await press('{Enter}')
    await expect.element(dialog().getByText('1 of them is left to choose')).toBeVisible()
    expect(main.requests('merge:back-up')).toHaveLength(1)
    expect(wording()).toBe('My wording')
    expect(openChoices(theProject()).map(({ field }) => field)).toEqual(['tags'])
    await press('{Enter}')
    await expect.element(dialog()).not.toBeInTheDocument()

    const after = serializeProject(theProject())
    await press('{Control>}z{/Control}')
    expect(serializeProject(theProject())).toBe(before)
    await press('{Control>}y{/Control}')
    expect(serializeProject(theProject())).toBe(after)

    runCommand('merge.file')
    await expect.element(dialog().getByText(/Nothing new/)).toBeVisible()
    await press('{Enter}')
    expect(serializeProject(theProject())).toBe(after)
  })

  it('asks before it merges without a backup', async () => {
    close = await openWindow(mine)
    other(theirs)
    main.backup = { outcome: 'failed', why: 'a backup could not be made first: the disk is full' }
    runCommand('merge.file')
    await dialog().getByRole('button', { name: 'Merge' }).click()
    await expect.element(dialog().getByText(/the disk is full/)).toBeVisible()
    expect(wording()).toBe('My wording')
    await dialog().getByRole('button', { name: 'Merge without a backup' }).click()
    await expect.element(dialog().getByText(/Merged/)).toBeVisible()
    expect(wording()).toBe('Their wording')
  })

  it('works it out anew when the project changed while the person was looking', async () => {
    close = await openWindow(mine)
    other(theirs)
    runCommand('merge.file')
    await expect.element(dialog().getByText('Written by both: 2')).toBeVisible()
    const { replica } = useReplica.getState()
    useReplica.setState({
      replica: { ...replica!, project: reword(mine, ada.id, '2026-03-03T11:00:00.000Z', 'Now') },
    })
    await dialog().getByRole('button', { name: 'Merge' }).click()
    await expect.element(dialog().getByText(/worked out anew/)).toBeVisible()
    expect(wording()).toBe('Now')
    await dialog().getByRole('button', { name: 'Merge' }).click()
    await expect.element(dialog().getByText(/Merged/)).toBeVisible()
  })

  it('says why a file cannot be merged, and changes nothing', async () => {
    close = await openWindow(mine)
    main.other = {
      outcome: 'read',
      name: 'Broken.claimdesk',
      text: '{"format":"claimdesk","formatVersion":1',
    }
    runCommand('merge.file')
    await expect
      .element(
        dialog()
          .getByText(/“Broken.claimdesk”.*damaged|“Broken.claimdesk” /)
          .first(),
      )
      .toBeVisible()
    await press('{Enter}')
    main.other = {
      outcome: 'read',
      name: 'New.claimdesk',
      text: serializeProject({ ...theirs, meta: { ...theirs.meta, formatVersion: 99 } }),
    }
    runCommand('merge.file')
    await expect.element(dialog().getByText(/made by a newer Claimdesk/)).toBeVisible()
    expect(theProject()).toBe(useReplica.getState().replica!.project)
    expect(wording()).toBe('My wording')
  })

  it('offers the copy that a sync program left, and to put it in the bin afterwards', async () => {
    main.copies = [{ id: 'copy', name: 'Story (conflicted copy).claimdesk', from: 'Ben' }]
    close = await openWindow(mine)
    other(theirs)
    await page.getByRole('button', { name: 'See what is in it…' }).click()
    await dialog().getByRole('button', { name: 'Merge' }).click()
    await dialog()
      .getByRole('button', { name: /in the bin/ })
      .click()
    await drawn()
    expect(main.requests('merge:settle-copy')).toEqual([{ session: 'session', copy: 'copy', bin: true }])
    await expect.element(page.getByRole('button', { name: 'See what is in it…' })).not.toBeInTheDocument()
  })
})

describe('Choices that an earlier merge left', () => {
  it('are listed until a person settles them, as one step', async () => {
    close = await openWindow(mine)
    other(theirs)
    runCommand('merge.file')
    await dialog().getByRole('button', { name: 'Merge' }).click()
    await dialog().getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Choose…' }).click()
    await dialog()
      .getByRole('radio', { name: /Written before/ })
      .last()
      .click()
    expect(await findings()).toEqual([])
    await userEvent.keyboard('{Enter}')
    await drawn()
    expect([wording(), openChoices(theProject()).length]).toEqual(['My wording', 1])
    await press('{Control>}z{/Control}')
    expect([wording(), openChoices(theProject()).length]).toEqual(['Their wording', 2])
  })
})
