import { basename, dirname } from 'node:path'
import { Low } from 'lowdb'
import { emptyProject, type Project } from '../../shared/model/project'
import { ok, type Result } from '../../shared/model/result'
import type { SaveFailure } from './autosave'
import { caught, ProjectAdapter, type Accepted, type WriteError } from './adapter'
import { removeStaleTemps } from './files/atomic'
import type { Files } from './files/files'
import { describeTrouble, mayPass } from './files/troubles'
import type { Later } from './later'
import type { ProjectOnDisk, ReadError } from './read'

/** One project file and the project in it: reads it, writes it durably, never over what others wrote. */
export class ProjectStore {
  private constructor(
    private readonly adapter: ProjectAdapter,
    private readonly low: Low<Project>,
  ) {}

  get path(): string {
    return this.adapter.path
  }

  /** SHA-256 of the file as it was read or written last. */
  get sha256(): string {
    return this.adapter.sha256
  }

  /** Opens the file at `path`; `found` is what was in it. */
  static async open(
    files: Files,
    path: string,
    later?: Later,
  ): Promise<Result<{ store: ProjectStore; found: ProjectOnDisk }, ReadError>> {
    const adapter = new ProjectAdapter(files, path, false, later)
    const low = new Low<Project>(adapter, emptyProject('none', '', ''))
    const read = await caught<ProjectOnDisk, ReadError>(low.read().then(() => adapter.takeFound()))
    if (!read.ok) return read
    await removeStaleTemps(files, dirname(path), new Date())
    return ok({ store: new ProjectStore(adapter, low), found: read.value })
  }

  /** Makes the file of a new project. `replacing`: the person agreed to lose what is at the path. */
  static async create(
    files: Files,
    path: string,
    project: Project,
    replacing: boolean,
    later?: Later,
  ): Promise<Result<ProjectStore, WriteError>> {
    const adapter = new ProjectAdapter(files, path, replacing, later)
    const store = new ProjectStore(adapter, new Low(adapter, project))
    const written = await store.write(project)
    return written.ok ? ok(store) : written
  }

  /** Whether the file is, at a look, the one that was read or written last; one that is gone counts as that. */
  isUntouched(): Promise<boolean> {
    return this.adapter.isUntouched()
  }

  /** What is in the file now. It is not written over before it is accepted. */
  readAgain(): Promise<Result<ProjectOnDisk, ReadError>> {
    return this.adapter.readAgain()
  }

  /** What `readAgain` found is in the project that is written next. */
  accept(found: Accepted): void {
    this.adapter.accept(found)
  }

  /** The project of the file as it was read or written last. */
  get project(): Project {
    return this.adapter.project
  }

  /** `ready` is told the SHA-256 of the new file just before it is put in place. */
  async write(
    project: Project,
    ready: (sha256: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<Result<void, WriteError>> {
    this.adapter.ready = ready
    this.low.data = project
    return caught(this.low.write())
  }
}

/** Why the file at `path` was not written, for the person, and whether trying again can help. */
export function failureOf(error: WriteError, path: string): SaveFailure {
  const why = describeWriteError(error, basename(path))
  return { why, mayPass: error.kind === 'changed' || (error.kind !== 'exists' && mayPass(error)) }
}

/** One sentence for the person: what failed, why, what to do. `name` is the file's name. */
export function describeWriteError(error: WriteError, name: string): string {
  switch (error.kind) {
    case 'changed':
      return `“${name}” was not saved: another program or person changed it on disk. Use “Save a copy as…” to keep your work in a file of its own.`
    case 'exists':
      return `“${name}” was not made: there is a file of that name. Choose another name.`
    default:
      return `“${name}” was not saved: ${describeTrouble(error)}`
  }
}
