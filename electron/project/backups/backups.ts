import { basename, join } from 'node:path'
import type { BackupReason } from '../../../shared/backups/listing'
import type { Project } from '../../../shared/model/project'
import type { Id } from '../../../shared/model/records'
import { fail, ok, type Result } from '../../../shared/model/result'
import { projectPieces } from '../../../shared/model/serialize'
import { removeStaleTemps, writeAtomically } from '../files/atomic'
import type { Files } from '../files/files'
import { troubleOf, type Trouble } from '../files/troubles'
import { fileNameFor, numbered, projectEnding } from '../places'
import { readBytes, readProject, sha256Of, type ProjectOnDisk } from '../read'
import { encodeInSlices } from '../slices'
import { readCatalogue, writeCatalogue, type Backup } from './catalogue'
import { keepOf } from './pruning'

export interface BackupOf {
  readonly project: Project
  /** The path of its file. */
  readonly file: string
  readonly why: BackupReason
  /** SHA-256 of the file that has just this project, where there is one: saves writing what is there already. */
  readonly sha256?: string
}

const gone = 'This backup cannot be read any more. Take another one.'

/** Stops a write whose content turned out to be there already. */
class Known extends Error {
  constructor(readonly backup: Backup) {
    super('This backup is there already')
  }
}

/**
 * Copies of project files as they were, in a folder of the program's own. Each is an ordinary project file, made
 * durable before it counts; the same content is kept once, and never more of them than pruning.ts says.
 */
export class Backups {
  private turn: Promise<unknown> = Promise.resolve()
  private failure: Trouble | undefined

  constructor(
    private readonly files: Files,
    readonly folder: string,
    private readonly now: () => string,
  ) {}

  /** Why the latest backup could not be made, if it could not. */
  get trouble(): Trouble | undefined {
    return this.failure
  }

  /** Makes a backup; answers the one that there is already when nothing has changed since the latest. */
  make(of: BackupOf): Promise<Result<Backup, Trouble>> {
    return this.inTurn(async () => {
      const made = await this.attempt(() => this.makeNow(of))
      this.failure = made.ok ? undefined : made.error
      return made
    })
  }

  /** The backups of a project, the latest first. */
  list(project: Id): Promise<Result<Backup[], Trouble>> {
    return this.choose((backup) => backup.project === project)
  }

  /** The backups that were made of the file at this real path, or of the project `orOf`, the latest first. */
  listOfFile(file: string, orOf?: Id): Promise<Result<Backup[], Trouble>> {
    return this.choose((backup) => backup.file === file || backup.project === orOf)
  }

  /** The bytes of a backup, if they are still those that were written; a sentence when not. */
  async read({ name, sha256 }: Backup): Promise<Result<Uint8Array, string>> {
    const read = await readBytes(this.files, join(this.folder, name))
    if (!read.ok) return fail(gone)
    const { bytes } = read.value
    if ((await sha256Of(bytes)) !== sha256)
      return fail('This backup was damaged on the disk. Take another one.')
    return ok(bytes)
  }

  /** A backup as a project, if it is still what was written. */
  async load({ name, sha256 }: Backup): Promise<Result<ProjectOnDisk, string>> {
    const read = await readProject(this.files, join(this.folder, name))
    return read.ok && read.value.sha256 === sha256 ? read : fail(gone)
  }

  private choose(which: (backup: Backup) => boolean): Promise<Result<Backup[], Trouble>> {
    return this.inTurn(() =>
      this.attempt(async () => (await readCatalogue(this.files, this.folder)).filter(which)),
    )
  }

  private async makeNow(of: BackupOf): Promise<Backup> {
    const { files, folder } = this
    await files.makeFolder(folder)
    await removeStaleTemps(files, folder, new Date(this.now()))
    const known = await readCatalogue(files, folder)
    const ours = known.filter(({ project }) => project === of.project.meta.id)
    const same = ours.find(({ sha256 }) => sha256 === of.sha256)
    const content = same ?? (await this.write(of, ours))
    const [latest] = ours
    if (latest?.sha256 === content.sha256 && latest.file === of.file) return latest
    const { name, size, sha256 } = content
    const backup = this.describe(of, { name, size, sha256 })
    await this.keep([backup, ...known])
    return backup
  }

  /** Writes the content; what turns out to be there already is answered instead. */
  private async write(
    of: BackupOf,
    ours: readonly Backup[],
  ): Promise<Pick<Backup, 'name' | 'size' | 'sha256'>> {
    const { files } = this
    const path = await this.freePath(of)
    let written = { size: 0, sha256: '' }
    try {
      await writeAtomically(files, path, encodeInSlices(projectPieces(of.project)), {
        ready: (sha256) => {
          const known = ours.find((backup) => backup.sha256 === sha256)
          return known ? Promise.reject(new Known(known)) : Promise.resolve()
        },
        done: ({ stat, sha256 }) => (written = { size: Number(stat.size), sha256 }),
      })
    } catch (error) {
      if (error instanceof Known) return error.backup
      throw error
    }
    return { name: basename(path), ...written }
  }

  private async freePath({ project }: BackupOf): Promise<string> {
    const title = basename(fileNameFor(project.meta.title), projectEnding)
    const time = this.now().slice(0, 19).replace('T', ' ').replaceAll(':', '-')
    for (const path of numbered(this.folder, `${title} ${time}${projectEnding}`))
      if (!(await this.files.stat(path))) return path
    throw new Error('Ran out of names')
  }

  private describe(
    { project, file, why }: BackupOf,
    content: Pick<Backup, 'name' | 'size' | 'sha256'>,
  ): Backup {
    const { articles, claims, evidence } = project
    const counts = { articles: articles.size, claims: claims.size, evidence: evidence.size }
    return {
      at: this.now(),
      why,
      project: project.meta.id,
      title: project.meta.title,
      file,
      ...content,
      counts,
    }
  }

  /** Writes the catalogue without what is one too many, and only then removes that. */
  private async keep(backups: readonly Backup[]): Promise<void> {
    const { files, folder } = this
    const kept = keepOf(backups, this.now())
    await writeCatalogue(files, folder, kept)
    const names = new Set(kept.map(({ name }) => name))
    for (const { name } of backups) if (!names.has(name)) await files.remove(join(folder, name))
  }

  private async attempt<T>(work: () => Promise<T>): Promise<Result<T, Trouble>> {
    try {
      return ok(await work())
    } catch (error) {
      return fail(troubleOf(error))
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work)
    this.turn = turn.catch(() => {})
    return turn
  }
}
