import { basename, extname } from 'node:path'
import type { BackupReason } from '../../shared/backups/listing'
import type { SaveState } from '../../shared/contract'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import type { Parsed } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'
import { serializeProject } from '../../shared/model/serialize'
import { Autosave, type SaveFailure } from './autosave'
import type { Backups } from './backups/backups'
import { BackupMoments } from './backups/moments'
import type { Files } from './files/files'
import { codeOf, mayPass, troubleOf } from './files/troubles'
import { Journal } from './journal/journal'
import { moveAside, placeOf } from './journal/shelf'
import { within, type Later } from './later'
import { openProject, type OpeningParts } from './opening'
import { describeWriteError, ProjectStore } from './store'

export interface SessionParts extends OpeningParts {
  readonly later: Later
  readonly backups: Backups
  readonly tell: (session: Session, save: SaveState) => void
}

/** Why nothing can be changed, as a sentence; `forGood` when a copy could not be changed either. */
interface ReadOnly {
  readonly why: string
  readonly forGood: boolean
}

/** Bytes. Little enough to be read and done again in a moment at the next opening. */
const largeJournal = 4 * 2 ** 20

/** Milliseconds that a copy waits for a write to the file that it may take the place of. */
const patience = 5_000

/** What a session begins with. */
interface Beginning {
  readonly store: ProjectStore
  readonly journal: Journal
  readonly project: Project
  readonly recovered: boolean
  readonly readOnly?: ReadOnly | undefined
  readonly text?: string | undefined
  readonly notice?: string | undefined
}

/**
 * An open project: the truth of which the window has a replica. Every change is applied here, counted, and
 * made durable by itself: at once in the journal, and in the file when the person rests.
 */
export class Session {
  private truth: Project
  private store: ProjectStore
  private journal: Journal
  private readOnly: ReadOnly | undefined
  /** The file's own text, until the first change. */
  private original: string | undefined
  private told: string | undefined
  private readonly autosave: Autosave
  private readonly moments: BackupMoments

  private constructor(
    readonly id: Id,
    begin: Beginning,
    private readonly parts: SessionParts,
  ) {
    this.truth = begin.project
    this.store = begin.store
    this.journal = begin.journal
    this.readOnly = begin.readOnly
    this.original = begin.text
    this.told = begin.notice
    this.moments = new BackupMoments(parts.backups, parts.now)
    this.autosave = new Autosave(
      {
        keep: () => this.keep(),
        fold: () => this.fold(),
        later: parts.later,
        now: parts.now,
        tell: (save) => parts.tell(this, save),
      },
      parts.now(),
      begin.recovered && !begin.readOnly,
    )
  }

  /** Opens the file at `path`, or answers the sentence why not. */
  static async open(path: string, id: Id, parts: SessionParts): Promise<Result<Session, string>> {
    const opened = await openProject(path, parts)
    if (!opened.ok) return opened
    const { found, recovered } = opened.value
    const readOnly = await whyReadOnly(parts.files, path, found)
    return ok(new Session(id, { ...opened.value, readOnly, text: recovered ? undefined : found.text }, parts))
  }

  /** Makes the file of a new project and opens it. `replacing`: what is at the path may be lost. */
  static async create(
    path: string,
    project: Project,
    replacing: boolean,
    id: Id,
    parts: SessionParts,
    notice?: string,
  ): Promise<Result<Session, string>> {
    const made = await makeFile(path, project, replacing, parts)
    if (!made.ok) return made
    return ok(new Session(id, { ...made.value, project, recovered: false, notice }, parts))
  }

  get path(): string {
    return this.store.path
  }

  /** The file's name without its ending. */
  get name(): string {
    return basename(this.path, extname(this.path))
  }

  get project(): Project {
    return this.truth
  }

  get save(): SaveState {
    return this.readOnly === undefined
      ? this.autosave.save
      : { state: 'read-only', revision: 0, why: this.readOnly.why }
  }

  /** What the person should know of the opening, as a sentence, until the first change. */
  get notice(): string | undefined {
    return this.told
  }

  /** Whether the file has every change. */
  get isClean(): boolean {
    return this.autosave.isClean
  }

  /** The project as a file would have it. Before the first change that is the file's own text, at no cost. */
  text(): string {
    return this.original ?? serializeProject(this.truth)
  }

  /** Applies the changes of one step, all or none; answers the new revision, or why not. */
  apply(changes: readonly Change[]): Result<number, string> {
    if (this.readOnly !== undefined) return fail(this.readOnly.why)
    const applied = applyChanges(this.truth, changes)
    if (!applied.ok) return applied
    this.truth = applied.value.project
    this.original = undefined
    this.told = undefined
    this.journal.add(changes)
    return ok(this.autosave.changed())
  }

  /** Puts into the file now whatever it does not have, and answers how that ended. */
  async flush(): Promise<SaveState> {
    await this.autosave.flush()
    return this.save
  }

  /**
   * Writes the project as it stands to another path. A session whose own file cannot be written goes on
   * in the copy, so that what is done next is saved again; `moved` says whether it did.
   */
  async saveCopy(path: string, replacing: boolean): Promise<Result<{ moved: boolean }, string>> {
    const { latest } = this.journal
    const { sha256 } = this.store
    const { revision } = this.autosave
    // At once, beside any write to a drive that does not answer: the copy is what helps then.
    const copy = await makeFile(path, this.truth, replacing, this.parts)
    if (!copy.ok) return copy
    if (!this.isStuck) return ok({ moved: false })
    let step: 'waiting' | 'moving' | 'staying' = 'waiting'
    const moving = this.autosave.alone(async () => {
      // The file may have been written after all, and then it has what the copy lacks.
      if (step === 'staying' || !this.isStuck || this.store.sha256 !== sha256) return undefined
      step = 'moving'
      await this.moveTo(copy.value, latest)
      return revision
    })
    await within(patience, moving, this.parts.later)
    const moved = (step as string) === 'moving'
    if (moved) await moving
    else step = 'staying'
    return ok({ moved })
  }

  /** Whether what is done here is not saved in its file, and would be in another. */
  private get isStuck(): boolean {
    return this.readOnly?.forGood === false || this.autosave.save.state === 'failed'
  }

  /** Makes a backup of the project as it stands now; the end of a sentence says why it could not be made. */
  async backUp(why: BackupReason): Promise<Result<void, string>> {
    const { truth } = this
    return this.moments.ofNow(truth, (await this.inFile()).path, why)
  }

  /** Stops saving by itself. What is not in the file stays in the journal: flush first. */
  async close(): Promise<void> {
    await this.autosave.end()
    await this.journal.close()
    await this.moments.atEnd(await this.inFile())
  }

  private async keep(): Promise<'kept' | 'large' | 'failed'> {
    try {
      await this.journal.save()
    } catch (error) {
      // Whatever keeps the journal from being written, the file itself may still do.
      codeOf(error)
      return 'failed'
    }
    return this.journal.bytes > largeJournal ? 'large' : 'kept'
  }

  private async fold(): Promise<Result<void, SaveFailure>> {
    const { journal, store } = this
    await this.moments.beforeFold(await this.inFile())
    const step = journal.latest
    const written = await store.write(this.truth, (sha256) => journal.announce({ sha256, step }))
    if (written.ok) {
      await journal.folded({ sha256: store.sha256, step })
      return written
    }
    const { error } = written
    return fail({
      why: describeWriteError(error, basename(this.path)),
      mayPass: error.kind !== 'changed' && error.kind !== 'exists' && mayPass(error),
    })
  }

  private async inFile() {
    const { path, project, sha256 } = this.store
    return { path: await this.parts.files.follow(path).catch(() => path), project, sha256 }
  }

  /** Goes on in another file, which has every step up to `step`. The old journal is kept aside. */
  private async moveTo({ store, journal }: Made, step: number): Promise<void> {
    const old = this.journal
    journal.adopt(old, step)
    this.store = store
    this.journal = journal
    this.readOnly = undefined
    await old.close()
    if ((await this.keep()) !== 'failed') await moveAside(this.parts.files, old.place, this.parts.now())
  }
}

interface Made {
  readonly store: ProjectStore
  readonly journal: Journal
}

/** Writes a project to a path of its own. A journal for what was there before is kept aside. */
async function makeFile(
  path: string,
  project: Project,
  replacing: boolean,
  { files, journals, now }: SessionParts,
): Promise<Result<Made, string>> {
  const store = await ProjectStore.create(files, path, project, replacing)
  if (!store.ok) return fail(describeWriteError(store.error, basename(path)))
  const place = await placeOf(files, journals, path)
  await moveAside(files, place, now())
  const journal = new Journal(files, place, project.meta.id, store.value.sha256)
  return ok({ store: store.value, journal })
}

async function whyReadOnly(files: Files, path: string, found: Parsed): Promise<ReadOnly | undefined> {
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
