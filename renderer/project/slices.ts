/** In milliseconds: together with a frame's own work no more than a frame. */
const slice = 5

/** Parts long work so that the window answers meanwhile: where `isOver`, `await next()` before going on. */
export class Slices {
  private since = performance.now()

  get isOver(): boolean {
    return performance.now() - this.since > slice
  }

  async next(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve))
    this.since = performance.now()
  }

  /** Runs to the end what goes in small steps. */
  async all<T>(steps: Generator<unknown, T>): Promise<T> {
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      if (this.isOver) await this.next()
    }
  }
}
