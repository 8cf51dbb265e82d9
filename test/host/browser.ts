import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { headlessChromium, launchArgs, type Chromium } from './chromium'
import { NetworkGuard } from './guard'
import { findInstalledBrowser } from './installedBrowser'
import type { Bounds } from './viewport'

export interface BrowserOptions {
  /** Windows on the screen, in an installed browser; without it nothing is shown. */
  readonly windowed: boolean
  /** Lets another process drive the pages. */
  readonly debuggable: boolean
}

/** A page, and Chromium's own protocol for it. */
export interface OpenPage {
  readonly page: Page
  readonly protocol: CDPSession
}

/** The Chromium that the windows of one program run in. It goes when this process goes. */
export class Browser {
  readonly windowed: boolean
  readonly context: BrowserContext
  readonly guard: NetworkGuard
  readonly #profile: string
  /** The page that Chromium starts with. */
  #unused: Page | undefined
  #dark = false

  private constructor(windowed: boolean, context: BrowserContext, guard: NetworkGuard, profile: string) {
    this.windowed = windowed
    this.context = context
    this.guard = guard
    this.#profile = profile
    this.#unused = context.pages()[0]
  }

  static async start(options: BrowserOptions): Promise<Browser> {
    const program = options.windowed ? windowedBrowser() : await headlessChromium()
    const [guard, profile] = await Promise.all([
      NetworkGuard.start(),
      mkdtemp(join(tmpdir(), 'claimdesk-browser-')),
    ])
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: program.executablePath,
      env: program.env,
      headless: !options.windowed,
      // Without it Chrome says in every window that it is being controlled.
      ignoreDefaultArgs: options.windowed ? ['--enable-automation'] : [],
      // A container's root user has no sandbox for Chromium.
      chromiumSandbox: options.windowed && process.getuid?.() !== 0,
      args: [
        ...launchArgs,
        // A window of its own, without tabs and address field.
        ...(options.windowed ? ['--app=data:text/html,<title>Claimdesk</title>'] : []),
        ...(options.debuggable ? ['--remote-debugging-port=0'] : []),
      ],
      proxy: { server: guard.address },
      viewport: null,
      colorScheme: null,
      serviceWorkers: 'block',
      acceptDownloads: false,
      // The program decides what a signal does, see app.ts.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    return new Browser(options.windowed, context, guard, profile)
  }

  async newPage(): Promise<OpenPage> {
    const page = this.#unused ?? (await this.context.newPage())
    this.#unused = undefined
    await page.emulateMedia({ colorScheme: this.#dark ? 'dark' : 'light' })
    return { page, protocol: await this.context.newCDPSession(page) }
  }

  /** What the screen offers, and whether the person prefers dark windows. */
  async surroundings(): Promise<{ workArea: Bounds; dark: boolean }> {
    const [page] = this.context.pages()
    if (!this.windowed || !page) return { workArea: { x: 0, y: 0, width: 1920, height: 1080 }, dark: false }
    return page.evaluate(() => ({
      workArea: { x: 0, y: 0, width: screen.availWidth, height: screen.availHeight },
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
    }))
  }

  async emulateDark(dark: boolean) {
    this.#dark = dark
    const colorScheme = dark ? 'dark' : 'light'
    await Promise.all(this.context.pages().map((page) => page.emulateMedia({ colorScheme })))
  }

  /** Where another process reaches the pages, when the browser is debuggable. */
  async debugAddress(): Promise<string> {
    const [port = ''] = (await readFile(join(this.#profile, 'DevToolsActivePort'), 'utf8')).split('\n')
    return `http://127.0.0.1:${port}`
  }

  async close() {
    await this.context.close()
    this.guard.close()
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

function windowedBrowser(): Chromium {
  const executablePath = findInstalledBrowser()
  if (executablePath) return { executablePath, env: { ...process.env } as Record<string, string> }
  throw new Error('No browser to open the window in: install Chrome, Chromium or Edge.')
}
