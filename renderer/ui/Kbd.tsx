import { printKey } from '../commands/keyboard'
import { useDesk } from '../project/desk'
import './kbd.css'

/** A shortcut of shared/commands.ts as it is printed on this machine's keys. */
export function Kbd({ keys }: { keys: string }) {
  const mac = useDesk((desk) => desk.platform === 'mac')
  return <kbd className="kbd">{printKey(keys, mac)}</kbd>
}
