import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { bundled, environment } from './chromium'

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'unpacking by several at once leaves one whole Chromium, which runs on its own libraries',
  async () => {
    const cache = await mkdtemp(join(tmpdir(), 'claimdesk-unpack-'))
    onTestFinished(() => rm(cache, { recursive: true, force: true }))
    const all = await Promise.all([bundled(cache), bundled(cache)])
    expect(new Set(all.map(({ executablePath }) => executablePath)).size).toBe(1)
    const [folder = ''] = await readdir(cache)
    expect(await readdir(cache)).toEqual([folder])

    // As on a machine that has none of the libraries.
    const env = environment(join(cache, folder), ['libnss3.so'])
    const dump = ['--headless', '--no-sandbox', '--dump-dom', 'data:text/html,<p>alive</p>']
    const { stdout } = await promisify(execFile)(join(cache, folder, 'chromium'), dump, { env })
    expect(stdout).toContain('alive')
  },
)
