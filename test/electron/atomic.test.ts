import { createHash } from 'node:crypto'
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeStaleTemps, writeAtomically } from '../../electron/project/files/atomic'
import { nodeFiles } from '../../electron/project/files/node-files'
import { faultyFiles, type Faults } from './support/faults'
import { testFolder } from './support/folder'

const long = Buffer.from('claim '.repeat(2_000))

describe('writing a file atomically', () => {
  it('writes every byte although the disk takes them in small pieces', async () => {
    const path = join(testFolder(), 'story.claimdesk')
    await writeAtomically(faultyFiles({}), path, [long])
    expect(await readFile(path)).toEqual(long)
  })

  const faults: [name: string, faults: Faults, code: string][] = [
    ['a full disk', { write: 'ENOSPC' }, 'ENOSPC'],
    ['a disk that takes part of it and then nothing', { write: 2_500 }, 'ENOSPC'],
    ['a fault of the disk', { write: 'EIO' }, 'EIO'],
    ['a fault that shows only when syncing', { sync: 'EIO' }, 'EIO'],
    ['a folder that may not be written to', { create: 'EACCES' }, 'EACCES'],
    ['a read-only disk', { create: 'EROFS' }, 'EROFS'],
    ['a rename that is refused', { rename: 'EPERM' }, 'EBUSY'],
    ['a file that is write-protected', { mayWrite: false }, 'EACCES'],
  ]
  it.each(faults)('leaves the old file whole and no other on %s', async (_name, faults, code) => {
    const folder = testFolder()
    const path = join(folder, 'story.claimdesk')
    await writeFile(path, 'old')
    await expect(writeAtomically(faultyFiles(faults), path, [long])).rejects.toMatchObject({ code })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['story.claimdesk'])
  })

  it('says what was written even when the folder then cannot be synced', async () => {
    const path = join(testFolder(), 'story.claimdesk')
    let size: bigint | undefined
    let sha256: string | undefined
    const writing = writeAtomically(faultyFiles({ syncFolder: 'EIO' }), path, [long], {
      done: (written) => {
        size = written.stat.size
        sha256 = written.sha256
      },
    })
    await expect(writing).rejects.toMatchObject({ code: 'EIO' })
    expect(size).toBe(BigInt(long.length))
    expect(sha256).toBe(createHash('sha256').update(long).digest('hex'))
    expect(await readFile(path)).toEqual(long)
  })

  it('keeps a symbolic link and writes to what it points at', async () => {
    const folder = testFolder()
    await mkdir(join(folder, 'drive'))
    const target = join(folder, 'drive', 'story.claimdesk')
    const link = join(folder, 'link.claimdesk')
    await writeFile(target, 'old')
    await symlink(target, link)
    await writeAtomically(nodeFiles, link, [long])
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(await readFile(target)).toEqual(long)
  })

  it('makes the file that a dangling link points at', async () => {
    const folder = testFolder()
    const link = join(folder, 'link.claimdesk')
    await symlink('story.claimdesk', link)
    await writeAtomically(nodeFiles, link, [long])
    expect(await readlink(link)).toBe('story.claimdesk')
    expect(await readFile(join(folder, 'story.claimdesk'))).toEqual(long)
  })

  it.skipIf(process.platform === 'win32')('keeps the mode of the file', async () => {
    const path = join(testFolder(), 'story.claimdesk')
    await writeFile(path, 'old')
    await chmod(path, 0o640)
    await writeAtomically(nodeFiles, path, [long])
    expect((await stat(path)).mode & 0o777).toBe(0o640)
  })

  it('refuses a path that is a folder', async () => {
    const folder = testFolder()
    await expect(writeAtomically(nodeFiles, folder, [long])).rejects.toMatchObject({ code: 'EISDIR' })
  })

  it('asks before replacing, on the file as it is at that moment', async () => {
    const folder = testFolder()
    const path = join(folder, 'story.claimdesk')
    await writeFile(path, 'old')
    const files = faultyFiles({})
    let asked = 0
    const agree = async () => {
      asked++
      if (asked === 1) await writeFile(path, 'somebody else’s')
      else throw new Error('not agreed')
    }
    await expect(writeAtomically(files, path, [long], { agree })).rejects.toThrow('not agreed')
    expect(await readFile(path, 'utf8')).toBe('somebody else’s')
    expect(await readdir(folder)).toEqual(['story.claimdesk'])
  })
})

describe('what a killed program leaves behind', () => {
  it('is removed after a day, and nothing else is', async () => {
    const folder = testFolder()
    const now = new Date('2026-11-22T12:00:00Z')
    const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
    const temp = (digit: string) => `.claimdesk-${digit.repeat(24)}.tmp`
    const ages: [name: string, hours: number][] = [
      [temp('a'), 25],
      [temp('b'), 1],
      ['.claimdesk-notes.tmp', 48],
      ['story.claimdesk', 48],
    ]
    for (const [name, hours] of ages) {
      await writeFile(join(folder, name), 'x')
      await utimes(join(folder, name), hoursAgo(hours), hoursAgo(hours))
    }
    await removeStaleTemps(nodeFiles, folder, now)
    expect((await readdir(folder)).sort()).toEqual(
      [temp('b'), '.claimdesk-notes.tmp', 'story.claimdesk'].sort(),
    )
  })

  it('does not stop anything when the folder cannot be listed', async () => {
    await expect(removeStaleTemps(nodeFiles, join(testFolder(), 'gone'), new Date())).resolves.toBeUndefined()
  })
})
