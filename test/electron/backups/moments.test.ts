import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Backups } from '../../../electron/project/backups/backups'
import { Session } from '../../../electron/project/session'
import type { SessionParts } from '../../../electron/project/session-parts'
import { applyChanges } from '../../../shared/changes/apply'
import { emptyProject } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { Clock } from '../support/clock'
import { faultyFiles, type Faults } from '../support/faults'
import { testFolder } from '../support/folder'
import { at, rename, story } from '../support/story'

const project = story('The storm cut power to 4,000 homes.')

async function setUp(begun = project) {
  const folder = testFolder()
  const path = join(folder, 'story.claimdesk')
  await writeFile(path, serializeProject(begun))
  const data = join(folder, 'data')
  await mkdir(data)
  let time = Date.parse(at)
  const now = () => new Date(time).toISOString()
  const dataFaults: Faults = {}
  const files = faultyFiles({}, { folder: data, faults: dataFaults })
  const backups = new Backups(files, join(data, 'backups'), now)
  const parts: SessionParts = {
    files,
    journals: join(data, 'journals'),
    backups,
    later: new Clock().later,
    now,
    tell: () => {},
    came: () => {},
  }
  const open = async () => {
    const opened = await Session.open(path, 's', parts)
    if (!opened.ok) throw new Error(opened.error)
    return opened.value
  }
  const made = async () => {
    const list = await backups.list(begun.meta.id)
    return list.ok ? list.value.map(({ why, title }) => `${why}: ${title}`) : []
  }
  const change = async (session: Session, n: number) => {
    session.apply([rename(n)])
    await session.flush()
  }
  return {
    path,
    data,
    dataFaults,
    open,
    made,
    change,
    parts,
    pass: (minutes: number) => void (time += minutes * 60_000),
  }
}

describe('a session', () => {
  it('backs up the file as it was found before it first writes it, and as it is left', async () => {
    const { open, made, change, data, path } = await setUp()
    const found = await readFile(path)
    const session = await open()
    expect(await made()).toEqual([])
    await change(session, 1)
    expect(await made()).toEqual(['start: Storm'])
    const [name] = (await readdir(join(data, 'backups'))).filter((file) => file.endsWith('.claimdesk'))
    expect(await readFile(join(data, 'backups', name!))).toEqual(found)
    await change(session, 2)
    expect(await made()).toEqual(['start: Storm'])
    await session.close()
    expect(await made()).toEqual(['end: Title 2', 'start: Storm'])
  })

  it('makes none when nothing is changed, and none twice of one state', async () => {
    const { open, made, change, pass } = await setUp()
    await (await open()).close()
    expect(await made()).toEqual([])
    const first = await open()
    await change(first, 1)
    await first.close()
    pass(5)
    const second = await open()
    await change(second, 2)
    await second.close()
    expect(await made()).toEqual(['end: Title 2', 'end: Title 1', 'start: Storm'])
  })

  it('backs up every hour in which it writes', async () => {
    const { open, made, change, pass } = await setUp()
    const session = await open()
    for (let n = 1; n <= 5; n++) {
      await change(session, n)
      pass(25)
    }
    expect(await made()).toEqual(['during: Title 3', 'start: Storm'])
    await session.close()
  })

  it('saves all the same when no backup can be made', async () => {
    const { open, made, change, dataFaults, path, parts } = await setUp()
    const session = await open()
    dataFaults.create = 'ENOSPC'
    await change(session, 1)
    expect(session.save).toMatchObject({ state: 'saved', revision: 1 })
    expect(await readFile(path, 'utf8')).toContain('Title 1')
    expect(parts.backups.trouble).toEqual({ kind: 'disk-full' })
    dataFaults.create = undefined
    await session.close()
    expect(await made()).toEqual(['end: Title 1'])
  })

  it('backs up what is not in the file yet when it is asked to, or says why it cannot', async () => {
    const { open, made, dataFaults } = await setUp()
    const session = await open()
    session.apply([rename(1)])
    expect(await session.backUp('restore')).toEqual({ ok: true, value: undefined })
    expect(await made()).toEqual(['restore: Title 1'])
    session.apply([rename(2)])
    dataFaults.create = 'EROFS'
    expect(await session.backUp('merge')).toEqual({
      ok: false,
      error: 'a backup of the project as it is now could not be made first: the disk is read-only',
    })
    dataFaults.create = undefined
    await session.close()
  })

  it('does not keep a project in which there is nothing yet', async () => {
    const empty = emptyProject('project1', 'New', at)
    const me = { id: 'anna', name: 'Anna Berg', initials: 'AB' }
    const begun = applyChanges(empty, [{ type: 'reviewer.added', step: 's', at, by: 'anna', reviewer: me }])
    if (!begun.ok) throw new Error(begun.error)
    const { open, made, change } = await setUp(begun.value.project)
    const session = await open()
    await change(session, 1)
    await session.close()
    expect(await made()).toEqual([])
  })
})
