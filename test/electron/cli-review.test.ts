import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { World } from '../../electron/cli/command'
import { readers } from '../../electron/cli/documents/readers'
import { run } from '../../electron/cli/run'
import { nodeFiles } from '../../electron/project/files/node-files'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import { createIdSource } from '../../shared/model/ids'
import { parseProject } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import { serializeProject } from '../../shared/model/serialize'
import { coversOf } from '../../shared/review/covers'
import { testFolder } from './support/folder'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'sample')
const newId = createIdSource(Date.now, randomBytes)
const world: World = {
  files: nodeFiles,
  documents: readers,
  now: () => '2026-11-22T10:00:00.000Z',
  newId,
  user: 'anna',
}

let path: string
let project: Project
beforeEach(async () => {
  path = join(testFolder(), 's.claimdesk')
  const parsed = parseProject(await readFile(join(fixtures, 'story.claimdesk'), 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error.kind)
  project = parsed.value.project
})

type Unsigned = Change extends infer C ? (C extends unknown ? Omit<C, 'step' | 'at' | 'by'> : never) : never

const reviewer = (initials: string) =>
  [...project.reviewers.values()].find((one) => one.initials === initials)!.id
const claim = (number: number) => [...project.claims.values()].find((one) => one.number === number)!.id

async function change(body: Unsigned, by: string): Promise<void> {
  const applied = applyChanges(project, [{ ...body, step: newId(), at: '2026-11-22T09:00:00.000Z', by }])
  if (!applied.ok) throw new Error(applied.error)
  project = applied.value.project
  await writeFile(path, serializeProject(project))
}

/** The first claim is verified by IO; TR signs it off. */
const signOff = () =>
  change(
    {
      type: 'signoff.added',
      signoff: { id: newId(), claim: claim(1), verdict: 'verified', covers: coversOf(project, claim(1))! },
    },
    reviewer('TR'),
  )

async function ask(...args: string[]): Promise<unknown> {
  const { out, err, status } = await run([...args, '--json'], world)
  expect([status, err]).toEqual([0, ''])
  return JSON.parse(out)
}

it('lists of each claim who signed it off, what was decided, what is said, and what it lacks', async () => {
  await signOff()
  const over = project.assessments.where('claim', claim(5)).map(({ id }) => id)
  const decision = {
    id: newId(),
    claim: claim(5),
    verdict: 'disputed',
    reason: 'The log is empty.',
    over,
  } as const
  await change({ type: 'resolution.added', resolution: decision }, reviewer('IO'))
  await change(
    { type: 'comment.added', comment: { id: newId(), claim: claim(5), text: 'Ask for the log.' } },
    reviewer('IO'),
  )
  const { claims } = (await ask('list', path, 'claims')) as { claims: { number: number }[] }
  const [first, , , fourth, fifth] = [...claims].sort((a, b) => a.number - b.number)
  expect(first).toMatchObject({
    status: 'verified',
    ready: true,
    lacks: null,
    signOffs: [{ reviewer: 'Tomáš Reyl', verdict: 'verified', valid: true, moved: [] }],
    resolution: null,
  })
  expect(fourth).toMatchObject({ ready: false, lacks: 'unchecked', signOffs: [] })
  expect(fifth).toMatchObject({
    status: 'disputed',
    lacks: 'unsigned',
    resolution: { reviewer: 'Ines Okafor-Dahl', verdict: 'disputed', reason: 'The log is empty.' },
    comments: [{ text: 'Ask for the log.', resolved: false, reviewer: 'Ines Okafor-Dahl' }],
  })
})

it('check tells of a sign-off that has lapsed and by what, and whether all is ready', async () => {
  await signOff()
  expect(await ask('check', path)).toMatchObject({ ok: true, lapsed: [], ready: false })
  const [evidence] = project.evidence.where('claim', claim(1))
  await change({ type: 'evidence.removed', evidence: evidence!.id }, reviewer('IO'))
  const told = (await ask('check', path)) as { lacking: unknown }
  expect(told).toMatchObject({
    ok: true,
    lapsed: [{ claim: claim(1), number: 1, reviewer: 'Tomáš Reyl', moved: ['evidence'] }],
  })
  expect(told.lacking).toContainEqual({ claim: claim(1), lack: 'lapsed' })
  const { out } = await run(['check', path], world)
  expect(out).toContain('claim #1: the sign-off of Tomáš Reyl has lapsed (evidence)\n')
  expect(out).toContain('Not ready to publish: 6 claims lack something.\n')
})

it('import --replaces tells which sign-offs the new text makes lapse', async () => {
  await signOff()
  const text = await readFile(join(fixtures, '1-ilmara-courier.md'), 'utf8')
  const newer = join(testFolder(), 'newer.md')
  await writeFile(newer, text.replace('Eleven people died.', 'Twelve people died.'))
  const article = project.passages.where('claim', claim(1))[0]!.article
  expect(await ask('import', path, newer, '--replaces', article)).toMatchObject({
    articles: [{ lapses: [{ claim: claim(1), number: 1, reviewer: 'Tomáš Reyl' }] }],
  })
  expect(await ask('check', path)).toMatchObject({ lapsed: [{ number: 1, moved: ['quotes', 'versions'] }] })
})
