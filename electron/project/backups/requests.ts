import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ListedBackup } from '../../../shared/backups/listing'
import type { ResponseOf } from '../../../shared/contract'
import type { Id } from '../../../shared/model/records'
import { fail, ok, type Result } from '../../../shared/model/result'
import type { Dialogs } from '../asking'
import { writeAtomically } from '../files/atomic'
import type { Files } from '../files/files'
import { describeTrouble, reasonOf, troubleOf } from '../files/troubles'
import { cancelled, closed, failure, taken } from '../outcomes'
import { shorten } from '../places'
import type { Session } from '../session'
import type { Backups } from './backups'
import type { Backup } from './catalogue'

export interface BackupRequestParts {
  readonly files: Files
  readonly backups: Backups
  readonly dialogs: Pick<Dialogs, 'saveProject'>
  readonly home: string
  /** The open project by the id that the window has for it. */
  readonly find: (session: Id) => Session | undefined
  /** Whether the open project is in the file at a path. */
  readonly isOpen: (path: string) => Promise<boolean>
}

/** What the window asks about the backups of the open project. */
export class BackupRequests {
  constructor(private readonly parts: BackupRequestParts) {}

  async list(id: Id): Promise<ResponseOf<'backups:list'>> {
    const session = this.parts.find(id)
    if (!session) return failure(closed)
    const { backups, files, home } = this.parts
    const listed = await backups.list(session.project.meta.id)
    if (!listed.ok) return failure(`The backups could not be read: ${reasonOf(listed.error)}. Try again.`)
    const here = await files.follow(session.path).catch(() => session.path)
    const trouble =
      backups.trouble &&
      `The latest backup could not be made: ${reasonOf(backups.trouble)}. Make room for it at “${shorten(backups.folder, home)}”.`
    return {
      outcome: 'listed',
      backups: listed.value.map((backup) => describe(backup, here, home)),
      trouble: trouble ?? null,
    }
  }

  /** The bytes of a backup, for the window to compare, in a worker of its own. */
  async read(id: Id, backup: Id): Promise<ResponseOf<'backups:read'>> {
    const bytes = await this.bytesOf(id, backup)
    return bytes.ok ? { outcome: 'read', bytes: new Uint8Array(bytes.value) } : failure(bytes.error)
  }

  /** Backs up the project as it is now, before the window restores another state of it. */
  async make(id: Id): Promise<ResponseOf<'backups:make'>> {
    const made = (await this.parts.find(id)?.backUp('restore')) ?? fail(closed)
    return made.ok ? { outcome: 'done' } : failure(made.error)
  }

  /** Puts a backup into a file of its own, where the person says. */
  async saveAs(id: Id, backup: Id): Promise<ResponseOf<'backups:save-as'>> {
    const { dialogs, files, home, find, isOpen } = this.parts
    const bytes = await this.bytesOf(id, backup)
    if (!bytes.ok) return failure(bytes.error)
    const session = find(id)
    if (!session) return failure(closed)
    const target = await dialogs.saveProject(join(session.path, '..', `${session.name} backup.claimdesk`))
    if (!target) return cancelled
    if (await isOpen(target.path)) return failure(taken(target.path))
    try {
      if (!target.replacing && (await files.stat(target.path)))
        return failure('There is a file of that name. Choose another name.')
      await writeAtomically(files, target.path, chunksOf(bytes.value))
      return { outcome: 'saved', place: shorten(target.path, home) }
    } catch (error) {
      return failure(`The backup was not saved there: ${describeTrouble(troubleOf(error))}`)
    }
  }

  private async bytesOf(id: Id, backup: Id): Promise<Result<Uint8Array, string>> {
    const session = this.parts.find(id)
    if (!session) return fail(closed)
    const listed = await this.parts.backups.list(session.project.meta.id)
    const found = listed.ok ? listed.value.find((one) => idOf(one) === backup) : undefined
    if (!found) return fail('This backup is no longer kept. Take another one.')
    const read = await this.parts.backups.read(found)
    return read.ok ? ok(read.value) : read
  }
}

function describe(backup: Backup, here: string, home: string): ListedBackup {
  const { at, why, title, size, file } = backup
  const place = file === here || file === '' ? null : shorten(file, home)
  return { id: idOf(backup), at, why, title, size, place }
}

/** The same for as long as the backup is kept. */
function idOf({ at, name, file }: Backup): Id {
  return createHash('sha256').update(`${at}\n${name}\n${file}`).digest('hex').slice(0, 32)
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += 262_144) yield bytes.subarray(i, i + 262_144)
}
