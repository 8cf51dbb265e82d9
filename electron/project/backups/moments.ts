import type { BackupReason } from '../../../shared/backups/listing'
import type { Project } from '../../../shared/model/project'
import { fail, ok, type Result } from '../../../shared/model/result'
import { reasonOf } from '../files/troubles'
import type { Backups } from './backups'

/** What of a project's file a backup is made of. */
interface InFile {
  readonly path: string
  readonly project: Project
  readonly sha256: string
}

/** Milliseconds of work after which the file is backed up again, in a session that goes on all day. */
const often = 60 * 60 * 1_000

/**
 * When one session makes backups by itself: of the file as it was found, before it is first written; every hour in
 * which it is; and as it was left. A backup that cannot be made never keeps work from being saved.
 */
export class BackupMoments {
  private last: number | undefined
  private behind = false

  constructor(
    private readonly backups: Backups,
    private readonly now: () => string,
  ) {}

  /** The file is about to be replaced. */
  async beforeFold(file: InFile): Promise<void> {
    const isFirst = this.last === undefined
    if (isFirst || Date.parse(this.now()) - this.last! >= often) {
      // Tried once an hour, also where it fails: each try costs as much as a save.
      this.last = Date.parse(this.now())
      await this.makeOf(file, isFirst ? 'start' : 'during')
    }
    this.behind = true
  }

  /** The session ends; `file` is as it leaves it. */
  async atEnd(file: InFile): Promise<void> {
    if (this.behind) await this.makeOf(file, 'end')
  }

  /** Backs up a project as it stands, before something large is done to it; a sentence's end when that fails. */
  async ofNow(project: Project, file: string, why: BackupReason): Promise<Result<void, string>> {
    const made = await this.backups.make({ project, file, why })
    return made.ok
      ? ok(undefined)
      : fail(`a backup of the project as it is now could not be made first: ${reasonOf(made.error)}`)
  }

  private async makeOf({ path, project, sha256 }: InFile, why: BackupReason): Promise<void> {
    // There is nothing in a project that was just begun.
    if (project.articles.size === 0 && project.claims.size === 0) return
    const made = await this.backups.make({ project, file: path, why, sha256 })
    if (made.ok) this.behind = false
  }
}
