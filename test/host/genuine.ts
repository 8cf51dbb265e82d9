import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

const programNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** The genuine Electron's program, when its runtime is on this machine. */
export function findElectron(): string | null {
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const name = programNames[process.platform] ?? 'electron'
  const program = elsewhere ? join(elsewhere, name) : installedProgram()
  return program !== null && existsSync(program) ? program : null
}

/** Electron's installer leaves the program's place in `path.txt` once it has the whole runtime. */
function installedProgram(): string | null {
  const note = join(electronFolder, 'path.txt')
  return existsSync(note) ? join(electronFolder, 'dist', readFileSync(note, 'utf8')) : null
}
