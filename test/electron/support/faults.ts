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
  syncFolder?: string | undefined
  read?: string | undefined
  mayWrite?: boolean | string | undefined
  /** Writes wait for this. */
  slow?: Promise<void> | undefined
}

/** The real file system with faults put in; counts the renames, that is, the files replaced. */
export function faultyFiles(faults: Faults): Files & { renames: number } {
  const files = {
    ...nodeFiles,
    renames: 0,
    async create(path: string) {
      raise(faults.create)
      return faultyFile(await nodeFiles.create(path), faults)
    },
    async rename(from: string, to: string) {
      raise(faults.rename)
      await nodeFiles.rename(from, to)
      files.renames++
    },
    async syncFolder(folder: string) {
      raise(faults.syncFolder)
      await nodeFiles.syncFolder(folder)
    },
    async read(path: string, limit: number) {
      raise(faults.read)
      return nodeFiles.read(path, limit)
    },
    async mayWrite(path: string) {
      if (typeof faults.mayWrite === 'boolean') return faults.mayWrite
      raise(faults.mayWrite)
      return nodeFiles.mayWrite(path)
    },
  }
  return files
}

function faultyFile(file: NewFile, faults: Faults): NewFile {
  let room = typeof faults.write === 'number' ? faults.write : Infinity
  return {
    ...file,
    async write(bytes) {
      await faults.slow
      if (typeof faults.write === 'string') raise(faults.write)
      const part = bytes.subarray(0, Math.min(bytes.length, room, 1_000))
      room -= part.length
      return part.length === 0 ? 0 : file.write(part)
    },
    async sync() {
      raise(faults.sync)
      await file.sync()
    },
  }
}

function raise(code: string | undefined): void {
  if (code !== undefined) throw errno(code)
}
