import { commands, type Command } from '../../shared/commands'

const shown: Readonly<Record<string, string>> = {
  Mod: 'Ctrl/Cmd',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** The README's table of shortcuts, from the one list of commands: one row a command that has a key. */
export function keyboardTable(): string {
  const rows = Object.values<Command>(commands)
    .filter(({ keys }) => keys.length > 0)
    .map(
      ({ menu, label, keys }) => `| ${menu} | ${label.replace('…', '')} | ${keys.map(keyText).join(', ')} |`,
    )
  return ['| menu | command | keys |', '| --- | --- | --- |', ...rows].join('\n')
}

function keyText(key: string): string {
  // The plus key itself is the one after the last joining plus.
  const parts = key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key.split('+')
  return `\`${parts.map((part) => shown[part] ?? part).join('+')}\``
}
