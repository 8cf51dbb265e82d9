import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Backups } from '../../electron/project/backups/backups'
import { Session } from '../../electron/project/session'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { Clock } from './support/clock'
import { faultyFiles, type Faults } from './support/faults'
import { testFolder } from './support/folder'
import { eventually } from './support/eventually'
import { at, rename, story } from './support/story'

const rest = 2_000

async function setUp(faults: Faults = {}, journalFaults: Faults = {}) {
  const folder = testFolder()
  const path = join(folder, 'storm.claimdesk')
  const journals = join(folder, 'journals')
  await mkdir(journals)
  await writeFile(path, serializeProject(story('The storm cut power to 4,000 homes.')))
  const clock = new Clock()
  const files = faultyFiles(faults, { folder: journals, faults: journalFaults })
  const backups = new Backups(files, join(folder, 'backups'), () => at)
  const parts = {
    files,
    journals,
    backups,
    later: clock.later,
    now: () => at,
    tell: () => {},
    came: () => {},
  }
  const tryToOpen = (file = path) => Session.open(file, 'session1', parts)
  const open = async (file = path) => {
    const opened = await tryToOpen(file)
    if (!opened.ok) throw new Error(opened.error)
    onTestFinished(() => opened.value.close())
    return opened.value
  }
  /** A program that made these changes and was killed before it wrote the file. */
  const killedAfter = async (...changes: Change[]) => {
    const session = await open()
    for (const change of changes) session.apply([change])
    await eventually(() => expect(session.save).toMatchObject({ state: 'saved', revision: changes.length }))
    await session.close()
    return (await shelf()).find((name) => name.endsWith('.journal') && !name.includes('kept'))!
  }
  const shelf = async () => (await readdir(journals)).sort()
  return { folder, path, journals, clock, parts, open, tryToOpen, killedAfter, shelf }
}

const projectIn = async (path: string) => {
  const parsed = parseProject(await readFile(path, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return parsed.value.project
}

const annotated = (n: number): Change => ({
  type: 'reviewer.added',
  step: `other${n}`,
  at,
  by: 'anna',
  reviewer: { id: `reviewer${n}`, name: 'Bo', initials: 'B' },
})

describe('changes that a killed program left in the journal', () => {
  it('are there at the next opening, told in one sentence, and put into the file when the person rests', async () => {
    const { open, killedAfter, path, clock, shelf } = await setUp()
    await killedAfter(rename(1), rename(2), rename(3))
    const session = await open()
    expect(session.project.meta.title).toBe('Title 3')
    expect(session.text()).toContain('"title": "Title 3"')
    expect(session.notice).toBe('Recovered 3 changes that were not yet in the file.')
    expect([session.isClean, clock.planned]).toEqual([false, [rest]])
    clock.pass(rest)
    await eventually(() => expect(session.isClean).toBe(true))
    expect((await projectIn(path)).meta.title).toBe('Title 3')
    expect(await shelf()).toEqual([])
    await session.close()
    expect((await open()).notice).toBeUndefined()
  })

  it('count typing as one, and are told of until the first change', async () => {
    const { open, killedAfter } = await setUp()
    await killedAfter(rename(1), { ...rename(1), title: 'Title 12' } as Change)
    const session = await open()
    expect(session.notice).toBe('Recovered 1 change that was not yet in the file.')
    session.apply([rename(5)])
    expect(session.notice).toBeUndefined()
    await session.flush()
  })

  it('are there again when the next program is killed as well, with what it changed', async () => {
    const { open, killedAfter } = await setUp()
    await killedAfter(rename(1))
    await killedAfter(rename(2))
    const session = await open()
    expect(session.project.meta.title).toBe('Title 2')
    expect(session.notice).toMatch(/^Recovered 2 changes/)
  })

  it('are found by the real path, whatever link the file is opened by', async () => {
    const { open, killedAfter, path, folder } = await setUp()
    await killedAfter(rename(1))
    const link = join(folder, 'link.claimdesk')
    await symlink(path, link)
    expect((await open(link)).project.meta.title).toBe('Title 1')
  })

  it('are not made twice when it was killed between writing the file and ending the journal', async () => {
    const journalFaults: Faults = { remove: 'EPERM' }
    const { open, shelf, path } = await setUp({}, journalFaults)
    const session = await open()
    session.apply([rename(1)])
    await session.flush()
    await session.close()
    expect(await shelf()).toHaveLength(1)
    journalFaults.remove = undefined
    const before = await readFile(path, 'utf8')
    const again = await open()
    expect([again.notice, again.isClean, again.text()]).toEqual([undefined, true, before])
    expect(await shelf()).toEqual([])
  })

  it('survive a torn last line without a word about it', async () => {
    const { open, killedAfter, journals } = await setUp()
    const journal = join(journals, await killedAfter(rename(1), rename(2)))
    const bytes = await readFile(journal)
    await writeFile(journal, bytes.subarray(0, bytes.lastIndexOf(0x0a) - 4))
    const session = await open()
    expect(session.notice).toBe('Recovered 1 change that was not yet in the file.')
    expect(session.project.meta.title).toBe('Title 1')
  })

  it('are brought back up to a damage in their middle, and all of it is kept aside', async () => {
    const { open, killedAfter, journals, shelf } = await setUp()
    const journal = join(journals, await killedAfter(rename(1), rename(2), rename(3)))
    const bytes = await readFile(journal)
    const middle = bytes.indexOf('Title 2')
    bytes[middle] = 0x21
    await writeFile(journal, bytes)
    const session = await open()
    expect(session.project.meta.title).toBe('Title 1')
    const kept = (await shelf()).find((name) => name.includes('-kept-'))!
    expect(session.notice).toBe(
      `Recovered 1 change that was not yet in the file. The journal is kept at “${join(journals, kept)}”.`,
    )
    expect(await readFile(join(journals, kept))).toEqual(bytes)
  })
})

describe('a file that somebody else wrote in the meantime', () => {
  it('gets the changes that still fit it, and the journal is kept aside', async () => {
    const { open, killedAfter, path, journals, shelf } = await setUp()
    const name = await killedAfter(rename(1), annotated(1))
    const journal = await readFile(join(journals, name))
    const theirs = applyChanges(await projectIn(path), [annotated(2)])
    if (!theirs.ok) throw new Error(theirs.error)
    await writeFile(path, serializeProject(theirs.value.project))
    const session = await open()
    expect(session.project.meta.title).toBe('Title 1')
    expect([...session.project.reviewers.values()].map(({ id }) => id).sort()).toEqual([
      'anna',
      'reviewer1',
      'reviewer2',
    ])
    const kept = (await shelf()).find((file) => file.includes('-kept-'))!
    expect(kept).toContain('-kept-2026-11-22T09-00-00-000Z')
    expect(await readFile(join(journals, kept))).toEqual(journal)
    expect(session.notice).toBe(
      `Recovered 2 changes that were not yet in the file. Somebody else changed the file in the meantime. The journal is kept at “${join(journals, kept)}”.`,
    )
    await session.flush()
    await session.close()
    expect((await open()).notice).toBeUndefined()
  })

  it('loses none that do not fit', async () => {
    const { open, killedAfter, path, journals, shelf } = await setUp()
    await killedAfter({ type: 'article.removed', step: 'gone', at, by: 'anna', article: 'article1' })
    const theirs = applyChanges(await projectIn(path), [
      { type: 'article.removed', step: 'theirs', at, by: 'anna', article: 'article1' },
    ])
    if (!theirs.ok) throw new Error(theirs.error)
    await writeFile(path, serializeProject(theirs.value.project))
    const session = await open()
    expect(session.notice).toMatch(
      /^Somebody else changed the file in the meantime\. 1 change of yours did not fit any more\. The journal is kept at “/,
    )
    const kept = (await shelf()).find((file) => file.includes('-kept-'))!
    expect(await readFile(join(journals, kept), 'utf8')).toContain('"gone"')
  })

  it('is left alone when it is another project, and the journal is kept aside', async () => {
    const { open, killedAfter, path, shelf } = await setUp()
    await killedAfter(rename(1))
    const other = { ...story('Another one.'), meta: { ...story('x').meta, id: 'project2' } }
    await writeFile(path, serializeProject(other))
    const session = await open()
    expect(session.text()).toBe(serializeProject(other))
    expect(session.notice).toMatch(/^Another project was at this place before\. Its last 1 change did not/)
    expect((await shelf()).every((file) => file.includes('-kept-'))).toBe(true)
  })

  it('is not opened while the journal cannot be put in safety', async () => {
    const journalFaults: Faults = {}
    const { tryToOpen, killedAfter, path, shelf } = await setUp({}, journalFaults)
    await killedAfter(rename(1))
    await writeFile(path, serializeProject(story('Theirs.')))
    const before = await shelf()
    journalFaults.write = 'ENOSPC'
    expect(await tryToOpen()).toMatchObject({
      ok: false,
      error: expect.stringMatching(
        /was not opened, because .* put in safety first: the disk is full/,
      ) as string,
    })
    expect(await shelf()).toEqual(before)
  })
})

describe('a file that cannot be opened, with a journal', () => {
  it.each([
    ['is missing', async (path: string) => rm(path)],
    ['is unreadable', async (path: string) => writeFile(path, '{ "format": "claimdesk"')],
  ])('that %s says where the last changes are kept, and nothing is deleted', async (_what, spoil) => {
    const { tryToOpen, killedAfter, path, journals, shelf } = await setUp()
    const journal = await killedAfter(rename(1), rename(2))
    await spoil(path)
    expect(await tryToOpen()).toMatchObject({
      ok: false,
      error: expect.stringContaining(
        ` Your last 2 changes to it, which were not yet in the file, are kept at “${join(journals, journal)}”.`,
      ) as string,
    })
    expect(await shelf()).toEqual([journal])
  })

  it('that a newer version wrote is shown as it is, and the journal waits', async () => {
    const { open, killedAfter, path, shelf } = await setUp()
    const journal = await killedAfter(rename(1))
    const newer = (await readFile(path, 'utf8')).replace('"formatVersion": 1', '"formatVersion": 2')
    await writeFile(path, newer)
    const session = await open()
    expect(session.text()).toBe(newer)
    expect(session.notice).toMatch(/^Your last 1 change to it, which was not yet in the file, is kept at “/)
    expect(await shelf()).toEqual([journal])
  })

  it('whose journal cannot be read is not opened without it', async () => {
    const journalFaults: Faults = {}
    const { tryToOpen, killedAfter, shelf } = await setUp({}, journalFaults)
    const journal = await killedAfter(rename(1))
    journalFaults.read = 'EIO'
    expect(await tryToOpen()).toMatchObject({
      error: expect.stringMatching(
        /latest changes to it could not be read: the disk reported a fault/,
      ) as string,
    })
    expect(await shelf()).toEqual([journal])
  })

  it('opens with a journal that is none, which is kept aside', async () => {
    const { open, killedAfter, journals, shelf } = await setUp()
    const journal = await killedAfter(rename(1))
    await writeFile(join(journals, journal), 'something else')
    const session = await open()
    expect(session.notice).toMatch(/^The journal of “storm\.claimdesk” could not be read, so changes/)
    expect(await shelf()).toEqual([expect.stringContaining('-kept-')])
  })
})

describe('a copy that the session goes on in', () => {
  it('has its own journal, and the old one is kept aside', async () => {
    const faults: Faults = { write: 'ENOSPC' }
    const { open, folder, path, shelf } = await setUp(faults)
    const before = await readFile(path, 'utf8')
    const session = await open()
    session.apply([rename(1)])
    await session.flush()
    faults.write = undefined
    faults.rename = undefined
    const copy = join(folder, 'copy.claimdesk')
    expect(await session.saveCopy(copy, false)).toMatchObject({ value: { moved: true } })
    session.apply([rename(2)])
    await eventually(() => expect(session.save).toMatchObject({ state: 'saved', revision: 2 }))
    await session.close()
    expect((await shelf()).filter((name) => name.includes('-kept-'))).toHaveLength(1)
    expect((await open(copy)).project.meta.title).toBe('Title 2')
    const old = await open(path)
    expect([old.text(), old.notice]).toEqual([before, undefined])
  })
})
