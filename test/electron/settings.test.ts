import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../electron/project/files/node-files'
import { SettingsStore } from '../../electron/project/settings'
import { faultyFiles, type Faults } from './support/faults'
import { testFolder } from './support/folder'

const identity = { id: 'anna', name: 'Anna Berg', initials: 'AB' }

describe('what the program remembers', () => {
  it('comes back after a restart', async () => {
    const path = join(testFolder(), 'data', 'settings.json')
    const settings = await SettingsStore.load(nodeFiles, path)
    const window = { bounds: { x: 10, y: 20, width: 900, height: 700 }, maximized: true }
    settings.change({ settings: { theme: 'dark', zoom: 1.25, identity }, window })
    settings.change({ folder: '/desk' })
    await settings.settled()
    const again = await SettingsStore.load(nodeFiles, path)
    expect(again.memory).toEqual({
      settings: { theme: 'dark', zoom: 1.25, identity },
      projects: [],
      window,
      reopen: null,
      folder: '/desk',
      settledCopies: [],
    })
  })

  it.each([
    ['cut short', '{"settings": {"the'],
    ['empty', ''],
    ['something else', '[]'],
    ['not text', Buffer.from([0xff, 0xfe, 0x00])],
  ])('is its defaults when the file is %s, and the file is kept aside', async (_name, bytes) => {
    const folder = testFolder()
    const path = join(folder, 'settings.json')
    await writeFile(path, bytes)
    const settings = await SettingsStore.load(nodeFiles, path)
    expect(settings.memory.settings).toEqual({ theme: 'system', zoom: 1, identity: null })
    const [aside] = await readdir(folder)
    expect(aside).toMatch(/^broken-\d+-settings\.json$/)
    expect(await readFile(join(folder, aside ?? ''))).toEqual(Buffer.from(bytes))
    settings.change({ folder: '/desk' })
    await settings.settled()
    expect((await readdir(folder)).length).toBe(2)
  })

  it('keeps the sound parts of a file with a faulty one', async () => {
    const path = join(testFolder(), 'settings.json')
    const sound = {
      settings: { theme: 'dark', zoom: 'huge', identity },
      window: { bounds: 7 },
      folder: '/desk',
    }
    await writeFile(path, JSON.stringify(sound))
    const { memory } = await SettingsStore.load(nodeFiles, path)
    expect(memory.settings).toEqual({ theme: 'dark', zoom: 1, identity })
    expect([memory.window, memory.folder]).toEqual([null, '/desk'])
  })

  it('does not stop the program when it cannot be read or written, and is written when it can', async () => {
    const folder = testFolder()
    const faults: Faults = { create: 'ENOSPC' }
    await mkdir(join(folder, 'data'))
    const path = join(folder, 'data', 'settings.json')
    const settings = await SettingsStore.load(faultyFiles(faults), path)
    settings.change({ folder: '/one' })
    await settings.settled()
    expect(await readdir(join(folder, 'data'))).toEqual([])
    faults.create = undefined
    settings.change({ reopen: '/two' })
    await settings.settled()
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ folder: '/one', reopen: '/two' })
    const unread = await SettingsStore.load(faultyFiles({ read: 'EIO' }), path)
    expect(unread.memory.folder).toBe(null)
  })
})
