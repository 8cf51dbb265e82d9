import { basename } from 'node:path'
import type { ResponseOf } from '../../shared/contract'
import type { Files } from './files/files'
import { codeOf } from './files/troubles'

/** Bytes. More than any article has, little enough to hand a whole folder of them to the window. */
const largestText = 50_000_000

/** Reads picked files for the window; one that cannot be read does not stop the others. */
export async function readPicked(
  files: Files,
  paths: readonly string[],
): Promise<ResponseOf<'articles:pick'>> {
  const picked: ResponseOf<'articles:pick'> = { files: [], failed: [] }
  for (const path of paths) {
    const name = basename(path)
    const read = await readArticleFile(files, path)
    if (typeof read === 'string') picked.failed.push({ name, reason: read })
    else picked.files.push({ name, bytes: read })
  }
  return picked
}

/** The bytes of one file, or the sentences why not. */
export async function readArticleFile(files: Files, path: string): Promise<Uint8Array<ArrayBuffer> | string> {
  try {
    const found = await files.stat(path)
    if (!found) return 'There is no such file. Look for it where it is now.'
    if (found.kind !== 'file') return 'It is not a file. Choose the text files in it.'
    if (found.size > BigInt(largestText))
      return 'It is larger than 50 MB, more than an article can be. Split it, or paste the part you need.'
    return new Uint8Array((await files.read(path, largestText)).bytes)
  } catch (error) {
    const code = codeOf(error)
    return code === 'EACCES' || code === 'EPERM'
      ? 'Reading it is not allowed. Ask its owner for access.'
      : `The disk reported a fault (${code}). Try again, or copy it to another disk first.`
  }
}
