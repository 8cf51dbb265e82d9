import { commandIds, commands, type Command, type CommandId } from '../../shared/commands'

interface KeyPress {
  readonly key: string
  /** The place of the key, e.g. `KeyV`, as a keyboard event has it. */
  readonly code?: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const table = new Map<string, CommandId>()
for (const id of commandIds) for (const key of (commands[id] as Command).keys) table.set(normalize(key), id)

/**
 * The command of a key press. Letters count by what they type, so that other Latin layouts work; where they
 * type another script, by the place of the key.
 */
export function commandOf(press: KeyPress, mac: boolean): CommandId | undefined {
  const mod = mac ? press.metaKey : press.ctrlKey
  if (mac ? press.ctrlKey : press.metaKey) return undefined
  const key = press.key.length === 1 ? latin(press).toUpperCase() : press.key
  // Shift is already in a character such as ? or +, but not in a letter.
  const shift = press.shiftKey && (press.key.length > 1 || key !== key.toLowerCase())
  return table.get([mod && 'Mod', press.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+'))
}

/** Whether a press types a character or moves in a field, and so belongs to the field that has the focus. */
export function isFieldKey(press: KeyPress, mac: boolean): boolean {
  return !(mac ? press.metaKey : press.ctrlKey) && !/^F\d+$/.test(press.key)
}

/** A shortcut as it is printed: ⌘ and its kin on a Mac, Ctrl elsewhere. */
export function printKey(key: string, mac: boolean): string {
  const names: Record<string, string> = {
    Mod: mac ? '⌘' : 'Ctrl',
    Shift: mac ? '⇧' : 'Shift',
    Alt: mac ? '⌥' : 'Alt',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
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

function latin({ key, code }: KeyPress): string {
  const place = /^Key([A-Z])$/.exec(code ?? '')?.[1]
  return place && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key) ? place : key
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
