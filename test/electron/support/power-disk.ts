import { basename, dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Files, NewFile, Stat } from '../../../electron/project/files/files'
import { errno } from './faults'

/** What happens to a file between two syncs: a write, from `at` on. */
interface Write {
  readonly at: number
  readonly bytes: Uint8Array
}

interface Inode {
  readonly number: number
  /** What a power cut leaves for sure. */
  synced: Uint8Array
  unsynced: Write[]
  modified: bigint
}

/** A name that was given to a file or taken away; a rename is both at once. */
interface Naming {
  readonly gone: string | null
  readonly name: string | null
  readonly inode: Inode | null
}

interface Folder {
  synced: Map<string, Inode>
  unsynced: Naming[]
}

export type Operation = 'create' | 'write' | 'sync' | 'rename' | 'remove' | 'syncFolder' | 'read'

/** Says what becomes of the next operation: an error code, `short` for a write that takes only a part, or nothing. */
export type Fault = (operation: Operation, count: number) => string | undefined

/**
 * A disk in memory that knows what was synced. A copy of it can be made as a power cut would leave it: with all,
 * some or none of what was not synced, in any order, down to single bytes.
 */
export class PowerDisk implements Files {
  private readonly folders = new Map<string, Folder>()
  private numbers = 0
  private clock = 0n
  /** Operations so far that change or read something. */
  count = 0
  fault: Fault = () => undefined
  /** Called before and after everything that changes the disk. */
  changed: () => void = () => {}

  constructor(files: Readonly<Record<string, Uint8Array>> = {}) {
    for (const [path, bytes] of Object.entries(files)) {
      this.folder(dirname(path)).synced.set(basename(path), this.inode(bytes))
    }
  }

  follow = (path: string) => Promise.resolve(path)
  mayWrite = () => Promise.resolve(true)

  stat = (path: string): Promise<Stat | null> => {
    if (this.folders.has(path))
      return Promise.resolve({ ...this.statOf(this.inode(new Uint8Array())), kind: 'folder' })
    const inode = this.find(path)
    return Promise.resolve(inode ? this.statOf(inode) : null)
  }

  read = async (path: string, limit: number) => {
    this.step('read')
    const inode = this.find(path)
    if (!inode) throw errno('ENOENT')
    return Promise.resolve({ bytes: content(inode).subarray(0, limit + 1), stat: this.statOf(inode) })
  }

  create = async (path: string): Promise<NewFile> => {
    this.step('create')
    if (this.find(path)) throw errno('EEXIST')
    const inode = this.inode(new Uint8Array())
    this.name(dirname(path), { gone: null, name: basename(path), inode })
    // Long enough for other things to happen meanwhile, as on a real disk.
    await setImmediate()
    return this.file(inode)
  }

  rename = async (from: string, to: string) => {
    this.step('rename')
    const inode = this.find(from)
    if (!inode) throw errno('ENOENT')
    this.name(dirname(to), { gone: basename(from), name: basename(to), inode })
    return Promise.resolve()
  }

  remove = async (path: string) => {
    this.step('remove')
    if (this.find(path)) this.name(dirname(path), { gone: basename(path), name: null, inode: null })
    return Promise.resolve()
  }

  makeFolder = (path: string) => {
    this.folder(path)
    return Promise.resolve()
  }

  list = (folder: string) => Promise.resolve([...names(this.folder(folder)).keys()])

  watch = () => () => {}

  syncFolder = async (path: string) => {
    this.step('syncFolder')
    this.changed()
    const folder = this.folder(path)
    folder.synced = names(folder)
    folder.unsynced = []
    this.changed()
    return Promise.resolve()
  };

  /** The files as a power cut now would leave them, for each way in which it can. */
  *afterCut(thorough: { readonly stride: number; readonly shuffles: number }, random: () => number) {
    for (const kept of [0, 1]) {
      yield this.image(kept ? all : none, kept ? all : none)
      yield this.image(kept ? all : none, kept ? none : all)
    }
    // A cut within one write after the other, as a disk that writes in order leaves it.
    const longest = Math.max(0, ...this.inodes().map(({ unsynced }) => lengthOf(unsynced)))
    for (let length = 1; length < longest; length += thorough.stride) {
      const cut: Keep<Write> = (writes) => firstBytes(writes, length)
      yield this.image(cut, all)
      yield this.image(cut, none)
    }
    // And one that does not.
    for (let i = 0; i < thorough.shuffles; i++) {
      const some = <T>(items: readonly T[]) => items.filter(() => random() < 0.5)
      const worn = (writes: readonly Write[]) =>
        some(pages(writes)).map((write) => (random() < 0.3 ? stale(write) : write))
      yield this.image(worn, some)
    }
  }

  private image(keepWrites: Keep<Write>, keepNames: Keep<Naming>) {
    const files: Record<string, Uint8Array> = {}
    for (const [path, folder] of this.folders)
      for (const [name, inode] of names({ synced: folder.synced, unsynced: [...keepNames(folder.unsynced)] }))
        files[`${path}/${name}`] = written(inode.synced, keepWrites(inode.unsynced))
    return files
  }

  private file(inode: Inode): NewFile {
    const sync = async () => {
      this.step('sync')
      this.changed()
      inode.synced = content(inode)
      inode.unsynced = []
      this.changed()
      await setImmediate()
    }
    let end = 0
    const put = (bytes: Uint8Array) => {
      const taken = this.step('write') ? bytes.subarray(0, bytes.length >> 1) : bytes
      inode.unsynced.push({ at: end, bytes: Uint8Array.from(taken) })
      inode.modified = ++this.clock
      this.changed()
      return taken.length
    }
    return {
      write: async (bytes) => {
        const length = put(bytes)
        end += length
        return Promise.resolve(length)
      },
      reserve: async (zeros) => Promise.resolve(put(zeros)),
      resemble: () => Promise.resolve(),
      sync,
      syncData: sync,
      stat: () => Promise.resolve(this.statOf(inode)),
      close: () => Promise.resolve(),
    }
  }

  /** Counts an operation; true when a write is to take only a part. */
  private step(operation: Operation): boolean {
    const fault = this.fault(operation, ++this.count)
    if (fault === 'short') return operation === 'write'
    if (fault !== undefined) throw errno(fault)
    return false
  }

  private name(folder: string, naming: Naming): void {
    this.folder(folder).unsynced.push(naming)
    this.changed()
  }

  private find(path: string): Inode | undefined {
    return names(this.folder(dirname(path))).get(basename(path))
  }

  private folder(path: string): Folder {
    let folder = this.folders.get(path)
    if (!folder) this.folders.set(path, (folder = { synced: new Map(), unsynced: [] }))
    return folder
  }

  private inodes(): Inode[] {
    return [...this.folders.values()].flatMap((folder) => [...names(folder).values()])
  }

  private inode(synced: Uint8Array): Inode {
    return { number: ++this.numbers, synced, unsynced: [], modified: ++this.clock }
  }

  private statOf(inode: Inode): Stat {
    const { number, modified } = inode
    const size = BigInt(content(inode).length)
    return { kind: 'file', dev: 1n, ino: BigInt(number), size, modified, mode: 0o644, group: 0 }
  }
}

type Keep<T> = (items: readonly T[]) => readonly T[]
const all = <T>(items: readonly T[]) => items
const none = () => []

function names({ synced, unsynced }: Folder): Map<string, Inode> {
  const now = new Map(synced)
  for (const { gone, name, inode } of unsynced) {
    if (gone !== null) now.delete(gone)
    if (name !== null && inode) now.set(name, inode)
  }
  return now
}

function content({ synced, unsynced }: Inode): Uint8Array {
  return unsynced.length === 0 ? synced : written(synced, unsynced)
}

/** What was written where nothing else was stays zero, as it does on a disk. */
function written(synced: Uint8Array, writes: readonly Write[]): Uint8Array {
  const length = Math.max(synced.length, ...writes.map(({ at, bytes }) => at + bytes.length))
  const bytes = new Uint8Array(length)
  bytes.set(synced)
  for (const write of writes) bytes.set(write.bytes, write.at)
  return bytes
}

/** How far the writes reach from where the first of them begins; zeros kept for later ones are not worth a cut. */
function lengthOf(writes: readonly Write[]): number {
  const ends = writes
    .filter(({ bytes }) => bytes.some((byte) => byte !== 0))
    .map(({ at, bytes }) => at + bytes.length)
  return ends.length === 0 ? 0 : Math.max(...ends) - startOf(writes)
}

function startOf(writes: readonly Write[]): number {
  return Math.min(...writes.map(({ at }) => at))
}

function firstBytes(writes: readonly Write[], length: number): Write[] {
  const end = startOf(writes) + length
  return writes
    .map(({ at, bytes }) => ({ at, bytes: bytes.subarray(0, Math.max(0, end - at)) }))
    .filter(({ bytes }) => bytes.length > 0)
}

/** Writes as a disk takes them: each page for itself. Small here, so that a line of a journal has several. */
function pages(writes: readonly Write[]): Write[] {
  return writes.flatMap(({ at, bytes }) =>
    Array.from({ length: Math.ceil(bytes.length / 64) }, (_, i) => ({
      at: at + i * 64,
      bytes: bytes.subarray(i * 64, i * 64 + 64),
    })),
  )
}

/** What a page may hold instead of what was to be written: something of the kind, written long ago. */
function stale({ at, bytes }: Write): Write {
  return { at, bytes: bytes.map((byte) => (byte >= 0x30 && byte < 0x39 ? byte + 1 : byte)) }
}
