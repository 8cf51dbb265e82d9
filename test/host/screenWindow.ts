import type { OpenPage } from './browser'
import type { Bounds } from './viewport'

/** How often a window on the screen is asked where it is; Chromium tells nobody when it is moved. */
const pollMilliseconds = 400

/** A window that a person sees and moves. */
export interface ScreenWindow {
  place(bounds: Bounds, maximized: boolean, zoom: number): Promise<void>
  watch(changed: (bounds: Bounds, maximized: boolean) => void): void
}

export async function windowOf({ page, protocol }: OpenPage): Promise<ScreenWindow> {
  const { windowId } = await protocol.send('Browser.getWindowForTarget')
  // What the frame of the window takes from its size.
  const frame = await page.evaluate(() => ({ x: outerWidth - innerWidth, y: outerHeight - innerHeight }))
  let zoom = 1
  let seen = ''

  async function read() {
    const { bounds } = await protocol.send('Browser.getWindowBounds', { windowId })
    const { left = 0, top = 0, width = 0, height = 0 } = bounds
    return { bounds: { x: left, y: top, width, height }, maximized: bounds.windowState === 'maximized' }
  }

  /** An emulated size does not follow the window, so it is there only while the page is magnified. */
  async function magnify({ width, height }: Bounds) {
    if (zoom === 1) return protocol.send('Emulation.clearDeviceMetricsOverride')
    return protocol.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round((width - frame.x) / zoom),
      height: Math.round((height - frame.y) / zoom),
      deviceScaleFactor: 0,
      scale: zoom,
      dontSetVisibleSize: true,
      mobile: false,
    })
  }

  return {
    async place(bounds, maximized, wantedZoom) {
      const { x: left, y: top, width, height } = bounds
      const wanted = JSON.stringify({ bounds, maximized })
      if (wanted !== seen) {
        // Chromium refuses a state together with a size.
        await protocol.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
        await protocol.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
        if (maximized)
          await protocol.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'maximized' } })
        seen = wanted
      }
      zoom = wantedZoom
      await magnify((await read()).bounds)
    },
    watch(changed) {
      const timer = setInterval(() => {
        void read().then(
          async (now) => {
            if (JSON.stringify(now) === seen) return
            seen = JSON.stringify(now)
            await magnify(now.bounds)
            changed(now.bounds, now.maximized)
          },
          () => {
            clearInterval(timer)
          },
        )
      }, pollMilliseconds)
      timer.unref()
    },
  }
}
