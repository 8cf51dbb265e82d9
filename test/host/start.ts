import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { electronFolder, findElectron } from './genuine'
import { findInstalledBrowser } from './installedBrowser'
import { root } from './launch'
import { runProgram } from './program'

/** Opens Claimdesk: in Electron, or in an installed browser where Electron's runtime cannot be had. */

const fetchMinutes = 3
/** How long a fetch that failed is not tried again: on a closed network each try costs its whole time. */
const restHours = 12
const failedNote = join(electronFolder, '..', '.cache', 'claimdesk', 'electron-not-fetched')

process.exitCode = await start(process.argv.slice(2))

async function start(args: readonly string[]): Promise<number> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.error(
      'There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set). ' +
        '`npm run tour` shows the program at work without one.',
    )
    return 1
  }
  const electron = findElectron() ?? (await fetchElectron())
  if (electron) {
    const status = await runProgram(electron, [root, ...args])
    if (status !== null) return status
  }
  const browser = findInstalledBrowser()
  const remedy =
    'Electron’s runtime could not be had: set ELECTRON_MIRROR to a source within reach, ' +
    'or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked one.'
  if (!browser) {
    console.error(`${remedy} There is no Chrome, Chromium or Edge to open Claimdesk in meanwhile.`)
    return 1
  }
  console.error(`${remedy} Claimdesk opens in ${basename(browser)} meanwhile.`)
  return (
    (await runProgram(process.execPath, [join(root, 'dist', 'host', 'run.js'), 'window', root, ...args])) ?? 1
  )
}

/** Fetches Electron's runtime as its own command does at first use; answers the program, or null. */
async function fetchElectron(): Promise<string | null> {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || (!process.env.ELECTRON_MIRROR && (await failedLately())))
    return null
  console.error('Fetching Electron’s runtime, once…')
  const fetched = await new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, [join(electronFolder, 'install.js')], {
      stdio: 'ignore',
      timeout: fetchMinutes * 60_000,
    })
    child.on('error', () => {
      resolve(false)
    })
    child.on('exit', (code) => {
      resolve(code === 0)
    })
  })
  if (!fetched) await noteFailure()
  return fetched ? findElectron() : null
}

async function failedLately(): Promise<boolean> {
  return existsSync(failedNote) && Date.now() - (await stat(failedNote)).mtimeMs < restHours * 3_600_000
}

async function noteFailure() {
  await mkdir(dirname(failedNote), { recursive: true })
    .then(() => writeFile(failedNote, ''))
    .catch(() => {
      // The packages are not ours to write to; it is tried again at the next start.
    })
}
