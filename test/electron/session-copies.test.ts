import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Session } from '../../electron/project/session'
import { serializeProject } from '../../shared/model/serialize'
import type { Faults } from './support/faults'
import { setUp, titleIn } from './support/session'
import { at, rename, story } from './support/story'

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
