import { basename, join, resolve } from 'node:path'
import { findInFolder, type FolderContents, type FolderEntry } from '../../shared/import/folder'
import { fail, ok, type Result } from '../../shared/model/result'
import type { Files } from './files/files'
import { codeOf } from './files/troubles'

/** Bytes. More than any article has. */
const largestText = 50_000_000

/** Files to import, with the paths they are at. */
export type Gathered = FolderContents<string>

/**
 * What paths lead to: a file is taken as it is, of a folder its files with one of the endings, those in
 * sub-folders too. What cannot be read is told when its turn comes.
 */
export async function gather(
  files: Files,
  paths: readonly string[],
  extensions: readonly string[],
): Promise<Gathered> {
  const all = await Promise.all(paths.map((path) => gatherOne(files, path, extensions)))
  return {
    files: all.flatMap((one) => one.files),
    others: all.reduce((sum, one) => sum + one.others, 0),
    cut: all.some((one) => one.cut),
    failed: all.flatMap((one) => one.failed),
  }
}

async function gatherOne(files: Files, path: string, extensions: readonly string[]): Promise<Gathered> {
  const found = await look(files, path)
  if (found?.kind === 'folder') {
    // A folder named `.` or `..` has a name of its own all the same.
    const root = { ...found, name: basename(resolve(path)) }
    return findInFolder(root, (folder) => list(files, folder), extensions)
  }
  return { files: [{ name: basename(path), place: path }], others: 0, cut: false, failed: [] }
}

async function list(files: Files, folder: string): Promise<Result<FolderEntry<string>[], string>> {
  try {
    const names = await files.list(folder)
    return ok(names.map((name) => ({ name, look: () => look(files, join(folder, name)) })))
  } catch (error) {
    return fail(refusal(error))
  }
}

async function look(files: Files, place: string) {
  try {
    const found = await files.stat(place)
    if (!found) return null
    return { kind: found.kind, place, identity: `${found.dev}:${found.ino}` }
  } catch (error) {
    codeOf(error)
    // A link into itself, or something that may not be looked at: reading it says which.
    return { kind: 'file' as const, place }
  }
}

/** The bytes of one file, or the sentences why not. */
export function readArticleFile(files: Files, path: string): Promise<Uint8Array<ArrayBuffer> | string> {
  return readUpTo(
    files,
    path,
    largestText,
    'It is larger than 50 MB, more than an article can be. Split it, or paste the part you need.',
  )
}

/** As `readArticleFile`, up to so many bytes; beyond them `tooLarge` is why not. */
export async function readUpTo(
  files: Files,
  path: string,
  most: number,
  tooLarge: string,
): Promise<Uint8Array<ArrayBuffer> | string> {
  try {
    const found = await files.stat(path)
    if (!found) return 'There is no such file. Look for it where it is now.'
    if (found.kind !== 'file') return 'It is not a file. Choose the text files in it.'
    if (found.size > BigInt(most)) return tooLarge
    return new Uint8Array((await files.read(path, most)).bytes)
  } catch (error) {
    return refusal(error)
  }
}

function refusal(error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such file. Look for it where it is now.'
  return code === 'EACCES' || code === 'EPERM'
    ? 'Reading it is not allowed. Ask its owner for access.'
    : `The disk reported a fault (${code}). Try again, or copy it to another disk first.`
}
