import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Files, NewFile, Stat } from './files'

const tempName = /^\.claimdesk-[0-9a-f]{24}\.tmp$/

/** Old enough that no writer, on any computer that shares the folder, can still be at it. */
const staleAfter = 24n * 60n * 60n * 1_000_000_000n

/**
 * Replaces a file by `bytes` so that at every moment, also after a power cut, the path holds either all of
 * the old or all of the new: a temporary file beside it, every byte written and on disk, then a rename.
 * Symbolic links stay links, the mode stays the mode. Rejects with the file system's error; the temporary
 * file is gone then.
 *
 * `agree` sees what is at the path just before it is replaced, and throws to stop it. `done` is told what
 * now stands there, before the folder is synced: that may still fail, with the new content in place.
 */
export async function writeAtomically(
  files: Files,
  path: string,
  bytes: Uint8Array,
  agree: (present: Stat | null) => Promise<void> | void = () => {},
  done: (written: Stat) => void = () => {},
): Promise<void> {
  const target = await files.follow(path)
  const present = await files.stat(target)
  if (present && present.kind !== 'file') throw refusal('EISDIR', target)
  if (present && !(await files.mayWrite(target))) throw refusal('EACCES', target)
  await agree(present)

  const folder = dirname(target)
  const temp = join(folder, `.claimdesk-${randomBytes(12).toString('hex')}.tmp`)
  const file = await files.create(temp)
  let written: Stat
  try {
    written = await fill(file, bytes, present)
    // The look before was to fail early; this one is the one that counts, and it is as late as can be.
    await agree(await files.stat(target))
    await files.rename(temp, target)
  } catch (error) {
    await files.remove(temp).catch(() => {})
    throw error
  }
  done(written)
  await files.syncFolder(folder)
}

async function fill(file: NewFile, bytes: Uint8Array, like: Stat | null): Promise<Stat> {
  try {
    if (like) await file.resemble(like)
    let rest = bytes
    while (rest.length > 0) {
      const count = await file.write(rest)
      // A full disk may answer with fewer bytes, and then with none, rather than with an error.
      if (count === 0) throw refusal('ENOSPC', 'a temporary file')
      rest = rest.subarray(count)
    }
    await file.sync()
    const written = await file.stat()
    if (written.size !== BigInt(bytes.length)) throw refusal('EIO', 'a temporary file')
    return written
  } finally {
    await file.close()
  }
}

/** Removes what a killed program left in `folder`. Best effort: a folder that cannot be listed stays as it is. */
export async function removeStaleTemps(files: Files, folder: string, now: Date): Promise<void> {
  const oldest = BigInt(now.getTime()) * 1_000_000n - staleAfter
  const names = await files.list(folder).catch(() => [])
  for (const name of names) {
    if (!tempName.test(name)) continue
    const path = join(folder, name)
    const found = await files.stat(path).catch(() => null)
    if (found?.kind === 'file' && found.modified < oldest) await files.remove(path).catch(() => {})
  }
}

function refusal(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
