import { dirname } from 'node:path'
import type { Files } from '../files/files'
import type { Later } from '../later'

/** Milliseconds that a folder must be quiet: a save is several things that happen at once. */
const quiet = 150

/** Milliseconds between looks on drives that tell of nothing. */
const pace = 5_000

/**
 * Calls `look` when something may have happened to the file at `path`: at once where the platform tells of it, and
 * now and then where it does not. The folder is watched, since a save puts another file in the place of the old.
 */
export class Watch {
  private soon: (() => void) | undefined
  private next: (() => void) | undefined
  private ended = false
  private looking: Promise<void> | undefined
  private again = false
  private readonly stop: () => void

  constructor(
    files: Files,
    path: string,
    private readonly later: Later,
    private readonly look: () => Promise<void>,
  ) {
    this.stop = files.watch(dirname(path), () => this.happened())
    this.plan()
  }

  /** Looks now; one look at a time. */
  now(): Promise<void> {
    this.again = true
    this.looking ??= this.lookAll()
    return this.looking
  }

  async end(): Promise<void> {
    this.ended = true
    this.stop()
    this.soon?.()
    this.next?.()
    await this.looking
  }

  private happened(): void {
    if (this.ended) return
    this.soon?.()
    this.soon = this.later(quiet, () => {
      this.soon = undefined
      void this.now()
    })
  }

  private plan(): void {
    this.next = this.later(pace, () => void this.now().finally(() => this.ended || this.plan()))
  }

  private async lookAll(): Promise<void> {
    try {
      do {
        this.again = false
        // Not at once: whoever asked knows of this look before it can have ended.
        await Promise.resolve()
        if (!this.ended) await this.look()
      } while (this.again && !this.ended)
    } finally {
      this.looking = undefined
    }
  }
}
