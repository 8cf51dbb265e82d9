import { BrowserWindow, nativeTheme, screen } from 'electron'
import { events, type EventName, type EventOf, type Settings } from '../../shared/contract'
import type { WindowPlace } from '../project/settings'
import { startPage } from '../protocol/address'
import { fitBounds, smallest } from './bounds'

export interface WindowParts {
  readonly preload: string
  readonly isDevelopment: boolean
  readonly settings: () => Settings
  readonly place: () => WindowPlace | null
  readonly remember: (place: WindowPlace) => void
  /** The person wants to close it. It stays until `close` is called. */
  readonly closing: () => void
}

/** The colour before the first paint, near to that of the page, so that opening does not flash. */
const background = { light: '#fdfcf9', dark: '#191a1c' }

/** The one window of the program. */
export class MainWindow {
  private window: BrowserWindow | undefined
  /** Whether the page has started: before that it would miss what it is told. */
  private listening = false

  constructor(private readonly parts: WindowParts) {
    nativeTheme.on('updated', () => this.window?.setBackgroundColor(backgroundColor()))
  }

  /** The id of its contents, while there is a window. */
  get contents(): number | undefined {
    return this.window?.webContents.id
  }

  get browserWindow(): BrowserWindow | undefined {
    return this.window
  }

  get isListening(): boolean {
    return this.listening
  }

  /** Brings the window to the front, made anew when there is none. */
  show(): void {
    if (!this.window) return this.open()
    if (this.window.isMinimized()) this.window.restore()
    this.window.show()
    this.window.focus()
  }

  /** The page has started and listens. */
  started(): void {
    this.listening = true
  }

  /** Tells the page, if it listens; answers whether it does. */
  tell<N extends EventName>(name: N, payload: EventOf<N>): boolean {
    if (!this.window || !this.listening) return false
    this.window.webContents.send(name, events[name].parse(payload))
    return true
  }

  applySettings({ theme, zoom }: Settings): void {
    nativeTheme.themeSource = theme
    this.window?.webContents.setZoomFactor(zoom)
  }

  /** Closes it for good, without asking again. */
  close(): void {
    this.window?.destroy()
  }

  private open(): void {
    const { parts } = this
    const place = parts.place()
    const { theme, zoom } = parts.settings()
    nativeTheme.themeSource = theme
    const window = new BrowserWindow({
      ...fitBounds(
        place?.bounds,
        screen.getAllDisplays().map((display) => display.workArea),
      ),
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      title: 'Claimdesk',
      backgroundColor: backgroundColor(),
      webPreferences: {
        preload: parts.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: parts.isDevelopment,
        zoomFactor: zoom,
      },
    })
    this.window = window
    this.listening = false
    if (place?.maximized) window.maximize()
    window.once('ready-to-show', () => window.show())
    window.on('close', (event) => {
      event.preventDefault()
      parts.remember({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
      parts.closing()
    })
    window.on('closed', () => {
      this.window = undefined
      this.listening = false
    })
    const { webContents } = window
    // Chromium keeps a zoom of its own for each address; ours is the one that counts.
    webContents.on('did-finish-load', () => webContents.setZoomFactor(parts.settings().zoom))
    webContents.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) this.listening = false
    })
    // The project is here, not in the page: a page that crashed starts again where it was. One that does
    // so before it has started would do it again and again.
    webContents.on('render-process-gone', () => {
      if (this.listening) webContents.reload()
      this.listening = false
    })
    void window.loadURL(startPage)
  }
}

function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light
}
