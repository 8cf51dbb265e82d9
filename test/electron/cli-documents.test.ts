import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeDocx, paragraph } from '../shared/support/files/docx'
import { column, makePdf } from '../shared/support/files/pdf'
import { buildCli, runCli } from './support/cli'
import { testFolder } from './support/folder'

vi.setConfig({ testTimeout: 90_000 })

const built = mkdtempSync(join(tmpdir(), 'claimdesk-cli-'))
let cli: string
beforeAll(async () => {
  cli = await buildCli(built)
}, 90_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

const files: Readonly<Record<string, string | Uint8Array>> = {
  'statement.docx': makeDocx(paragraph('Two people were hurt, the police said.')),
  'statement.pdf': makePdf([column(['The port is closed until Friday.'], 60, 120)]),
  'locked.pdf': makePdf([column(['Nobody reads this.'], 60, 120)], { encrypted: true }),
  'wire.eml':
    'From: a@b.example\r\nSubject: Wire\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nThe bakery burned down.',
}

test('the command line as it is shipped finds what it loads late, reads documents, and ends', async () => {
  const folder = testFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  await runCli(cli, folder, ['new', 's.claimdesk', '--title', 'S'])
  const { status, out, err } = await runCli(cli, folder, [
    'import',
    's.claimdesk',
    ...Object.keys(files),
    '--json',
  ])
  const { articles, failed } = JSON.parse(out) as { articles: { text: string }[]; failed: unknown[] }
  expect(articles.map(({ text }) => text)).toEqual([
    'Two people were hurt, the police said.',
    'The port is closed until Friday.',
    'The bakery burned down.',
  ])
  expect(failed).toMatchObject([
    { file: 'locked.pdf', reason: expect.stringContaining('protected by a password') as string },
  ])
  expect(err).toMatch(/^claimdesk: 1 of 4 files not imported\./)
  expect(status).toBe(1)
})
