import type { Result } from '../model/result'

/** Files that are taken out of one folder at the most: more is somebody's whole disk. */
export const mostFiles = 5_000
/** How far down sub-folders are looked into; the folder itself is 0. */
export const deepestFolder = 12
/** Entries that are looked at, whatever they are. */
const mostEntries = 100_000

/** An entry of a folder, wherever that is: on a disk, or in what was dropped on the window. */
export interface FolderEntry<Place> {
  readonly name: string
  /** Looked at only when its name does not rule it out; null when it has gone. */
  readonly look: () => Promise<{
    readonly kind: 'file' | 'folder' | 'other'
    readonly place: Place
    /** The same for whatever leads to the same file or folder, where that can be known. */
    readonly identity?: string
  } | null>
}

export interface FoundFile<Place> {
  /** Its way from the folder, e.g. `wire/2026/storm.txt`. */
  readonly name: string
  readonly place: Place
}

export interface FolderContents<Place> {
  readonly files: readonly FoundFile<Place>[]
  /** Files of kinds that cannot be imported. */
  readonly others: number
  /** There was more than is taken: the bounds above ended the search. */
  readonly cut: boolean
  /** Sub-folders that could not be read, each with a sentence. */
  readonly failed: readonly { readonly name: string; readonly reason: string }[]
}

/**
 * The files of a folder and its sub-folders that have one of the endings (without dot, lower case), in the
 * order of their names. Hidden files and those of operating systems are passed over. A folder is gone through
 * once, whatever links lead to it. `list` answers a folder's entries, or a sentence why it cannot.
 */
export async function findInFolder<Place>(
  { name, place: folder, identity }: FoundFile<Place> & { readonly identity?: string },
  list: (folder: Place) => Promise<Result<readonly FolderEntry<Place>[], string>>,
  extensions: readonly string[],
): Promise<FolderContents<Place>> {
  const files: FoundFile<Place>[] = []
  const failed: { name: string; reason: string }[] = []
  const seen = new Set(identity === undefined ? [] : [identity])
  let others = 0
  let left = mostEntries
  let cut = false

  const search = async (path: string, place: Place, depth: number): Promise<void> => {
    const entries = await list(place)
    if (!entries.ok) return void failed.push({ name: path, reason: entries.error })
    const folders: { path: string; place: Place }[] = []
    for (const entry of [...entries.value].sort(byName)) {
      if (isHidden(entry.name)) continue
      if (left-- <= 0 || files.length >= mostFiles) return void (cut = true)
      const found = await entry.look()
      if (!found || (found.identity !== undefined && seen.has(found.identity))) continue
      if (found.identity !== undefined) seen.add(found.identity)
      const here = `${path}/${entry.name}`
      if (found.kind === 'folder') folders.push({ path: here, place: found.place })
      else if (found.kind === 'file' && hasEnding(entry.name, extensions))
        files.push({ name: here, place: found.place })
      else others++
    }
    if (depth === deepestFolder && folders.length > 0) cut = true
    else for (const sub of folders) await search(sub.path, sub.place, depth + 1)
  }
  await search(name, folder, 0)
  return { files, others, cut, failed }
}

const systemNames = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '__macosx',
  '$recycle.bin',
  'system volume information',
  'lost+found',
])

/** Whether a name is one that people do not see: hidden, an office program's lock file, a system's own. */
export function isHidden(name: string): boolean {
  return /^(\.|~\$)/.test(name) || systemNames.has(name.toLowerCase())
}

function hasEnding(name: string, extensions: readonly string[]): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  return ending !== undefined && extensions.includes(ending)
}

const order = new Intl.Collator('en', { numeric: true })

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return order.compare(a.name, b.name)
}
