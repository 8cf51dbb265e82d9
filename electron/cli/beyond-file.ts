import { basename } from 'node:path'
import type { Project } from '../../shared/model/project'
import { fail, ok, type Result } from '../../shared/model/result'
import { reasonOf } from '../project/files/troubles'
import { recover } from '../project/journal/recover'
import { placeOf, readShelved } from '../project/journal/shelf'
import type { ProjectOnDisk } from '../project/read'
import type { World } from './command'
import { count } from './outcome'

/** A project with what the journal of its window has beyond the file. */
interface Beyond {
  readonly project: Project
  /** How many changes, as a person counts them, are not in the file. */
  readonly changes: number
}

/**
 * Puts what the window has not written into the file yet on top of what the file has, as the window itself would at
 * its next opening; nothing is written. A journal that cannot be trusted has nothing to say here: the window tells of
 * it when it opens the project.
 */
export async function beyondFile(
  { files, window }: World,
  path: string,
  { project, sha256, readOnly }: ProjectOnDisk,
): Promise<Result<Beyond, string>> {
  const none = { project, changes: 0 }
  if (!window || readOnly) return ok(none)
  for (const folder of window.journals) {
    const place = await placeOf(files, folder, path)
    const shelved = await readShelved(files, place)
    if (!shelved.ok)
      return fail(
        `What the window has of “${basename(path)}” beyond the file could not be read: ${reasonOf(shelved.error)}. Look at “${place.path}”, or close the project in the window, and run the command again.`,
      )
    if (!shelved.value?.content.ok) continue
    const { file, steps, recovered, left, ...found } = recover(project, sha256, shelved.value.content.value)
    if (file !== 'other' && steps.length + left > 0)
      return ok({ project: found.project, changes: recovered + left })
  }
  return ok(none)
}

/** Milliseconds: the window puts what it has into the file two seconds after the last change. */
const pause = 500
const longest = 10_000

/**
 * Waits until the window has put into the file what it has beyond it, so that nothing is written beside that.
 * `later`: the file is another now and has to be read anew. A journal that stays, as after a crash, is for the
 * window to bring in first: a sentence.
 */
export async function untilInFile(
  world: World,
  path: string,
  found: ProjectOnDisk,
): Promise<Result<'now' | 'later', string>> {
  for (let waited = 0; ; waited += pause) {
    const beyond = await beyondFile(world, path, found)
    if (!beyond.ok) return beyond
    const { changes } = beyond.value
    if (changes === 0) return ok(waited === 0 ? 'now' : 'later')
    if (waited >= longest || !world.window)
      return fail(
        `“${basename(path)}” was not changed: ${count(changes, 'change')} made in the window ${changes === 1 ? 'is' : 'are'} not in the file yet. Open it in Claimdesk, wait for “Saved” or close it, and run the command again.`,
      )
    await world.window.pause(pause)
  }
}
