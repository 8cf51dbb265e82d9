import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Backups } from '../../../electron/project/backups/backups'
import type { Backup } from '../../../electron/project/backups/catalogue'
import type { BackupReason } from '../../../shared/backups/listing'
import { applyChanges } from '../../../shared/changes/apply'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { faultyFiles, type Faults } from '../support/faults'
import { testFolder } from '../support/folder'
import { rename, story } from '../support/story'

function setUp(faults: Faults = {}) {
  const folder = join(testFolder(), 'backups')
  let minutes = 0
  const now = () => new Date(Date.UTC(2026, 10, 22, 9, minutes++)).toISOString()
  const backups = new Backups(faultyFiles(faults), folder, now)
  const make = async (project: Project, why: BackupReason = 'start', file = '/desk/story.claimdesk') => {
    const made = await backups.make({ project, file, why })
    if (!made.ok) throw new Error(made.error.kind)
    return made.value
  }
  const projectFiles = async () =>
    (await readdir(folder)).filter((name) => name.endsWith('.claimdesk')).sort()
  const listed = async () => {
    const list = await backups.list('project1')
    return list.ok ? list.value : []
  }
  return { folder, backups, make, projectFiles, listed }
}

const first = story('The storm cut power to 4,000 homes.')
const titled = (n: number): Project => {
  const applied = applyChanges(first, [rename(n)])
  if (!applied.ok) throw new Error(applied.error)
  return applied.value.project
}
const bytesOf = async (backups: Backups, backup: Backup) => {
  const read = await backups.read(backup)
  return read.ok ? Buffer.from(read.value).toString('utf8') : read.error
}

describe('backups', () => {
  it('are the exact bytes of the project file, under its title and time', async () => {
    const { make, backups, projectFiles, listed } = setUp()
    const made = await make(first)
    expect(await projectFiles()).toEqual([expect.stringMatching(/^Storm 2026-11-22 09-\d\d-00\.claimdesk$/)])
    expect(await bytesOf(backups, made)).toBe(serializeProject(first))
    expect(await listed()).toEqual([made])
    expect(made.counts).toEqual({ articles: 1, claims: 0, evidence: 0 })
  })

  it('are not made again while nothing has changed', async () => {
    const { make, projectFiles, listed } = setUp()
    const made = await make(first)
    expect(await make(first, 'merge')).toEqual(made)
    expect(await projectFiles()).toHaveLength(1)
    expect(await listed()).toHaveLength(1)
  })

  it('share their content when the project comes back to how it was', async () => {
    const { make, projectFiles, listed, backups } = setUp()
    for (const project of [first, titled(1), first]) await make(project)
    expect(await projectFiles()).toHaveLength(2)
    const list = await listed()
    expect(list.map(({ title }) => title)).toEqual(['Storm', 'Title 1', 'Storm'])
    expect(await bytesOf(backups, list[0]!)).toBe(serializeProject(first))
  })

  it('write nothing when the file is told to be one that is there already', async () => {
    const faults: Faults = {}
    const { make, backups, listed } = setUp(faults)
    const { sha256 } = await make(first)
    await make(titled(1))
    const again = await backups.make({ project: first, file: '/elsewhere.claimdesk', why: 'start', sha256 })
    expect(again).toMatchObject({ ok: true, value: { sha256, file: '/elsewhere.claimdesk' } })
    expect(await listed()).toHaveLength(3)
  })

  it('are found by the path of the file, and by the project when that was moved', async () => {
    const { make, backups } = setUp()
    await make(first)
    const titles = async (file: string, project?: string) => {
      const list = await backups.listOfFile(file, project)
      return list.ok && list.value.map(({ title }) => title)
    }
    expect(await titles('/desk/story.claimdesk')).toEqual(['Storm'])
    expect(await titles('/desk/renamed.claimdesk')).toEqual([])
    expect(await titles('/desk/renamed.claimdesk', 'project1')).toEqual(['Storm'])
  })

  it('are all found again when the catalogue is lost or damaged', async () => {
    const { make, folder, listed, backups } = setUp()
    await make(first)
    await make(titled(1))
    for (const spoil of [
      () => rm(join(folder, 'backups.json')),
      () => writeFile(join(folder, 'backups.json'), '{"format":"claimdesk-backups","backups":[{"at":1}]}'),
      () => writeFile(join(folder, 'backups.json'), Buffer.alloc(40)),
    ]) {
      await spoil()
      const list = await listed()
      expect(new Set(list.map(({ title }) => title))).toEqual(new Set(['Storm', 'Title 1']))
      for (const one of list) expect(await bytesOf(backups, one)).toContain(`"title": "${one.title}"`)
    }
  })

  it('say so when one was damaged on the disk', async () => {
    const { make, folder, backups, projectFiles } = setUp()
    const made = await make(first)
    const [name] = await projectFiles()
    const bytes = await readFile(join(folder, name!))
    bytes[bytes.length - 20]! ^= 1
    await writeFile(join(folder, name!), bytes)
    expect(await bytesOf(backups, made)).toBe('This backup was damaged on the disk. Take another one.')
    await rm(join(folder, name!))
    expect(await bytesOf(backups, made)).toBe('This backup cannot be read any more. Take another one.')
  })

  it.each<[string, Faults, string]>([
    ['a full disk', { write: 100 }, 'disk-full'],
    ['a disk that does not sync', { sync: 'EIO' }, 'io'],
    ['a refused rename', { rename: 'EROFS' }, 'read-only-volume'],
    ['a folder that cannot be written', { create: 'EACCES' }, 'permission'],
  ])('leave no trace when %s stops them, and keep the earlier ones', async (_name, fault, kind) => {
    const faults: Faults = {}
    const { make, backups, folder, listed } = setUp(faults)
    await make(first)
    const before = await readdir(folder)
    Object.assign(faults, fault)
    expect(await backups.make({ project: titled(1), file: '/f', why: 'start' })).toMatchObject({
      error: { kind },
    })
    expect(backups.trouble).toMatchObject({ kind })
    expect(await readdir(folder)).toEqual(before)
    expect(await listed()).toHaveLength(1)
    for (const key of Object.keys(fault)) delete faults[key as keyof Faults]
    await make(titled(1))
    expect(backups.trouble).toBeUndefined()
  })

  it('leave other people’s files in their folder alone', async () => {
    const { make, folder, listed } = setUp()
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'notes.txt'), 'mine')
    await writeFile(join(folder, 'other.claimdesk'), 'no project')
    await make(first)
    expect(await listed()).toHaveLength(1)
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['notes.txt', 'other.claimdesk']))
  })
})
