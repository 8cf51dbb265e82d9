import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { World } from '../../electron/cli/command'
import { journalFolders } from '../../electron/cli/data-folder'
import { readers } from '../../electron/cli/documents/readers'
import { run } from '../../electron/cli/run'
import { nodeFiles } from '../../electron/project/files/node-files'
import { Journal } from '../../electron/project/journal/journal'
import { placeOf } from '../../electron/project/journal/shelf'
import { sha256Of } from '../../electron/project/read'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import { createIdSource } from '../../shared/model/ids'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { testFolder } from './support/folder'
import { rename, story } from './support/story'

const files = nodeFiles
const project = story('The storm cut power to 4,000 homes.')
const inWindow: Change = rename(7)

let folder: string
let path: string
let journals: string
let journal: string

/** Runs a command; `pause` is what happens while it waits for the window. */
function claimdesk(args: readonly string[], pause: () => Promise<void> = () => Promise.resolve()) {
  let time = 0
  const newId = createIdSource(
    () => ++time,
    (n) => new Uint8Array(n).fill(++time),
  )
  const window = { journals: [join(folder, 'none'), journals], pause }
  const world: World = {
    files,
    documents: readers,
    now: () => '2026-11-22T10:00:00.000Z',
    newId,
    user: 'anna',
    window,
  }
  return run(args, world)
}

const titleIn = async (file: string) => {
  const parsed = parseProject(await readFile(file, 'utf8'))
  return parsed.ok ? parsed.value.project.meta.title : parsed.error.kind
}
const annotate = ['annotate', '--article', 'article1', '--quote', '4,000 homes', '--reviewer', 'Anna Berg']
const [command, ...wanted] = annotate

beforeEach(async () => {
  folder = testFolder()
  journals = join(folder, 'journals')
  path = join(folder, 'Storm.claimdesk')
  const text = serializeProject(project)
  await writeFile(path, text)
  const place = await placeOf(files, journals, path)
  journal = place.path
  const kept = new Journal(files, place, project.meta.id, await sha256Of(Buffer.from(text)))
  kept.add([inWindow])
  await kept.save()
  await kept.close()
})

describe('A change that the window has and the file has not', () => {
  it('is in what commands read, and stays where it is', async () => {
    const before = [await readFile(path), await readFile(journal)]
    const checked = await claimdesk(['check', path, '--json'])
    expect(JSON.parse(checked.out)).toMatchObject({ title: 'Title 7', ok: true, canonical: true })
    expect([await readFile(path), await readFile(journal)]).toEqual(before)
  })

  it('comes along when the project is merged into another file', async () => {
    const [other, out] = [join(folder, 'Other.claimdesk'), join(folder, 'Out.claimdesk')]
    await writeFile(other, serializeProject(project))
    expect((await claimdesk(['merge', other, path, '-o', out])).status).toBe(0)
    expect(await titleIn(out)).toBe('Title 7')
  })

  it('is waited for by a command that writes, which then changes what the window wrote', async () => {
    const applied = applyChanges(project, [inWindow])
    if (!applied.ok) throw new Error(applied.error)
    const written = await claimdesk([command!, path, ...wanted], async () => {
      await writeFile(path, serializeProject(applied.value.project))
      await rm(journal, { force: true })
    })
    expect(written).toMatchObject({ err: '', status: 0 })
    expect(await titleIn(path)).toBe('Title 7')
  })

  it.each([
    ['annotate', () => [command!, path, ...wanted]],
    ['merge over it', () => ['merge', path, path, '-o', path]],
  ])('keeps a command from writing when it stays: %s', async (_what, args) => {
    const before = [await readFile(path), await readFile(journal)]
    let waits = 0
    const { status, err } = await claimdesk(args(), () => Promise.resolve(void waits++))
    expect(status).toBe(1)
    expect(err).toContain('1 change made in the window is not in the file yet. Open it in Claimdesk')
    expect(waits).toBeGreaterThan(10)
    expect([await readFile(path), await readFile(journal)]).toEqual(before)
  })

  it('of another project that was at this place is none of this one', async () => {
    await writeFile(path, serializeProject({ ...project, meta: { ...project.meta, id: 'another' } }))
    expect((await claimdesk([command!, path, ...wanted])).status).toBe(0)
  })

  it('is left to the window when its journal is damaged', async () => {
    await writeFile(journal, 'nonsense')
    expect((await claimdesk([command!, path, ...wanted])).status).toBe(0)
    expect(await readFile(journal, 'utf8')).toBe('nonsense')
  })
})

it('Journals are looked for where the window keeps them on each system', () => {
  expect(journalFolders({ CLAIMDESK_USER_DATA: '/data' }, '/home/a', 'linux')).toEqual([
    join('/data', 'journals'),
  ])
  expect(journalFolders({}, '/home/a', 'linux')).toEqual([
    join('/home/a', '.config', 'Claimdesk', 'journals'),
    join('/home/a', '.config', 'claimdesk', 'journals'),
  ])
  expect(journalFolders({ XDG_CONFIG_HOME: '/x' }, '/home/a', 'linux')[0]).toBe(
    join('/x', 'Claimdesk', 'journals'),
  )
  expect(journalFolders({ APPDATA: 'R' }, 'H', 'win32')).toEqual([join('R', 'Claimdesk', 'journals')])
  expect(journalFolders({}, '/h', 'darwin')[0]).toContain(join('Application Support', 'Claimdesk'))
})
