import { createHash } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { fail, ok, type Result } from '../../../shared/model/result'
import { writeAtomically } from '../files/atomic'
import type { Files } from '../files/files'
import { codeOf, troubleOf, type Trouble } from '../files/troubles'
import { numbered } from '../places'
import { readJournal, type JournalContent, type JournalError } from './format'

/** Where the journal of a project file is. */
export interface JournalPlace {
  readonly path: string
  /** The real path of the project file. */
  readonly file: string
}

/** What is at the place of a journal. */
export interface Shelved {
  readonly bytes: Uint8Array
  readonly content: Result<JournalContent, JournalError>
}

/** Bytes. Far more than a journal grows to while its project file can be written. */
const largestJournal = 400_000_000

/** The place in `folder` for the journal of the project file at `path`, by whatever name or link it is opened. */
export async function placeOf(files: Files, folder: string, path: string): Promise<JournalPlace> {
  const file = await files.follow(path).catch(() => resolve(path))
  const name = createHash('sha256').update(file).digest('hex').slice(0, 32)
  return { path: join(folder, `${name}.journal`), file }
}

/** Reads the journal at a place, `null` when there is none. */
export async function readShelved(
  files: Files,
  place: JournalPlace,
): Promise<Result<Shelved | null, Trouble>> {
  try {
    if ((await files.stat(place.path))?.kind !== 'file') return ok(null)
    const { bytes } = await files.read(place.path, largestJournal)
    if (bytes.length > largestJournal) return fail({ kind: 'too-large' })
    return ok({ bytes, content: readJournal(bytes) })
  } catch (error) {
    return fail(troubleOf(error))
  }
}

/** Copies a journal aside, where nothing ever changes it; answers the path of the copy. */
export async function keepCopy(
  files: Files,
  { path }: JournalPlace,
  bytes: Uint8Array,
  now: string,
): Promise<Result<string, Trouble>> {
  try {
    for (const kept of keptNames(path, now)) {
      if (await files.stat(kept)) continue
      await writeAtomically(files, kept, [bytes])
      return ok(kept)
    }
  } catch (error) {
    return fail(troubleOf(error))
  }
  throw new Error('Ran out of names')
}

/** Moves a journal aside, whose steps are safe elsewhere. Best effort. */
export async function moveAside(files: Files, { path }: JournalPlace, now: string): Promise<void> {
  try {
    if (!(await files.stat(path))) return
    for (const kept of keptNames(path, now)) {
      if (await files.stat(kept)) continue
      await files.rename(path, kept)
      return await files.syncFolder(dirname(path))
    }
  } catch (error) {
    codeOf(error)
  }
}

function keptNames(path: string, now: string): Generator<string> {
  return numbered(dirname(path), `${basename(path, '.journal')}-kept-${now.replace(/[:.]/g, '-')}.journal`)
}
