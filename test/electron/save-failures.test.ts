import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Backups } from '../../electron/project/backups/backups'
import { nodeFiles } from '../../electron/project/files/node-files'
import { Session } from '../../electron/project/session'
import type { SessionParts } from '../../electron/project/session-parts'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { Clock } from './support/clock'
import { eventually } from './support/eventually'
import { faultyFiles, type Faults } from './support/faults'
import { testFolder } from './support/folder'
import { at, rename, story } from './support/story'

const meanwhile = 'Meanwhile your changes are kept on this computer, also when you close the project.'

/** Everything is on one disk of many faults but for what is under `data`, where the program keeps its own, and `usb`. */
async function setUp(faults: Faults = {}, dataFaults: Faults = {}) {
  const folder = testFolder()
  const path = join(folder, 'story.claimdesk')
  await writeFile(path, serializeProject(story('The storm cut power to 4,000 homes.')))
  for (const name of ['data', 'usb']) await mkdir(join(folder, name))
  const clock = new Clock()
  const data = faultyFiles(dataFaults)
  const files = faultyFiles(faults, { folder: join(folder, 'data'), faults: dataFaults })
  const faulty = { ...files }
  const usb = join(folder, 'usb')
  // A disk that has nothing wrong with it.
  files.create = (at) => (at.startsWith(usb) ? nodeFiles.create(at) : faulty.create(at))
  files.rename = (from, to) => (to.startsWith(usb) ? nodeFiles.rename(from, to) : faulty.rename(from, to))
  files.syncFolder = (at) => (at.startsWith(usb) ? nodeFiles.syncFolder(at) : faulty.syncFolder(at))
  const parts: SessionParts = {
    files,
    journals: join(folder, 'data', 'journals'),
    backups: new Backups(data, join(folder, 'data', 'backups'), () => at),
    later: clock.later,
    now: () => at,
    tell: () => {},
    came: () => {},
  }
  const open = async (file = path) => {
    const opened = await Session.open(file, 'session1', parts)
    if (!opened.ok) throw new Error(opened.error)
    onTestFinished(() => opened.value.close())
    return opened.value
  }
  return { folder, path, clock, files, parts, open, copy: join(usb, 'copy.claimdesk'), session: await open() }
}

const titleIn = async (path: string) => {
  const parsed = parseProject(await readFile(path, 'utf8'))
  return parsed.ok ? parsed.value.project.meta.title : parsed.error
}
const failed = (session: Session) => eventually(() => expect(session.save.state).toBe('failed'))
const saved = (session: Session, revision: number) =>
  eventually(() => expect(session.save).toMatchObject({ state: 'saved', revision }))

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

describe('a drive that went away and left an empty folder', () => {
  it('is not written to where nobody finds it, and is saved to when it is back', async () => {
    const { session, path, files, clock } = await setUp()
    const bytes = await readFile(path)
    await rm(path)
    const whole = { ...files }
    files.stat = async (at) => {
      const found = await whole.stat(at)
      return found && at === dirname(path) ? { ...found, dev: found.dev + 1n } : found
    }
    session.apply([rename(1)])
    await session.flush()
    expect(session.save).toMatchObject({
      why: expect.stringMatching(/was not saved: the drive cannot be reached/) as string,
    })
    expect((await readdir(dirname(path))).sort()).toEqual(['data', 'usb'])
    files.stat = (at) => whole.stat(at)
    await writeFile(path, bytes)
    clock.pass(1_000)
    await eventually(() => expect(session.isClean).toBe(true))
    expect(await titleIn(path)).toBe('Title 1')
  })
})

describe('“Save a copy as…”', () => {
  it('works where neither the file nor the journal can be written, and all is safe again', async () => {
    const broken: Faults = { write: 'ENOSPC' }
    const { session, copy } = await setUp(broken, { create: 'EACCES' })
    session.apply([rename(1)])
    await failed(session)
    expect(session.save).toMatchObject({ revision: 0, why: expect.not.stringContaining(meanwhile) as string })
    expect(await session.saveCopy(copy, false)).toEqual({ ok: true, value: { moved: true } })
    session.apply([rename(2)])
    await saved(session, 2)
    expect(await titleIn(copy)).toBe('Title 2')
  })

  it('works where only the journal’s folder fails, and stays in the file', async () => {
    const { session, path, copy } = await setUp({}, { create: 'EROFS', write: 'EIO', rename: 'EIO' })
    session.apply([rename(1)])
    await saved(session, 1)
    expect(await session.saveCopy(copy, false)).toEqual({ ok: true, value: { moved: false } })
    expect([await titleIn(copy), await titleIn(path)]).toEqual(['Title 1', 'Title 1'])
  })

  it('does not wait for a drive that never answers', async () => {
    let answer = () => {}
    const faults: Faults = { slow: new Promise((resolve) => (answer = resolve)) }
    const { session, copy, path } = await setUp(faults)
    session.apply([rename(1)])
    const flushed = session.flush()
    await saved(session, 1)
    expect(await session.saveCopy(copy, false)).toEqual({ ok: true, value: { moved: false } })
    expect(await titleIn(copy)).toBe('Title 1')
    answer()
    await flushed
    expect(await titleIn(path)).toBe('Title 1')
  })

  it('gives up moving when a second try never ends, and the copy is there all the same', async () => {
    const faults: Faults = { write: 'ENOSPC' }
    const { session, copy, clock, path } = await setUp(faults)
    session.apply([rename(1)])
    await session.flush()
    let answer = () => {}
    faults.write = undefined
    faults.slow = new Promise((resolve) => (answer = resolve))
    clock.pass(1_000)
    const copied = session.saveCopy(copy, false)
    await eventually(async () => expect(await titleIn(copy)).toBe('Title 1'))
    await eventually(() => expect(clock.planned).toContain(5_000))
    clock.pass(5_000)
    expect(await copied).toEqual({ ok: true, value: { moved: false } })
    answer()
    await eventually(() => expect(session.isClean).toBe(true))
    expect([session.path, await titleIn(path)]).toEqual([path, 'Title 1'])
  })

  it('keeps what was done while the copy was being written', async () => {
    const faults: Faults = { create: 'EACCES' }
    const { session, copy, open } = await setUp(faults)
    session.apply([rename(1)])
    await session.flush()
    const copying = session.saveCopy(copy, false)
    session.apply([rename(2)])
    expect(await copying).toEqual({ ok: true, value: { moved: true } })
    await saved(session, 2)
    await session.close()
    expect((await open(copy)).project.meta.title).toBe('Title 2')
  })
})
