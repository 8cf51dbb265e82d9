import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate, type MenuParts } from '../../electron/menu'
import { commandIds, commands, type CommandId } from '../../shared/commands'

const parts = (platform: NodeJS.Platform, more: Partial<MenuParts> = {}): MenuParts => ({
  platform,
  isDevelopment: false,
  recents: [],
  run: () => {},
  openRecent: () => {},
  ...more,
})

function flatten(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
}

const press = (item: MenuItemConstructorOptions | undefined) =>
  item?.click?.(undefined as never, undefined, undefined as never)

describe.each(['linux', 'win32', 'darwin'] as const)('the native menu on %s', (platform) => {
  const items = flatten(menuTemplate(parts(platform)))

  it('has every command exactly once, in its menu', () => {
    expect(items.flatMap(({ id }) => id ?? []).sort()).toEqual([...commandIds].sort())
    for (const { label, submenu } of menuTemplate(parts(platform)))
      if (Array.isArray(submenu))
        for (const { id } of submenu) if (id) expect(commands[id as CommandId].menu).toBe(label)
  })

  it('leaves the keys to the window', () => {
    for (const { accelerator, registerAccelerator } of items)
      if (accelerator !== undefined) expect(registerAccelerator).toBe(false)
  })

  it('writes accelerators that Electron knows', () => {
    const known = /^((CmdOrCtrl|Shift|Alt)\+)*([A-Z0-9]|F\d|Enter|Tab|Delete|Backspace|Up|Down|[-+=?,.])$/
    for (const { accelerator } of items) if (accelerator !== undefined) expect(accelerator).toMatch(known)
  })

  it('offers what the system does in text fields', () => {
    expect(items.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen']),
    )
  })

  it('shows the developer tools in development only', () => {
    const roles = (isDevelopment: boolean) =>
      flatten(menuTemplate(parts(platform, { isDevelopment }))).map(({ role }) => role)
    expect([roles(false).includes('toggleDevTools'), roles(true).includes('toggleDevTools')]).toEqual([
      false,
      true,
    ])
  })
})

describe('the native menu', () => {
  it('takes no key from whoever types on a Mac', () => {
    const keys = flatten(menuTemplate(parts('darwin'))).flatMap(({ accelerator }) => accelerator ?? [])
    expect(keys.filter((key) => !key.startsWith('CmdOrCtrl+'))).toEqual([])
    expect(keys).toContain('CmdOrCtrl+K')
  })

  it('runs the command that was chosen', () => {
    const run: CommandId[] = []
    const items = flatten(menuTemplate(parts('linux', { run: (id) => void run.push(id) })))
    press(items.find(({ id }) => id === 'claim.verified'))
    expect(run).toEqual(['claim.verified'])
  })

  it('opens a recent project, with its name as it is', () => {
    const opened: string[] = []
    const recents = [{ id: 'r1', title: 'Storm & flood' }]
    const items = flatten(menuTemplate(parts('linux', { recents, openRecent: (id) => void opened.push(id) })))
    press(items.find(({ label }) => label === 'Storm && flood'))
    expect(opened).toEqual(['r1'])
  })
})
