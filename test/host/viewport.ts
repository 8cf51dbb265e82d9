import type { Browser, OpenPage } from './browser'
import { windowOf, type ScreenWindow } from './screenWindow'

export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** Place, size and magnification of a page; what is set takes effect as soon as the page is there. */
export class Viewport {
  #bounds: Bounds
  #maximized = false
  #zoom: number
  #shown: { open: OpenPage; window: ScreenWindow | null } | null = null
  /** Called when a person has moved the window or changed its size. */
  onChanged: () => void = () => undefined

  constructor(
    /** The place of a maximized window. */
    readonly workArea: Bounds,
    bounds: Bounds,
    zoom: number,
  ) {
    this.#bounds = bounds
    this.#zoom = zoom
  }

  /** Where the window is when it is not maximized. */
  get bounds(): Bounds {
    return { ...this.#bounds }
  }

  set bounds(bounds: Bounds) {
    this.#bounds = { ...bounds }
    this.#apply()
  }

  get maximized(): boolean {
    return this.#maximized
  }

  set maximized(maximized: boolean) {
    this.#maximized = maximized
    this.#apply()
  }

  set zoom(zoom: number) {
    this.#zoom = zoom
    this.#apply()
  }

  async show(open: OpenPage, browser: Browser) {
    const window = browser.windowed ? await windowOf(open) : null
    this.#shown = { open, window }
    window?.watch((bounds, maximized) => {
      this.#maximized = maximized
      if (!maximized) this.#bounds = bounds
      this.onChanged()
    })
    await this.#draw(open, window)
  }

  #apply() {
    if (!this.#shown) return
    const { open, window } = this.#shown
    void this.#draw(open, window).catch(() => {
      // The page went meanwhile.
    })
  }

  async #draw({ protocol }: OpenPage, window: ScreenWindow | null) {
    if (window) return window.place(this.#bounds, this.#maximized, this.#zoom)
    // Magnification is what it is in a browser: fewer and larger CSS pixels.
    const { width, height } = this.#maximized ? this.workArea : this.#bounds
    await protocol.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / this.#zoom),
      height: Math.round(height / this.#zoom),
      deviceScaleFactor: this.#zoom,
      mobile: false,
    })
  }
}
