import type { Later } from '../../../electron/project/later'

/** Time that passes only when a test says so. */
export class Clock {
  private timers: { at: number; run: () => void }[] = []
  private now = 0

  readonly later: Later = (ms, run) => {
    const timer = { at: this.now + ms, run }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((other) => other !== timer)
    }
  }

  /** How far off each planned call is, in milliseconds. */
  get planned(): number[] {
    return this.timers.map((timer) => timer.at - this.now).sort((a, b) => a - b)
  }

  /** Lets `ms` milliseconds pass and makes the calls that fall due. */
  pass(ms: number): void {
    this.now += ms
    const due = this.timers.filter((timer) => timer.at <= this.now)
    this.timers = this.timers.filter((timer) => timer.at > this.now)
    for (const timer of due.sort((a, b) => a.at - b.at)) timer.run()
  }
}
