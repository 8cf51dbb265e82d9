import { spawn } from 'node:child_process'
import type * as Electron from 'electron'
import { _electron, type ElectronApplication } from 'playwright-core'
import type { MenuEntry, OrderName, Orders } from '../host/control'
import { findElectron } from '../host/genuine'
import { environment, root, type Ended, type Folders, type Running } from '../host/launch'
import type { DialogAnswer, DialogRecord } from '../host/queuedDialogs'

type Main = typeof Electron

/** What is left in the main process of the genuine Electron for these orders. */
interface Kept {
  answers: DialogAnswer[]
  waiting: ((answer: DialogAnswer) => void)[]
  seen: DialogRecord[]
  stopped: string[]
  leaving: string[]
  recent: string[]
}

type Obey = { [N in OrderName]: (app: ElectronApplication, given: Orders[N][0]) => Promise<Orders[N][1]> }

/** The same orders as the stand-in's (test/host/control.ts), given to the genuine Electron. */
const obey: Obey = {
  answer: (app, answer) =>
    app.evaluate((_main, given) => {
      const { kept } = globalThis as unknown as { kept: Kept }
      const waiting = kept.waiting.shift()
      if (waiting) waiting(given)
      else kept.answers.push(given)
    }, answer),
  answerInPages: () => Promise.reject(new Error('The genuine Electron has dialogs of the system.')),
  dialogs: (app) => app.evaluate(() => (globalThis as unknown as { kept: Kept }).kept.seen),
  menu: (app) =>
    app.evaluate(({ Menu }: Main) => {
      const entries = (items: Electron.MenuItem[]): MenuEntry[] =>
        items
          .filter(({ visible, type }) => visible && type !== 'separator')
          .map(({ id, label, enabled, accelerator, submenu }) => ({
            id,
            label,
            enabled,
            accelerator: accelerator ?? null,
            items: entries(submenu?.items ?? []),
          }))
      return entries(Menu.getApplicationMenu()?.items ?? [])
    }),
  choose: (app, { id }) =>
    app.evaluate(({ Menu }: Main, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
      if (!item?.enabled) throw new Error(`The menu has no enabled item ${wanted}.`)
      ;(item.click as () => void)()
    }, id),
  traffic: (app) =>
    app.evaluate(() => {
      const { stopped, leaving } = (globalThis as unknown as { kept: Kept }).kept
      return { stopped, leaving }
    }),
  close: (app) =>
    app.evaluate(({ BrowserWindow }: Main) => {
      BrowserWindow.getAllWindows()[0]?.close()
    }),
  quit: (app) =>
    app.evaluate(({ app: main }: Main) => {
      main.quit()
    }),
  place: (app) =>
    app.evaluate(({ BrowserWindow }: Main) => {
      const [window] = BrowserWindow.getAllWindows()
      if (!window) throw new Error('There is no window.')
      return { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    }),
  move: (app, to) =>
    app.evaluate(({ BrowserWindow }: Main, given) => {
      const [window] = BrowserWindow.getAllWindows()
      if ('bounds' in given) window?.setBounds(given.bounds)
      else if (given.maximized) window?.maximize()
      else window?.unmaximize()
    }, to),
  systemDark: async (app, dark) => {
    const page = await app.firstWindow()
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  },
  openFile: (app, path) =>
    app.evaluate(({ app: main }: Main, given) => {
      main.emit('open-file', { preventDefault: () => undefined }, given)
    }, path),
  // Electron knows the paths of dropped files by itself.
  expectDrop: () => Promise.resolve(),
  recentDocuments: (app) => app.evaluate(() => (globalThis as unknown as { kept: Kept }).kept.recent),
}

function program(): string {
  const found = findElectron()
  if (found) return found
  throw new Error(
    'There is no Electron runtime on this machine: run `npx install-electron` (ELECTRON_MIRROR names another ' +
      'source), or give the folder of an unpacked one in ELECTRON_OVERRIDE_DIST_PATH.',
  )
}

export async function launchGenuine(folders: Folders, args: readonly string[]): Promise<Running> {
  const app = await _electron.launch({
    executablePath: program(),
    args: [...sandboxArgs(), root, ...args],
    env: environment(folders),
    colorScheme: null,
  })
  const child = app.process()
  const ended = new Promise<Ended>((resolve) => {
    child.on('exit', (code, signal) => {
      resolve({ code, signal })
    })
  })
  await app.evaluate(keepCount)
  const page = await app.firstWindow()
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  }
  return {
    page,
    ended,
    order: <N extends OrderName>(name: N, given: Orders[N][0]) => obey[name](app, given),
    kill: end,
    end,
  }
}

export async function startAgainOnGenuine(folders: Folders, args: readonly string[]): Promise<Ended> {
  const child = spawn(program(), [...sandboxArgs(), root, ...args], {
    env: environment(folders),
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      resolve({ code, signal })
    })
  })
}

/** A container's root user has no sandbox for Chromium. */
const sandboxArgs = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** Runs in Electron's main process: answers dialogs from the queue, and keeps what happens. */
function keepCount({ app, dialog, session }: Main) {
  const kept: Kept = { answers: [], waiting: [], seen: [], stopped: [], leaving: [], recent: [] }
  Object.assign(globalThis, { kept })
  const ask = async (record: DialogRecord): Promise<DialogAnswer> => {
    kept.seen.push(record)
    return kept.answers.shift() ?? new Promise((resolve) => kept.waiting.push(resolve))
  }
  const last = (given: unknown[]) => given.at(-1) as DialogRecord['options']
  Object.assign(dialog, {
    showOpenDialog: async (...given: unknown[]) => {
      const answer = await ask({ kind: 'open', options: last(given) })
      const filePaths =
        'files' in answer
          ? answer.files
          : 'file' in answer
            ? [answer.file]
            : 'folder' in answer
              ? [answer.folder]
              : []
      return { canceled: filePaths.length === 0, filePaths }
    },
    showSaveDialog: async (...given: unknown[]) => {
      const answer = await ask({ kind: 'save', options: last(given) })
      return 'file' in answer ? { canceled: false, filePath: answer.file } : { canceled: true, filePath: '' }
    },
    showMessageBox: async (...given: unknown[]) => {
      const options = last(given) as Electron.MessageBoxOptions
      const answer = await ask({ kind: 'message', options })
      return {
        response: 'button' in answer ? answer.button : (options.cancelId ?? 0),
        checkboxChecked: false,
      }
    },
  })
  const own = /^(app|devtools|data|blob):/
  session.defaultSession.webRequest.onCompleted(({ url }) => {
    if (!own.test(url)) kept.leaving.push(url)
  })
  session.defaultSession.webRequest.onErrorOccurred(({ url }) => {
    if (!own.test(url)) kept.stopped.push(url)
  })
  app.addRecentDocument = (path) => {
    kept.recent.push(path)
  }
}
