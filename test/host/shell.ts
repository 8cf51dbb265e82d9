import { spawn } from 'node:child_process'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type * as Electron from 'electron'

/** The part of Electron's `shell` that Claimdesk uses. */
export const shell: Pick<Electron.Shell, 'trashItem' | 'showItemInFolder' | 'openPath'> = {
  showItemInFolder: (path) => begin(opener, [dirname(path)]),

  openPath(path) {
    begin(opener, [path])
    return Promise.resolve('')
  },

  /** The bin of macOS, and of desktops that follow freedesktop.org's Trash specification; elsewhere there is none. */
  async trashItem(path) {
    if (process.platform === 'win32') throw new Error('there is no bin without Electron')
    const home = process.env['HOME'] ?? homedir()
    const bin = join(process.env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'Trash')
    const files = process.platform === 'darwin' ? join(home, '.Trash') : join(bin, 'files')
    await mkdir(files, { recursive: true })
    const target = await freeName(files, basename(path))
    if (process.platform !== 'darwin') {
      await mkdir(join(bin, 'info'), { recursive: true })
      const from = resolve(path).split('/').map(encodeURIComponent).join('/')
      const when = new Date().toISOString().slice(0, 19)
      const info = `[Trash Info]\nPath=${from}\nDeletionDate=${when}\n`
      await writeFile(join(bin, 'info', `${basename(target)}.trashinfo`), info, { flag: 'wx' })
    }
    await rename(path, target)
  },
}

const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'

/** Best effort: a bare machine has no program to show files with. */
function begin(program: string, args: readonly string[]): void {
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

async function freeName(folder: string, name: string): Promise<string> {
  const ending = extname(name)
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${basename(name, ending)} ${n}${ending}`)
    if (!(await stat(path).catch(() => null))) return path
  }
}
