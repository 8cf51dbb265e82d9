import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface FolderEntry {
  readonly name: string
  readonly path: string
  readonly folder: boolean
}

export interface FolderListing {
  readonly path: string
  readonly parent: string | null
  readonly entries: readonly FolderEntry[]
  /** Why there are no entries. */
  readonly trouble: string | null
}

/** What a file dialog shows of a folder: folders first, hidden ones left out, files of some endings only. */
export async function listFolder(path: string, extensions: readonly string[]): Promise<FolderListing> {
  const parent = dirname(path) === path ? null : dirname(path)
  try {
    const found = await Promise.all(
      (await readdir(path))
        .filter((name) => !name.startsWith('.'))
        .map((name) => entryOf(join(path, name), name)),
    )
    const shown = found.filter((entry) => entry && (entry.folder || matches(entry.name, extensions)))
    return { path, parent, entries: shown.filter((entry) => entry !== null).sort(inOrder), trouble: null }
  } catch (error) {
    return { path, parent, entries: [], trouble: `This folder cannot be read: ${(error as Error).message}` }
  }
}

function matches(name: string, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return (
    extensions.length === 0 ||
    extensions.includes('*') ||
    extensions.some((ending) => lower.endsWith(`.${ending}`))
  )
}

async function entryOf(path: string, name: string): Promise<FolderEntry | null> {
  try {
    return { name, path, folder: (await stat(path)).isDirectory() }
  } catch {
    // A link to nothing.
    return null
  }
}

function inOrder(one: FolderEntry, other: FolderEntry): number {
  if (one.folder !== other.folder) return one.folder ? -1 : 1
  return one.name.localeCompare(other.name)
}
