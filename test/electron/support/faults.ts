import { sep } from 'node:path'
import type { Files, NewFile } from '../../../electron/project/files/files'
import { nodeFiles } from '../../../electron/project/files/node-files'

export function errno(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** What a disk does wrong. Taken away again by setting it to undefined. */
export interface Faults {
  create?: string | undefined
  /** The error code of a write, or how many bytes the disk takes in all before it takes none. */
  write?: string | number | undefined
  sync?: string | undefined
  rename?: string | undefined
  remove?: string | undefined
  syncFolder?: string | undefined
  read?: string | undefined
  mayWrite?: boolean | string | undefined
  /** Writes wait for this. */
  slow?: Promise<void> | undefined
}

/** A folder on a disk of its own. */
export interface Disk {
  readonly folder: string
  readonly faults: Faults
}

/** The real file system with faults put in; counts the files replaced, but for those on the disk `apart`. */
export function faultyFiles(faults: Faults, apart?: Disk): Files & { renames: number } {
  const isApart = (path: string) =>
    apart !== undefined && (path === apart.folder || path.startsWith(apart.folder + sep))
  const at = (path: string) => (isApart(path) ? apart!.faults : faults)
  const files = {
    ...nodeFiles,
    renames: 0,
    async create(path: string) {
      raise(at(path).create)
      return faultyFile(await nodeFiles.create(path), at(path))
    },
    async rename(from: string, to: string) {
      raise(at(to).rename)
      await nodeFiles.rename(from, to)
      if (!isApart(to)) files.renames++
    },
    async remove(path: string) {
      raise(at(path).remove)
      await nodeFiles.remove(path)
    },
    async syncFolder(folder: string) {
      raise(at(folder).syncFolder)
      await nodeFiles.syncFolder(folder)
    },
    async read(path: string, limit: number) {
      raise(at(path).read)
      return nodeFiles.read(path, limit)
    },
    async mayWrite(path: string) {
      const { mayWrite } = at(path)
      if (typeof mayWrite === 'boolean') return mayWrite
      raise(mayWrite)
      return nodeFiles.mayWrite(path)
    },
  }
  return files
}

function faultyFile(file: NewFile, faults: Faults): NewFile {
  let room = typeof faults.write === 'number' ? faults.write : Infinity
  const put = async (bytes: Uint8Array, write: NewFile['write']) => {
    await faults.slow
    if (typeof faults.write === 'string') raise(faults.write)
    const part = bytes.subarray(0, Math.min(bytes.length, room, 1_000))
    room -= part.length
    return part.length === 0 ? 0 : write(part)
  }
  return {
    ...file,
    write: (bytes) => put(bytes, (part) => file.write(part)),
    reserve: (zeros) => put(zeros, (part) => file.reserve(part)),
    async sync() {
      raise(faults.sync)
      await file.sync()
    },
    async syncData() {
      raise(faults.sync)
      await file.syncData()
    },
  }
}

function raise(code: string | undefined): void {
  if (code !== undefined) throw errno(code)
}
