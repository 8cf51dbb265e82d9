import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { nodeFiles } from '../../electron/project/files/node-files'
import { OtherFiles } from '../../electron/project/others'
import { SettingsStore } from '../../electron/project/settings'
import { serializeProject } from '../../shared/model/serialize'
import { testFolder } from './support/folder'
import { story } from './support/story'

const project = story('The storm cut power to 4,000 homes.')
const copyName = 'Storm (Ben’s conflicted copy 2026-11-22).claimdesk'

let folder: string
let path: string
let copy: string
let asked: string | null
let others: OtherFiles
let count = 0

/** The program as it starts, with the settings that it left. */
async function start(bin: (path: string) => Promise<void> = (item) => rm(item)): Promise<void> {
  const settings = await SettingsStore.load(nodeFiles, join(folder, 'data', 'settings.json'))
  others = new OtherFiles({
    files: nodeFiles,
    settings,
    newId: () => `id${++count}`,
    find: (session) => (session === 'open' ? { path, project } : undefined),
    ask: () => Promise.resolve(asked),
    bin,
  })
  settled = () => settings.settled()
}
let settled = () => Promise.resolve()

beforeEach(async () => {
  folder = testFolder()
  path = join(folder, 'Storm.claimdesk')
  copy = join(folder, copyName)
  await writeFile(path, serializeProject(project))
  await writeFile(copy, serializeProject({ ...project, meta: { ...project.meta, title: 'Ben’s' } }))
  await start()
})

describe('A project file to be merged', () => {
  it('is answered by its name and text, never by its place', async () => {
    asked = copy
    const answer = await others.pick('open')
    expect(answer).toEqual({ outcome: 'read', name: copyName, text: await readFile(copy, 'utf8') })
    expect(JSON.stringify(answer)).not.toContain(folder)
  })

  it('is not the one that is open, nor anything that is no text, nor one that is gone', async () => {
    asked = path
    expect(await others.pick('open')).toMatchObject({
      outcome: 'failed',
      why: expect.stringMatching(/is the project that is open/) as string,
    })
    asked = join(folder, 'Noise.claimdesk')
    await writeFile(asked, new Uint8Array([0xff, 0xfe, 0, 1]))
    expect(await others.pick('open')).toMatchObject({ outcome: 'failed' })
    asked = join(folder, 'Gone.claimdesk')
    expect(await others.pick('open')).toMatchObject({
      outcome: 'failed',
      why: expect.stringMatching(/is not there any more/) as string,
    })
    asked = null
    expect(await others.pick('open')).toEqual({ outcome: 'cancelled' })
  })
})

describe('A conflict copy beside the project', () => {
  it('is offered until it is dealt with, and again when it holds something else', async () => {
    const [first] = await others.copies('open')
    expect(first).toMatchObject({ name: copyName, from: 'Ben' })
    expect(await others.copies('open')).toEqual([first])
    expect(await others.settleCopy(first!.id, false)).toEqual({ outcome: 'done' })
    expect(await others.copies('open')).toEqual([])
    await settled()
    await start()
    expect(await others.copies('open')).toEqual([])
    await writeFile(copy, serializeProject({ ...project, meta: { ...project.meta, title: 'Ben’s second' } }))
    expect(await others.copies('open')).toHaveLength(1)
    expect(await readdir(folder)).toContain(copyName)
  })

  it('goes into the bin when it still holds what was merged', async () => {
    const [first] = await others.copies('open')
    expect(await others.readCopy(first!.id)).toMatchObject({ outcome: 'read' })
    await writeFile(copy, serializeProject({ ...project, meta: { ...project.meta, title: 'Since' } }))
    expect(await others.settleCopy(first!.id, true)).toMatchObject({
      outcome: 'failed',
      why: expect.stringMatching(/because it has changed since/) as string,
    })
    expect(await readdir(folder)).toContain(copyName)
    await others.readCopy(first!.id)
    expect(await others.settleCopy(first!.id, true)).toEqual({ outcome: 'done' })
    expect(await readdir(folder)).not.toContain(copyName)
  })

  it('stays when there is no bin, which is said', async () => {
    await start(() => Promise.reject(new Error('there is no bin')))
    const [first] = await others.copies('open')
    expect(await others.settleCopy(first!.id, true)).toMatchObject({
      outcome: 'failed',
      why: expect.stringMatching(/there is no bin/) as string,
    })
    expect(await readdir(folder)).toContain(copyName)
    expect(await others.copies('open')).toEqual([])
  })

  it('is none of a project that is not open', async () => {
    expect(await others.copies('another')).toEqual([])
    expect(await others.readCopy('nothing')).toMatchObject({ outcome: 'failed' })
  })
})
