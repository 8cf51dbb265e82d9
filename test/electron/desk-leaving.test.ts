import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyProject } from '../../shared/model/project'
import { serializeProject } from '../../shared/model/serialize'
import type { Faults } from './support/faults'
import { eventually } from './support/eventually'
import { at, rename } from './support/story'
import { type Answers, setUp, opened, titleIn } from './support/desk'

describe('leaving a project that cannot be saved', () => {
  async function unsaved(...unsaved: NonNullable<Answers['unsaved']>) {
    const faults: Faults = {}
    const desk = await setUp(faults)
    const path = await desk.file('storm.claimdesk')
    const { session } = opened(await desk.desk.openDropped(path))
    faults.write = 'ENOSPC'
    desk.desk.seats.apply(session, [rename(1)])
    desk.answers.unsaved = unsaved
    return { ...desk, faults, path, session }
  }

  it('asks, and stays when told to', async () => {
    const { desk, asked, session } = await unsaved('cancel')
    expect(await desk.closeAll()).toBe(false)
    expect(asked).toEqual([expect.stringMatching(/the disk is full/)])
    expect((await desk.shown())?.session).toBe(session)
    expect(await desk.close(session)).toEqual({ outcome: 'cancelled' })
  })

  it('tries again when told to', async () => {
    const { desk, asked, answers, path, faults } = await unsaved('again')
    answers.meanwhile = () => (faults.write = undefined)
    expect(await desk.closeAll()).toBe(true)
    expect(asked.length).toBe(1)
    expect(await titleIn(path)).toBe('Title 1')
  })

  it('gives the changes up only when told to', async () => {
    const { desk, path } = await unsaved('discard')
    expect(await desk.closeAll()).toBe(true)
    expect(await titleIn(path)).toBe('Storm')
    expect(await desk.shown()).toBe(null)
  })

  it('keeps them in a copy; says when the copy fails too, and does not close then', async () => {
    const { desk, asked, answers, documents, faults, path } = await unsaved('copy', 'copy', 'cancel')
    const copy = join(documents, 'copy.claimdesk')
    answers.save = { path: copy, replacing: false }
    await writeFile(copy, 'there already')
    expect(await desk.closeAll()).toBe(false)
    expect(asked.filter((line) => !line.startsWith('save as'))).toEqual([
      expect.stringMatching(/“storm\.claimdesk” was not saved: the disk is full/),
      expect.stringMatching(/“copy\.claimdesk” was not made/),
      expect.stringMatching(/“copy\.claimdesk” was not made/),
    ])
    await rm(copy)
    answers.unsaved = ['copy']
    faults.write = undefined
    faults.mayWrite = undefined
    await writeFile(path, serializeProject(emptyProject('project2', 'Another', at)))
    expect(await desk.closeAll()).toBe(true)
    expect(await titleIn(copy)).toBe('Title 1')
  })

  it('asks after a while when the disk does not answer at all', async () => {
    const { desk, asked, clock, faults } = await unsaved('discard')
    faults.write = undefined
    faults.slow = new Promise(() => {})
    const closing = desk.closeAll()
    await eventually(() => expect(clock.planned).toContain(10_000))
    clock.pass(10_000)
    expect(await closing).toBe(true)
    expect(asked).toEqual([expect.stringMatching(/is not saved yet: the disk does not answer\. Try again/)])
  })

  it('keeps the old project when opening another is called off', async () => {
    const { desk, file, faults, session } = await unsaved('cancel')
    faults.write = undefined
    const other = await file('other.claimdesk')
    faults.write = 'ENOSPC'
    expect(await desk.openDropped(other)).toEqual({ outcome: 'cancelled' })
    expect((await desk.shown())?.session).toBe(session)
  })
})
