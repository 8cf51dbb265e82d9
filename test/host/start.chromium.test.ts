import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from './launch'

// Somebody's home, where the stand-in keeps its lock and the program its settings.
const home = mkdtempSync(join(tmpdir(), 'claimdesk-home-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** `npm start` on a machine with this environment beside what Node needs. */
function start(env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'host', 'start.js')], {
    env: { PATH: '', HOME: home, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, lines: stderr.trim().split('\n') }
}

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('says where there is no display, and what to do instead', () => {
    const { status, stdout, lines } = start({})
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(lines).toEqual([expect.stringMatching(/^There is no display .*npm run tour/)])
  })

  it('says in one line how to have Electron where neither it nor a browser is there', () => {
    const { status, lines } = start({ DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })
    expect(status).toBe(1)
    expect(lines).toEqual([expect.stringMatching(/ELECTRON_MIRROR.*ELECTRON_OVERRIDE_DIST_PATH.*no Chrome/)])
  })

  it('opens in an installed browser after one line where Electron is not there', () => {
    const { lines } = start({
      DISPLAY: ':0',
      ELECTRON_OVERRIDE_DIST_PATH: '/nowhere',
      CLAIMDESK_BROWSER: '/nowhere/chromium',
    })
    expect(lines[0]).toMatch(/ELECTRON_MIRROR.*Claimdesk opens in chromium meanwhile\.$/)
    expect(lines.join('\n')).toContain('/nowhere/chromium')
  })
})
