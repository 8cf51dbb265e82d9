import { basename, dirname } from 'node:path'
import type { Project } from '../../shared/model/project'
import { fail, ok, type Result } from '../../shared/model/result'
import { removeStaleTemps } from './files/atomic'
import type { Files } from './files/files'
import { codeOf, describeTrouble, reasonOf } from './files/troubles'
import { Journal } from './journal/journal'
import { countChanges, recover, type Recovery } from './journal/recover'
import { keepCopy, placeOf, readShelved, type JournalPlace, type Shelved } from './journal/shelf'
import type { Later } from './later'
import { describeReadError, type ProjectOnDisk } from './read'
import { ProjectStore } from './store'

export interface Opening {
  readonly store: ProjectStore
  readonly found: ProjectOnDisk
  readonly journal: Journal
  /** The project of the file with what the journal had beside it. */
  readonly project: Project
  /** Whether `project` has changes that the file does not have yet. */
  readonly recovered: boolean
  /** What the person should know of it, as a sentence. */
  readonly notice: string | undefined
}

export interface OpeningParts {
  readonly files: Files
  /** The folder of the journals. */
  readonly journals: string
  /** An ISO instant. */
  readonly now: () => string
  readonly later: Later
}

/** Opens a project file with its journal, or answers the sentence why not. No step of a journal is ever lost. */
export async function openProject(path: string, parts: OpeningParts): Promise<Result<Opening, string>> {
  const { files, journals } = parts
  const name = basename(path)
  const place = await placeOf(files, journals, path)
  const [opened, shelved] = [
    await ProjectStore.open(files, path, parts.later),
    await readShelved(files, place),
  ]
  if (!opened.ok) return fail(describeReadError(opened.error, name) + keptFor(place, shelved))
  const { store, found } = opened.value
  const journal = new Journal(files, place, found.project.meta.id, store.sha256)
  const plain = { store, found, journal, project: found.project, recovered: false, notice: undefined }
  if (found.readOnly) return ok({ ...plain, notice: keptFor(place, shelved).trim() || undefined })
  await removeStaleTemps(files, dirname(place.path), new Date(parts.now()))

  if (!shelved.ok)
    return fail(
      `“${name}” was not opened, because your latest changes to it could not be read: ${reasonOf(shelved.error)}. Try again, or move “${place.path}” away to open it without them.`,
    )
  if (!shelved.value) return ok(plain)
  const { bytes, content } = shelved.value
  const recovery = content.ok ? recover(found.project, store.sha256, content.value) : undefined
  const certain =
    content.ok && content.value.cut !== 'damaged' && recovery?.file === 'own' && recovery.left === 0
  let kept = ''
  if (!certain && !isOver(shelved.value, recovery)) {
    const copied = await keepCopy(files, place, bytes, parts.now())
    if (!copied.ok)
      return fail(
        `“${name}” was not opened, because your latest changes to it could not be put in safety first: ${describeTrouble(copied.error)}`,
      )
    kept = copied.value
  }
  for (const changes of recovery?.steps ?? []) journal.add(changes)
  await renew(files, place, journal)
  return ok({
    ...plain,
    project: recovery?.project ?? found.project,
    recovered: journal.latest > 0,
    notice: describeRecovery(name, recovery, kept),
  })
}

/** Whether a journal that is not sure to fit has nothing in it that the file has not. */
function isOver({ content }: Shelved, recovery: Recovery | undefined): boolean {
  const nothing = recovery?.steps.length === 0 && recovery.left === 0
  return content.ok && content.value.cut !== 'damaged' && nothing
}

/**
 * Puts the journal as it is now in place of what was found. Done even when that is the same: what is shown as
 * saved from here on must not rest on a file that an earlier program could read and never synced.
 */
async function renew(files: Files, place: JournalPlace, journal: Journal): Promise<void> {
  try {
    // The project file may have been put in place just before the power went.
    await files.syncFolder(dirname(place.file))
    if (journal.latest > 0) await journal.save()
    else await files.remove(place.path)
  } catch (error) {
    // What was found stays, and the next opening finds it again.
    codeOf(error)
  }
}

/** That there are changes on this computer which could not be brought into a file, as a further sentence. */
function keptFor(place: JournalPlace, shelved: Awaited<ReturnType<typeof readShelved>>): string {
  if (!shelved.ok || !shelved.value) return ''
  const { content } = shelved.value
  const count = content.ok ? countChanges(content.value.steps) : 0
  return count === 0
    ? ''
    : ` Your last ${changes(count)} to it, which ${were(count)} not yet in the file, ${count === 1 ? 'is' : 'are'} kept at “${place.path}”.`
}

function describeRecovery(name: string, recovery: Recovery | undefined, kept: string): string | undefined {
  const copy = kept && ` The journal is kept at “${kept}”.`
  if (!recovery)
    return `The journal of “${name}” could not be read, so changes that were only there are missing.${copy}`
  const { recovered, left, file } = recovery
  if (file === 'other')
    return left === 0
      ? undefined
      : `Another project was at this place before. Its last ${changes(left)} did not get into its file.${copy}`
  if (recovered === 0 && left === 0)
    return kept === '' ? undefined : `The end of the journal of “${name}” could not be read.${copy}`
  const sentences = [
    recovered > 0 && `Recovered ${changes(recovered)} that ${were(recovered)} not yet in the file.`,
    file === 'changed' && 'Somebody else changed the file in the meantime.',
    left > 0 && `${changes(left)} of yours did not fit any more.`,
  ]
  return sentences.filter(Boolean).join(' ') + copy
}

function changes(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were'
}
