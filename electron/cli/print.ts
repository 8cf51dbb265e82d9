import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail, ok } from '../../shared/model/result'
import { printSettings } from '../../shared/report/html/print'
import type { World } from './command'
import { printJob } from './print-job'

/** So much of what a runtime has to say is enough to know why it did not print. */
const longestReason = 2_000

/** Prints in a process of its own: `program` finds a runtime, which does what it finds in a folder. */
export function printWith(program: URL): NonNullable<World['print']> {
  return async (page, report, stop) => {
    const folder = await mkdtemp(join(tmpdir(), 'claimdesk-print-'))
    try {
      await writeFile(join(folder, printJob.page), page)
      await writeFile(join(folder, printJob.settings), JSON.stringify(printSettings(report)))
      const why = await run(fileURLToPath(program), folder, stop)
      if (why !== null)
        return fail(
          `The PDF was not printed: ${why || 'the program that prints ended without a word.'} The same report as a page, written with --format html, can be printed from any browser.`,
        )
      return ok(await readFile(join(folder, printJob.printed)))
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** Null when it has printed, else why not. */
function run(program: string, folder: string, stop: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, [printJob.variable]: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: stop,
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      said = (said + words).slice(-longestReason)
    })
    child.on('error', ({ message }) => (said = message))
    child.on('close', (code) => resolve(code === 0 ? null : said.trim()))
  })
}
