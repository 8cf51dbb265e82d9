import { basename, dirname, join } from 'node:path'
import type {
  EventName,
  EventOf,
  OpenOutcome,
  OpenProject,
  ResponseOf,
  SaveState,
  View,
} from '../../shared/contract'
import type { IdSource } from '../../shared/model/ids'
import { emptyProject } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { fail, type Result } from '../../shared/model/result'
import type { Dialogs, SaveTarget } from './asking'
import { Rescues } from './backups/rescues'
import { KnownProjects } from './known'
import { within } from './later'
import { patience, settle } from './leaving'
import { cancelled, closed, failure, shown, taken } from './outcomes'
import { fileNameFor, isProjectPath, shorten } from './places'
import { writeSample } from './sample'
import { Session, type SessionParts } from './session'
import type { SettingsStore } from './settings'

export interface DeskParts extends Omit<SessionParts, 'tell'> {
  readonly settings: SettingsStore
  readonly dialogs: Dialogs
  readonly newId: IdSource
  /** The folder where projects go unless the person chooses another. */
  readonly documents: string
  readonly home: string
  /** The sample story as its file has it. */
  readonly sample: string
  readonly tell: <N extends EventName>(name: N, payload: EventOf<N>) => void
  /** The operating system's list of recent documents. */
  readonly addRecent: (path: string) => void
}

/** The project that the window works on: opening, making, leaving it, one at a time. */
export class Desk {
  private current: Session | undefined
  /**
   * The project before, when another arrived from outside: the window may still be sending what was
   * being typed in it. It is left for good at the next opening or closing.
   */
  private leaving: Session | undefined
  private queue: Promise<unknown> = Promise.resolve()
  readonly known: KnownProjects
  private readonly rescues: Rescues

  constructor(private readonly parts: DeskParts) {
    this.known = new KnownProjects(parts.settings, parts.files, parts.later, parts.newId, parts.home)
    this.rescues = new Rescues(parts)
  }

  /** The open project as the window should show it, once nothing is being opened any more. */
  shown(): Promise<OpenProject | null> {
    return this.inTurn(() => Promise.resolve(this.current ? this.show(this.current) : null))
  }

  openDialog(): Promise<OpenOutcome> {
    return this.inTurn(async () => {
      const path = await this.parts.dialogs.openProject(this.folder)
      return path === null ? cancelled : this.enter(path)
    })
  }

  openRecent(id: Id): Promise<OpenOutcome> {
    const path = this.known.pathOf(id)
    if (path === undefined)
      return Promise.resolve(failure('This project is no longer in the list. Use “Open…”.'))
    return this.inTurn(() => this.enter(path))
  }

  openDropped(path: string): Promise<OpenOutcome> {
    if (!isProjectPath(path))
      return Promise.resolve(
        failure(
          `“${basename(path) || 'What you dropped'}” is not a project file. Drop a .claimdesk file; texts are added from inside a project.`,
        ),
      )
    return this.inTurn(() => this.enter(path))
  }

  /** A file from outside, e.g. a double click: the window did not ask, so its unsent typing is waited for. */
  arrive(path: string): Promise<OpenOutcome> {
    return this.inTurn(() => this.enter(path, true))
  }

  /** Opens what was open when the program ended last. */
  async resume(): Promise<OpenOutcome> {
    const { reopen } = this.parts.settings.memory
    return reopen === null ? cancelled : this.inTurn(() => this.enter(reopen))
  }

  openSample(): Promise<OpenOutcome> {
    return this.inTurn(async () => {
      const folder = join(this.parts.documents, 'Claimdesk')
      const written = await writeSample(this.parts.files, folder, this.parts.sample)
      return written.ok ? this.enter(written.value) : failure(written.error)
    })
  }

  create(title: string): Promise<OpenOutcome> {
    return this.inTurn(async () => {
      const { newId, now } = this.parts
      const target = await this.askWhere(fileNameFor(title))
      if ('outcome' in target) return target
      const project = emptyProject(newId(), title, now())
      return this.take(
        () => Session.create(target.path, project, target.replacing, newId(), this.sessionParts),
        false,
      )
    })
  }

  close(id: Id): Promise<ResponseOf<'project:close'>> {
    return this.inTurn(async () => {
      const session = this.find(id)
      if (session && !(await this.leave(session))) return cancelled
      this.parts.settings.change({ reopen: null })
      return { outcome: 'done' }
    })
  }

  /** Leaves everything; false when the person wants to stay. */
  closeAll(): Promise<boolean> {
    return this.inTurn(async () => {
      for (const session of [this.leaving, this.current])
        if (session && !(await this.leave(session))) return false
      await within(patience, this.parts.settings.settled(), this.parts.later)
      return true
    })
  }

  /** An open project by the id that the window has for it; `undefined` when it is no longer open. */
  find(id: Id): Session | undefined {
    return [this.current, this.leaving].find((session) => session?.id === id)
  }

  apply(id: Id, changes: Parameters<Session['apply']>[0]): Result<number, string> {
    return this.find(id)?.apply(changes) ?? fail(closed)
  }

  /** Saves now. A project that is no longer open has nothing left to save, and says so. */
  async saveAgain(id: Id): Promise<SaveState> {
    return (await this.find(id)?.flush()) ?? { state: 'failed', revision: 0, why: closed }
  }

  /** Opens what was offered instead of a file that cannot be read: in its place, or where the person says. */
  rescue(id: Id, where: 'here' | 'elsewhere'): Promise<OpenOutcome> {
    return this.inTurn(async () => {
      if (where === 'here') return this.take(() => this.rescues.openHere(id, this.sessionParts), false)
      const target = await this.askWhere(this.rescues.suggestedName(id))
      if ('outcome' in target) return target
      return this.take(() => this.rescues.openAt(id, target, this.sessionParts), false)
    })
  }

  saveCopy(id: Id): Promise<ResponseOf<'project:save-copy'>> {
    return this.inTurn(async () => {
      const session = this.find(id)
      return session ? this.copy(session) : failure(closed)
    })
  }

  /** Makes a backup of an open project before another is merged into it. */
  async backUp(id: Id): Promise<ResponseOf<'merge:back-up'>> {
    const made = await this.find(id)?.backUp('merge')
    if (!made) return failure(closed)
    return made.ok ? { outcome: 'done' } : failure(made.error)
  }

  rememberView(id: Id, view: View): void {
    const session = this.find(id)
    if (session) this.known.remember(session.path, { view })
  }

  private get folder(): string {
    return this.parts.settings.memory.folder ?? this.parts.documents
  }

  private get sessionParts(): SessionParts {
    const { files, journals, backups, later, now, tell } = this.parts
    return {
      files,
      journals,
      backups,
      later,
      now,
      tell: ({ id }, save) => tell('save-state', { session: id, save }),
    }
  }

  /** One thing at a time: two openings at once could end with one file in two sessions. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => {})
    return turn
  }

  private async enter(path: string, unasked = false): Promise<OpenOutcome> {
    if (this.current && (await this.isOpen(path)))
      return { outcome: 'opened', project: this.show(this.current) }
    // Left before the file is read: it may be this very file.
    if (this.leaving && !(await this.leave(this.leaving))) return cancelled
    const outcome = await this.take(() => Session.open(path, this.parts.newId(), this.sessionParts), unasked)
    if (outcome.outcome !== 'failed') return outcome
    const rescue = await this.rescues.offer(path)
    return rescue ? { outcome: 'broken', why: outcome.why, rescue } : outcome
  }

  private async take(make: () => Promise<Result<Session, string>>, keepOld: boolean): Promise<OpenOutcome> {
    const made = await make()
    if (!made.ok) return failure(made.error)
    const old = this.current
    if (old && keepOld) this.leaving = old
    else if (old && !(await this.leave(old))) return cancelled
    const session = made.value
    this.current = session
    this.note(session)
    this.parts.addRecent(session.path)
    return { outcome: 'opened', project: this.show(session) }
  }

  /** Saves and closes a session; asks what to do when it cannot be saved. False when the person stays. */
  private async leave(session: Session): Promise<boolean> {
    const settled = await settle(session, {
      dialogs: this.parts.dialogs,
      later: this.parts.later,
      copy: async () => {
        const copied = await this.copy(session)
        return copied.outcome === 'failed' ? copied.why : undefined
      },
    })
    if (settled === 'stay') return false
    const closed = session.close()
    // A disk that does not answer has been waited for long enough.
    if (settled === 'saved') await closed
    this.known.remember(session.path, { title: session.project.meta.title })
    if (this.current === session) this.current = undefined
    if (this.leaving === session) this.leaving = undefined
    return true
  }

  private async copy(session: Session): Promise<ResponseOf<'project:save-copy'>> {
    const target = await this.askWhere(`${session.name} copy.claimdesk`)
    if ('outcome' in target) return target
    const view = this.known.viewOf(session.path)
    const copied = await session.saveCopy(target.path, target.replacing)
    if (!copied.ok) return failure(copied.error)
    const place = shorten(target.path, this.parts.home)
    if (!copied.value.moved) return { outcome: 'saved', place }
    this.note(session)
    this.known.remember(session.path, { view })
    return { outcome: 'saved', place, movedTo: session.name }
  }

  /** Asks for a place that the open project does not have. */
  private async askWhere(name: string): Promise<SaveTarget | typeof cancelled | ReturnType<typeof failure>> {
    const target = await this.parts.dialogs.saveProject(join(this.folder, name))
    if (!target) return cancelled
    return (await this.isOpen(target.path)) ? failure(taken(target.path)) : target
  }

  private note(session: Session): void {
    this.known.opened(session.path, session.project.meta.title, this.parts.now())
    this.parts.settings.change({ reopen: session.path, folder: dirname(session.path) })
  }

  async isOpen(path: string): Promise<boolean> {
    const { files } = this.parts
    if (!this.current) return false
    try {
      return (await files.follow(path)) === (await files.follow(this.current.path))
    } catch {
      return false
    }
  }

  private show(session: Session): OpenProject {
    return shown(session, this.parts.home, this.known.viewOf(session.path))
  }
}
