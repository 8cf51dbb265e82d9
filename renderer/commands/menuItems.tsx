import { commands, type Command, type CommandId } from '../../shared/commands'
import { Kbd } from '../ui/Kbd'
import type { MenuItem } from '../ui/Menu'
import { isEnabled } from './enabled'
import { runCommand } from './run'

/** A command as an item of a menu. */
export function commandItem(id: CommandId): MenuItem {
  const { label, keys } = commands[id] as Command
  const [key] = keys
  return {
    label,
    run: () => runCommand(id),
    disabled: !isEnabled(id),
    note: key === undefined ? undefined : <Kbd keys={key} />,
  }
}
