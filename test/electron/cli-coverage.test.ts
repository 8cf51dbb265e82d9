import { randomBytes } from 'node:crypto'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readers } from '../../electron/cli/documents/readers'
import { run } from '../../electron/cli/run'
import { nodeFiles } from '../../electron/project/files/node-files'
import { createIdSource } from '../../shared/model/ids'
import { testFolder } from './support/folder'

it('lists the sentences to check with why, how worth it, and how each stands', async () => {
  const path = join(testFolder(), 's.claimdesk')
  await copyFile(join(import.meta.dirname, '..', '..', 'fixtures', 'sample', 'story.claimdesk'), path)
  const world = {
    files: nodeFiles,
    documents: readers,
    now: () => '2026-11-22T10:00:00.000Z',
    newId: createIdSource(Date.now, randomBytes),
    user: 'anna',
  }
  const { out, status } = await run(['list', path, 'coverage', '--json'], world)
  expect(status).toBe(0)
  const { coverage } = JSON.parse(out) as { coverage: { quote: string }[] }
  expect(coverage.find(({ quote }) => quote === 'Eleven people died.')).toMatchObject({
    state: 'checked',
    reasons: ['number'],
    worth: 3,
  })
  expect(coverage.find(({ quote }) => quote.startsWith('Three more, among them'))).toMatchObject({
    state: 'open',
    reasons: ['number', 'actor', 'figures'],
    worth: 6,
  })
})
