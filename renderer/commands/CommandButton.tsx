import type { ReactNode } from 'react'
import { commands, type Command, type CommandId } from '../../shared/commands'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { Button, type ButtonProps } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { ariaKeys, printKey } from './keyboard'
import { isEnabled } from './enabled'
import { runCommand } from './run'

/** Whether a command makes sense now, kept up to date. */
function useEnabled(id: CommandId): boolean {
  const forDesk = useDesk(() => isEnabled(id))
  const forReplica = useReplica(() => isEnabled(id))
  return forDesk && forReplica
}

interface Props extends Omit<ButtonProps, 'onClick' | 'disabled' | 'aria-keyshortcuts'> {
  readonly id: CommandId
  /** Stands before the word, or for it where there are no children. */
  readonly icon?: ReactNode
  /** The word on the button, where it is not the command's label. */
  readonly children?: string
  /** The shortcut is on the button itself, and not in its tooltip only. */
  readonly showKey?: boolean
  /** Does not take the focus when pressed with the mouse: for tools beside a selection that must stay. */
  readonly keepFocus?: boolean
}

/** A button for a command: greyed when that makes no sense, its shortcut in the tooltip. */
export function CommandButton({ id, icon, children, showKey, keepFocus, ...rest }: Props) {
  const mac = useDesk((desk) => desk.platform === 'mac')
  const enabled = useEnabled(id)
  const { label, keys } = commands[id] as Command
  const [key] = keys
  const word = children ?? (icon === undefined ? label : undefined)
  return (
    <Button
      title={key === undefined ? label : `${label} (${printKey(key, mac)})`}
      aria-label={word === undefined ? label : undefined}
      {...rest}
      disabled={!enabled}
      aria-keyshortcuts={ariaKeys(keys, mac) || undefined}
      onMouseDown={keepFocus ? (event) => event.preventDefault() : undefined}
      onClick={() => runCommand(id)}
    >
      {icon}
      {word !== undefined && <span className="button-word">{word}</span>}
      {showKey && key !== undefined && <Kbd keys={key} unspoken />}
    </Button>
  )
}
