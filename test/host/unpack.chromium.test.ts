import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { bundled, environment } from './chromium'

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'unpacking by several at once leaves one whole Chromium, which runs on its own libraries',
  async () => {
    const cache = await mkdtemp(join(tmpdir(), 'claimdesk-unpack-'))
    onTestFinished(() => rm(cache, { recursive: true, force: true }))
    const all = await Promise.all([bundled(cache), bundled(cache)])
    const [first, second] = all.map(({ executablePath }) => executablePath)
    expect(first).toBe(second)
    const [folder = '', ...more] = await readdir(cache)
    expect(more).toEqual([])

    // As on a machine that has none of the libraries.
    const env = environment(join(cache, folder), ['libnss3.so'])
    const browser = await chromium.launch({ executablePath: first ?? '', env })
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    await page.setContent('<p>alive</p>')
    expect(await page.textContent('p')).toBe('alive')
  },
)
