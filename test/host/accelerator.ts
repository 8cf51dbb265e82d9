import type { KeyCombination } from './pageWorlds'

/** Electron's names of keys whose `KeyboardEvent.key` is another word. */
const keyNames: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  tab: 'tab',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

/** `CmdOrCtrl+Shift+A` as a page compares it with a key press; null for what is no accelerator. */
export function parseAccelerator(accelerator: string, platform: NodeJS.Platform): KeyCombination | null {
  const parts = accelerator.toLowerCase().split('+')
  const name = parts.pop()
  if (!name) return null
  const mac = platform === 'darwin'
  const has = (...names: string[]) => names.some((modifier) => parts.includes(modifier))
  const either = has('cmdorctrl', 'commandorcontrol')
  return {
    key: keyNames[name] ?? name,
    ctrl: has('ctrl', 'control') || (either && !mac),
    meta: has('cmd', 'command', 'meta', 'super') || (either && mac),
    alt: has('alt', 'option'),
    shift: has('shift'),
  }
}
