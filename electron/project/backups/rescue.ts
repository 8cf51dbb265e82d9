import { basename, dirname, extname, join } from 'node:path'
import type { RescueOffer } from '../../../shared/backups/listing'
import type { Project } from '../../../shared/model/project'
import { fail, ok, type Result } from '../../../shared/model/result'
import type { Files } from '../files/files'
import { describeTrouble, troubleOf } from '../files/troubles'
import { recover } from '../journal/recover'
import { placeOf, readShelved } from '../journal/shelf'
import { numbered } from '../places'
import { readBytes, readProject, type ReadError } from '../read'
import type { Backups } from './backups'
import { headOf, type Backup } from './catalogue'

export interface RescueParts {
  readonly files: Files
  readonly journals: string
  readonly backups: Backups
  readonly now: () => string
}

/** What there is instead of a project file that cannot be read. */
export interface Rescue {
  readonly path: string
  readonly backup: Backup
  /** The project of the backup with what the journal has beyond it. */
  readonly project: Project
  readonly recovered: number
  readonly left: number
  readonly file: RescueOffer['file']
}

/** Looks for the newest good backup of a file that cannot be read; nothing when it can, or when there is none. */
export async function findRescue(path: string, parts: RescueParts): Promise<Rescue | undefined> {
  const { files, journals, backups } = parts
  const read = await readProject(files, path)
  if (read.ok) return undefined
  const place = await placeOf(files, journals, path)
  const shelved = await readShelved(files, place)
  const journal = shelved.ok && shelved.value?.content.ok ? shelved.value.content.value : undefined
  const found = await readBytes(files, path)
  // The file may have been moved since its last backup, and its bytes or its journal still say whose it is.
  const project = (found.ok && headOf(found.value.bytes)?.id) || journal?.header.project
  const listed = await backups.listOfFile(place.file, project)
  if (!listed.ok) return undefined
  const own = listed.value.filter((backup) => project === undefined || backup.project === project)
  for (const backup of own) {
    const loaded = await backups.load(backup)
    if (!loaded.ok || loaded.value.readOnly) continue
    const recovery = journal && recover(loaded.value.project, loaded.value.sha256, journal)
    const fits = recovery && recovery.file !== 'other'
    return {
      path,
      backup,
      project: fits ? recovery.project : loaded.value.project,
      recovered: fits ? recovery.recovered : 0,
      left: fits ? recovery.left : 0,
      file: fateOf(read.error),
    }
  }
  return undefined
}

/** A file that is whole for another program, or that may not be touched, is left alone. */
function fateOf({ kind }: ReadError): Rescue['file'] {
  switch (kind) {
    case 'missing':
      return 'missing'
    case 'newer':
    case 'folder':
    case 'no-file':
    case 'permission':
    case 'io':
      return 'untouched'
    default:
      return 'aside'
  }
}

/** A file put aside, and how it is put back when nothing could take its place. */
export interface Aside {
  /** The name under which it is kept; `undefined` when there was no file. */
  readonly name: string | undefined
  readonly putBack: () => Promise<void>
}

/** Gives a file that cannot be read another name beside its own, `NAME damaged TIME.claimdesk`, with every byte. */
export async function putAside(
  { path, file }: Rescue,
  { files, now }: RescueParts,
): Promise<Result<Aside, string>> {
  if (file === 'missing') return ok({ name: undefined, putBack: () => Promise.resolve() })
  try {
    const target = await files.follow(path)
    const ending = extname(target)
    const time = now().slice(0, 19).replace('T', ' ').replaceAll(':', '-')
    for (const aside of numbered(dirname(target), `${basename(target, ending)} damaged ${time}${ending}`)) {
      if (await files.stat(aside)) continue
      await files.rename(target, aside)
      await files.syncFolder(dirname(target))
      return ok({ name: basename(aside), putBack: () => files.rename(aside, target).catch(() => {}) })
    }
  } catch (error) {
    return fail(
      `Nothing was changed, because “${basename(path)}” could not be kept under another name first: ${describeTrouble(troubleOf(error))}`,
    )
  }
  throw new Error(`Ran out of names in ${join(path, '..')}`)
}
