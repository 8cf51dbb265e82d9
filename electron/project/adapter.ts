import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import type { Project } from '../../shared/model/project'
import type { Result } from '../../shared/model/result'
import { projectPieces } from '../../shared/model/serialize'
import { writeAtomically, type Written } from './files/atomic'
import { sameFile, type Files, type Stat } from './files/files'
import { codeOf, troubleOf, type Trouble } from './files/troubles'
import { later as realLater, type Later } from './later'
import { thisProgram } from './lock/this-program'
import { inTurn } from './lock/turn'
import { largestProject, readBytes, readProject, sha256Of, type ProjectOnDisk, type ReadError } from './read'
import { encodeInSlices } from './slices'

/** Why a project was not written. `changed`: what is on disk is not what was loaded or written last. */
export type WriteError = Trouble | { readonly kind: 'changed' } | { readonly kind: 'exists' }

/** lowdb's adapters speak in exceptions: an expected failure goes through it in this, see `caught`. */
class Expected<E> extends Error {
  constructor(readonly error: E) {
    super('An expected failure on its way through lowdb')
  }
}

/** What a call through lowdb came to. */
export async function caught<T, E>(call: Promise<T>): Promise<Result<T, E>> {
  try {
    return { ok: true, value: await call }
  } catch (error) {
    if (error instanceof Expected) return { ok: false, error: error.error as E }
    throw error
  }
}

/** What was found at the path and need not be kept: it is in the project that is written next. */
export type Accepted = Pick<ProjectOnDisk, 'stat' | 'sha256' | 'project'>

/** What was at the path when it was read or written last. */
type Known = (Written & { readonly project: Project }) | 'nothing' | 'whatever'

/**
 * lowdb's adapter for one project file. lowdb's own do not sync to disk, reset the file mode, replace
 * symbolic links and take any shape for data.
 */
export class ProjectAdapter implements Adapter<Project> {
  /** Told the SHA-256 of each new content just before it is put in place. */
  ready: (sha256: string) => Promise<void> = () => Promise.resolve()
  private known: Known
  private found: ProjectOnDisk | undefined
  /** The volume of the file's folder, where it could be told. */
  private volume: bigint | undefined

  /** `replacing`: whether a first write may go over a file that was not read before. */
  constructor(
    private readonly files: Files,
    readonly path: string,
    replacing = false,
    private readonly later: Later = realLater,
  ) {
    this.known = replacing ? 'whatever' : 'nothing'
  }

  async read(): Promise<Project> {
    const read = await readProject(this.files, this.path)
    if (!read.ok) throw new Expected<ReadError>(read.error)
    this.found = read.value
    const { stat, sha256, project } = read.value
    this.known = { stat, sha256, project }
    this.volume = await this.volumeNow()
    return project
  }

  /** What the last `read` found beside the project, once: the text is large and not kept. */
  takeFound(): ProjectOnDisk {
    const { found } = this
    if (!found) throw new Error('Nothing was read')
    this.found = undefined
    return found
  }

  /** Whether a look at the path shows the very file that was read or written last. */
  async isUntouched(): Promise<boolean> {
    const { known } = this
    if (typeof known === 'string') return false
    const present = await this.files.stat(this.path)
    return present === null || sameFile(present, known.stat)
  }

  /** Reads what is at the path now. A write goes over it only once it is accepted. */
  async readAgain(): Promise<Result<ProjectOnDisk, ReadError>> {
    return readProject(this.files, this.path)
  }

  /** What was read has been taken in: a write may go over it. */
  accept({ stat, sha256, project }: Accepted): void {
    this.known = { stat, sha256, project }
  }

  /** SHA-256 of what was read or written last. */
  get sha256(): string {
    if (typeof this.known === 'string') throw new Error('Nothing was read or written')
    return this.known.sha256
  }

  /** The project that was read or written last. */
  get project(): Project {
    if (typeof this.known === 'string') throw new Error('Nothing was read or written')
    return this.known.project
  }

  async write(project: Project): Promise<void> {
    try {
      await writeAtomically(this.files, this.path, limited(encodeInSlices(projectPieces(project))), {
        agree: (present) => this.agree(present),
        ready: this.ready,
        alone: async (replace) => {
          const { files, path, later } = this
          await inTurn(await files.follow(path), { files, me: thisProgram, later }, async () => {
            await replace()
            // Who does not take turns may have replaced it between our last look and the rename, or since.
            await this.agree(await files.stat(path))
          })
        },
        // From here on the disk holds it, even when the folder then cannot be synced.
        done: (written) => (this.known = { ...written, project }),
      })
    } catch (error) {
      if (error instanceof Expected) throw error
      throw new Expected<WriteError>(troubleOf(error))
    }
  }

  /** Stops a write that would go over what somebody else put there. A file that is gone is made again. */
  private async agree(present: Stat | null): Promise<void> {
    const { known } = this
    if (known === 'whatever') return
    if (present === null) return this.agreeToNothing()
    if (known === 'nothing') throw new Expected<WriteError>({ kind: 'exists' })
    if (sameFile(present, known.stat)) return
    // Sync programs and network drives touch times and numbers: only other content counts as a change.
    const stat = await this.sameContent(known)
    if (!stat) throw new Expected<WriteError>({ kind: 'changed' })
    this.known = { ...known, stat }
  }

  /**
   * A drive that goes away leaves its folder behind on some systems, empty and on another disk: what is written
   * there is found by nobody once the drive is back.
   */
  private async agreeToNothing(): Promise<void> {
    const now = await this.volumeNow()
    if (this.volume !== undefined && now !== undefined && now !== this.volume)
      throw new Expected<WriteError>({ kind: 'unreachable' })
  }

  private async volumeNow(): Promise<bigint | undefined> {
    try {
      return (await this.files.stat(dirname(await this.files.follow(this.path))))?.dev
    } catch (error) {
      codeOf(error)
      return undefined
    }
  }

  private async sameContent(known: Exclude<Known, string>): Promise<Stat | undefined> {
    const found = await readBytes(this.files, this.path)
    if (!found.ok) return undefined
    return (await sha256Of(found.value.bytes)) === known.sha256 ? found.value.stat : undefined
  }
}

/** Stops where the file would become one that is not read again. */
async function* limited(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const bytes of content) {
    size += bytes.length
    if (size > largestProject) throw new Expected<WriteError>({ kind: 'too-large' })
    yield bytes
  }
}
