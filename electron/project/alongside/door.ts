import type { Person } from '../../../shared/person'
import { sameJson } from '../../../shared/changes/json'
import type { Files } from '../files/files'
import { codeOf } from '../files/troubles'
import type { Later } from '../later'
import { Presence } from '../lock/presence'
import type { Program } from '../lock/program'
import { Watch } from '../watch/watch'

export interface DoorParts {
  readonly files: Files
  readonly later: Later
  readonly now: () => string
  readonly me: Program
  /** Who sits here; empty when they have not said. */
  readonly name: () => string
}

/** Where one program stands beside a project file: it says that it is there, sees who else is, and what they do. */
export class Door {
  private known: readonly Person[] = []
  private watch: Watch | undefined
  private readonly presence: Presence

  private constructor(
    private readonly path: string,
    private readonly parts: DoorParts,
  ) {
    this.presence = new Presence(path, parts, false, () => void this.watch?.now())
  }

  /** Comes to the project file at `path`; null when there is none. */
  static async at(path: string, parts: DoorParts): Promise<Door | null> {
    const real = await realPath(path, parts.files)
    if (real === null) return null
    const door = new Door(real, parts)
    door.known = await door.presence.enter()
    return door
  }

  /** Who else has it open, as of the latest look. */
  get people(): readonly Person[] {
    return this.known
  }

  /** Those who may change it. */
  get others(): Person[] {
    return this.known.filter(({ reading }) => !reading)
  }

  /** Only reads, or works, from here on. */
  become(reading: boolean): Promise<void> {
    return this.presence.become(reading)
  }

  /** Says anew that it is here: whoever left the same file by another door of this program took its lock along. */
  stay(): Promise<void> {
    return this.presence.stay()
  }

  /** Calls `look` whenever the file may be another, and `told` when others came or went. */
  attend(look: () => Promise<void>, told: (people: readonly Person[]) => void): void {
    const { files, later } = this.parts
    this.watch = new Watch(files, this.path, later, async () => {
      await look()
      const people = await this.presence.others()
      if (sameJson(people, this.known)) return
      this.known = people
      told(people)
    })
  }

  async leave(): Promise<void> {
    await this.watch?.end()
    await this.presence.leave()
  }
}

async function realPath(path: string, files: Files): Promise<string | null> {
  try {
    const real = await files.follow(path)
    return (await files.stat(real))?.kind === 'file' ? real : null
  } catch (error) {
    codeOf(error)
    return null
  }
}
