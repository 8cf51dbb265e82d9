/**
 * What the store asks of a file system, and no more: tests put faults behind it (a full disk, a write cut
 * short, a rename refused) that a real disk does not show on demand. Everything rejects with Node's own
 * errors, which troubles.ts reads.
 */
export interface Files {
  /** Follows symbolic links, also one that points at nothing yet; a plain path answers itself. */
  follow(path: string): Promise<string>
  stat(path: string): Promise<Stat | null>
  /** Whether the program may write to an existing file; a rename onto it would not ask. A read-only disk rejects. */
  mayWrite(path: string): Promise<boolean>
  /** Reads a whole file, but never more than `limit` bytes and one. */
  read(path: string, limit: number): Promise<{ readonly bytes: Uint8Array; readonly stat: Stat }>
  /** Makes a file that must not exist yet. */
  create(path: string): Promise<NewFile>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  makeFolder(path: string): Promise<void>
  list(folder: string): Promise<readonly string[]>
  /** Tells of whatever happens in a folder, as far as the platform sees it; the answer ends that. */
  watch(folder: string, happened: () => void): () => void
  /** Makes a rename in this folder survive a power cut, where the platform can. */
  syncFolder(folder: string): Promise<void>
}

export interface NewFile {
  /** Writes some of `bytes`, from its start, behind what was written before; answers how many. */
  write(bytes: Uint8Array): Promise<number>
  /**
   * Writes some of `zeros` behind what was written before, and the next write goes over them: a file that does not
   * grow is synced in half the time, since the disk need not note its new size.
   */
  reserve(zeros: Uint8Array): Promise<number>
  /** Gives it the mode of another file, and its group where that is allowed. */
  resemble(other: Stat): Promise<void>
  sync(): Promise<void>
  /** As `sync`, without what is not needed to read the content again, e.g. the time of the write. */
  syncData(): Promise<void>
  stat(): Promise<Stat>
  close(): Promise<void>
}

export interface Stat {
  readonly kind: 'file' | 'folder' | 'other'
  readonly dev: bigint
  readonly ino: bigint
  readonly size: bigint
  /** Nanoseconds since 1970. */
  readonly modified: bigint
  readonly mode: number
  readonly group: number
}

/** Whether two looks at a path saw the same file with nothing written to it in between. */
export function sameFile(a: Stat, b: Stat): boolean {
  return a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.modified === b.modified
}

/** Whether two paths lead to one file, by whatever links; one that cannot be followed leads nowhere. */
export async function isSamePlace(files: Files, a: string, b: string): Promise<boolean> {
  try {
    return (await files.follow(a)) === (await files.follow(b))
  } catch {
    return false
  }
}
