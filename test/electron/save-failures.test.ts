import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventually } from './support/eventually'
import type { Faults } from './support/faults'
import { rename } from './support/story'
import { meanwhile, setUp, titleIn, saved } from './support/failing'

interface Failure {
  readonly name: string
  readonly why: string
  /** Brings the failure about; answers how it passes. */
  readonly happen: (on: { path: string; faults: Faults }) => Promise<() => Promise<unknown>>
}

const fault = (fault: Faults) => (on: { faults: Faults }) => {
  Object.assign(on.faults, fault)
  return Promise.resolve(async () => {
    for (const key of Object.keys(fault) as (keyof Faults)[]) on.faults[key] = undefined
    await Promise.resolve()
  })
}

const passing: Failure[] = [
  { name: 'a full disk', why: 'the disk is full. Free some space', happen: fault({ write: 'ENOSPC' }) },
  {
    name: 'a disk that takes a part',
    why: 'the disk is full. Free some space',
    happen: fault({ write: 100 }),
  },
  { name: 'a quota', why: 'the disk is full. Free some space', happen: fault({ write: 'EDQUOT' }) },
  {
    name: 'a folder without permission',
    why: 'writing there is not allowed. Ask',
    happen: fault({ create: 'EACCES' }),
  },
  { name: 'a protected file', why: 'writing there is not allowed. Ask', happen: fault({ mayWrite: false }) },
  { name: 'a read-only volume', why: 'the disk is read-only. To keep', happen: fault({ create: 'EROFS' }) },
  {
    name: 'a drive that is away',
    why: 'the drive cannot be reached. Check',
    happen: fault({ create: 'EHOSTDOWN' }),
  },
  {
    name: 'a stale network handle',
    why: 'the drive cannot be reached. Check',
    happen: fault({ sync: 'ESTALE' }),
  },
  {
    name: 'a file held by another program',
    why: 'another program is holding the file. Close',
    happen: fault({ rename: 'EPERM' }),
  },
  {
    name: 'a file that is busy',
    why: 'another program is holding the file. Close',
    happen: fault({ rename: 'EBUSY' }),
  },
  {
    name: 'a disk with a fault',
    why: 'the disk reported a fault (EIO). To keep',
    happen: fault({ sync: 'EIO' }),
  },
  {
    name: 'a folder that is gone',
    why: 'its folder is no longer there. Bring',
    happen: fault({ create: 'ENOENT' }),
  },
]

const lasting: Failure[] = [
  {
    name: 'a name that is too long',
    why: 'the disk does not accept that name. To keep',
    happen: fault({ create: 'ENAMETOOLONG' }),
  },
  {
    name: 'a folder in its place',
    why: 'a folder has that name. To keep',
    happen: async ({ path }) => {
      await rm(path)
      await mkdir(path)
      return () => rmdir(path)
    },
  },
  {
    name: 'a pipe in its place',
    why: 'something that is not a file has that name. To keep',
    happen: async ({ path }) => {
      await rm(path)
      execFileSync('mkfifo', [path])
      return () => rm(path)
    },
  },
]

/** Windows has no pipes among its files. */
const lastingHere = lasting.filter(({ name }) => process.platform !== 'win32' || !name.includes('pipe'))

describe('a save that fails', () => {
  it.each([...passing, ...lastingHere])(
    'for $name says what, why and what to do',
    async ({ why, happen }) => {
      const faults: Faults = {}
      const { session, path } = await setUp(faults)
      await happen({ path, faults })
      session.apply([rename(1)])
      await session.flush()
      expect(session.save).toMatchObject({
        state: 'failed',
        revision: 1,
        why: expect.stringContaining(`“story.claimdesk” was not saved: ${why}`) as string,
      })
      expect(session.save).toMatchObject({ why: expect.stringContaining(meanwhile) as string })
    },
  )

  it.each(passing)('for $name is tried again by itself and then loses nothing', async ({ happen }) => {
    const faults: Faults = {}
    const { session, path, clock } = await setUp(faults)
    const pass = await happen({ path, faults })
    session.apply([rename(1)])
    await session.flush()
    session.apply([rename(2)])
    clock.pass(1_000)
    await eventually(() => expect(clock.planned).toContain(2_000))
    await pass()
    clock.pass(2_000)
    await eventually(() => expect(session.isClean).toBe(true))
    expect([session.save.state, await titleIn(path)]).toEqual(['saved', 'Title 2'])
  })

  it.each(lastingHere)('for $name waits for the person, and saves once it is gone', async ({ happen }) => {
    const faults: Faults = {}
    const { session, path, clock } = await setUp(faults)
    const pass = await happen({ path, faults })
    session.apply([rename(1)])
    await session.flush()
    expect([session.save.state, clock.planned]).toEqual(['failed', []])
    await pass()
    expect((await session.flush()).state).toBe('saved')
    expect(await titleIn(path)).toBe('Title 1')
  })

  it.each([...passing, ...lastingHere])('for $name goes on in a copy', async ({ happen }) => {
    const faults: Faults = {}
    const { session, path, copy, open } = await setUp(faults)
    await happen({ path, faults })
    session.apply([rename(1)])
    await session.flush()
    expect(await session.saveCopy(copy, false)).toEqual({ ok: true, value: { moved: true } })
    expect(await titleIn(copy)).toBe('Title 1')
    session.apply([rename(2)])
    await saved(session, 2)
    await session.close()
    expect((await open(copy)).project.meta.title).toBe('Title 2')
  })
})

describe('a journal', () => {
  it('has room for later changes, so that it does not grow with each', async () => {
    const { session, parts } = await setUp()
    const size = async () => {
      const [name] = await readdir(parts.journals)
      return (await stat(join(parts.journals, name!))).size
    }
    session.apply([rename(1)])
    await saved(session, 1)
    const first = await size()
    session.apply([rename(2)])
    await saved(session, 2)
    expect(await size()).toBe(first)
  })
})

describe('a change that the disk has room for, and for nothing behind it', () => {
  it('is saved all the same, and the next one too', async () => {
    const { session, open } = await setUp({}, { write: 1_000 })
    session.apply([rename(1)])
    await saved(session, 1)
    session.apply([rename(2)])
    await saved(session, 2)
    await session.close()
    const again = await open()
    expect([again.project.meta.title, again.notice]).toEqual([
      'Title 2',
      'Recovered 2 changes that were not yet in the file.',
    ])
  })
})
