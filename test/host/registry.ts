import type { Browser } from './browser'
import type { HostWindow } from './window'

/** The windows that are there, the one used last at the end. */
export const windows = new Set<HostWindow>()

let settle: (browser: Browser) => void
let started: Browser | null = null

/** The browser that the windows open in, once it runs. */
export const browser = new Promise<Browser>((resolve) => {
  settle = resolve
})

/** The same, null until it runs. */
export const startedBrowser = (): Browser | null => started

export function setBrowser(running: Browser) {
  started = running
  settle(running)
}
