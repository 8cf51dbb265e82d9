import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { environment, missingLibraries } from './chromium'
import { findInstalledBrowser } from './installedBrowser'

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-chromium-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A machine's folder of programs that has none but an `ldd` of ours. */
async function withLdd(says: string): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'ldd'), `#!/bin/sh\ncat <<'END'\n${says}\nEND\n`)
  await chmod(join(folder, 'ldd'), 0o755)
  await symlink('/bin/cat', join(folder, 'cat'))
  return folder
}

async function onPath<T>(folder: string, run: () => T): Promise<T> {
  const { PATH } = process.env
  process.env.PATH = folder
  try {
    return await Promise.resolve(run())
  } finally {
    process.env.PATH = PATH
  }
}

describe.runIf(process.platform === 'linux')('the bundled Chromium', () => {
  it('is given its own libraries where the machine lacks some', async () => {
    const machine = await withLdd(
      '\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n\tlibnspr4.so => not found',
    )
    const missing = await onPath(machine, () => missingLibraries('/any/chromium'))
    expect(missing).toEqual(['libnss3.so', 'libnspr4.so'])
    expect(environment('/cache/chromium', missing).LD_LIBRARY_PATH).toMatch(/^\/cache\/chromium\/al2023\/lib/)
  })

  it('uses the libraries of the machine where all are there', async () => {
    const machine = await withLdd('\tlibc.so.6 => /lib/libc.so.6 (0x0)')
    const missing = await onPath(machine, () => missingLibraries('/any/chromium'))
    expect(missing).toEqual([])
    expect(environment('/cache/chromium', missing).LD_LIBRARY_PATH).toBe(process.env.LD_LIBRARY_PATH)
  })

  it('is given its own libraries where there is no way to tell', async () => {
    const missing = await onPath(await temporaryFolder(), () => missingLibraries('/any/chromium'))
    expect(missing).not.toEqual([])
  })
})

describe('the search for an installed browser', () => {
  const found = (platform: NodeJS.Platform, env: Record<string, string>, ...there: string[]) =>
    findInstalledBrowser(platform, env, (path) => there.includes(path.replaceAll('\\', '/')))

  it('takes the first of Chrome, Chromium and Edge on the path', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' }
    expect(found('linux', env, '/usr/bin/microsoft-edge', '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  })

  it('looks where macOS and Windows keep programs', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(found('darwin', {}, mac)).toBe(mac)
    const edge = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe'
    const windows = found('win32', { 'ProgramFiles(x86)': 'C:/Program Files (x86)' }, edge)
    expect(windows?.replaceAll('\\', '/')).toBe(edge)
  })

  it('takes the one that is named, whatever there is', () => {
    expect(found('linux', { CLAIMDESK_BROWSER: '/opt/own', PATH: '/bin' }, '/bin/chromium')).toBe('/opt/own')
  })

  it('answers null where there is none', () => {
    expect(found('linux', { PATH: '/bin' })).toBeNull()
  })
})
