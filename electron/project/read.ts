import { webcrypto } from 'node:crypto'
import { describeParseError, parseProject, type ParseError, type Parsed } from '../../shared/model/parse'
import { fail, ok, type Result } from '../../shared/model/result'
import type { Files, Stat } from './files/files'
import { codeOf } from './files/troubles'
import { isTooMuchToParse } from './scan'

/** Why a path does not give a project. */
export type ReadError =
  | ParseError
  | { readonly kind: 'missing' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'no-file' }
  | { readonly kind: 'permission' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'io'; readonly code: string }

export interface ProjectOnDisk extends Parsed {
  readonly text: string
  readonly stat: Stat
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string
}

/** Bytes. Above this the text would come near the longest string that there can be. */
export const largestProject = 400_000_000

/** Reads a project file. Total: whatever is at the path gives a project or one of the errors above. */
export async function readProject(files: Files, path: string): Promise<Result<ProjectOnDisk, ReadError>> {
  const found = await readBytes(files, path)
  if (!found.ok) return found
  const { bytes, stat } = found.value
  // Made on another thread, in the time that parsing takes.
  const sha256 = sha256Of(bytes)
  const text = textOf(bytes)
  if (!text.ok) return text
  const parsed = parseProject(text.value)
  return parsed.ok ? ok({ ...parsed.value, text: text.value, stat, sha256: await sha256 }) : parsed
}

/** SHA-256 in hexadecimal. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
}

/** The bytes of a project file, unless it is none by its kind or size. */
export async function readBytes(
  files: Files,
  path: string,
): Promise<Result<{ bytes: Uint8Array; stat: Stat }, ReadError>> {
  try {
    // Looked at before it is opened: opening a pipe would wait for its other end.
    const stat = await files.stat(path)
    if (!stat) return fail({ kind: 'missing' })
    if (stat.kind !== 'file') return fail({ kind: stat.kind === 'folder' ? 'folder' : 'no-file' })
    if (stat.size > BigInt(largestProject)) return fail({ kind: 'too-large' })
    const read = await files.read(path, largestProject)
    return read.bytes.length > largestProject ? fail({ kind: 'too-large' }) : ok(read)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail({ kind: 'missing' })
    if (code === 'EISDIR') return fail({ kind: 'folder' })
    if (code === 'EACCES' || code === 'EPERM') return fail({ kind: 'permission' })
    return fail({ kind: 'io', code })
  }
}

/**
 * Text that is worth parsing. What is plainly no project is told from its first bytes, whatever its size; `orPage`: a
 * page is none either, but may be a report that carries records.
 */
export function textOf(bytes: Uint8Array, orPage = false): Result<string, ReadError> {
  const first = firstMeaning(bytes)
  if (first === undefined) return fail({ kind: 'empty' })
  if (first < 0x20 || first >= 0x7f) return fail({ kind: 'not-text' })
  if (first !== 0x7b && !(orPage && first === 0x3c)) return fail({ kind: 'not-claimdesk' })
  const excess = isTooMuchToParse(bytes)
  if (excess) return fail({ kind: excess })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail({ kind: 'not-text' })
  }
}

function firstMeaning(bytes: Uint8Array): number | undefined {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let i = start; i < bytes.length; i++)
    if (![0x20, 0x09, 0x0a, 0x0d].includes(bytes[i]!)) return bytes[i]
  return undefined
}

/** One sentence for the person: what is wrong and what to do. `name` is the file's name. */
export function describeReadError(error: ReadError, name: string): string {
  switch (error.kind) {
    case 'missing':
      return `“${name}” is not there any more. Look for it in its folder, or open a copy of it.`
    case 'folder':
      return `“${name}” is a folder. Choose the .claimdesk file in it.`
    case 'no-file':
      return `“${name}” is not an ordinary file. Choose a .claimdesk file.`
    case 'permission':
      return `“${name}” cannot be opened, because reading it is not allowed. Ask its owner for access.`
    case 'too-large':
      return `“${name}” is larger than 400 MB, more than a project can be, so it was not opened.`
    case 'too-many':
      return `“${name}” holds more entries than any project does, so it was not opened. It was left untouched.`
    case 'not-text':
      return `“${name}” is damaged or no project: it holds bytes that are not text. It was left untouched; open a backup or ask its sender for another copy.`
    case 'io':
      return `“${name}” cannot be read: the disk reported a fault (${error.code}). Try again, or open a copy on another disk.`
    default:
      return describeParseError(error, name)
  }
}
