import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Session } from '../../electron/project/session'
import { eventually } from './support/eventually'
import type { Faults } from './support/faults'
import { rename } from './support/story'
import { meanwhile, setUp, titleIn, saved } from './support/failing'

const failed = (session: Session) => eventually(() => expect(session.save.state).toBe('failed'))

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
