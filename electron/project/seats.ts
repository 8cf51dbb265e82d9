import type { ResponseOf, SaveState } from '../../shared/contract'
import type { Id } from '../../shared/model/records'
import { fail, type Result } from '../../shared/model/result'
import { isSamePlace, type Files } from './files/files'
import { closed, failure } from './outcomes'
import type { Session } from './session'

/** The projects that are open, and what the window asks of one of them by its id. */
export class Seats {
  current: Session | undefined
  /**
   * The project before, when another arrived from outside: the window may still be sending what was
   * being typed in it. It is left for good at the next opening or closing.
   */
  leaving: Session | undefined

  constructor(private readonly files: Files) {}

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

  /** Makes a backup before another project is merged in. */
  async backUp(id: Id): Promise<ResponseOf<'merge:back-up'>> {
    const made = await this.find(id)?.backUp('merge')
    if (!made) return failure(closed)
    return made.ok ? { outcome: 'done' } : failure(made.error)
  }

  /** Whether the window works on the file at `path`. */
  async hasOpen(path: string): Promise<boolean> {
    return this.current !== undefined && isSamePlace(this.files, path, this.current.path)
  }

  /** A project has been closed. */
  clear(session: Session): void {
    if (this.current === session) this.current = undefined
    if (this.leaving === session) this.leaving = undefined
  }
}
