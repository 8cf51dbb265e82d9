import { basename, extname } from 'node:path'
import type { BackupReason } from '../../shared/backups/listing'
import type { SaveState } from '../../shared/contract'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'
import { serializeProject } from '../../shared/model/serialize'
import { unreadable } from './alongside/meet'
import { meetFile } from './alongside/meet-file'
import { Passing } from './alongside/passing'
import { Autosave, type InFile, type SaveFailure } from './autosave'
import { BackupMoments } from './backups/moments'
import type { Beginning } from './beginning'
import { codeOf } from './files/troubles'
import type { Journal } from './journal/journal'
import { keep } from './journal/keep'
import { moveAside } from './journal/shelf'
import { within } from './later'
import { makeFile, type Made } from './make-file'
import { openProject } from './opening'
import { whyReadOnly, type ReadOnly } from './read-only'
import type { SessionParts } from './session-parts'
import { failureOf, type ProjectStore } from './store'

/** Milliseconds that a copy waits for a write to the file that it may take the place of. */
const patience = 5_000

/** How often what others keep saving is taken in before a write is put off. */
const attempts = 5

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
  private readonly passing = new Passing()
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
        keep: () => keep(this.journal),
        fold: () => this.fold(),
        later: parts.later,
        now: parts.now,
        tell: () => parts.tell(this.id, this.save),
      },
      parts.now(),
      begin.recovered && !begin.readOnly,
    )
  }

  /** Opens the file at `path`, or answers the sentence why not. `reading`: why nothing shall be changed, if so. */
  static async open(
    path: string,
    id: Id,
    parts: SessionParts,
    reading?: string,
  ): Promise<Result<Session, string>> {
    const opened = await openProject(path, parts)
    if (!opened.ok) return opened
    const { found, recovered } = opened.value
    const readOnly =
      (await whyReadOnly(parts.files, path, found)) ??
      (reading === undefined ? undefined : { why: reading, forGood: false })
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

  /** The number of its latest revision. */
  get revision(): number {
    return this.autosave.revision
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
    this.passing.note(changes)
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
    const { parts } = this
    const { latest } = this.journal
    const { sha256 } = this.store
    const { revision } = this.autosave
    // At once, beside any write to a drive that does not answer: the copy is what helps then.
    const copy = await makeFile(path, this.truth, replacing, parts)
    if (!copy.ok) return copy
    if (!this.isStuck) return ok({ moved: false })
    let step: 'waiting' | 'moving' | 'staying' = 'waiting'
    const moving = this.autosave.alone(async () => {
      // The file may have been written after all, and then it has what the copy lacks.
      if (step === 'staying' || !this.isStuck || this.store.sha256 !== sha256) return 'as before'
      step = 'moving'
      await this.moveTo(copy.value, latest)
      return revision
    })
    await within(patience, moving, parts.later)
    const moved = (step as string) === 'moving'
    if (!moved) step = 'staying'
    else {
      await moving
      parts.tell(this.id, this.save)
    }
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

  /** Looks whether somebody else saved the file, and takes in what they did. */
  async look(): Promise<void> {
    try {
      if (await this.store.isUntouched()) return
    } catch (error) {
      // A disk that does not answer has nothing to say.
      codeOf(error)
      return
    }
    let isIn = false
    await this.autosave.alone(async () => {
      const inFile = await this.takeIn()
      isIn = inFile.ok
      return inFile.ok ? inFile.value : 'as before'
    })
    // It may have been what kept the file from being written.
    if (isIn && this.save.state === 'failed') await this.autosave.flush()
  }

  /** Stops saving by itself. What is not in the file stays in the journal: flush first. */
  async close(): Promise<void> {
    await this.autosave.end()
    await this.journal.close()
    await this.moments.atEnd(await this.inFile())
  }

  private async fold(): Promise<Result<number, SaveFailure>> {
    await this.moments.beforeFold(await this.inFile())
    for (let attempt = 1; ; attempt++) {
      const { journal, store } = this
      const step = journal.latest
      const { revision } = this.autosave
      const written = await store.write(this.truth, (sha256) => journal.announce({ sha256, step }))
      if (written.ok) {
        await journal.folded({ sha256: store.sha256, step })
        return ok(revision)
      }
      const { error } = written
      // Whoever keeps writing gives way at last: everything is in the journal.
      if (error.kind !== 'changed' || attempt === attempts) return fail(failureOf(error, this.path))
      const inFile = await this.takeIn()
      if (!inFile.ok) return inFile
      if (inFile.value !== 'as before') return ok(inFile.value)
    }
  }

  /** Takes what is in the file now into the project; answers whether the file then has all of it. */
  private async takeIn(): Promise<Result<InFile, SaveFailure>> {
    const { journal, store, parts } = this
    const place = { path: this.path, reading: this.readOnly !== undefined, at: parts.now() }
    const met = await meetFile(parts, store, place, () => this.truth, this.passing)
    // From here to the end of the changes nothing else happens; what happened just before has to be met as well.
    if (met.ok && met.value.mine !== this.truth) return this.takeIn()
    if (!met.ok) {
      const { error } = met
      if (error.kind === 'unmet') return fail(error.why)
      // A file that is gone is made again.
      return error.error.kind === 'missing' ? ok('as before') : fail(unreadable(error.error, this.path))
    }
    const { project, isNews, into, beyond, found } = met.value
    store.accept(found)
    this.truth = project
    this.original = undefined
    if (beyond) journal.add([beyond])
    const step = journal.latest
    const revision = isNews ? this.autosave.changed() : this.autosave.revision
    if (isNews) parts.came(this.id, revision, into)
    if (beyond) return ok('as before')
    if (this.readOnly === undefined) await journal.folded({ sha256: store.sha256, step })
    return ok(revision)
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
    if ((await keep(journal)) !== 'failed') await moveAside(this.parts.files, old.place, this.parts.now())
  }
}
