import { fork, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { OrderName, Orders, Report } from './control'
import type { DroppedFile } from './pageWorlds'

/** The project's folder: this file is two folders below it, as source and as built. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Folders {
  /** Holds all the others; removed by `remove`. */
  readonly base: string
  readonly userData: string
  readonly documents: string
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** Where the stand-in shows the pages of a program, see addresses.ts; its own dialogs are elsewhere. */
const shownAddress = /^https:\/\/[a-z0-9-]+\.[a-z0-9+-]+\.localhost\//

/** A running program and its one page. */
export interface Running {
  readonly page: Page
  readonly ended: Promise<Ended>
  /** Does to the program what cannot be done in its page. */
  readonly order: <N extends OrderName>(name: N, given: Orders[N][0]) => Promise<Orders[N][1]>
  /** As a power cut would. */
  kill(): Promise<void>
  /** Ends whatever is still there. */
  end(): Promise<void>
}

export async function makeFolders(): Promise<Folders> {
  const base = await mkdtemp(join(tmpdir(), 'claimdesk-run-'))
  const folders = { base, userData: join(base, 'data'), documents: join(base, 'Documents') }
  await Promise.all([mkdir(folders.userData), mkdir(folders.documents), mkdir(join(base, 'tmp'))])
  return folders
}

export async function removeFolders({ base }: Folders) {
  await rm(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/** What the program's process is to see: its own folders, and nothing of a test around it. */
export function environment({ base, userData, documents }: Folders): Record<string, string> {
  const own = {
    CLAIMDESK_USER_DATA: userData,
    CLAIMDESK_DOCUMENTS: documents,
    HOME: base,
    TMPDIR: join(base, 'tmp'),
    TEMP: join(base, 'tmp'),
    TMP: join(base, 'tmp'),
  }
  const around = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(NODE_ENV|NODE_OPTIONS|VITEST.*)$/.test(entry[0]),
  )
  return { ...Object.fromEntries(around), ...own }
}

/** Starts a program (by default the built Claimdesk) on the stand-in, without windows. */
export async function launchStandIn(
  folders: Folders,
  args: readonly string[],
  program = root,
): Promise<Running> {
  const child = spawnStandIn(folders, args, program)
  const control = new Control(child)
  let browser: Browser | null = null
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await control.ended
    await browser?.close()
  }
  try {
    const address = await control.ready
    // The page keeps the program's own settings of theme and focus.
    browser = await chromium.connectOverCDP(address, { noDefaults: true })
    const context = browser.contexts()[0]
    if (!context) throw new Error('The program has no window.')
    const first = context.pages()[0] ?? (await context.waitForEvent('page'))
    // A question of the page is for the program to answer, see contents.ts.
    first.on('dialog', () => undefined)
    await first.waitForURL(shownAddress)
    return {
      // After a crash the window goes on with another page.
      get page() {
        return context.pages().findLast((page) => shownAddress.test(page.url())) ?? first
      },
      ended: control.ended,
      order: (name, given) => control.order(name, given),
      kill: end,
      end,
    }
  } catch (error) {
    await end()
    throw error
  }
}

/** Starts the program once more on the same folders; answers how that process ended. */
export async function startAgainOnStandIn(folders: Folders, args: readonly string[]): Promise<Ended> {
  const control = new Control(spawnStandIn(folders, args, root))
  // It hands over what it was given and ends before it is ready.
  control.ready.catch(() => undefined)
  return control.ended
}

function spawnStandIn(folders: Folders, args: readonly string[], program: string): ChildProcess {
  return fork(join(root, 'dist', 'host', 'run.js'), ['headless', program, ...args], {
    env: environment(folders),
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

/** The near end of control.ts. */
class Control {
  readonly ready: Promise<string>
  readonly ended: Promise<Ended>
  readonly #child: ChildProcess
  readonly #waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >()
  #last = 0
  #said = ''

  constructor(child: ChildProcess) {
    this.#child = child
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => (this.#said += String(chunk)))
    this.ended = new Promise((resolve) => {
      child.on('exit', (code, signal) => {
        for (const { reject } of this.#waiting.values()) reject(this.#gone(code, signal))
        this.#waiting.clear()
        resolve({ code, signal })
      })
    })
    this.ready = new Promise((resolve, reject) => {
      child.on('message', (report: Report) => {
        if ('ready' in report) resolve(report.ready)
        else this.#hear(report)
      })
      child.on('error', reject)
      child.on('exit', (code, signal) => {
        reject(this.#gone(code, signal))
      })
    })
  }

  order<N extends OrderName>(name: N, given: Orders[N][0]): Promise<Orders[N][1]> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
      this.#child.send({ id, name, given })
    })
  }

  #hear(report: Exclude<Report, { ready: string }>) {
    const asked = this.#waiting.get(report.id)
    this.#waiting.delete(report.id)
    if ('error' in report) asked?.reject(new Error(report.error))
    else asked?.resolve(report.result)
  }

  #gone(code: number | null, signal: NodeJS.Signals | null): Error {
    return new Error(`The program ended (${String(code ?? signal)}).\n${this.#said}`)
  }
}

/** Drops files on the page as a person does, in the middle or over `target`. */
export async function dropFiles({ page, order }: Running, paths: readonly string[], target = 'body') {
  await order('expectDrop', await Promise.all(paths.map(droppedFile)))
  const box = await page.locator(target).boundingBox()
  if (!box) throw new Error(`Nothing on the page matches ${target}.`)
  const protocol = await page.context().newCDPSession(page)
  const event = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    data: { items: [], files: [...paths], dragOperationsMask: 1 },
  }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await protocol.send('Input.dispatchDragEvent', { type, ...event })
  }
  await protocol.detach()
}

async function droppedFile(path: string): Promise<DroppedFile> {
  const { size, mtimeMs } = await stat(path)
  return { name: basename(path), size, lastModified: Math.floor(mtimeMs), path }
}

/** What the program keeps about itself between two runs. */
export async function readSettings({ userData }: Folders): Promise<unknown> {
  return JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8')) as unknown
}
