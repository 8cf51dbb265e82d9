import { app } from './app'
import type { Browser } from './browser'
import { allContents } from './contents'
import { setDialogAnswerer } from './dialog'
import { pageDialogs } from './dialogPages'
import { nativeTheme } from './display'
import { preventable } from './events'
import { HostMenu, type HostMenuItem } from './menu'
import type { DroppedFile } from './pageWorlds'
import { QueuedDialogs, type DialogAnswer, type DialogRecord } from './queuedDialogs'
import { windows } from './registry'
import type { Bounds } from './viewport'

/** A menu item as a person sees it. */
export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly enabled: boolean
  /** The keys shown beside it, as Electron writes them. */
  readonly accelerator: string | null
  readonly items: readonly MenuEntry[]
}

/** What a test can do to the program outside its page: order name to what it takes and gives. */
export interface Orders {
  answer: [DialogAnswer, void]
  /** From now on the test answers dialogs at their pages, as a person does. */
  answerInPages: [null, void]
  dialogs: [null, readonly DialogRecord[]]
  menu: [null, readonly MenuEntry[]]
  choose: [{ readonly id: string }, void]
  traffic: [null, { readonly stopped: readonly string[]; readonly leaving: readonly string[] }]
  close: [null, void]
  quit: [null, void]
  place: [null, { readonly bounds: Bounds; readonly maximized: boolean }]
  move: [{ readonly bounds: Bounds } | { readonly maximized: boolean }, void]
  systemDark: [boolean, void]
  openFile: [string, void]
  expectDrop: [readonly DroppedFile[], void]
  recentDocuments: [null, readonly string[]]
}

export type OrderName = keyof Orders
export interface Order<N extends OrderName = OrderName> {
  readonly id: number
  readonly name: N
  readonly given: Orders[N][0]
}

export type Report =
  | { readonly ready: string }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }

const report = (message: Report) => process.send?.(message)

/** Puts the program under the control of the process that started it. */
export async function takeControl(browser: Browser) {
  const dialogs = new QueuedDialogs()
  setDialogAnswerer(dialogs)
  const obey: { [N in OrderName]: (given: Orders[N][0]) => Orders[N][1] } = {
    answer: (answer) => {
      dialogs.add(answer)
    },
    answerInPages: () => {
      setDialogAnswerer(pageDialogs)
    },
    dialogs: () => dialogs.seen,
    menu: () => entries(HostMenu.getApplicationMenu()?.items ?? []),
    choose: ({ id }) => {
      const item = HostMenu.getApplicationMenu()?.getMenuItemById(id)
      if (!item?.enabled) throw new Error(`The menu has no enabled item ${id}.`)
      item.click()
    },
    traffic: () => ({ stopped: browser.guard.stopped, leaving: browser.guard.leaving }),
    close: () => {
      frontWindow().close()
    },
    quit: () => {
      app.quit()
    },
    place: () => ({ bounds: frontWindow().getNormalBounds(), maximized: frontWindow().isMaximized() }),
    move: (to) => {
      if ('bounds' in to) frontWindow().setBounds(to.bounds)
      else if (to.maximized) frontWindow().maximize()
      else frontWindow().unmaximize()
    },
    systemDark: (dark) => {
      nativeTheme.setSystemDark(dark)
    },
    openFile: (path) => {
      app.emit('open-file', preventable({}), path)
    },
    expectDrop: (files) => {
      for (const contents of allContents()) contents.expectDrop(files)
    },
    recentDocuments: () => app.recentDocuments,
  }
  process.on('message', (order: Order) => {
    try {
      const result = (obey[order.name] as (given: unknown) => unknown)(order.given)
      report({ id: order.id, result })
    } catch (error) {
      report({ id: order.id, error: String(error) })
    }
  })
  // Whoever controls it has gone.
  process.on('disconnect', () => {
    app.exit(1)
  })
  report({ ready: await browser.debugAddress() })
}

function frontWindow() {
  const window = [...windows].at(-1)
  if (!window) throw new Error('There is no window.')
  return window
}

function entries(items: readonly HostMenuItem[]): MenuEntry[] {
  return items
    .filter(({ visible, type }) => visible && type !== 'separator')
    .map(({ id, label, enabled, accelerator, submenu }) => ({
      id,
      label,
      enabled,
      accelerator,
      items: entries(submenu?.items ?? []),
    }))
}
