import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../shared/changes/change'
import type { SaveState } from '../../shared/contract'
import type { Faults } from './support/faults'
import { eventually } from './support/eventually'
import { meanwhile, rest, saved, setUp, titleIn } from './support/session'
import { at, rename } from './support/story'

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

  it('makes a change durable at once, without writing the file, and says so', async () => {
    const { session, path, clock, states, journals } = await setUp()
    const before = await readFile(path, 'utf8')
    expect(session.apply([rename(1)])).toEqual({ ok: true, value: 1 })
    await saved(session, 1)
    expect(states()).toEqual(['saving 0', 'saved 1'])
    expect(await readFile(path, 'utf8')).toBe(before)
    expect(await readdir(journals)).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.journal$/)])
    expect(clock.planned).toEqual([rest])
  })

  it('writes the file when the person rests, and then needs no journal', async () => {
    const { session, path, clock, journals } = await setUp()
    session.apply([rename(1)])
    clock.pass(rest - 1)
    session.apply([rename(2)])
    clock.pass(rest - 1)
    await saved(session, 2)
    expect(await titleIn(path)).toBe('Storm')
    clock.pass(1)
    await eventually(() => expect(session.isClean).toBe(true))
    expect(await titleIn(path)).toBe('Title 2')
    expect(await readdir(journals)).toEqual([])
    expect(clock.planned).toEqual([])
  })

  it('makes many changes durable with few writes', async () => {
    const { session, path, states, files } = await setUp()
    for (let n = 1; n <= 100; n++) session.apply([rename(n)])
    await saved(session, 100)
    expect(states()).toEqual(['saving 0', 'saved 100'])
    await session.flush()
    expect([files.renames, await titleIn(path)]).toEqual([1, 'Title 100'])
  })

  it('goes on making changes durable while the file is being written', async () => {
    let finish = () => {}
    const faults: Faults = { slow: new Promise((resolve) => (finish = resolve)) }
    const { session, path, states } = await setUp(faults)
    session.apply([rename(1)])
    const flushed = session.flush()
    session.apply([rename(2)])
    await saved(session, 2)
    finish()
    await flushed
    expect(states().at(-1)).toBe('saved 2')
    expect(await titleIn(path)).toBe('Title 2')
  })

  it('writes the file before the journal grows large, however busy the person is', async () => {
    const { session, path, clock } = await setUp()
    const long = 'word '.repeat(300_000)
    for (let n = 1; n <= 3; n++) {
      session.apply([{ ...rename(n), title: `Title ${n} ${long}` } as Change])
      await saved(session, n)
      clock.pass(100)
    }
    await eventually(async () => expect(await titleIn(path)).toMatch(/^Title 3/))
  })

  it('never says that a revision is saved which is not on disk', async () => {
    const { session, path, clock, parts, journals } = await setUp()
    let claimed: Promise<unknown> = Promise.resolve()
    const wrong: SaveState[] = []
    parts.tell = (_session, save) => {
      claimed = claimed.then(async () => {
        const journal = (await readdir(journals)).find((name) => name.endsWith('.journal'))
        const kept = journal ? await readFile(join(journals, journal), 'utf8').catch(() => '') : ''
        const onDisk = [...(await readFile(path, 'utf8')).concat(kept).matchAll(/"title": ?"Title (\d+)"/g)]
        if (Math.max(0, ...onDisk.map((match) => Number(match[1]))) < save.revision) wrong.push(save)
      })
    }
    for (let n = 1; n <= 30; n++) {
      session.apply([rename(n)])
      clock.pass(100)
      if (n % 3 === 0) await saved(session, n)
      if (n % 7 === 0) await session.flush()
    }
    await session.flush()
    await claimed
    expect(wrong).toEqual([])
  })
})

describe('a file that cannot be written', () => {
  const sentences: [faults: Faults, why: RegExp][] = [
    [{ write: 'ENOSPC' }, /was not saved: the disk is full\. Free some space/],
    [{ write: 100 }, /was not saved: the disk is full\. Free some space/],
    [{ create: 'EACCES' }, /was not saved: writing there is not allowed\. Ask/],
    [{ create: 'EROFS' }, /was not saved: the disk is read-only\. To keep/],
    [{ rename: 'EPERM' }, /was not saved: another program is holding the file\. Close/],
    [{ sync: 'EIO' }, /was not saved: the disk reported a fault \(EIO\)\. To keep/],
    [{ create: 'ENOENT' }, /was not saved: its folder is no longer there\. Bring/],
    [{ create: 'ENAMETOOLONG' }, /was not saved: the disk does not accept that name\. To keep/],
    [{ rename: 'EBUSY' }, /was not saved: another program is holding the file\. Close/],
    [{ create: 'EHOSTDOWN' }, /was not saved: the drive cannot be reached\. Check/],
  ]
  it.each(sentences)(
    'says what failed, why, what to do, and that nothing is lost: %j',
    async (faults, why) => {
      const { session, path, open } = await setUp(faults)
      const before = await readFile(path, 'utf8')
      session.apply([rename(1)])
      const save = await session.flush()
      expect(save).toMatchObject({ state: 'failed', revision: 1, why: expect.stringMatching(why) as string })
      expect(save).toMatchObject({ why: expect.stringMatching(meanwhile) as string })
      expect(await readFile(path, 'utf8')).toBe(before)
      await session.close()
      expect((await open()).project.meta.title).toBe('Title 1')
    },
  )

  it('is tried again by itself, less and less often, also while more is changed', async () => {
    const faults: Faults = { write: 'ENOSPC' }
    const { session, path, clock, told } = await setUp(faults)
    session.apply([rename(1)])
    await session.flush()
    const waits = []
    for (let n = 0; n < 7; n++) {
      const [wait] = clock.planned
      waits.push(wait)
      const failures = told.length
      clock.pass(wait!)
      await eventually(() => expect(told.length).toBe(failures + 1))
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
    session.apply([rename(2)])
    expect(clock.planned).toEqual([30_000])
    faults.write = undefined
    clock.pass(30_000)
    await saved(session, 2)
    expect(await titleIn(path)).toBe('Title 2')
  })

  it('stays told while it lasts, also when more is changed and kept', async () => {
    const { session, told } = await setUp({ write: 'ENOSPC' })
    session.apply([rename(1)])
    await session.flush()
    const from = told.length
    session.apply([rename(2)])
    await eventually(() => expect(session.save.revision).toBe(2))
    expect(new Set(told.slice(from).map(({ state }) => state))).toEqual(new Set(['failed']))
  })

  it('is not mistaken for somebody else’s after its folder could not be synced', async () => {
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

describe('a journal that cannot be written', () => {
  const broken: Faults[] = [
    { create: 'EACCES' },
    { write: 'ENOSPC' },
    { write: 10 },
    { sync: 'EIO' },
    { rename: 'EPERM' },
    { syncFolder: 'EIO' },
  ]
  it.each(broken)('is made up for by writing the file at once: %j', async (journalFaults) => {
    const { session, path, states } = await setUp({}, journalFaults)
    session.apply([rename(1)])
    await saved(session, 1)
    expect(await titleIn(path)).toBe('Title 1')
    expect(states()).toEqual(['saving 0', 'saved 1'])
    session.apply([rename(2)])
    await saved(session, 2)
    expect(await titleIn(path)).toBe('Title 2')
  })

  it.each(broken)('may also fail in the middle, and takes up again: %j', async (fault) => {
    const journalFaults: Faults = {}
    const { session, path, open } = await setUp({}, journalFaults)
    session.apply([rename(1)])
    await saved(session, 1)
    Object.assign(journalFaults, fault)
    session.apply([rename(2)])
    await saved(session, 2)
    for (const name of Object.keys(fault) as (keyof Faults)[]) journalFaults[name] = undefined
    session.apply([rename(3)])
    await saved(session, 3)
    await session.close()
    const again = await open()
    expect(again.project.meta.title).toBe('Title 3')
    await again.flush()
    expect(await titleIn(path)).toBe('Title 3')
  })

  it('is told only when the file cannot be written either, and then as not kept', async () => {
    const faults: Faults = { write: 'ENOSPC' }
    const { session, path, clock } = await setUp(faults, { write: 'ENOSPC' })
    session.apply([rename(1)])
    await eventually(() => expect(session.save.state).toBe('failed'))
    expect(session.save).toMatchObject({ revision: 0, why: expect.not.stringMatching(meanwhile) as string })
    faults.write = undefined
    clock.pass(1_000)
    await saved(session, 1)
    expect(await titleIn(path)).toBe('Title 1')
  })
})
