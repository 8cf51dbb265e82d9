import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Documents } from '../../shared/import/documents/documents'
import type { IdSource } from '../../shared/model/ids'
import { fail, ok, type Result } from '../../shared/model/result'
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
}

type Options = NonNullable<ParseArgsConfig['options']>

export interface Words {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | undefined>>
}

export interface Command {
  /** The arguments, as usage lines show them; a line for each way of using it. */
  readonly usage: string
  readonly help: string
  readonly options: readonly string[]
  readonly run: (words: Words, world: World) => Promise<Outcome>
}

/**
 * Reads the words after a command's name. Every option takes a value, but for `--json` and `--help`, which
 * every command has; the answer to those is whether they were given.
 */
export function readWords(
  command: Command,
  args: readonly string[],
): Result<Words & { readonly json: boolean; readonly help: boolean }, string> {
  const options: Options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }
  for (const name of command.options) options[name] = { type: 'string' }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const { json, help, ...given } = values
    return ok({
      positionals,
      values: given as Record<string, string | undefined>,
      json: json === true,
      help: help === true,
    })
  } catch (error) {
    if (error instanceof TypeError) return fail(error.message.split('\n')[0] ?? '')
    throw error
  }
}
