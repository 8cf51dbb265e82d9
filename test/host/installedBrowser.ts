import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

type Environment = Readonly<Record<string, string | undefined>>

/** The program of an installed Chrome, Chromium or Edge; `CLAIMDESK_BROWSER` names another one. */
export function findInstalledBrowser(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
  exists: (path: string) => boolean = existsSync,
): string | null {
  if (env.CLAIMDESK_BROWSER) return env.CLAIMDESK_BROWSER
  return candidates(platform, env).find(exists) ?? null
}

function candidates(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      macNames.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    return windowsPaths.flatMap((path) => roots.flatMap((root) => (root ? [join(root, ...path)] : [])))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))
}
