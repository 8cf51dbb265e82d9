import { importExtensions } from '../../shared/import/importers'
import { findInFolder, type FolderContents, type FolderEntry } from '../../shared/import/folder'
import { plainPath } from '../../shared/import/name'
import { fail, ok, type Result } from '../../shared/model/result'
import { bridge } from '../project/bridge'

/** A file on its way in; its bytes are fetched when it is its turn, and not kept. */
export interface Source {
  /** Its name, after the folders that it was found in, fit to be shown. */
  readonly name: string
  /** The bytes, or the sentences why there are none. */
  readonly bytes: () => Promise<Result<Uint8Array, string>>
}

/** Files that come in together. */
export interface Batch extends Pick<FolderContents<unknown>, 'others' | 'cut' | 'failed'> {
  readonly sources: readonly Source[]
  /** Says that no more bytes will be asked for. */
  readonly done: () => void
}

/** Asks the person for files, or for folders of them; nothing is read yet. */
export async function pickBatch(what: 'files' | 'folder' | 'annotations'): Promise<Batch> {
  const { pick, files, others, cut, failed } = await bridge.request['articles:pick']({
    what,
    extensions: what === 'annotations' ? ['json', 'jsonld', 'html'] : [...importExtensions],
  })
  const sources = files.map(({ id, name }) => ({
    name: plainPath(name),
    bytes: async () => {
      const read = await bridge.request['articles:read']({ pick, file: id })
      return read.outcome === 'read' ? ok(read.bytes) : fail(read.why)
    },
  }))
  const done = () => void bridge.request['articles:forget']({ pick })
  return { sources, others, cut, failed: failed.map(plainly), done }
}

/** A file or folder that was dropped on the window. */
export type Dropped = File | FileSystemDirectoryEntry

/**
 * What a drop holds. To be called while it is being told of: afterwards the browser has forgotten the folders.
 */
export function droppedItems(data: DataTransfer): Dropped[] {
  return [...data.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    const dropped = entry?.isDirectory ? (entry as FileSystemDirectoryEntry) : item.getAsFile()
    return dropped ? [dropped] : []
  })
}

/** Looks through what was dropped, folders too; nothing is read yet. */
export async function droppedBatch(dropped: readonly Dropped[]): Promise<Batch> {
  const found = await Promise.all(dropped.map(contentsOf))
  return {
    sources: found.flatMap(({ files }) => files.map(({ name, place }) => sourceOf(name, place))),
    others: found.reduce((sum, { others }) => sum + others, 0),
    cut: found.some(({ cut }) => cut),
    failed: found.flatMap(({ failed }) => failed.map(plainly)),
    done: () => undefined,
  }
}

type FileMaker = () => Promise<File>

async function contentsOf(item: Dropped): Promise<FolderContents<FileMaker>> {
  if (item instanceof File)
    return {
      files: [{ name: item.name, place: () => Promise.resolve(item) }],
      others: 0,
      cut: false,
      failed: [],
    }
  const found = await findInFolder<FileSystemEntry>({ name: item.name, place: item }, list, importExtensions)
  return { ...found, files: found.files.map(({ name, place }) => ({ name, place: () => fileOf(place) })) }
}

async function list(
  folder: FileSystemEntry,
): Promise<Result<readonly FolderEntry<FileSystemEntry>[], string>> {
  const reader = (folder as FileSystemDirectoryEntry).createReader()
  const entries: FileSystemEntry[] = []
  try {
    for (;;) {
      // A part at a time, and none at the end.
      const part = await new Promise<FileSystemEntry[]>((found, refused) =>
        reader.readEntries(found, refused),
      )
      if (part.length === 0) break
      entries.push(...part)
    }
  } catch (error) {
    return fail(`It could not be looked into (${(error as Error).message}).`)
  }
  return ok(
    entries.map((entry) => ({
      name: entry.name,
      look: () =>
        Promise.resolve({
          kind: entry.isDirectory ? ('folder' as const) : ('file' as const),
          place: entry,
        }),
    })),
  )
}

function fileOf(entry: FileSystemEntry): Promise<File> {
  return new Promise((found, refused) => (entry as FileSystemFileEntry).file(found, refused))
}

function sourceOf(name: string, file: FileMaker): Source {
  return {
    name: plainPath(name),
    bytes: async () => {
      try {
        return ok(new Uint8Array(await (await file()).arrayBuffer()))
      } catch (error) {
        return fail(
          `It could not be read (${(error as Error).message}). It may have been moved or deleted meanwhile.`,
        )
      }
    },
  }
}

function plainly({ name, reason }: { readonly name: string; readonly reason: string }) {
  return { name: plainPath(name), reason }
}
