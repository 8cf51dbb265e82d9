import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { preventable } from './events'
import { standardPaths } from './paths'
import { startedBrowser, windows } from './registry'
import { takeInstanceLock, type InstanceLock } from './singleInstance'

export interface AppEvents {
  ready: []
  'before-quit': [Electron.Event]
  'will-quit': [Electron.Event]
  quit: [Electron.Event, number]
  'window-all-closed': []
  activate: [Electron.Event, boolean]
  'open-file': [Electron.Event, string]
  'second-instance': [Electron.Event, string[], string, unknown]
  'web-contents-created': [Electron.Event, Electron.WebContents]
}

/** How long Chromium is given to go by itself; it goes with this process in any case. */
const patienceMilliseconds = 3000

class HostApp
  extends EventEmitter<AppEvents>
  implements
    Pick<
      Electron.App,
      | 'isPackaged'
      | 'name'
      | 'getName'
      | 'getVersion'
      | 'getAppPath'
      | 'getPath'
      | 'setPath'
      | 'isReady'
      | 'whenReady'
      | 'enableSandbox'
      | 'requestSingleInstanceLock'
      | 'releaseSingleInstanceLock'
      | 'addRecentDocument'
      | 'quit'
      | 'exit'
    >
{
  readonly isPackaged = false
  name = ''
  #version = ''
  #folder = ''
  #paths = new Map<string, string>()
  #ready = false
  #quitting = false
  #exiting = false
  #lock: InstanceLock | null = null
  /** What the system would list under recent documents, the latest last. */
  readonly recentDocuments: string[] = []

  /** Tells which program this is, before it starts. */
  identify(folder: string, name: string, version: string) {
    this.#folder = folder
    this.name = name
    this.#version = version
    this.#paths = standardPaths(name)
  }

  getName(): string {
    return this.name
  }

  getVersion(): string {
    return this.#version
  }

  getAppPath(): string {
    return this.#folder
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  setPath(name: string, path: string) {
    this.#paths.set(name, path)
  }

  isReady(): boolean {
    return this.#ready
  }

  async whenReady() {
    if (!this.#ready) await new Promise<void>((resolve) => this.once('ready', resolve))
  }

  becomeReady() {
    this.#ready = true
    this.emit('ready')
  }

  get isExiting(): boolean {
    return this.#exiting
  }

  /** Every page of the stand-in runs in Chromium's own processes, without Node. */
  enableSandbox() {}

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const start = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    this.#lock ??= takeInstanceLock(this.getPath('userData'), start, (second) => {
      this.emit(
        'second-instance',
        preventable({}),
        second.argv,
        second.workingDirectory,
        second.additionalData,
      )
    })
    return this.#lock !== null
  }

  releaseSingleInstanceLock() {
    this.#lock?.release()
    this.#lock = null
  }

  addRecentDocument(path: string) {
    this.recentDocuments.push(path)
  }

  quit() {
    if (this.#quitting) return
    const asked = preventable({})
    this.emit('before-quit', asked)
    if (asked.defaultPrevented) return
    this.#quitting = true
    for (const window of windows) window.close()
    // A window that asks to stay takes the quitting back.
    if (windows.size > 0) this.#quitting = false
    else this.#finish()
  }

  exit(code = 0) {
    if (this.#exiting) return
    this.#exiting = true
    this.emit('quit', preventable({}), code)
    void this.#leave(code)
  }

  /** A window has gone. */
  windowClosed() {
    if (windows.size > 0 || this.#quitting || this.#exiting) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  #finish() {
    const asked = preventable({})
    this.emit('will-quit', asked)
    if (asked.defaultPrevented) this.#quitting = false
    else this.exit()
  }

  async #leave(code: number) {
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMilliseconds))
    await Promise.race([startedBrowser()?.close(), patience]).catch(() => undefined)
    this.releaseSingleInstanceLock()
    process.exit(code)
  }
}

export const app = new HostApp()
