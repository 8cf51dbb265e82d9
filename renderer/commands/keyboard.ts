import { commandIds, commands, type Command, type CommandId } from '../../shared/commands'

interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const table = new Map<string, CommandId>()
for (const id of commandIds) for (const key of (commands[id] as Command).keys) table.set(normalize(key), id)

/** The command of a key press; letters count by what they type, so other keyboard layouts work. */
export function commandOf(press: KeyPress, mac: boolean): CommandId | undefined {
  const mod = mac ? press.metaKey : press.ctrlKey
  if (mac ? press.ctrlKey : press.metaKey) return undefined
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key
  // Shift is already in a character such as ? or +, but not in a letter.
  const shift = press.shiftKey && (press.key.length > 1 || key !== press.key.toLowerCase())
  return table.get([mod && 'Mod', press.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+'))
}

/** Whether a shortcut types a character or moves in a field, and so belongs to the field that has the focus. */
export function isFieldKey(id: CommandId): boolean {
  return (commands[id] as Command).keys.some((key) => !key.includes('Mod') && !/^(Shift\+)?F\d+$/.test(key))
}

/** A shortcut as it is printed: ⌘ and its kin on a Mac, Ctrl elsewhere. */
export function printKey(key: string, mac: boolean): string {
  const names: Record<string, string> = {
    Mod: mac ? '⌘' : 'Ctrl',
    Shift: mac ? '⇧' : 'Shift',
    Alt: mac ? '⌥' : 'Alt',
    ArrowDown: '↓',
    ArrowUp: '↑',
    Delete: mac ? '⌦' : 'Del',
    Backspace: mac ? '⌫' : 'Backspace',
  }
  return splitKey(key)
    .map((part) => names[part] ?? part)
    .join(mac ? '' : '+')
}

/** Shortcuts as `aria-keyshortcuts` wants them. */
export function ariaKeys(keys: readonly string[], mac: boolean): string {
  const names: Record<string, string> = { Mod: mac ? 'Meta' : 'Control', '+': 'Plus', ' ': 'Space' }
  return keys
    .map((key) =>
      splitKey(key)
        .map((part) => names[part] ?? part)
        .join('+'),
    )
    .join(' ')
}

function normalize(key: string): string {
  const parts = splitKey(key)
  const last = parts.pop()!
  return [...['Mod', 'Alt', 'Shift'].filter((name) => parts.includes(name)), last].join('+')
}

/** `Mod++` is Mod and the plus key. */
function splitKey(key: string): string[] {
  return key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key.split('+')
}
