import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { handOver } from './events'
import { browser } from './registry'
import type { Bounds } from './viewport'

let workArea: Bounds = { x: 0, y: 0, width: 1920, height: 1080 }

export function setWorkArea(area: Bounds) {
  workArea = area
}

const getPrimaryDisplay = () => handOver<Electron.Display>({ workArea: { ...workArea } })

export const screen = {
  getPrimaryDisplay,
  getAllDisplays: () => [getPrimaryDisplay()],
} satisfies Pick<Electron.Screen, 'getAllDisplays' | 'getPrimaryDisplay'>

class HostTheme
  extends EventEmitter<{ updated: [] }>
  implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  #source: Electron.NativeTheme['themeSource'] = 'system'
  #systemDark = false

  get themeSource() {
    return this.#source
  }

  set themeSource(source) {
    const before = this.shouldUseDarkColors
    this.#source = source
    this.#apply(before)
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.#systemDark : this.#source === 'dark'
  }

  /** What a person does in the settings of the system. */
  setSystemDark(dark: boolean) {
    const before = this.shouldUseDarkColors
    this.#systemDark = dark
    this.#apply(before)
  }

  #apply(before: boolean) {
    void browser.then((started) => started.emulateDark(this.shouldUseDarkColors))
    if (this.shouldUseDarkColors !== before) this.emit('updated')
  }
}

export const nativeTheme = new HostTheme()
