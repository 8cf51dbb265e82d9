import { applyChanges } from '../../../shared/changes/apply'
import type { Change } from '../../../shared/changes/change'
import { parseProject } from '../../../shared/model/parse'
import type { Project } from '../../../shared/model/project'
import { fail, ok, type Result } from '../../../shared/model/result'
import type { SaveFailure } from '../autosave'
import type { Files, Stat } from '../files/files'
import { readProject, type ProjectOnDisk, type ReadError } from '../read'
import { meet, type Met } from './meet'

/** A file that an open project is to be brought together with; see `meet`. */
export interface Place {
  readonly path: string
  readonly reading: boolean
  readonly at: string
}

/** What came of it, without the projects themselves: as small as what changed. */
export interface News extends Omit<Met, 'project'> {
  readonly stat: Stat
  readonly sha256: string
}

export type MeetingFailure =
  | { readonly kind: 'unread'; readonly error: ReadError }
  | { readonly kind: 'unmet'; readonly why: SaveFailure }

/** The open project and its file, elsewhere than where a person waits: what takes long is done there. */
export interface Meeting {
  /** What the project, as it was given, and the file make together. */
  begin(place: Place): Promise<Result<News, MeetingFailure>>
  /** The same once the project has gone on by these steps. */
  goOn(steps: readonly (readonly Change[])[]): Promise<Result<News, MeetingFailure>>
  end(): void
}

/** Opens a meeting for a project whose file's text this is, in pieces. */
export type OpenMeeting = (project: AsyncIterable<Uint8Array>) => Promise<Meeting>

/** The meeting itself, wherever that runs. */
export class MeetingTable {
  private readonly pieces: Uint8Array[] = []
  private mine: Project | undefined
  private theirs: Result<ProjectOnDisk, ReadError> | undefined
  private place: Place | undefined

  constructor(private readonly files: Files) {}

  /** Takes the next piece of the project's text. */
  take(piece: Uint8Array): void {
    this.pieces.push(piece)
  }

  async begin(place: Place): Promise<Result<News, MeetingFailure>> {
    const parsed = parseProject(Buffer.concat(this.pieces.splice(0)).toString('utf8'))
    if (!parsed.ok)
      throw new Error(`An open project could not be read again: ${JSON.stringify(parsed.error)}`)
    this.mine = parsed.value.project
    this.place = place
    this.theirs = await readProject(this.files, place.path)
    return this.meet()
  }

  goOn(steps: readonly (readonly Change[])[]): Result<News, MeetingFailure> {
    for (const changes of steps) {
      const applied = applyChanges(this.mine!, changes)
      if (!applied.ok) throw new Error(applied.error)
      this.mine = applied.value.project
    }
    return this.meet()
  }

  private meet(): Result<News, MeetingFailure> {
    const { theirs } = this
    const { path, reading, at } = this.place!
    if (!theirs!.ok) return fail({ kind: 'unread', error: theirs!.error })
    const met = meet(this.mine!, theirs!.value, reading, path, at)
    if (!met.ok) return fail({ kind: 'unmet', why: met.error })
    const { isNews, into, beyond } = met.value
    const { stat, sha256 } = theirs!.value
    return ok({ isNews, into, beyond, stat, sha256 })
  }
}
