import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Documents } from '../../shared/import/documents/documents'
import type { IdSource } from '../../shared/model/ids'
import { fail, ok, type Result } from '../../shared/model/result'
import type { Report } from '../../shared/report/report'
import type { Files } from '../project/files/files'
import type { Outcome } from './outcome'

/** What commands need of the world; given by cli.ts, and by tests. */
export interface World {
  readonly files: Files
  readonly documents: Documents
  /** An ISO instant. */
  readonly now: () => string
  readonly newId: IdSource
  /** The name of whoever is logged in, for records whose author was not named. */
  readonly user: string
  /** What the window of this user may have that is not in the files yet; absent where there is no window. */
  readonly window?: WindowData
  /** Prints the page of a report as a PDF; absent where nothing can. */
  readonly print?: (page: string, report: Report, stop: AbortSignal) => Promise<Result<Uint8Array, string>>
  /** Shows how far it is, in place of what was shown before; an empty line is the end of it. Absent where nobody sees. */
  readonly progress?: (line: string) => void
  /** Has `stop` run in place of ending at once when the person stops the command; the answer takes that back. */
  readonly onStop?: (stop: () => void) => () => void
}

export interface WindowData {
  /** The folders in which its journals may be. */
  readonly journals: readonly string[]
  readonly pause: (milliseconds: number) => Promise<void>
}

type Options = NonNullable<ParseArgsConfig['options']>

export interface Words {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | undefined>>
  /** The command's own flags that were given. */
  readonly flags: ReadonlySet<string>
}

export interface Command {
  /** The arguments, as usage lines show them; a line for each way of using it. */
  readonly usage: string
  readonly help: string
  readonly options: readonly string[]
  /** Options without a value. */
  readonly flags?: readonly string[]
  readonly run: (words: Words, world: World) => Promise<Outcome>
}

/**
 * Reads the words after a command's name. Every option takes a value, but for the command's flags and for
 * `--json` and `--help`, which every command has; the answer to those is whether they were given. `--out` is
 * `-o` for short.
 */
export function readWords(
  command: Command,
  args: readonly string[],
): Result<Words & { readonly json: boolean; readonly help: boolean }, string> {
  const options: Options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }
  for (const name of command.options)
    options[name] = name === 'out' ? { type: 'string', short: 'o' } : { type: 'string' }
  for (const name of command.flags ?? []) options[name] = { type: 'boolean' }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const { json, help, ...given } = values
    const flags = new Set(Object.keys(given).filter((name) => given[name] === true))
    return ok({
      positionals,
      values: given as Record<string, string | undefined>,
      flags,
      json: json === true,
      help: help === true,
    })
  } catch (error) {
    if (error instanceof TypeError) return fail(error.message.split('\n')[0] ?? '')
    throw error
  }
}
