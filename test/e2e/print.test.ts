import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../host/launch'
import { newFolders } from './harness'
import { readPdf } from './pdf'

interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** `claimdesk report` on the sample story, with nothing on the screen; `env` beside what the machine has. */
function print(out: string, env: NodeJS.ProcessEnv, ...words: string[]): Promise<Ran> {
  const sample = join(root, 'fixtures', 'sample', 'story.claimdesk')
  const args = [join(root, 'dist', 'electron', 'cli.js'), 'report', sample, '--format', 'pdf', '-o', out]
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...args, ...words],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), out: stdout, err: stderr }),
    )
  })
}

it('prints a report from the command line: sheets with words, numbers, bookmarks and tags', async () => {
  const { documents } = await newFolders()
  const out = join(documents, 'story.pdf')
  expect(await print(out, {}, '--paper', 'Letter', '--desk', 'Night desk')).toEqual({
    status: 0,
    out: `Wrote ${out}: 6 claims in 3 articles.\n`,
    err: '',
  })
  const { pages, width, height, marked, bookmarks } = await readPdf(out)
  expect(pages.length).toBeGreaterThan(2)
  for (const [i, each] of pages.entries()) {
    expect(each).toContain('Night desk · Ferry accident on the Ilmara')
    expect(each).toContain(`${i + 1} / ${pages.length}`)
  }
  expect(pages.join(' ')).toContain('Eleven people died')
  expect(Math.abs(width - 612) + Math.abs(height - 792)).toBeLessThan(4)
  expect(marked).toBe(true)
  expect(bookmarks).toContain('Claim by claim')
  expect(await readdir(documents)).toEqual(['story.pdf'])
})

it('says in one line what is missing to print with, and leaves nothing', async () => {
  const { documents } = await newFolders()
  const { status, out, err } = await print(join(documents, 'story.pdf'), {
    ELECTRON_OVERRIDE_DIST_PATH: '/nowhere',
    CLAIMDESK_BROWSER: '/nowhere/chromium',
  })
  expect({ status, out }).toEqual({ status: 1, out: '' })
  expect(err).toMatch(/^claimdesk: The PDF was not printed: .*\/nowhere\/chromium.* --format html.*\n$/)
  expect(await readdir(documents)).toEqual([])
})
