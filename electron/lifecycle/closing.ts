import { within, type Later } from '../project/later'

export interface ClosingParts {
  /** Asks the page to send what is still being typed; false when there is no page that could. */
  readonly askPage: () => boolean
  /** Saves and closes the project; false when the person wants to stay. */
  readonly leave: () => Promise<boolean>
  readonly close: () => void
  /** The person stays: whatever else was waiting for the close is off. */
  readonly stay: () => void
  readonly later: Later
}

/** Milliseconds that a page gets to send its last changes; one that hangs must not keep the window open. */
const patience = 3_000

/** Closing the window without losing a change: the page's last words first, then the disk, then the window. */
export class Closing {
  private running = false
  private pageIsReady: () => void = () => {}

  constructor(private readonly parts: ClosingParts) {}

  async start(): Promise<void> {
    if (this.running) return
    this.running = true
    try {
      await this.lastWords()
      if (await this.parts.leave()) this.parts.close()
      else this.parts.stay()
    } finally {
      this.running = false
    }
  }

  /** The page has sent everything. */
  pageReady(): void {
    this.pageIsReady()
  }

  private async lastWords(): Promise<void> {
    const ready = new Promise<void>((resolve) => (this.pageIsReady = resolve))
    if (this.parts.askPage()) await within(patience, ready, this.parts.later)
  }
}
