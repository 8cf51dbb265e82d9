import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../electron/project/files/node-files'
import { gather } from '../../electron/project/gather'
import { Picks } from '../../electron/project/pick'
import { requests } from '../../shared/contract'
import { createIdSource } from '../../shared/model/ids'
import { faultyFiles, type Faults } from './support/faults'
import { testFolder } from './support/folder'

function picks(faults: Faults = {}): Picks {
  let random = 0
  return new Picks(
    faultyFiles(faults),
    createIdSource(
      () => 0,
      (n) => new Uint8Array(n).fill(random++),
    ),
  )
}

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = testFolder()
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

const text = ({ outcome, ...rest }: { outcome: string }) =>
  'bytes' in rest ? new TextDecoder().decode(rest.bytes as Uint8Array) : { outcome, ...rest }

describe('files that the person chooses', () => {
  it('are answered as names and ids, and no path in any answer', async () => {
    const folder = await folderOf({ 'wire/one.txt': 'One', 'wire/sub/two.md': 'Two', 'wire/x.mp3': '' })
    const chosen = await picks().take([join(folder, 'wire')], ['txt', 'md'])
    expect(requests['articles:pick'].response.parse(chosen)).toEqual(chosen)
    expect(chosen.files.map(({ name }) => name)).toEqual(['wire/one.txt', 'wire/sub/two.md'])
    expect(chosen).toMatchObject({ others: 1, cut: false, failed: [] })
    expect(JSON.stringify(chosen)).not.toContain(folder)
  })

  it('are read one by one, each once', async () => {
    const folder = await folderOf({ 'one.txt': 'One', 'two.md': 'Two' })
    const desk = picks()
    const { pick, files } = await desk.take([join(folder, 'one.txt'), join(folder, 'two.md')], ['txt'])
    const [one, two] = files
    expect(text(await desk.read(pick, two!.id))).toBe('Two')
    expect(text(await desk.read(pick, one!.id))).toBe('One')
    expect(await desk.read(pick, one!.id)).toMatchObject({ outcome: 'failed' })
  })

  it('are given to nobody who names another pick, or another file, or comes after they were forgotten', async () => {
    const folder = await folderOf({ 'one.txt': 'One' })
    const desk = picks()
    const take = () => desk.take([join(folder, 'one.txt')], ['txt'])
    const before = await take()
    const { pick, files } = await take()
    const { id } = files[0]!
    for (const [somePick, file] of [
      [before.pick, before.files[0]!.id],
      [before.pick, id],
      [pick, before.files[0]!.id],
      [pick, 'one.txt'],
    ] as const)
      expect(await desk.read(somePick, file)).toMatchObject({ outcome: 'failed' })
    desk.forget(before.pick)
    desk.forget(pick)
    expect(await desk.read(pick, id)).toMatchObject({ outcome: 'failed' })
  })

  it('that have gone, grown too large, or may not be read say so when it is their turn', async () => {
    const folder = await folderOf({ 'gone.txt': 'x', 'locked.txt': 'x', 'dir.txt/in.mp3': 'x' })
    const at = (name: string) => join(folder, name)
    const faults: Faults = {}
    const desk = picks(faults)
    const { pick, files } = await desk.take([at('gone.txt'), at('locked.txt')], ['txt'])
    await rm(at('gone.txt'))
    expect(await desk.read(pick, files[0]!.id)).toEqual({
      outcome: 'failed',
      why: 'There is no such file. Look for it where it is now.',
    })
    faults.read = 'EACCES'
    expect(await desk.read(pick, files[1]!.id)).toEqual({
      outcome: 'failed',
      why: 'Reading it is not allowed. Ask its owner for access.',
    })
  })
})

describe('a folder on the disk', () => {
  it.skipIf(process.platform === 'win32')('is gone through once, whatever links lead to it', async () => {
    const folder = await folderOf({ 'desk/a.txt': 'A', 'desk/sub/b.txt': 'B', 'other/c.txt': 'C' })
    const desk = join(folder, 'desk')
    await symlink(desk, join(desk, 'sub', 'loop'))
    await symlink(join(desk, 'a.txt'), join(desk, 'again.txt'))
    await symlink(join(folder, 'other'), join(desk, 'linked'))
    await symlink('itself.txt', join(desk, 'itself.txt'))
    await symlink('nowhere', join(desk, 'nothing.txt'))
    const found = await gather(nodeFiles, [desk], ['txt'])
    expect(found.files.map(({ name }) => name)).toEqual([
      'desk/a.txt',
      'desk/itself.txt',
      'desk/linked/c.txt',
      'desk/sub/b.txt',
    ])
    const read = picks()
    const { pick, files } = await read.take([desk], ['txt'])
    expect(await read.read(pick, files[1]!.id)).toMatchObject({ outcome: 'failed' })
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that may not be looked into is told, and the rest comes in',
    async () => {
      const folder = await folderOf({ 'a.txt': 'A', 'locked/b.txt': 'B' })
      await chmod(join(folder, 'locked'), 0)
      const found = await gather(nodeFiles, [folder], ['txt'])
      await chmod(join(folder, 'locked'), 0o700)
      expect(found.files).toHaveLength(1)
      expect(found.failed[0]?.reason).toContain('not allowed')
    },
  )
})
