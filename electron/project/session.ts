import { basename, extname } from 'node:path'
import type { SaveState } from '../../shared/contract'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import type { Parsed } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'
import { serializeProject } from '../../shared/model/serialize'
import { Autosave, type SaveFailure } from './autosave'
import type { Files } from './files/files'
import { mayPass, troubleOf } from './files/troubles'
import type { Later } from './later'
import { describeReadError } from './read'
import { describeWriteError, ProjectStore } from './store'

export interface SessionParts {
  readonly files: Files
  readonly later: Later
  /** An ISO instant. */
  readonly now: () => string
  readonly tell: (session: Session, save: SaveState) => void
}

/** Why nothing can be changed, as a sentence; `forGood` when a copy could not be changed either. */
interface ReadOnly {
  readonly why: string
  readonly forGood: boolean
}

/**
 * An open project: the truth of which the window has a replica. Every change is applied here, counted,
 * and saved by itself.
 */
export class Session {
  private truth: Project
  private readonly autosave: Autosave

  private constructor(
    readonly id: Id,
    private store: ProjectStore,
    private readonly parts: SessionParts,
    private readOnly: ReadOnly | undefined,
    /** The file's own text, until the first change. */
    private original: string | undefined,
  ) {
    this.truth = store.project
    this.autosave = new Autosave(
      {
        write: () => this.write(),
        later: parts.later,
        now: parts.now,
        tell: (save) => parts.tell(this, save),
      },
      parts.now(),
    )
  }

  /** Opens the file at `path`, or answers the sentence why not. */
  static async open(path: string, id: Id, parts: SessionParts): Promise<Result<Session, string>> {
    const opened = await ProjectStore.open(parts.files, path)
    if (!opened.ok) return fail(describeReadError(opened.error, basename(path)))
    const { store, found } = opened.value
    return ok(new Session(id, store, parts, await whyReadOnly(parts.files, path, found), found.text))
  }

  /** Makes the file of a new project and opens it. `replacing`: what is at the path may be lost. */
  static async create(
    path: string,
    project: Project,
    replacing: boolean,
    id: Id,
    parts: SessionParts,
  ): Promise<Result<Session, string>> {
    const store = await ProjectStore.create(parts.files, path, project, replacing)
    if (!store.ok) return fail(describeWriteError(store.error, basename(path)))
    return ok(new Session(id, store.value, parts, undefined, undefined))
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

  /** Whether every change is on disk. */
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
    return ok(this.autosave.changed())
  }

  /** Saves now whatever is unsaved, and answers how that ended. */
  async flush(): Promise<SaveState> {
    await this.autosave.flush()
    return this.save
  }

  /**
   * Writes the project as it stands to another path. A session whose own file cannot be written goes on
   * in the copy, so that what is done next is saved again; `moved` says whether it did.
   */
  async saveCopy(path: string, replacing: boolean): Promise<Result<{ moved: boolean }, string>> {
    let outcome: Result<{ moved: boolean }, string> = ok({ moved: false })
    await this.autosave.alone(async () => {
      const copy = await ProjectStore.create(this.parts.files, path, this.truth, replacing)
      if (!copy.ok) {
        outcome = fail(describeWriteError(copy.error, basename(path)))
        return false
      }
      const moved = this.readOnly?.forGood === false || this.autosave.save.state === 'failed'
      if (!moved) return false
      this.store = copy.value
      this.readOnly = undefined
      outcome = ok({ moved })
      return true
    })
    return outcome
  }

  /** Stops saving by itself. What is unsaved is given up: flush first. */
  close(): void {
    this.autosave.stop()
  }

  private async write(): Promise<Result<void, SaveFailure>> {
    const written = await this.store.write(this.truth)
    if (written.ok) return written
    const { error } = written
    return fail({
      why: describeWriteError(error, basename(this.path)),
      mayPass: error.kind !== 'changed' && error.kind !== 'exists' && mayPass(error),
    })
  }
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
