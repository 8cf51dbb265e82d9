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

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The program of an installed Chrome, Chromium or Edge, of those paths that `exists` answers for; `CLAIMDESK_BROWSER`
 * names another one. `home` is the folder of whoever is logged in.
 */
export function findBrowser(
  platform: string,
  env: Environment,
  home: string,
  exists: (path: string) => boolean,
): string | null {
  return env['CLAIMDESK_BROWSER'] || (placesOf(platform, env, home).find(exists) ?? null)
}

function placesOf(platform: string, env: Environment, home: string): string[] {
  if (platform === 'darwin')
    return ['/Applications', `${home}/Applications`].flatMap((folder) =>
      macNames.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    )
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    return windowsPaths.flatMap((path) => roots.flatMap((root) => (root ? [[root, ...path].join('\\')] : [])))
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean)
  return linuxNames.flatMap((name) => folders.map((folder) => `${folder}/${name}`))
}
