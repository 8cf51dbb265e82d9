import { createHash, randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Files, NewFile, Stat } from './files'
import { codeOf } from './troubles'

/** What is made beside a file and gone again in a moment: the new content, and a turn that is taken away (lock/turn.ts). */
const passing = /^\.(?:claimdesk-[0-9a-f]{24}\.tmp|.+\.writing-[0-9a-f]{12})$/

/** Old enough that no writer, on any computer that shares the folder, can still be at it. */
const staleAfter = 24n * 60n * 60n * 1_000_000_000n

/** What a file that is being replaced asks and tells on the way. */
export interface Replacing {
  /** Sees what is at the path, first and just before it is replaced, and throws to stop it. */
  readonly agree?: (present: Stat | null) => Promise<void> | void
  /** Runs the last look at the path and the rename, so that nobody else replaces the file in between. */
  readonly alone?: (replace: () => Promise<void>) => Promise<void>
  /** The new content is on disk beside the path and is about to take its place. */
  readonly ready?: (sha256: string) => Promise<void>
  /** This now stands at the path, before the folder is synced: that may still fail, with it in place. */
  readonly done?: (written: Written) => void
}

export interface Written {
  readonly stat: Stat
  readonly sha256: string
}

/**
 * Replaces a file by `content` so that at every moment, also after a power cut, the path holds either all of
 * the old or all of the new: a temporary file beside it, every byte written and on disk, then a rename.
 * Symbolic links stay links, the mode stays the mode. Rejects with the file system's error, or what making
 * the content threw; the temporary file is gone then.
 */
export async function writeAtomically(
  files: Files,
  path: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  {
    agree = () => {},
    alone = (replace) => replace(),
    ready = () => Promise.resolve(),
    done = () => {},
  }: Replacing = {},
): Promise<void> {
  const target = await files.follow(path)
  const present = await files.stat(target)
  if (present && present.kind !== 'file')
    throw refusal(present.kind === 'folder' ? 'EISDIR' : 'EFTYPE', target)
  if (present && !(await files.mayWrite(target))) throw refusal('EACCES', target)
  await agree(present)

  const folder = dirname(target)
  const temp = join(folder, `.claimdesk-${randomBytes(12).toString('hex')}.tmp`)
  const file = await files.create(temp)
  try {
    const written = await fill(file, content, present)
    await ready(written.sha256)
    await alone(async () => {
      // The look before was to fail early; this one is the one that counts, and it is as late as can be.
      await agree(await files.stat(target))
      await replace(files, temp, target)
      done(written)
    })
  } catch (error) {
    await files.remove(temp).catch(() => {})
    throw error
  }
  await files.syncFolder(folder)
}

/**
 * Where a file could be made in the folder, and the one to be replaced may be written, a refusal means that somebody
 * has it open: Windows refuses so while another program reads it, a virus scanner or a sync program for one.
 */
async function replace(files: Files, temp: string, target: string): Promise<void> {
  try {
    await files.rename(temp, target)
  } catch (error) {
    throw ['EPERM', 'EACCES'].includes(codeOf(error)) ? refusal('EBUSY', target) : error
  }
}

async function fill(
  file: NewFile,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  like: Stat | null,
): Promise<Written> {
  const hash = createHash('sha256')
  let size = 0
  try {
    if (like) await file.resemble(like)
    for await (const bytes of content) {
      await writeWhole(file, bytes)
      hash.update(bytes)
      size += bytes.length
    }
    await file.sync()
    const stat = await file.stat()
    if (stat.size !== BigInt(size)) throw refusal('EIO', 'a temporary file')
    return { stat, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}

/** Writes all of `bytes` to the end of a file: what a disk takes at once may be less, and on a full one nothing. */
export async function writeWhole(file: NewFile, bytes: Uint8Array): Promise<void> {
  let rest = bytes
  while (rest.length > 0) {
    const count = await file.write(rest)
    if (count === 0) throw refusal('ENOSPC', 'a file')
    rest = rest.subarray(count)
  }
}

/** Removes what a killed program left in `folder`. Best effort: a folder that cannot be listed stays as it is. */
export async function removeStaleTemps(files: Files, folder: string, now: Date): Promise<void> {
  const oldest = BigInt(now.getTime()) * 1_000_000n - staleAfter
  const names = await files.list(folder).catch(() => [])
  for (const name of names) {
    if (!passing.test(name)) continue
    const path = join(folder, name)
    const found = await files.stat(path).catch(() => null)
    if (found?.kind === 'file' && found.modified < oldest) await files.remove(path).catch(() => {})
  }
}

function refusal(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
