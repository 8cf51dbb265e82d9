import { commands, type Command, type CommandId } from '../../shared/commands'
import { ariaKeys, printKey } from '../commands/keyboard'
import { useDesk } from '../project/desk'

/** The attributes that tell a command's shortcut to whoever hovers and to screen readers. */
export function useShortcut(id: CommandId): { title: string; 'aria-keyshortcuts'?: string } {
  const mac = useDesk((desk) => desk.platform === 'mac')
  const { label, keys } = commands[id] as Command
  const [first] = keys
  if (first === undefined) return { title: label }
  return { title: `${label} (${printKey(first, mac)})`, 'aria-keyshortcuts': ariaKeys(keys, mac) }
}
