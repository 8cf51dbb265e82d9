import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import type { Person } from '../../../shared/person'
import { instantSchema } from '../../../shared/model/records'
import { writeWhole } from '../files/atomic'
import type { Files, Stat } from '../files/files'
import { codeOf } from '../files/troubles'
import type { Later } from '../later'
import { isRunning, type IsRunning, type Program } from './program'

export interface PresenceParts {
  readonly files: Files
  readonly later: Later
  readonly me: Program
  /** Who sits here, as they said; empty when they have not. */
  readonly name: () => string
  readonly now: () => string
  readonly isRunning?: IsRunning
}

const lockSchema = z.object({
  program: z.string().regex(/^[0-9a-f]{12}$/),
  host: z.string().max(255),
  pid: z.int(),
  name: z.string().max(80),
  since: instantSchema,
  reading: z.boolean(),
  /** Goes up with every beat: a clock that another computer reads proves nothing. */
  beat: z.int(),
})
type Lock = z.infer<typeof lockSchema>

/** Milliseconds between two beats. */
export const beatEvery = 15_000

/** Beats of ours in which one of theirs must come. */
const missedBeats = 4

/** Beats, a day of them, after which a lock that stands still is taken away. */
const abandoned = (24 * 60 * 60 * 1_000) / beatEvery

const largestLock = 10_000

/** What is known of another program from one look to the next. */
interface Seen {
  readonly beat: number
  /** Beats of ours since it moved. */
  readonly unmoved: number
}

/** The lock file of one program beside the project file at `path`. */
export function lockPath(path: string, program: string): string {
  return join(dirname(path), `.${basename(path)}.${program}.lock`)
}

/**
 * Says beside a project file that this program has it open, and who else has. Each program has a lock file of its
 * own: several may have the project open at once, and a sync program never finds two versions of one lock. A lock
 * is stale when its process on this computer has ended; one of another computer, when its beat has stopped. A
 * folder that takes no lock files only means that the others do not see this program.
 */
export class Presence {
  private beat = 0
  private readonly since: string
  private readonly seen = new Map<string, Seen>()
  private cancel: (() => void) | undefined
  private left = false
  private turn: Promise<unknown> = Promise.resolve()
  private own: Stat | null = null

  /** `path`: the real path of the project file. `beaten` is called with every beat. */
  constructor(
    private readonly path: string,
    private readonly parts: PresenceParts,
    private reading: boolean,
    private readonly beaten: () => void = () => {},
  ) {
    this.since = parts.now()
  }

  /** Puts the lock file there; answers who else has one. */
  async enter(): Promise<Person[]> {
    await this.inTurn(() => this.say())
    this.plan()
    return this.others()
  }

  /** Says anew how the project is open here. */
  become(reading: boolean): Promise<void> {
    this.reading = reading
    return this.stay()
  }

  /** Says anew that it is here. */
  stay(): Promise<void> {
    return this.inTurn(() => this.say())
  }

  /** Who else has the project open, first come first. */
  others(): Promise<Person[]> {
    return this.inTurn(async () => {
      const locks = await this.locks()
      const known = new Set(locks.map(({ program }) => program))
      for (const program of this.seen.keys()) if (!known.has(program)) this.seen.delete(program)
      return locks
        .filter(({ program }) => this.seen.get(program)!.unmoved < missedBeats)
        .map(({ program: id, host, name, since, reading }) => ({
          id,
          host,
          name: name || host,
          since,
          reading,
        }))
        .sort((a, b) => (a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1))
    })
  }

  /** Takes the lock file away. */
  async leave(): Promise<void> {
    this.left = true
    this.cancel?.()
    await this.inTurn(() => this.remove(this.parts.me.id))
  }

  private plan(): void {
    this.cancel = this.parts.later(beatEvery, () => {
      for (const [program, { beat, unmoved }] of this.seen)
        this.seen.set(program, { beat, unmoved: unmoved + 1 })
      void this.inTurn(() => this.say()).then(() => {
        if (this.left) return
        this.plan()
        this.beaten()
      })
    })
  }

  /** The locks of others; that of a process of this computer that has ended is taken away. */
  private async locks(): Promise<Lock[]> {
    const { files, me, isRunning: runs = isRunning } = this.parts
    const folder = dirname(this.path)
    const pattern = lockNames(this.path)
    const locks: Lock[] = []
    for (const name of await files.list(folder).catch(() => [])) {
      const program = pattern(name)
      if (program === null || program === me.id) continue
      const found = await this.read(join(folder, name), program)
      if (!found) continue
      const { lock, modified } = found
      if (lock.host === me.host && !runs(lock.pid)) {
        await this.remove(program)
        continue
      }
      const before = this.seen.get(program)
      if (before === undefined)
        this.seen.set(program, { beat: lock.beat, unmoved: this.missedBefore(modified) })
      else if (before.beat !== lock.beat) this.seen.set(program, { beat: lock.beat, unmoved: 0 })
      if (this.seen.get(program)!.unmoved >= abandoned) await this.remove(program)
      else locks.push(lock)
    }
    return locks
  }

  /** How many beats ago a lock was written when it is first seen. The disk's own clock wrote both times. */
  private missedBefore(modified: bigint): number {
    if (!this.own) return 0
    const gap = Number((this.own.modified - modified) / 1_000_000n)
    return Math.max(0, Math.floor(gap / beatEvery))
  }

  private async read(path: string, program: string): Promise<{ lock: Lock; modified: bigint } | null> {
    try {
      const { bytes, stat } = await this.parts.files.read(path, largestLock)
      const lock = lockSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
      return lock.program === program ? { lock, modified: stat.modified } : null
    } catch {
      // Gone meanwhile, half synced, or none of ours.
      return null
    }
  }

  /** Writes the lock file, whole at every moment. Best effort. */
  private async say(): Promise<void> {
    if (this.left) return
    const { files, me, name } = this.parts
    const temp = join(dirname(this.path), `.claimdesk-${randomBytes(12).toString('hex')}.tmp`)
    const lock: Lock = {
      program: me.id,
      host: me.host,
      pid: me.pid,
      name: name(),
      since: this.since,
      reading: this.reading,
      beat: ++this.beat,
    }
    try {
      const file = await files.create(temp)
      try {
        await writeWhole(file, Buffer.from(JSON.stringify(lock)))
        this.own = await file.stat()
      } finally {
        await file.close()
      }
      await files.rename(temp, lockPath(this.path, me.id))
    } catch (error) {
      codeOf(error)
      await files.remove(temp).catch(() => {})
    }
  }

  private async remove(program: string): Promise<void> {
    await this.parts.files.remove(lockPath(this.path, program)).catch(() => {})
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work)
    this.turn = turn.catch(() => {})
    return turn
  }
}

/** Reads the program out of the name of a lock file of the project at `path`; null for any other name. */
function lockNames(path: string): (name: string) => string | null {
  const [before, after] = [`.${basename(path)}.`, '.lock']
  return (name) => {
    if (!name.startsWith(before) || !name.endsWith(after)) return null
    const program = name.slice(before.length, -after.length)
    return lockSchema.shape.program.safeParse(program).success ? program : null
  }
}
