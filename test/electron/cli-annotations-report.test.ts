import { randomBytes } from 'node:crypto'
import { appendFile, copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { World } from '../../electron/cli/command'
import { readers } from '../../electron/cli/documents/readers'
import { run } from '../../electron/cli/run'
import { nodeFiles } from '../../electron/project/files/node-files'
import { createIdSource } from '../../shared/model/ids'
import { parseProject } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import { testFolder } from './support/folder'

const sample = join(import.meta.dirname, '..', '..', 'fixtures', 'sample', 'story.claimdesk')
const world: World = {
  files: nodeFiles,
  documents: readers,
  now: () => '2026-11-22T10:00:00.000Z',
  newId: createIdSource(Date.now, randomBytes),
  user: 'Cleo Ngata',
}

let [mine, theirs]: [string, string] = ['', '']
beforeEach(async () => {
  mine = join(testFolder(), 'mine.claimdesk')
  theirs = join(testFolder(), 'theirs.claimdesk')
  await copyFile(sample, mine)
  await copyFile(sample, theirs)
  const judged = [
    '--verdict',
    'disputed',
    '--note',
    'The harbour log says\n“13”.',
    '--reviewer',
    'Cleo Ngata',
  ]
  const quote = 'Twenty-two divers were searching in water of four degrees Celsius.'
  const [article] = (await projectAt(theirs)).articles
    .sorted()
    .filter(({ outlet }) => outlet === 'Tavastra Post')
  await ran('annotate', theirs, '--article', article!.id, '--quote', quote, ...judged)
})

async function ran(...args: string[]) {
  const result = await run(args, world)
  expect(result.err).toBe('')
  return result.out
}

async function projectAt(path: string): Promise<Project> {
  const parsed = parseProject(await readFile(path, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return parsed.value.project
}

describe('claimdesk annotate --from with a report', () => {
  it.each([
    ['html', 'report.html'],
    ['web-annotation', 'report.jsonld'],
  ])('merges what it carries without loss, once: %s', async (format, name) => {
    const report = join(testFolder(), name)
    await ran('report', theirs, '--format', format, '--template', 'legal read', '-o', report)
    const answer = JSON.parse(await ran('annotate', mine, '--from', report, '--json')) as {
      passages: { quote: string }[]
      unanchored: unknown[]
    }
    expect(answer.passages.map(({ quote }) => quote)).toEqual([
      'Twenty-two divers were searching in water of four degrees Celsius.',
    ])
    expect(answer.unanchored).toEqual([])
    const [after, given] = [await projectAt(mine), await projectAt(theirs)]
    for (const table of ['articles', 'claims', 'passages', 'assessments', 'evidence', 'reviewers'] as const)
      expect(after[table].sorted(), table).toEqual(given[table].sorted())
    expect(after.history.sorted().at(-1)).toMatchObject({ at: world.now() })

    const before = await readFile(mine, 'utf8')
    expect(await ran('annotate', mine, '--from', report)).toContain('Nothing to merge')
    expect(await readFile(mine, 'utf8')).toBe(before)
  })

  it('says what is missing in a page that carries no records, and where those of one are faulty', async () => {
    const page = join(testFolder(), 'page.html')
    await writeFile(page, '<!doctype html><p>No records here.</p>')
    const none = await run(['annotate', mine, '--from', page], world)
    expect([none.status, none.err]).toEqual([
      1,
      expect.stringContaining('carries no records that could be merged'),
    ])
    await writeFile(
      page,
      '<script type="application/ld+json">{"claimdesk:records":{"formatVersion":1}}</script>',
    )
    const faulty = await run(['annotate', mine, '--from', page], world)
    expect([faulty.status, faulty.err]).toEqual([1, expect.stringContaining('page.html')])
  })

  it('takes a report as large as a project can be, but no such heap of annotations', async () => {
    const report = join(testFolder(), 'report.html')
    await ran('report', theirs, '--format', 'html', '-o', report)
    await appendFile(report, ' '.repeat(50_000_001))
    expect(await ran('annotate', mine, '--from', report)).toContain('Added 1 claim')
    await writeFile(report, `[${' '.repeat(50_000_001)}]`)
    const heap = await run(['annotate', mine, '--from', report], world)
    expect([heap.status, heap.err]).toEqual([1, expect.stringContaining('Export fewer at a time')])
  })

  it('leaves a later merge only the history, where the report had none, and that is said', async () => {
    const report = join(testFolder(), 'report.html')
    await ran('report', theirs, '--format', 'html', '-o', report)
    await ran('annotate', mine, '--from', report)
    expect(await ran('merge', mine, theirs, '--dry-run')).toContain('Both say the same of the story')
  })
})
