import { mkdir, readFile, rename as move, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Session } from '../../electron/project/session'
import type { SaveState } from '../../shared/contract'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { Clock } from './support/clock'
import { faultyFiles, type Faults } from './support/faults'
import { testFolder } from './support/folder'
import { at, rename, story } from './support/story'

const pause = 50

async function setUp(faults: Faults = {}) {
  const folder = testFolder()
  const path = join(folder, 'story.claimdesk')
  await writeFile(path, serializeProject(story('The storm cut power to 4,000 homes.')))
  const clock = new Clock()
  const told: SaveState[] = []
  const files = faultyFiles(faults)
  const parts = {
    files,
    later: clock.later,
    now: () => at,
    tell: (_session: Session, save: SaveState) => void told.push(save),
  }
  const open = async () => {
    const opened = await Session.open(path, 'session1', parts)
    if (!opened.ok) throw new Error(opened.error)
    return opened.value
  }
  return { folder, path, clock, told, files, parts, open, session: await open() }
}

const titleIn = async (path: string) => {
  const parsed = parseProject(await readFile(path, 'utf8'))
  return parsed.ok ? parsed.value.project.meta.title : parsed.error
}

describe('an open project', () => {
  it('gives the file’s own text until the first change, and the changed project after it', async () => {
    const { session, path } = await setUp()
    expect(session.text()).toBe(await readFile(path, 'utf8'))
    session.apply([rename(1)])
    expect(session.text()).toContain('"title": "Title 1"')
  })

  it('refuses a change that does not fit, counts nothing and writes nothing', async () => {
    const { session, told, clock } = await setUp()
    const refused = session.apply([{ type: 'claim.removed', step: 's', at, by: 'anna', claim: 'nobody' }])
    expect(refused).toEqual({ ok: false, error: 'This claim is no longer in the project.' })
    expect([session.isClean, told, clock.planned]).toEqual([true, [], []])
  })

  it('saves a change by itself within a tenth of a second and says so', async () => {
    const { session, path, clock, told } = await setUp()
    expect(session.apply([rename(1)])).toEqual({ ok: true, value: 1 })
    expect(told).toEqual([{ state: 'saving', revision: 0 }])
    expect(clock.planned).toEqual([pause])
    clock.pass(pause)
    await session.flush()
    expect(session.save).toEqual({ state: 'saved', revision: 1, at })
    expect(await titleIn(path)).toBe('Title 1')
  })

  it('writes many changes at once, and what changes during a write right after it', async () => {
    let finish = () => {}
    const faults: Faults = { slow: new Promise((resolve) => (finish = resolve)) }
    const { session, path, clock, files, told } = await setUp(faults)
    for (let n = 1; n <= 100; n++) session.apply([rename(n)])
    clock.pass(pause)
    for (let n = 101; n <= 200; n++) session.apply([rename(n)])
    clock.pass(pause)
    finish()
    await session.flush()
    expect(files.renames).toBe(2)
    expect(await titleIn(path)).toBe('Title 200')
    expect(told.map(({ state, revision }) => `${state} ${revision}`)).toEqual([
      'saving 0',
      'saving 100',
      'saved 200',
    ])
  })

  it('never says that a revision is saved which is not on disk', async () => {
    const { session, path, clock, parts } = await setUp()
    let claimed: Promise<unknown> = Promise.resolve()
    const wrong: SaveState[] = []
    parts.tell = (_session, save) => {
      claimed = claimed.then(async () => {
        const onDisk = /"title": "Title (\d+)"/.exec(await readFile(path, 'utf8'))
        if (Number(onDisk?.[1] ?? 0) < save.revision) wrong.push(save)
      })
    }
    for (let n = 1; n <= 30; n++) {
      session.apply([rename(n)])
      clock.pass(pause)
      if (n % 7 === 0) await session.flush()
    }
    await session.flush()
    await claimed
    expect(wrong).toEqual([])
  })
})

describe('a save that fails', () => {
  const sentences: [faults: Faults, why: RegExp][] = [
    [{ write: 'ENOSPC' }, /was not saved: the disk is full\. Free some space/],
    [{ write: 100 }, /was not saved: the disk is full\. Free some space/],
    [{ create: 'EACCES' }, /was not saved: writing there is not allowed\. Ask/],
    [{ create: 'EROFS' }, /was not saved: the disk is read-only\. To keep/],
    [{ rename: 'EPERM' }, /was not saved: writing there is not allowed\. Ask/],
    [{ sync: 'EIO' }, /was not saved: the disk reported a fault \(EIO\)\. To keep/],
    [{ create: 'ENOENT' }, /was not saved: its folder is no longer there\. Bring/],
    [{ rename: 'EBUSY' }, /was not saved: another program is holding the file\. Close/],
    [{ create: 'EHOSTDOWN' }, /was not saved: the drive cannot be reached\. Check/],
  ]
  it.each(sentences)('says what failed, why and what to do: %j', async (faults, why) => {
    const { session, path } = await setUp(faults)
    const before = await readFile(path, 'utf8')
    session.apply([rename(1)])
    const save = await session.flush()
    expect(save).toEqual({ state: 'failed', revision: 0, why: expect.stringMatching(why) as string })
    expect(await readFile(path, 'utf8')).toBe(before)
  })

  it('is tried again by itself, less and less often, and with the next change at once', async () => {
    const faults: Faults = { write: 'ENOSPC' }
    const { session, path, clock, told } = await setUp(faults)
    session.apply([rename(1)])
    await session.flush()
    const waits = []
    for (let n = 0; n < 7; n++) {
      waits.push(clock.planned[0])
      clock.pass(clock.planned[0] ?? 0)
      await session.flush()
    }
    // Each round fails twice: by itself, and again in the flush that waits for it.
    expect(waits).toEqual([1_000, 4_000, 16_000, 30_000, 30_000, 30_000, 30_000])
    session.apply([rename(2)])
    expect(clock.planned).toEqual([pause])
    faults.write = undefined
    clock.pass(pause)
    await session.flush()
    expect(told.at(-1)).toEqual({ state: 'saved', revision: 2, at })
    expect(await titleIn(path)).toBe('Title 2')
  })

  it('stays on show while it lasts, also when more is changed', async () => {
    const { session, clock, told } = await setUp({ write: 'ENOSPC' })
    session.apply([rename(1)])
    await session.flush()
    session.apply([rename(2)])
    clock.pass(pause)
    await session.flush()
    expect(new Set(told.slice(1).map(({ state }) => state))).toEqual(new Set(['failed']))
  })

  it('does not mistake its own file for somebody else’s after a folder could not be synced', async () => {
    const faults: Faults = { syncFolder: 'EIO' }
    const { session, path } = await setUp(faults)
    session.apply([rename(1)])
    expect((await session.flush()).state).toBe('failed')
    faults.syncFolder = undefined
    session.apply([rename(2)])
    expect((await session.flush()).state).toBe('saved')
    expect(await titleIn(path)).toBe('Title 2')
  })
})

describe('a file that somebody else touches while it is open', () => {
  const theirs = serializeProject(story('Somebody else’s text.'))
  const changed = /changed it on disk\. Use “Save a copy as…”/

  it('is not overwritten, and the next change tries again', async () => {
    const { session, path } = await setUp()
    await writeFile(path, theirs)
    session.apply([rename(1)])
    const save = await session.flush()
    expect(save).toMatchObject({ state: 'failed', why: expect.stringMatching(changed) as string })
    expect(await readFile(path, 'utf8')).toBe(theirs)
  })

  it('is told as such before anything else that might fail', async () => {
    const { session, path } = await setUp({ create: 'ENOSPC' })
    await writeFile(path, theirs)
    session.apply([rename(1)])
    expect(await session.flush()).toMatchObject({ why: expect.stringMatching(changed) as string })
  })

  it('is not overwritten when it happens in the last moment before the rename would', async () => {
    const faults: Faults = {}
    const { session, path, files } = await setUp(faults)
    let creating = 0
    const create = files.create.bind(files)
    files.create = async (temp) => {
      if (++creating === 1) await writeFile(path, theirs)
      return create(temp)
    }
    session.apply([rename(1)])
    expect((await session.flush()).state).toBe('failed')
    expect(await readFile(path, 'utf8')).toBe(theirs)
  })

  it('is not overwritten when it was replaced by something unreadable', async () => {
    const { session, path } = await setUp()
    await rm(path)
    await writeFile(path, '{')
    session.apply([rename(1)])
    expect((await session.flush()).state).toBe('failed')
    expect(await readFile(path, 'utf8')).toBe('{')
  })

  it('is saved as usual when only its times changed or it was put back with the same content', async () => {
    const { session, path } = await setUp()
    await utimes(path, new Date(), new Date(0))
    session.apply([rename(1)])
    expect((await session.flush()).state).toBe('saved')
    const same = JSON.stringify(JSON.parse(await readFile(path, 'utf8')))
    await rm(path)
    await writeFile(path, same)
    session.apply([rename(2)])
    expect((await session.flush()).state).toBe('saved')
    expect(await titleIn(path)).toBe('Title 2')
  })

  it('is made again when it was deleted', async () => {
    const { session, path } = await setUp()
    await rm(path)
    session.apply([rename(1)])
    expect((await session.flush()).state).toBe('saved')
    expect(await titleIn(path)).toBe('Title 1')
  })

  it('is saved once its folder is back', async () => {
    const { session, path, folder } = await setUp()
    const [here, away] = [join(folder, 'drive'), join(folder, 'away')]
    await mkdir(here)
    await move(path, join(here, 'story.claimdesk'))
    const opened = await Session.open(join(here, 'story.claimdesk'), 's2', {
      files: faultyFiles({}),
      later: new Clock().later,
      now: () => at,
      tell: () => {},
    })
    if (!opened.ok) throw new Error(opened.error)
    await move(here, away)
    opened.value.apply([rename(1)])
    expect(await opened.value.flush()).toMatchObject({ state: 'failed' })
    await move(away, here)
    expect(await opened.value.flush()).toMatchObject({ state: 'saved', revision: 1 })
    session.close()
  })
})

describe('a copy', () => {
  it('is written beside, and the session stays with its own file', async () => {
    const { session, folder, path } = await setUp()
    session.apply([rename(1)])
    const copy = join(folder, 'copy.claimdesk')
    expect(await session.saveCopy(copy, false)).toEqual({ ok: true, value: { moved: false } })
    session.apply([rename(2)])
    await session.flush()
    expect([session.path, await titleIn(path), await titleIn(copy)]).toEqual([path, 'Title 2', 'Title 1'])
  })

  it('becomes the session’s file when its own cannot be written', async () => {
    const faults: Faults = { rename: 'EROFS' }
    const { session, folder, path } = await setUp(faults)
    const before = await readFile(path, 'utf8')
    session.apply([rename(1)])
    await session.flush()
    faults.rename = undefined
    await writeFile(path, before + ' ')
    await writeFile(path, serializeProject(story('Theirs')))
    const copy = join(folder, 'copy.claimdesk')
    expect(await session.saveCopy(copy, false)).toEqual({ ok: true, value: { moved: true } })
    expect(session.save).toEqual({ state: 'saved', revision: 1, at })
    session.apply([rename(2)])
    await session.flush()
    expect([session.path, session.name, await titleIn(copy)]).toEqual([copy, 'copy', 'Title 2'])
    expect(await readFile(path, 'utf8')).toContain('Theirs')
  })

  it('does not go over a file that the person was not asked about', async () => {
    const { session, folder } = await setUp()
    const copy = join(folder, 'copy.claimdesk')
    await writeFile(copy, 'precious')
    const refused = await session.saveCopy(copy, false)
    expect(refused).toEqual({
      ok: false,
      error: '“copy.claimdesk” was not made: there is a file of that name. Choose another name.',
    })
    expect(await readFile(copy, 'utf8')).toBe('precious')
    expect((await session.saveCopy(copy, true)).ok).toBe(true)
  })
})

describe('a project that can only be read', () => {
  it('from a newer version refuses changes, also after a copy of it was made', async () => {
    const { parts, path, folder } = await setUp()
    const newer = (await readFile(path, 'utf8')).replace('"formatVersion": 1', '"formatVersion": 2')
    await writeFile(path, newer)
    const opened = await Session.open(path, 's2', parts)
    if (!opened.ok) throw new Error(opened.error)
    const session = opened.value
    expect(session.save).toMatchObject({
      state: 'read-only',
      why: expect.stringMatching(/newer Claimdesk/) as string,
    })
    expect(session.apply([rename(1)])).toMatchObject({ ok: false })
    expect(await session.saveCopy(join(folder, 'copy.claimdesk'), false)).toMatchObject({
      value: { moved: false },
    })
    expect(session.save.state).toBe('read-only')
    expect(await readFile(path, 'utf8')).toBe(newer)
  })

  it.each([
    [{ mayWrite: false }, /write-protected/],
    [{ mayWrite: 'EROFS' }, /read-only disk/],
  ])('because of its disk can be worked on in a copy: %j', async (fault, why) => {
    const faults: Faults = {}
    const { open, folder, path } = await setUp(faults)
    Object.assign(faults, fault)
    const session = await open()
    expect(session.save).toMatchObject({ state: 'read-only', why: expect.stringMatching(why) as string })
    expect(session.apply([rename(1)])).toMatchObject({ ok: false })
    const { mtimeMs } = await stat(path)
    const copy = join(folder, 'copy.claimdesk')
    expect(await session.saveCopy(copy, false)).toMatchObject({ value: { moved: true } })
    faults.mayWrite = undefined
    expect(session.apply([rename(1)])).toEqual({ ok: true, value: 1 })
    await session.flush()
    expect(await titleIn(copy)).toBe('Title 1')
    expect((await stat(path)).mtimeMs).toBe(mtimeMs)
  })
})
