import type { BigIntStats } from 'node:fs'
import { constants, watch } from 'node:fs'
import {
  access,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Files, NewFile, Stat } from './files'
import { codeOf } from './troubles'

/** The real file system. */
export const nodeFiles: Files = {
  async follow(path) {
    const real = await unlessMissing(realpath(path))
    if (real !== null) return real
    const itself = await unlessMissing(lstat(path))
    return itself?.isSymbolicLink() ? resolve(dirname(path), await readlink(path)) : resolve(path)
  },

  async stat(path) {
    const found = await unlessMissing(stat(path, { bigint: true }))
    return found && toStat(found)
  },

  async mayWrite(path) {
    try {
      await access(path, constants.W_OK)
      return true
    } catch (error) {
      if (['EACCES', 'EPERM'].includes(codeOf(error))) return false
      throw error
    }
  },

  async read(path, limit) {
    const handle = await open(path, 'r')
    try {
      const found = toStat(await handle.stat({ bigint: true }))
      return { bytes: await readUpTo(handle, Number(found.size), limit), stat: found }
    } finally {
      await handle.close()
    }
  },

  async create(path) {
    return newFile(await open(path, 'wx'))
  },

  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  list: (folder) => readdir(folder),

  async makeFolder(path) {
    await mkdir(path, { recursive: true })
  },

  watch(folder, happened) {
    try {
      const watcher = watch(folder, { persistent: false }, () => happened())
      // A network drive may refuse it or end it at any time: whoever watches looks by itself too.
      watcher.on('error', () => watcher.close())
      return () => watcher.close()
    } catch (error) {
      codeOf(error)
      return () => {}
    }
  },

  async syncFolder(folder) {
    let handle: FileHandle | undefined
    try {
      handle = await open(folder, 'r')
      await handle.sync()
    } catch (error) {
      // Windows and some network volumes cannot sync a folder; there a rename is as durable as it gets.
      if (codeOf(error) === 'EIO' || codeOf(error) === 'ENOSPC') throw error
    } finally {
      await handle?.close()
    }
  },
}

function newFile(handle: FileHandle): NewFile {
  let end = 0
  return {
    async write(bytes) {
      const { bytesWritten } = await handle.write(bytes, 0, bytes.length, end)
      end += bytesWritten
      return bytesWritten
    },
    async reserve(zeros) {
      return (await handle.write(zeros, 0, zeros.length, end)).bytesWritten
    },
    async resemble(other) {
      const { gid } = await handle.stat()
      // On a shared drive the group is what lets the next person write; not being in it is no reason to fail.
      if (gid !== other.group) await ignoreRefusal(handle.chown(-1, other.group))
      await ignoreRefusal(handle.chmod(other.mode))
    },
    sync: () => handle.sync(),
    syncData: () => handle.datasync(),
    stat: async () => toStat(await handle.stat({ bigint: true })),
    close: () => handle.close(),
  }
}

async function readUpTo(handle: FileHandle, size: number, limit: number): Promise<Uint8Array> {
  // One byte more than it should have shows a file that grows while it is read.
  const bytes = Buffer.allocUnsafe(Math.min(size, limit) + 1)
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

function toStat(found: BigIntStats): Stat {
  return {
    kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other',
    dev: found.dev,
    ino: found.ino,
    size: found.size,
    modified: found.mtimeNs,
    mode: Number(found.mode) & 0o777,
    group: Number(found.gid),
  }
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function ignoreRefusal(done: Promise<void>): Promise<void> {
  try {
    await done
  } catch (error) {
    if (!['EPERM', 'EACCES', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(codeOf(error))) throw error
  }
}
