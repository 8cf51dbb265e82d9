import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where each system keeps the data of applications. */
function appData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
}

/** The folders that the program asks Electron for, by Electron's names. */
export function standardPaths(programName: string): Map<string, string> {
  return new Map([
    ['home', homedir()],
    ['appData', appData()],
    ['userData', join(appData(), programName)],
    ['temp', tmpdir()],
    ['documents', join(homedir(), 'Documents')],
    ['downloads', join(homedir(), 'Downloads')],
    ['desktop', join(homedir(), 'Desktop')],
  ])
}
