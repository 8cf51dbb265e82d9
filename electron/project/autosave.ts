import type { SaveState } from '../../shared/contract'
import type { Result } from '../../shared/model/result'
import type { Later } from './later'

/** Why a save failed, as a sentence, and whether trying again by itself can help. */
export interface SaveFailure {
  readonly why: string
  readonly mayPass: boolean
}

export interface AutosaveParts {
  /** Makes the newest state durable; called with no other write under way. */
  readonly write: () => Promise<Result<void, SaveFailure>>
  readonly later: Later
  readonly now: () => string
  readonly tell: (state: SaveState) => void
}

/** Milliseconds. Long enough for the changes of one action to share a write, too short to notice. */
const pause = 50
const firstRetry = 1_000
const longestRetry = 30_000

/**
 * When to save, and what may be said about it. At most one write is under way; whatever changed in the
 * meantime is written right after it. A state names the revision that is on disk, never one that is hoped for.
 */
export class Autosave {
  private latest = 0
  private state: SaveState
  private running: Promise<void> | undefined
  private cancel: (() => void) | undefined
  private retry = firstRetry

  constructor(
    private readonly parts: AutosaveParts,
    savedAt: string,
  ) {
    this.state = { state: 'saved', revision: 0, at: savedAt }
  }

  get save(): SaveState {
    return this.state
  }

  /** How many changes there have been. */
  get revision(): number {
    return this.latest
  }

  get isClean(): boolean {
    return this.state.revision === this.latest
  }

  /** The project has changed; answers its new revision. */
  changed(): number {
    this.latest++
    // A failure stays on show until a save succeeds: "saving" with every key on a full disk would hide it.
    if (this.state.state === 'saved') this.enter({ state: 'saving', revision: this.state.revision })
    this.plan(pause)
    return this.latest
  }

  /** Saves now whatever is unsaved, and answers how that ended. */
  async flush(): Promise<SaveState> {
    // A write that is under way may have begun before the disk was put right, so its failure is not final.
    await this.running
    await this.run()
    return this.state
  }

  /**
   * Runs `work` with no write under way and none beginning before it ends. When it answers true, the
   * revision at its start is on disk, just as after a write.
   */
  async alone(work: () => Promise<boolean>): Promise<void> {
    while (this.running) await this.running
    this.stop()
    const revision = this.latest
    this.running = work()
      .then((saved) => {
        if (saved) this.wrote(revision)
      })
      .finally(() => {
        this.running = undefined
        if (!this.isClean) this.plan(pause)
      })
    return this.running
  }

  /** Nothing is written any more, except by `flush`. */
  stop(): void {
    this.cancel?.()
    this.cancel = undefined
  }

  private plan(ms: number): void {
    if (this.running) return
    this.stop()
    this.cancel = this.parts.later(ms, () => void this.run())
  }

  private run(): Promise<void> {
    this.stop()
    this.running ??= this.writeAll().finally(() => (this.running = undefined))
    return this.running
  }

  private async writeAll(): Promise<void> {
    while (!this.isClean) {
      const revision = this.latest
      const written = await this.parts.write()
      if (!written.ok) return this.fail(written.error)
      this.wrote(revision)
    }
  }

  private wrote(revision: number): void {
    this.retry = firstRetry
    this.enter(
      revision === this.latest
        ? { state: 'saved', revision, at: this.parts.now() }
        : { state: 'saving', revision },
    )
  }

  private fail({ why, mayPass }: SaveFailure): void {
    this.enter({ state: 'failed', revision: this.state.revision, why })
    if (!mayPass) return
    this.stop()
    this.cancel = this.parts.later(this.retry, () => void this.run())
    this.retry = Math.min(this.retry * 2, longestRetry)
  }

  private enter(state: SaveState): void {
    this.state = state
    this.parts.tell(state)
  }
}
