import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { World } from '../../electron/cli/command'
import { readers } from '../../electron/cli/documents/readers'
import { run, type Printed } from '../../electron/cli/run'
import type { Files } from '../../electron/project/files/files'
import { applyChanges } from '../../shared/changes/apply'
import type { MergeReport } from '../../shared/merge/report'
import { createIdSource } from '../../shared/model/ids'
import { parseProject } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import { serializeProject } from '../../shared/model/serialize'
import { statusOf } from '../../shared/model/status'
import { faultyFiles } from './support/faults'
import { testFolder } from './support/folder'
import { rename, story } from './support/story'

let folder: string
let mine: string
let theirs: string
let time = 0

/** A minute later at every look, so that what is done later is later. */
function world(files: Files = faultyFiles({})): World {
  const newId = createIdSource(
    () => time,
    (n) => new Uint8Array(n).fill(++time),
  )
  const now = () => new Date(Date.UTC(2026, 10, 22) + ++time * 60_000).toISOString()
  return { files, documents: readers, now, newId, user: 'anna' }
}

const claimdesk = (...args: string[]) => run(args, world())
const merge = async (...args: string[]): Promise<MergeReport & { kept?: string }> => {
  const { out, err } = await claimdesk('merge', ...args, '--json')
  if (out === '') throw new Error(err)
  return JSON.parse(out) as MergeReport
}
const bytes = (path: string) => readFile(path, 'utf8')
async function read(path: string): Promise<Project> {
  const parsed = parseProject(await bytes(path))
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return parsed.value.project
}
const tag = (path: string, reviewer: string, quote: string, verdict: string) =>
  claimdesk(
    ...['annotate', path, '--article', 'article1', '--quote', quote],
    ...['--verdict', verdict, '--reviewer', reviewer],
  )

beforeEach(async () => {
  folder = testFolder()
  mine = join(folder, 'mine.claimdesk')
  theirs = join(folder, 'theirs.claimdesk')
  await writeFile(mine, serializeProject(story('The storm cut power to 4,000 homes. Nobody was hurt.')))
  await tag(mine, 'Anna Berg', '4,000 homes', 'verified')
  await writeFile(theirs, await bytes(mine))
  await tag(mine, 'Anna Berg', 'Nobody was hurt', 'verified')
  const [claim] = (await read(theirs)).claims.sorted()
  await claimdesk(
    ...['annotate', theirs, '--article', 'article1', '--quote', 'The storm', '--claim', claim!.id],
    ...['--verdict', 'disputed', '--reviewer', 'Ben Okoye'],
  )
})

describe('claimdesk merge', () => {
  it('puts both files into one, tells what that did, and leaves the two as they were', async () => {
    const before = [await bytes(mine), await bytes(theirs)]
    const out = join(folder, 'both.claimdesk')
    const report = await merge(mine, theirs, '-o', out)
    const project = await read(out)
    const [claim] = project.claims.sorted()
    expect(report).toMatchObject({
      added: { claims: 0, passages: 1, assessments: 1, reviewers: 1, articles: 0 },
      conflicts: [],
      split: [claim!.id],
      unchanged: false,
    })
    expect([project.claims.size, statusOf(project, claim!.id)]).toEqual([2, 'split'])
    expect([await bytes(mine), await bytes(theirs)]).toEqual(before)
    expect((await readdir(folder)).sort()).toEqual(['both.claimdesk', 'mine.claimdesk', 'theirs.claimdesk'])
  })

  it('gives the same bytes the other way round, and nothing new when it is done again', async () => {
    const [one, other] = [join(folder, 'one.claimdesk'), join(folder, 'other.claimdesk')]
    await merge(mine, theirs, '-o', one)
    await merge(theirs, mine, '-o', other)
    expect(await bytes(one)).toBe(await bytes(other))
    expect(await merge(one, theirs, '-o', one)).toMatchObject({ unchanged: true, conflicts: [], split: [] })
    expect(await bytes(one)).toBe(await bytes(other))
    expect((await claimdesk('merge', one, mine, '-o', one)).out).toMatch(
      /^Nothing to merge: “one.claimdesk” has it all\./,
    )
    expect((await readdir(folder)).length).toBe(4)
  })

  it('only reports with --dry-run', async () => {
    const files = await readdir(folder)
    const before = await bytes(mine)
    expect(await merge(mine, theirs, '-o', mine, '--dry-run')).toMatchObject({ unchanged: false })
    const { status, out } = await claimdesk('merge', mine, theirs, '--dry-run')
    expect([status, out]).toEqual([
      0,
      'Added 1 passage, 1 assessment, 1 reviewer.\nReviewers differ on claim #1.\n',
    ])
    expect([await readdir(folder), await bytes(mine)]).toEqual([files, before])
  })

  it('may write over its own, whose bytes and mode it keeps beside', async () => {
    const before = await bytes(mine)
    await chmod(mine, 0o600)
    const { kept } = await merge(mine, theirs, '-o', mine)
    expect(kept).toMatch(/mine before merge 2026-11-\d\d \d\d-\d\d-\d\d\.claimdesk$/)
    expect(await bytes(kept!)).toBe(before)
    expect((await stat(kept!)).mode & 0o777).toBe(0o600)
    expect((await read(mine)).assessments.size).toBe(3)
  })

  it('says who wrote what where both wrote, and keeps the later', async () => {
    for (const [path, wording, by] of [
      [mine, 'Mine.', 'anna'],
      [theirs, 'Theirs.', 'anna'],
    ] as const) {
      const project = await read(path)
      const claim = project.claims.sorted()[0]!
      const edited = { wording: { at: world().now(), by, step: `step-${wording.slice(0, -1)}` } }
      const row = { ...claim, wording, edited }
      await writeFile(path, serializeProject({ ...project, claims: project.claims.put(row) }))
    }
    const { out } = await claimdesk('merge', mine, theirs, '--dry-run')
    expect(out).toMatch(
      /Both changed Claim #1, wording: yours “Mine.” \(Anna Berg, 2026[^)]+\), theirs “Theirs.” \(Anna Berg, 2026[^)]+\)\. Theirs stands\./,
    )
    expect((await merge(mine, theirs, '--dry-run')).conflicts).toMatchObject([
      { table: 'claims', field: 'wording', mine: 'Mine.', theirs: 'Theirs.', kept: 'theirs' },
    ])
  })

  it('says so of an origin that both renamed', async () => {
    const origin = { id: 'o1', name: 'The ministry', kind: 'institution' as const, also: [] }
    for (const [path, name] of [
      [mine, 'Transport'],
      [theirs, 'Interior'],
    ] as const) {
      const envelope = { by: 'anna', at: world().now() }
      const renamed = applyChanges(await read(path), [
        { type: 'origin.added', ...envelope, step: 'shared', origin },
        { type: 'origin.edited', ...envelope, step: `step-${name}`, origin: 'o1', fields: { name } },
      ])
      if (!renamed.ok) throw new Error(renamed.error)
      await writeFile(path, serializeProject(renamed.value.project))
    }
    const { out } = await claimdesk('merge', mine, theirs, '--dry-run')
    expect(out).toMatch(
      /Both changed Origin “Interior”, name: yours “Transport” .+ theirs “Interior” .+ Theirs stands\./,
    )
    const { conflicts } = await merge(mine, theirs, '--dry-run')
    expect(conflicts.map(({ table, field }) => `${table} ${field}`)).toContain('origins name')
  })
})

describe('claimdesk merge refuses', () => {
  function expectFailure({ status, out, err }: Printed, code: 1 | 2, words: RegExp): void {
    expect([status, out]).toEqual([code, ''])
    expect(err).toMatch(/^claimdesk: [^\n]+\n$/)
    expect(err).toMatch(words)
  }

  it('a file that it cannot read, and says which', async () => {
    const out = join(folder, 'out.claimdesk')
    await writeFile(join(folder, 'cut.claimdesk'), (await bytes(theirs)).slice(0, 200))
    for (const [a, b, words] of [
      [mine, 'cut.claimdesk', /“cut\.claimdesk” is damaged or cut short/],
      ['cut.claimdesk', mine, /“cut\.claimdesk” is damaged or cut short/],
      ['gone.claimdesk', mine, /“gone\.claimdesk” is not there/],
    ] as const) {
      const paths = [a, b].map((path) => join(path === mine ? '' : folder, path))
      expectFailure(await claimdesk('merge', ...paths, '-o', out, '--json'), 1, words)
    }
    expect(await readdir(folder)).not.toContain('out.claimdesk')
  })

  it('to write over what is no project', async () => {
    const out = join(folder, 'notes.txt')
    await writeFile(out, 'precious')
    expectFailure(
      await claimdesk('merge', mine, theirs, '-o', out),
      1,
      /“notes\.txt” is not a Claimdesk project|damaged or no project|notes\.txt/,
    )
    expect(await bytes(out)).toBe('precious')
  })

  it.each([
    [[]],
    [['a']],
    [['a', 'b']],
    [['a', 'b', 'c', '-o', 'd']],
    [['a', 'b', '-o']],
    [['a', 'b', '--dry']],
  ])('to guess what is meant: %j', async (args) => {
    expectFailure(await claimdesk('merge', ...args), 2, /claimdesk merge --help/)
  })

  it.each([
    ['ENOSPC', /was not (changed|written)[^.]*: the disk is full/],
    ['EACCES', /was not (changed|written)[^.]*: writing there is not allowed/],
  ])('to leave half a file on a disk that fails: %s', async (code, words) => {
    const before = await bytes(mine)
    for (const out of [mine, join(folder, 'new.claimdesk')])
      expectFailure(
        await run(['merge', mine, theirs, '-o', out], world(faultyFiles({ write: code }))),
        1,
        words,
      )
    expect(await bytes(mine)).toBe(before)
    expect((await readdir(folder)).sort()).toEqual(['mine.claimdesk', 'theirs.claimdesk'])
  })
})

describe('claimdesk merge beside another program that saves to the same file', () => {
  /** Files on which somebody else saves to `path` just before it is written. */
  function shared(path: string, times: number): Files {
    const files = faultyFiles({})
    const create = files.create.bind(files)
    let n = 0
    files.create = async (temp) => {
      if (temp.endsWith('.tmp') && n < times) {
        const renamed = applyChanges(await read(path), [rename(++n)])
        if (!renamed.ok) throw new Error(renamed.error)
        await writeFile(path, serializeProject(renamed.value.project))
      }
      return create(temp)
    }
    return files
  }

  it('merges what that wrote too', async () => {
    const { status } = await run(['merge', mine, theirs, '-o', mine], world(shared(mine, 2)))
    const project = await read(mine)
    expect([status, project.meta.title, project.assessments.size]).toEqual([0, 'Title 2', 3])
    expect((await readdir(folder)).filter((name) => name.includes('before merge')).length).toBe(1)
  })

  it('gives up when that does not stop', async () => {
    const { status, err } = await run(['merge', mine, theirs, '-o', mine], world(shared(mine, Infinity)))
    expect([status, err]).toEqual([1, expect.stringMatching(/another program keeps writing to it/)])
    expect((await readdir(folder)).filter((name) => name.includes('before merge'))).toEqual([])
  })
})

describe.each(['html', 'web-annotation'])('A report that came back, as %s', (format) => {
  it('is merged like the project that it tells of, and only once', async () => {
    const report = join(folder, 'report')
    await claimdesk('report', theirs, '--format', format, '-o', report)
    const out = join(folder, 'out.claimdesk')
    const whole = await merge(mine, theirs, '--dry-run')
    const back = await merge(mine, report, '-o', out)
    expect(back.added.claims).toBe(whole.added.claims)
    expect(back.added.assessments).toBe(whole.added.assessments)
    expect(await merge(out, report, '--dry-run')).toMatchObject({ unchanged: true })
  })
})
