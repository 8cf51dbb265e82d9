import { mkdir, readFile, rename as move, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Session } from '../../../electron/project/session'
import { emptyProject, type Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { changed, initials, read, saved, setUp, titleIn } from '../support/session'
import { at, rename, story } from '../support/story'

describe('a file that somebody else touches while it is open', () => {
  const mine = story('The storm cut power to 4,000 homes.')
  /** The file as somebody else saved it, who gave the reviewer other initials. */
  const theirs = serializeProject(changed(mine, [initials('XY', 'ben1')]))
  const initialsIn = ({ project }: { project: Project }) => project.reviewers.get('anna')?.initials

  it('is merged with what is saved here, and the window is told', async () => {
    const { session, path, came } = await setUp()
    await writeFile(path, theirs)
    session.apply([rename(1)])
    expect(await session.flush()).toMatchObject({ state: 'saved', revision: 2 })
    const saved = await read(path)
    expect([saved.meta.title, initialsIn({ project: saved })]).toEqual(['Title 1', 'XY'])
    expect(came.map(({ revision }) => revision)).toEqual([2])
    expect(serializeProject(session.project)).toBe(await readFile(path, 'utf8'))
  })

  it('is taken in without a write when nothing was changed here', async () => {
    const { session, path, came, files, clock } = await setUp()
    await writeFile(path, theirs)
    await session.look()
    expect(initialsIn(session)).toBe('XY')
    expect([session.isClean, files.renames, clock.planned, came.length]).toEqual([true, 0, [], 1])
    await session.look()
    expect(came).toHaveLength(1)
  })

  it('is merged also when it happens in the last moment before the rename', async () => {
    const { session, path, files } = await setUp()
    let creating = 0
    const create = files.create.bind(files)
    files.create = async (temp) => {
      if (temp.endsWith('.tmp') && ++creating === 2) await writeFile(path, theirs)
      return create(temp)
    }
    session.apply([rename(1)])
    await saved(session, 1)
    expect((await session.flush()).state).toBe('saved')
    const now = await read(path)
    expect([now.meta.title, initialsIn({ project: now })]).toEqual(['Title 1', 'XY'])
  })

  it('is merged also when somebody who takes no turns writes just after the rename', async () => {
    const { session, path, files } = await setUp()
    let renaming = 0
    const move_ = files.rename.bind(files)
    files.rename = async (from, to) => {
      await move_(from, to)
      if (to === path && ++renaming === 1) await writeFile(path, theirs)
    }
    session.apply([rename(1)])
    expect((await session.flush()).state).toBe('saved')
    const now = await read(path)
    expect([now.meta.title, initialsIn({ project: now })]).toEqual(['Title 1', 'XY'])
  })

  it('loses nothing that was saved here before, when they wrote over it', async () => {
    const { session, path, open } = await setUp()
    session.apply([rename(1)])
    await session.flush()
    await writeFile(path, theirs)
    await session.look()
    expect([session.project.meta.title, initialsIn(session), session.isClean]).toEqual([
      'Title 1',
      'XY',
      false,
    ])
    await saved(session, 2)
    // Also when the program ends before it has written that.
    await session.close()
    const again = await open()
    expect([again.project.meta.title, initialsIn(again)]).toEqual(['Title 1', 'XY'])
  })

  it('waits for one that is not whole yet, with everything kept, and goes on when it is', async () => {
    const { session, path, clock } = await setUp()
    await writeFile(path, theirs.slice(0, 500))
    session.apply([rename(1)])
    const save = await session.flush()
    expect(save).toMatchObject({
      state: 'failed',
      revision: 1,
      why: expect.stringMatching(/is no whole project yet, and is not written over.*Meanwhile/) as string,
    })
    await session.look()
    expect(await readFile(path, 'utf8')).toBe(theirs.slice(0, 500))
    expect(clock.planned).toEqual([1_000])
    await writeFile(path, theirs)
    await session.look()
    await saved(session, 2)
    expect((await read(path)).meta.title).toBe('Title 1')
  })

  it('is not merged with another project that was put in its place', async () => {
    const { session, path } = await setUp()
    const other = serializeProject(emptyProject('project2', 'Flood', at))
    await writeFile(path, other)
    session.apply([rename(1)])
    expect(await session.flush()).toMatchObject({
      state: 'failed',
      why: expect.stringMatching(/another project is in its place now\. Use “Save a copy as…”/) as string,
    })
    expect(await readFile(path, 'utf8')).toBe(other)
  })

  it('is shown as it is to somebody who only reads', async () => {
    const { path, parts, came, told } = await setUp()
    const opened = await Session.open(path, 'session2', parts, 'Ben has it open.')
    if (!opened.ok) throw new Error(opened.error)
    const { value: session } = opened
    expect(session.apply([rename(1)])).toEqual({ ok: false, error: 'Ben has it open.' })
    await writeFile(path, theirs)
    await session.look()
    expect(initialsIn(session)).toBe('XY')
    await writeFile(path, serializeProject(mine))
    await session.look()
    expect([initialsIn(session), came.length]).toEqual(['AB', 2])
    // Whatever comes in, it is not said to be saved here.
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['read-only']))
    const moved = await session.saveCopy(join(dirname(path), 'mine.claimdesk'), false)
    expect([moved, told.at(-1)?.state]).toEqual([{ ok: true, value: { moved: true } }, 'saved'])
    await session.close()
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
    const { open, path, folder } = await setUp()
    const [here, away] = [join(folder, 'drive'), join(folder, 'away')]
    await mkdir(here)
    await move(path, join(here, 'story.claimdesk'))
    const session = await open(join(here, 'story.claimdesk'))
    await move(here, away)
    session.apply([rename(1)])
    expect(await session.flush()).toMatchObject({ state: 'failed' })
    await move(away, here)
    expect(await session.flush()).toMatchObject({ state: 'saved', revision: 1 })
  })
})
