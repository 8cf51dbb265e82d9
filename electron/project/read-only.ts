import { basename } from 'node:path'
import type { Parsed } from '../../shared/model/parse'
import type { Files } from './files/files'
import { troubleOf } from './files/troubles'

/** Why nothing can be changed, as a sentence; `forGood` when a copy could not be changed either. */
export interface ReadOnly {
  readonly why: string
  readonly forGood: boolean
}

/** Why the file at `path`, in which this was found, can only be read; undefined when it can be written. */
export async function whyReadOnly(files: Files, path: string, found: Parsed): Promise<ReadOnly | undefined> {
  const name = basename(path)
  if (found.readOnly) {
    const why = `“${name}” was made by a newer Claimdesk, so it can only be read here. Update Claimdesk to work on it.`
    return { why, forGood: true }
  }
  const remedy = 'so it can only be read. Use “Save a copy as…” to work on a copy.'
  try {
    if (await files.mayWrite(path)) return undefined
    return { why: `“${name}” is write-protected, ${remedy}`, forGood: false }
  } catch (error) {
    return troubleOf(error).kind === 'read-only-volume'
      ? { why: `“${name}” is on a read-only disk, ${remedy}`, forGood: false }
      : undefined
  }
}
