import { printKey } from '../commands/keyboard'
import { useDesk } from '../project/desk'
import './kbd.css'

/**
 * A shortcut of shared/commands.ts as it is printed on this machine's keys; `unspoken` where
 * `aria-keyshortcuts` says it already.
 */
export function Kbd({ keys, unspoken }: { keys: string; unspoken?: boolean }) {
  const mac = useDesk((desk) => desk.platform === 'mac')
  return (
    <kbd className="kbd" aria-hidden={unspoken}>
      {printKey(keys, mac)}
    </kbd>
  )
}
