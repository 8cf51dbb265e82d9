import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { parseAccelerator } from './accelerator'
import { app } from './app'
import { handOver } from './events'
import type { KeyCombination } from './pageWorlds'
import { windows } from './registry'

type Options = Electron.MenuItemConstructorOptions

/** The roles that Chromium does not do by itself. */
const roles: Partial<Record<NonNullable<Options['role']>, { accelerator?: string; act: () => void }>> = {
  quit: {
    accelerator: 'CmdOrCtrl+Q',
    act: () => {
      app.quit()
    },
  },
  close: { act: () => [...windows].at(-1)?.close() },
}

export class HostMenuItem implements Pick<
  Electron.MenuItem,
  'id' | 'label' | 'enabled' | 'visible' | 'accelerator' | 'registerAccelerator' | 'type' | 'role'
> {
  readonly id: string
  readonly label: string
  readonly enabled: boolean
  readonly visible: boolean
  readonly accelerator: string | null
  readonly registerAccelerator: boolean
  readonly type: Electron.MenuItem['type']
  readonly role?: NonNullable<Electron.MenuItem['role']>
  readonly submenu?: HostMenu
  readonly #click: Options['click']

  constructor(options: Options) {
    const { role, submenu } = options
    this.id = options.id ?? ''
    this.label = options.label ?? role ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.accelerator = options.accelerator ?? (role && roles[role]?.accelerator) ?? null
    this.registerAccelerator = options.registerAccelerator ?? true
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    if (role) this.role = role as NonNullable<Electron.MenuItem['role']>
    if (Array.isArray(submenu)) this.submenu = HostMenu.buildFromTemplate(submenu)
    this.#click = options.click
  }

  /** What happens when a person chooses it. */
  readonly click = () => {
    if (!this.enabled) return
    const window = [...windows].at(-1)
    if (this.role) roles[this.role]?.act()
    else this.#click?.(handOver(this), window && handOver(window), {})
  }
}

let applicationMenu: HostMenu | null = null

export class HostMenu extends EventEmitter {
  readonly items: HostMenuItem[] = []

  static buildFromTemplate(template: readonly (Options | Electron.MenuItem)[]): HostMenu {
    const menu = new HostMenu()
    menu.items.push(...template.map((options) => new HostMenuItem(options as Options)))
    return menu
  }

  static setApplicationMenu(menu: HostMenu | null) {
    applicationMenu = menu
    const keys = applicationAccelerators()
    for (const window of windows) window.webContents.tell({ kind: 'accelerators', keys })
  }

  static getApplicationMenu(): HostMenu | null {
    return applicationMenu
  }

  getMenuItemById(id: string): HostMenuItem | null {
    return this.everyItem().find((item) => item.id === id) ?? null
  }

  /** The items of this menu and of all menus in it. */
  everyItem(): HostMenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.everyItem() ?? [])])
  }
}

interface Bound {
  readonly item: HostMenuItem
  readonly keys: KeyCombination
}

/** The items that their keys reach without the menu. */
function bound(): Bound[] {
  const items = applicationMenu?.everyItem() ?? []
  return items.flatMap((item) => {
    if (!item.enabled || !item.registerAccelerator || item.accelerator === null) return []
    const keys = parseAccelerator(item.accelerator, process.platform)
    return keys ? [{ item, keys }] : []
  })
}

export const applicationAccelerators = (): KeyCombination[] => bound().map(({ keys }) => keys)

/** A page saw the keys of the `index`th accelerator pressed. */
export function pressAccelerator(index: number) {
  bound()[index]?.item.click()
}
