import { join } from 'node:path'

/** Both names that the program goes by: packaged, and in a clone. */
const names = ['Claimdesk', 'claimdesk']

/** The folders in which the window of this user may keep journals; see Electron's `app.getPath('userData')`. */
export function journalFolders(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const { CLAIMDESK_USER_DATA, APPDATA, XDG_CONFIG_HOME } = environment
  if (CLAIMDESK_USER_DATA) return [join(CLAIMDESK_USER_DATA, 'journals')]
  const data =
    platform === 'win32'
      ? (APPDATA ?? join(home, 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (XDG_CONFIG_HOME ?? join(home, '.config'))
  // Elsewhere than on Linux both are one folder.
  return (platform === 'linux' ? names : names.slice(0, 1)).map((name) => join(data, name, 'journals'))
}
