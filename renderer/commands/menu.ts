import { commands, type Command, type CommandId } from '../../shared/commands'
import { useDesk } from '../project/desk'
import { runCommand } from './run'

/**
 * Runs a command of the native menu. Over a dialog nothing acts on what lies behind it, but its fields can
 * still take back their typing: a Mac's menu has caught the key for that.
 */
export function runMenuCommand(id: CommandId): void {
  if (useDesk.getState().dialog === null || worksOverDialogs(id)) runCommand(id)
  else if (id === 'edit.undo') editing.execCommand('undo')
  else if (id === 'edit.redo') editing.execCommand('redo')
}

/** Deprecated as a way to edit pages; there is no other to ask a field for its own undo. */
const editing: { execCommand(command: 'undo' | 'redo'): boolean } = document

/** Size and theme can change whatever lies on the desk. */
export function worksOverDialogs(id: CommandId): boolean {
  return (commands[id] as Command).menu === 'View' && (commands[id] as Command).needs === 'nothing'
}
