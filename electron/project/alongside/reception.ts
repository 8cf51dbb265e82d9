import type { OpenOutcome } from '../../../shared/contract'
import type { IdSource } from '../../../shared/model/ids'
import type { Id } from '../../../shared/model/records'
import type { Session } from '../session'
import { Door, type DoorParts } from './door'

export interface ReceptionParts extends DoorParts {
  readonly newId: IdSource
  readonly tell: (session: Session, people: Door['people']) => void
}

interface Waiting {
  readonly id: Id
  readonly path: string
  readonly door: Door
  readonly unasked: boolean
}

/** Receives whoever opens a project file that others have open, and keeps the doors of the open projects. */
export class Reception {
  private readonly doors = new Map<Session, Door>()
  private waiting: Waiting | undefined

  constructor(private readonly parts: ReceptionParts) {}

  /** Comes to the file at `path`, which may not be there. */
  come(path: string): Promise<Door | null> {
    return Door.at(path, this.parts)
  }

  /** Lets the person say how to open what others have open; until then they are only reading. */
  async ask(path: string, name: string, door: Door, unasked: boolean): Promise<OpenOutcome> {
    await this.turnAway()
    await door.become(true)
    const id = this.parts.newId()
    this.waiting = { id, path, door, unasked }
    return { outcome: 'occupied', opening: id, name, people: door.others }
  }

  /** What was asked about; once. */
  answer(id: Id): Waiting | undefined {
    const { waiting } = this
    if (waiting?.id !== id) return undefined
    this.waiting = undefined
    return waiting
  }

  /** Forgets what was asked last, if it was not answered. */
  async turnAway(): Promise<void> {
    const { waiting } = this
    this.waiting = undefined
    await waiting?.door.leave()
  }

  /** A project has been opened through `door`. */
  attend(session: Session, door: Door | null): void {
    if (!door) return
    this.doors.set(session, door)
    door.attend(
      () => session.look(),
      (people) => this.parts.tell(session, people),
    )
  }

  /** The project goes on in another file. */
  async move(session: Session): Promise<void> {
    await this.leave(session)
    this.attend(session, await this.come(session.path))
  }

  /** Says anew who is here, wherever that is. */
  async stay(): Promise<void> {
    await this.waiting?.door.stay()
    for (const door of this.doors.values()) await door.stay()
  }

  peopleWith(session: Session): Door['people'] {
    return this.doors.get(session)?.people ?? []
  }

  async leave(session: Session): Promise<void> {
    const door = this.doors.get(session)
    this.doors.delete(session)
    await door?.leave()
  }
}
