import { basename, dirname, extname, join } from 'node:path'
import type { OpenOutcome, OpenProject, ResponseOf, View } from '../../shared/contract'
import { emptyProject } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import type { Result } from '../../shared/model/result'
import { Reception } from './alongside/reception'
import { readForCopy, whyReading } from './alongside/ways'
import type { Door } from './alongside/door'
import type { SaveTarget } from './asking'
import { Rescues } from './backups/rescues'
import { receptionParts, sessionParts, type DeskParts } from './desk-parts'
import { KnownProjects } from './known'
import { within } from './later'
import { patience, settle } from './leaving'
import { cancelled, closed, failure, shown, taken } from './outcomes'
import { fileNameFor, isProjectPath, shorten } from './places'
import { writeSample } from './sample'
import { Seats } from './seats'
import { Session } from './session'
import type { SessionParts } from './session-parts'

/** The project that the window works on: opening, making, leaving it, one at a time. */
export class Desk {
  readonly seats: Seats
  private queue: Promise<unknown> = Promise.resolve()
  readonly known: KnownProjects
  private readonly rescues: Rescues
  private readonly reception: Reception
  private readonly sessionParts: SessionParts

  constructor(private readonly parts: DeskParts) {
    this.seats = new Seats(parts.files)
    this.reception = new Reception(receptionParts(parts))
    this.sessionParts = sessionParts(parts)
    this.known = new KnownProjects(parts.settings, parts.files, parts.later, parts.newId, parts.home)
    this.rescues = new Rescues(parts)
  }

  /** The open project as the window should show it, once nothing is being opened any more. */
  shown(): Promise<OpenProject | null> {
    return this.inTurn(() => Promise.resolve(this.seats.current ? this.show(this.seats.current) : null))
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

  /** Opens what others have open as the person wants it. */
  enterAs(opening: Id, how: 'reading' | 'alongside' | 'copy' | 'not'): Promise<OpenOutcome> {
    return this.inTurn(async () => {
      const asked = this.reception.answer(opening)
      if (!asked) return failure('This was asked before. Open the project again.')
      const { path, door, unasked } = asked
      const why = how === 'reading' ? whyReading(path, door.others) : undefined
      if (how === 'alongside') await door.become(false)
      if (how === 'alongside' || how === 'reading')
        return this.take(() => this.openAt(path, why), unasked, door)
      await door.leave()
      return how === 'copy' ? this.openCopy(path, unasked) : cancelled
    })
  }

  /** Opens what was open when the program ended last. */
  async resume(): Promise<OpenOutcome> {
    const { reopen } = this.parts.settings.memory
    return reopen === null ? cancelled : this.inTurn(() => this.enter(reopen))
  }

  openSample(): Promise<OpenOutcome> {
    return this.inTurn(async () => {
      const folder = join(this.parts.documents, 'Claimdesk')
      const { files, sample, newId } = this.parts
      const written = await writeSample(files, folder, sample, newId())
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
      const session = this.seats.find(id)
      if (session && !(await this.leave(session))) return cancelled
      this.parts.settings.change({ reopen: null })
      return { outcome: 'done' }
    })
  }

  /** Leaves everything; false when the person wants to stay. */
  closeAll(): Promise<boolean> {
    return this.inTurn(async () => {
      for (const session of [this.seats.leaving, this.seats.current])
        if (session && !(await this.leave(session))) return false
      await this.reception.turnAway()
      await within(patience, this.parts.settings.settled(), this.parts.later)
      return true
    })
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
      const session = this.seats.find(id)
      return session ? this.copy(session) : failure(closed)
    })
  }

  rememberView(id: Id, view: View): void {
    const session = this.seats.find(id)
    if (session) this.known.remember(session.path, { view })
  }

  /** Whoever sits here has said who they are: others see it. */
  sayWho(): Promise<void> {
    return this.reception.stay()
  }

  private get folder(): string {
    return this.parts.settings.memory.folder ?? this.parts.documents
  }

  /** One thing at a time: two openings at once could end with one file in two sessions. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => {})
    return turn
  }

  private async enter(path: string, unasked = false): Promise<OpenOutcome> {
    // What is only read along is opened once more, to work on it.
    if (
      this.seats.current &&
      this.seats.current.save.state !== 'read-only' &&
      (await this.seats.hasOpen(path))
    )
      return { outcome: 'opened', project: this.show(this.seats.current) }
    // Left before the file is read: it may be this very file.
    if (this.seats.leaving && !(await this.leave(this.seats.leaving))) return cancelled
    const door = await this.reception.come(path)
    if (door && door.others.length > 0)
      return this.reception.ask(path, basename(path, extname(path)), door, unasked)
    const outcome = await this.take(() => this.openAt(path), unasked, door)
    if (outcome.outcome !== 'failed') return outcome
    const rescue = await this.rescues.offer(path)
    return rescue ? { outcome: 'broken', why: outcome.why, rescue } : outcome
  }

  private openAt(path: string, reading?: string): Promise<Result<Session, string>> {
    return Session.open(path, this.parts.newId(), this.sessionParts, reading)
  }

  /** Opens a copy of a project, which can be merged into it later. */
  private async openCopy(path: string, unasked: boolean): Promise<OpenOutcome> {
    const target = await this.askWhere(`${basename(path, extname(path))} copy.claimdesk`)
    if ('outcome' in target) return target
    const read = await readForCopy(this.parts.files, path, target.path)
    if (!read.ok) return failure(read.error)
    return this.take(
      () => Session.create(target.path, read.value, target.replacing, this.parts.newId(), this.sessionParts),
      unasked,
    )
  }

  private async take(
    make: () => Promise<Result<Session, string>>,
    keepOld: boolean,
    door: Door | null = null,
  ): Promise<OpenOutcome> {
    const made = await make()
    if (!made.ok) {
      await door?.leave()
      return failure(made.error)
    }
    const old = this.seats.current
    if (old && keepOld) this.seats.leaving = old
    else if (old && !(await this.leave(old))) {
      await Promise.all([door?.leave(), made.value.close()])
      return cancelled
    }
    await door?.stay()
    const session = made.value
    this.seats.current = session
    this.reception.attend(session, door ?? (await this.reception.come(session.path)))
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
    const closed = this.reception.leave(session).then(() => session.close())
    // A disk that does not answer has been waited for long enough.
    if (settled === 'saved') await closed
    this.known.remember(session.path, { title: session.project.meta.title })
    this.seats.clear(session)
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
    await this.reception.move(session)
    this.note(session)
    this.known.remember(session.path, { view })
    return { outcome: 'saved', place, movedTo: session.name }
  }

  /** Asks for a place that the open project does not have. */
  private async askWhere(name: string): Promise<SaveTarget | typeof cancelled | ReturnType<typeof failure>> {
    const target = await this.parts.dialogs.saveProject(join(this.folder, name))
    if (!target) return cancelled
    return (await this.seats.hasOpen(target.path)) ? failure(taken(target.path)) : target
  }

  private note(session: Session): void {
    this.known.opened(session.path, session.project.meta.title, this.parts.now())
    this.parts.settings.change({ reopen: session.path, folder: dirname(session.path) })
  }

  private show(session: Session): OpenProject {
    const { known, reception } = this
    return shown(session, this.parts.home, known.viewOf(session.path), reception.peopleWith(session))
  }
}
