import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { app } from './app'
import { HostContents } from './contents'
import { screen } from './display'
import { handOver, preventable } from './events'
import { browser, windows } from './registry'
import { Viewport } from './viewport'

export interface WindowEvents {
  close: [Electron.Event]
  closed: []
  'ready-to-show': []
  resize: []
  move: []
  maximize: []
  unmaximize: []
}

const usual = { width: 800, height: 600 }

/** A window: a page of the stand-in's Chromium. */
export class HostWindow
  extends EventEmitter<WindowEvents>
  implements
    Pick<
      Electron.BrowserWindow,
      | 'id'
      | 'loadURL'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
      | 'show'
      | 'focus'
      | 'isVisible'
      | 'isMinimized'
      | 'restore'
      | 'maximize'
      | 'unmaximize'
      | 'isMaximized'
      | 'getBounds'
      | 'setBounds'
      | 'getNormalBounds'
      | 'setBackgroundColor'
    >
{
  static getAllWindows(): Electron.BrowserWindow[] {
    return [...windows].map((window) => handOver<Electron.BrowserWindow>(window))
  }

  static getFocusedWindow(): Electron.BrowserWindow | null {
    return this.getAllWindows().at(-1) ?? null
  }

  readonly webContents: HostContents
  readonly #viewport: Viewport
  #destroyed = false
  #shown: boolean

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#shown = options.show ?? true
    const { workArea } = screen.getPrimaryDisplay()
    const { width = usual.width, height = usual.height } = options
    const { x = Math.round((workArea.width - width) / 2), y = Math.round((workArea.height - height) / 2) } =
      options
    const preferences = options.webPreferences ?? {}
    this.#viewport = new Viewport(workArea, { x, y, width, height }, preferences.zoomFactor ?? 1)
    this.#viewport.onChanged = () => this.emit('resize')
    this.webContents = new HostContents(browser, this.#viewport, preferences)
    this.webContents.onCloseAsked = () => {
      this.close()
    }
    this.webContents.onGone = () => {
      this.emit('close', preventable({}))
      this.destroy()
    }
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    windows.add(this)
  }

  get id(): number {
    return this.webContents.id
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  close() {
    if (this.#destroyed) return
    const asked = preventable({})
    this.emit('close', asked)
    if (!asked.defaultPrevented) this.destroy()
  }

  destroy() {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    const gone = this.webContents.destroy()
    this.emit('closed')
    void gone.finally(() => {
      app.windowClosed()
    })
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  show() {
    this.#shown = true
    this.focus()
  }

  focus() {
    windows.delete(this)
    windows.add(this)
    void this.webContents.opened.then(({ page }) => page.bringToFront()).catch(() => undefined)
  }

  isVisible(): boolean {
    return this.#shown
  }

  /** A window of the stand-in is not minimized, or nobody can tell. */
  isMinimized(): boolean {
    return false
  }

  restore() {
    this.focus()
  }

  maximize() {
    this.#viewport.maximized = true
    this.emit('maximize')
    this.emit('resize')
  }

  unmaximize() {
    this.#viewport.maximized = false
    this.emit('unmaximize')
    this.emit('resize')
  }

  isMaximized(): boolean {
    return this.#viewport.maximized
  }

  getBounds(): Electron.Rectangle {
    return this.#viewport.maximized ? this.#viewport.workArea : this.#viewport.bounds
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#viewport.bounds
  }

  setBounds(bounds: Partial<Electron.Rectangle>) {
    this.#viewport.bounds = { ...this.#viewport.bounds, ...bounds }
    this.emit('move')
    this.emit('resize')
  }

  /** The page paints its own background; there is no time before it that a person could see. */
  setBackgroundColor() {}
}
