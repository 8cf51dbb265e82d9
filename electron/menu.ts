import type { MenuItemConstructorOptions } from 'electron'
import { commandIds, commands, type Command, type CommandId } from '../shared/commands'

export interface MenuParts {
  readonly platform: NodeJS.Platform
  readonly isDevelopment: boolean
  readonly recents: readonly { readonly id: string; readonly title: string }[]
  readonly run: (command: CommandId) => void
  readonly openRecent: (id: string) => void
}

const menus = [
  'File',
  'Edit',
  'Article',
  'Claim',
  'View',
  'Help',
] as const satisfies readonly Command['menu'][]
const separator = { type: 'separator' } as const

/** Commands that begin a new group of their menu. */
const groups: ReadonlySet<CommandId> = new Set<CommandId>([
  'project.rename',
  'identity.edit',
  'find.article',
  'palette.open',
  'article.next',
  'sentence.next',
  'annotations.import',
  'decision.review',
  'version.compare',
  'claim.add',
  'claim.note',
  'claim.confirm',
  'claim.remove',
  'claim.next',
  'claim.pick',
  'history.open',
  'coverage.open',
  'marks.next',
  'view.larger',
  'theme.system',
])

/** The native menu: every command of shared/commands.ts once, and what the system itself does. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const isMac = parts.platform === 'darwin'
  const submenus = menus.map((menu) => ({
    label: menu,
    submenu: [...commandItems(menu, parts), ...systemItems(menu, parts)],
  }))
  if (!isMac) return submenus
  const last = submenus.pop()
  return [{ role: 'appMenu' }, ...submenus, { role: 'windowMenu' }, ...(last ? [last] : [])]
}

function commandItems(menu: Command['menu'], parts: MenuParts): MenuItemConstructorOptions[] {
  return commandIds
    .filter((id) => commands[id].menu === menu)
    .flatMap((id) => {
      const item = commandItem(id, parts)
      const items = id === 'project.open' ? [item, recentItem(parts)] : [item]
      return groups.has(id) ? [separator, ...items] : items
    })
}

function commandItem(id: CommandId, { platform, run }: MenuParts): MenuItemConstructorOptions {
  const { label, keys } = commands[id]
  const accelerator = acceleratorFor(keys[0], platform)
  return {
    id,
    label,
    click: () => run(id),
    // Keys go to the window, which knows what has the focus; the menu only shows them.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  }
}

/**
 * A Mac's menu takes its keys before the window sees them, whatever is asked of it: a plain `V` there
 * would be taken from whoever types, so only shortcuts with Cmd are given to it.
 */
function acceleratorFor(key: string | undefined, platform: NodeJS.Platform): string | undefined {
  if (key === undefined || (platform === 'darwin' && !key.includes('Mod'))) return undefined
  return key.replace('Mod', 'CmdOrCtrl').replace(/Arrow(?=Up|Down|Left|Right)/, '')
}

function recentItem({ recents, openRecent }: MenuParts): MenuItemConstructorOptions {
  return {
    label: 'Open recent',
    enabled: recents.length > 0,
    submenu: recents.map(({ id, title }) => ({ label: plain(title), click: () => openRecent(id) })),
  }
}

function systemItems(
  menu: Command['menu'],
  { platform, isDevelopment }: MenuParts,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  switch (menu) {
    case 'File':
      return isMac ? [] : [separator, { role: 'quit' }]
    case 'Edit':
      return [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]
    case 'View':
      return [
        separator,
        { role: 'togglefullscreen' },
        ...(isDevelopment ? [{ role: 'toggleDevTools' } as const] : []),
      ]
    case 'Help':
      return isMac ? [] : [separator, { role: 'about' }]
    case 'Article':
    case 'Claim':
      return []
  }
}

/** An ampersand in a menu underlines the letter after it. */
function plain(title: string): string {
  return title.replaceAll('&', '&&')
}
