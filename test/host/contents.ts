import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import type { Page } from 'playwright-core'
import { app } from './app'
import { openBeside } from './beside'
import type { Browser, OpenPage } from './browser'
import { handOver, preventable } from './events'
import { invoke, invokeEvent } from './ipc'
import { Link } from './link'
import { applicationAccelerators, pressAccelerator } from './menu'
import type { DroppedFile, FromPage, ToPage } from './pageWorlds'
import { print } from './printing'
import { programAddress, shownAddress } from './protocol'
import { defaultSession } from './session'
import type { Viewport } from './viewport'

type Navigation = Electron.Event<Electron.WebContentsWillNavigateEventParams>
type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

export interface ContentsEvents {
  'did-finish-load': []
  'will-navigate': [Navigation]
  'will-frame-navigate': [Electron.Event<Electron.WebContentsWillFrameNavigateEventParams>]
  'did-start-navigation': [Electron.Event<Electron.WebContentsDidStartNavigationEventParams>]
  'render-process-gone': [Electron.Event, Electron.RenderProcessGoneDetails]
}

const all = new Map<Page, HostContents>()
let last = 0

const navigation = (shown: string, isMainFrame: boolean): Navigation =>
  preventable({ url: programAddress(shown), isSameDocument: false, isMainFrame, frame: null })

export const contentsOf = (page: Page): HostContents | undefined => all.get(page)
export const allContents = (): Iterable<HostContents> => all.values()

/** What a window shows: a page of Chromium, with the preload beside it. */
export class HostContents
  extends EventEmitter<ContentsEvents>
  implements
    Pick<
      Electron.WebContents,
      | 'id'
      | 'send'
      | 'isDestroyed'
      | 'loadURL'
      | 'getURL'
      | 'reload'
      | 'setZoomFactor'
      | 'setWindowOpenHandler'
      | 'printToPDF'
    >
{
  readonly id = ++last
  readonly session = defaultSession
  readonly viewport: Viewport
  readonly #browser: Promise<Browser>
  readonly #preload: string
  #opened: Promise<OpenPage>
  #page: Page | null = null
  #link: Link | null = null
  #destroyed = false
  #openHandler: OpenHandler = () => ({ action: 'deny' })
  #address = ''
  /** The address that the program itself has asked for. */
  #asked: string | null = null
  readonly #dropped: DroppedFile[] = []
  /** A page of the stand-in's own is being opened. */
  #opening = false

  /** Called when the page went without the program having closed it. */
  onGone: () => void = () => undefined
  /** Called when a person asks for the window to be closed. */
  onCloseAsked: () => void = () => undefined
  constructor(browser: Promise<Browser>, viewport: Viewport, preferences: Electron.WebPreferences) {
    super()
    this.viewport = viewport
    this.#browser = browser
    this.#preload = preferences.preload ? readFileSync(preferences.preload, 'utf8') : ''
    this.#opened = this.#open()
    app.emit('web-contents-created', preventable({}), handOver<Electron.WebContents>(this))
  }

  get opened(): Promise<OpenPage> {
    return this.#opened
  }

  /** Whether the program itself has asked for this page. */
  expects(shown: string): boolean {
    return shown === this.#asked || shown === this.#page?.url()
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  getURL(): string {
    return programAddress(this.#page?.url() ?? '')
  }

  async loadURL(url: string) {
    this.#address = url
    const { page, protocol } = await this.#opened
    const shown = shownAddress(url)
    for (const { name, granted } of await defaultSession.permissionsOf(handOver(this), url)) {
      const setting = granted ? 'granted' : 'denied'
      await protocol.send('Browser.setPermission', {
        permission: { name },
        setting,
        origin: new URL(shown).origin,
      })
    }
    this.#asked = shown
    await page.goto(shown)
  }

  reload() {
    void this.#reload()
  }

  async #reload() {
    const { page } = await this.#opened
    this.#asked = shownAddress(this.#address)
    await page.goto(this.#asked).catch(() => {
      // The window was closed meanwhile, or the program refuses its own address: there is nobody to tell.
    })
  }

  send(channel: string, ...args: unknown[]) {
    this.#link?.tell({ kind: 'event', channel, args })
  }

  /** Makes the paths of files known that a person is about to drop on the page. */
  expectDrop(files: readonly DroppedFile[]) {
    this.#dropped.push(...files)
    this.tell({ kind: 'dropped', files })
  }

  tell(message: ToPage) {
    this.#link?.tell(message)
  }

  async copy(text: string) {
    await this.#link?.copy(text)
  }

  setZoomFactor(factor: number) {
    this.viewport.zoom = factor
  }

  setWindowOpenHandler(handler: OpenHandler) {
    this.#openHandler = handler
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { protocol } = await this.#opened
    return print(protocol, options)
  }

  /** Opens a page of the stand-in's own, in a small window beside this one. */
  async openBeside(width: number, height: number): Promise<Page> {
    this.#opening = true
    try {
      return await openBeside(await this.#opened, this.viewport.bounds, width, height)
    } finally {
      this.#opening = false
    }
  }

  async destroy() {
    this.#destroyed = true
    const { page } = await this.#opened
    all.delete(page)
    await page.close()
  }

  async #open(): Promise<OpenPage> {
    const browser = await this.#browser
    const open = await browser.newPage()
    const { page, protocol } = open
    this.#page = page
    all.set(page, this)
    this.#link = await Link.join(open, this.#preload, browser.windowed, (message, document) => {
      this.#hear(message, document)
    })
    page.on('load', () => {
      if (!page.url().startsWith('chrome-error:')) this.emit('did-finish-load')
    })
    page.on('crash', () => {
      this.#crashed(page)
    })
    page.on('close', () => {
      if (all.delete(page) && !this.#destroyed) this.onGone()
    })
    // The only question a page of ours asks is whether it may be left, and it asks when a person closes it.
    page.on('dialog', (dialog) => {
      void dialog.dismiss()
      if (dialog.type() === 'beforeunload') this.onCloseAsked()
    })
    page.on('download', (download) => {
      const item = handOver<Electron.DownloadItem>({ getURL: () => programAddress(download.url()) })
      defaultSession.emit('will-download', preventable({}), item, handOver(this), null)
      void download.cancel()
    })
    // A link that opens a window of its own is noticed here, and the window closed before it shows anything.
    protocol.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      if (!this.#opening) this.#askToOpen(url, windowName, windowFeatures.join(','))
    })
    await protocol.send('Target.setDiscoverTargets', { discover: true })
    const { targetInfo } = await protocol.send('Target.getTargetInfo')
    protocol.on('Target.targetCreated', ({ targetInfo: created }) => {
      if (created.openerId !== targetInfo.targetId || this.#opening) return
      void protocol.send('Target.closeTarget', { targetId: created.targetId })
    })
    await this.viewport.show(open, browser)
    return open
  }

  #crashed(page: Page) {
    all.delete(page)
    this.#link = null
    this.#opened = this.#open()
    void page.close()
    this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 5 })
  }

  #hear(message: FromPage, document: number) {
    if (message.kind === 'started') this.#welcome()
    else if (message.kind === 'invoke') void this.#answer(message, document)
    else if (message.kind === 'navigate') void this.#navigate(message.url, message.reload)
    else if (message.kind === 'open') this.#askToOpen(message.url, message.name, message.features)
    else pressAccelerator(message.index)
  }

  #welcome() {
    this.tell({ kind: 'accelerators', keys: applicationAccelerators() })
    this.tell({ kind: 'dropped', files: this.#dropped })
  }

  async #answer({ id, channel, args }: FromPage & { kind: 'invoke' }, document: number) {
    const link = this.#link
    const event = invokeEvent(this, document, () => link === this.#link && link?.shows(document) === true)
    let answer: ToPage
    try {
      answer = { kind: 'reply', id, value: await invoke(event, channel, args) }
    } catch (error) {
      answer = { kind: 'refusal', id, reason: `Error invoking remote method '${channel}': ${String(error)}` }
    }
    if (!link?.shows(document)) return
    try {
      link.tell(answer)
    } catch (error) {
      link.tell({
        kind: 'refusal',
        id,
        reason: `Error invoking remote method '${channel}': ${String(error)}`,
      })
    }
  }

  /** Asks the program whether the page may go to another address, and takes it there. */
  async #navigate(shown: string, reload: boolean) {
    const page = this.#page
    if (!page || !this.willNavigate(shown)) return
    this.#asked = shown
    await (reload ? page.reload() : page.goto(shown)).catch(() => {
      // Refused on the way, and counted there.
    })
  }

  /** Tells the program of a navigation that a frame of the page began; false when the program prevents it. */
  willNavigate(shown: string, isMainFrame = true): boolean {
    const event = navigation(shown, isMainFrame)
    this.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event)
    return !event.defaultPrevented
  }

  didStartNavigation(shown: string) {
    this.emit('did-start-navigation', navigation(shown, true))
  }

  #askToOpen(url: string, frameName: string, features: string) {
    const { action } = this.#openHandler({
      url: programAddress(url),
      frameName,
      features,
      disposition: 'new-window',
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
    })
    if (action === 'allow') console.error(`The stand-in for Electron opens no further windows: ${url}`)
  }
}
