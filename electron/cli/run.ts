import { version } from '../../package.json'
import { annotateCommand } from './annotate'
import { checkCommand } from './check'
import { readWords, type Command, type World } from './command'
import { corroborateCommand } from './corroborate'
import { importCommand } from './import'
import { listCommand } from './list'
import { mergeCommand } from './merge'
import { newCommand } from './new'
import { reportCommand } from './report'
import { done, misused, type Outcome } from './outcome'

const commands: Readonly<Record<string, Command>> = {
  new: newCommand,
  import: importCommand,
  annotate: annotateCommand,
  list: listCommand,
  corroborate: corroborateCommand,
  merge: mergeCommand,
  check: checkCommand,
  report: reportCommand,
}

/** What goes to standard output and standard error, and the exit status. */
export interface Printed {
  readonly out: string
  readonly err: string
  readonly status: 0 | 1 | 2
}

/** Runs the command line: `args` are the words after the program's name. */
export async function run(args: readonly string[], world: World): Promise<Printed> {
  const [name, ...rest] = args
  if (name === '--version') return print(done([version], undefined), false)
  if (name === '--help' || name === '-h' || name === 'help') return print(done(overview(), undefined), false)
  if (name === undefined || !Object.hasOwn(commands, name))
    return print(
      misused(
        `${name === undefined ? 'Say what to do' : `There is no command “${name}”`}: claimdesk --help lists the commands.`,
      ),
      false,
    )
  const command = commands[name]!
  const words = readWords(command, rest)
  if (!words.ok) return print(misused(withUsage(words.error, name)), false)
  if (words.value.help)
    return print(done([...usageOf(name, command), '', ...command.help.split('\n')], undefined), false)
  const outcome = await command.run(words.value, world)
  const { error } = outcome
  const shown = outcome.status === 2 && error !== undefined ? misused(withUsage(error, name)) : outcome
  return print(shown, words.value.json)
}

function print({ lines, json, error, status }: Outcome, asJson: boolean): Printed {
  const document = asJson && json !== undefined ? `${JSON.stringify(json, null, 2)}\n` : ''
  return {
    out: asJson ? document : lines.map((line) => `${oneLine(line)}\n`).join(''),
    err: error === undefined ? '' : `claimdesk: ${oneLine(error).replace(/ +/g, ' ')}\n`,
    status,
  }
}

/** One line that steers no terminal, whatever a file's name or a quote in it holds. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, ' ')
}

function overview(): string[] {
  return [
    'claimdesk: the services of Claimdesk without a window.',
    '',
    ...Object.entries(commands).flatMap(([name, command]) => usageOf(name, command)),
    '',
    'With --json, one JSON document goes to standard output and nothing else; errors go to standard error.',
    'The exit status is 0 when it is done, 1 when the input is at fault, 2 when the command was used wrongly.',
    'claimdesk COMMAND --help says more of one command.',
  ]
}

function usageOf(name: string, { usage }: Command): string[] {
  return usage.split('\n').map((way) => `claimdesk ${name} ${way}`)
}

function withUsage(error: string, name: string): string {
  return `${error} See: claimdesk ${name} --help`
}
