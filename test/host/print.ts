import { join } from 'node:path'
import { headlessChromium } from './chromium'
import { findElectron } from './genuine'
import { root } from './launch'
import { runProgram } from './program'

/** Runs Claimdesk to print what its environment names (electron/report/job.ts): in Electron, else without a window. */

process.exitCode = await print()

async function print(): Promise<number> {
  const electron = findElectron()
  if (electron && (await runProgram(electron, [root])) === 0) return 0
  const missing = await headlessChromium().then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  if (missing === null)
    return (await runProgram(process.execPath, [join(root, 'dist', 'host', 'run.js'), 'headless', root])) ?? 1
  console.error(`${electron ? 'Electron did not start' : 'Electron’s runtime is not here'}. ${missing}`)
  return 1
}
