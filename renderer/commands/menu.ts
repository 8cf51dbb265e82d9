import { commands, type Command, type CommandId } from '../../shared/commands'
import { useDesk } from '../project/desk'
import { runCommand } from './run'

/** Runs a command of the native menu; under a dialog only those wait that would act on what lies behind it. */
export function runMenuCommand(id: CommandId): void {
  if (useDesk.getState().dialog === null || worksOverDialogs(id)) runCommand(id)
}

/** Size and theme can change whatever lies on the desk. */
export function worksOverDialogs(id: CommandId): boolean {
  return (commands[id] as Command).menu === 'View' && (commands[id] as Command).needs === 'nothing'
}
