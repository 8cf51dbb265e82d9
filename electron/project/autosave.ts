import type { SaveState } from '../../shared/contract'
import type { Result } from '../../shared/model/result'
import type { Later } from './later'

/** Why a save failed, as sentences, and whether trying again by itself can help. */
export interface SaveFailure {
  readonly why: string
  readonly mayPass: boolean
}

export interface AutosaveParts {
  /**
   * Makes every change so far durable on this computer, at a cost that does not grow with the project.
   * `large`: it is time to put them into the file.
   */
  readonly keep: () => Promise<'kept' | 'large' | 'failed'>
  /** Puts every change so far into the file, and answers the revision that it then has; never called twice at once. */
  readonly fold: () => Promise<Result<number, SaveFailure>>
  readonly later: Later
  readonly now: () => string
  /** What may be said is another. */
  readonly tell: () => void
}

/** The revision that the file now has, or that this is not known to have changed. */
export type InFile = number | 'as before'

/** Milliseconds without a change after which the file is written. */
const shortestRest = 2_000
/** A large project rests longer, so that writing it takes a small part of the time. */
const restFor = 10
const firstRetry = 1_000
const longestRetry = 30_000

const meanwhile = 'Meanwhile your changes are kept on this computer, also when you close the project.'

/**
 * When to save, and what may be said about it. Every change is made durable at once, and put into the file
 * when the person rests. A state names the revision that is durable, never one that is hoped for.
 */
export class Autosave {
  private latest = 0
  private kept = 0
  private folded: number
  private trouble: SaveFailure | undefined
  private state: SaveState
  private keeping: Promise<void> | undefined
  private folding: Promise<void> | undefined
  private cancel: (() => void) | undefined
  private rest = shortestRest
  private retry = firstRetry
  private ended = false

  /** `behind`: there are durable changes already that are not in the file. */
  constructor(
    private readonly parts: AutosaveParts,
    savedAt: string,
    behind: boolean,
  ) {
    this.state = { state: 'saved', revision: 0, at: savedAt }
    this.folded = behind ? -1 : 0
    if (behind) this.planFold()
  }

  get save(): SaveState {
    return this.state
  }

  /** The number of the latest revision. */
  get revision(): number {
    return this.latest
  }

  /** Whether the file has everything. */
  get isClean(): boolean {
    return this.folded === this.latest
  }

  /** The project has changed; answers its new revision. */
  changed(): number {
    this.latest++
    // A failure stays on show until a save succeeds: "saving" with every key on a full disk would hide it.
    if (this.state.state === 'saved') this.publish()
    void this.keep()
    const retrying = this.trouble?.mayPass && this.cancel
    if (!retrying) this.planFold()
    return this.latest
  }

  /** Puts into the file now whatever it does not have, and answers how that ended. */
  async flush(): Promise<SaveState> {
    // A write that is under way may have begun before the disk was put right, so its failure is not final.
    await this.folding
    while (!this.isClean) {
      await this.fold()
      if (this.trouble) break
    }
    await this.keeping
    return this.state
  }

  /**
   * Runs `work` with no write to the file under way and none beginning before it ends; it answers what the file has.
   * Does nothing after the end.
   */
  async alone(work: () => Promise<InFile>): Promise<void> {
    while (this.folding) await this.folding
    if (this.ended) return
    this.folding = work()
      .then((revision) => {
        if (revision === 'as before') return
        // What came since is to be kept in the place that goes with the new file.
        this.kept = revision
        this.wrote(revision)
        void this.keep()
      })
      .finally(() => this.foldEnded())
    return this.folding
  }

  /** Nothing is begun any more; resolves when what is under way has ended. */
  async end(): Promise<void> {
    this.ended = true
    this.stop()
    while (this.keeping || this.folding) await Promise.all([this.keeping, this.folding])
  }

  private stop(): void {
    this.cancel?.()
    this.cancel = undefined
  }

  private keep(): Promise<void> {
    this.keeping ??= this.keepAll().finally(() => (this.keeping = undefined))
    return this.keeping
  }

  private async keepAll(): Promise<void> {
    while (this.kept < this.latest) {
      // The changes of one action share a write.
      await Promise.resolve()
      const revision = this.latest
      const outcome = await this.parts.keep()
      if (outcome === 'failed') {
        await this.fold()
        if (this.trouble) return
        continue
      }
      this.kept = Math.max(this.kept, revision)
      this.publish()
      if (outcome === 'large') void this.fold()
    }
  }

  private planFold(): void {
    if (this.folding || this.ended) return
    this.stop()
    this.cancel = this.parts.later(this.rest, () => void this.fold())
  }

  private fold(): Promise<void> {
    this.stop()
    this.folding ??= this.foldOnce().finally(() => this.foldEnded())
    return this.folding
  }

  private foldEnded(): void {
    this.folding = undefined
    if (this.isClean || this.cancel) return
    if (!this.trouble) this.planFold()
    else if (this.trouble.mayPass) this.planRetry()
  }

  private async foldOnce(): Promise<void> {
    const begun = performance.now()
    const done = await this.parts.fold()
    if (!done.ok) return this.fail(done.error)
    this.rest = Math.max(shortestRest, restFor * (performance.now() - begun))
    this.wrote(done.value)
  }

  private wrote(revision: number): void {
    this.retry = firstRetry
    this.trouble = undefined
    this.folded = revision
    this.kept = Math.max(this.kept, revision)
    if (this.isClean) this.stop()
    this.publish()
  }

  private fail(trouble: SaveFailure): void {
    this.trouble = trouble
    this.publish()
    if (!trouble.mayPass) return
    this.planRetry()
  }

  private planRetry(): void {
    if (this.ended) return
    this.stop()
    this.cancel = this.parts.later(this.retry, () => void this.fold())
    this.retry = Math.min(this.retry * 2, longestRetry)
  }

  private publish(): void {
    const state = this.stateNow()
    const { state: name, revision } = this.state
    if (state.state === name && state.revision === revision && name !== 'failed') return
    this.state = state
    this.parts.tell()
  }

  private stateNow(): SaveState {
    const { kept: revision, trouble } = this
    const durable = revision === this.latest
    if (trouble)
      return { state: 'failed', revision, why: durable ? `${trouble.why} ${meanwhile}` : trouble.why }
    return durable ? { state: 'saved', revision, at: this.parts.now() } : { state: 'saving', revision }
  }
}
