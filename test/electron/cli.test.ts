import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { buildCli, runCli, type Ran } from './support/cli'
import { testFolder } from './support/folder'
import { story } from './support/story'

// Each command is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const built = mkdtempSync(join(tmpdir(), 'claimdesk-cli-'))
let file: string
let folder: string

beforeAll(async () => {
  file = await buildCli(built)
}, 60_000)
afterAll(() => {
  rmSync(built, { recursive: true, force: true })
})
beforeEach(() => {
  folder = testFolder()
})

const claimdesk = (...args: string[]) => runCli(file, folder, args)

/** Runs with `--json` and reads the one document. */
async function json<T>(...args: string[]): Promise<T> {
  const { out, err } = await claimdesk(...args, '--json')
  if (out === '') throw new Error(err)
  return JSON.parse(out) as T
}

const oneLine = /^claimdesk: [^\n]+\n$/
function expectFailure({ status, out, err }: Ran, code: 1 | 2, words: RegExp): void {
  expect([status, out]).toEqual([code, ''])
  expect(err).toMatch(oneLine)
  expect(err).toMatch(words)
}

const read = async (name = 's.claimdesk') => {
  const parsed = parseProject(await readFile(join(folder, name), 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return parsed.value.project
}

type Imported = {
  articles: { id: string; file: string; title: string; outlet: string; text: string; boilerplate: string[] }[]
  failed: { file: string; reason: string }[]
}
type Annotated = {
  passages: { id: string; claim: string; article: string; quote: string }[]
  unanchored: { quote: string; reason: string }[]
}

const courier = `---
title: Storm cuts power
outlet: Courier
url: https://courier.example/storm
published: 2026-11-20
---

The storm cut power to 4,000 homes. “We were lucky,” said Mayor Zdeňka Öçal 🕯️ on Friday.

Nobody was hurt. The cause is not known.

Nobody was hurt, the police said.
`

async function newStory(): Promise<string> {
  await writeFile(join(folder, 'courier.md'), courier)
  await claimdesk('new', 's.claimdesk', '--title', 'Storm')
  const { articles } = await json<Imported>('import', 's.claimdesk', 'courier.md', '--reviewer', 'Anna Berg')
  return articles[0]?.id ?? ''
}

describe('claimdesk new', () => {
  it('makes an empty project and says so', async () => {
    const made = await claimdesk('new', 's.claimdesk', '--title', 'Storm & flood')
    expect(made).toEqual({ status: 0, out: 'Made s.claimdesk: “Storm & flood”.\n', err: '' })
    expect((await read()).meta.title).toBe('Storm & flood')
  })

  it('never goes over a file that is there', async () => {
    await writeFile(join(folder, 's.claimdesk'), 'precious')
    expectFailure(
      await claimdesk('new', 's.claimdesk', '--title', 'Storm'),
      1,
      /was not made: there is a file/,
    )
    expect(await readFile(join(folder, 's.claimdesk'), 'utf8')).toBe('precious')
  })
})

describe('claimdesk import', () => {
  it('adds articles with what the files say of themselves, and tells their text', async () => {
    const id = await newStory()
    await writeFile(join(folder, 'plain.txt'), 'First line here, long enough to be prose.\n\nSecond one.')
    const { articles, failed } = await json<Imported>(
      'import',
      's.claimdesk',
      'plain.txt',
      '--outlet',
      'Post',
    )
    expect(articles).toEqual([
      expect.objectContaining({
        file: 'plain.txt',
        outlet: 'Post',
        text: 'First line here, long enough to be prose.\nSecond one.',
        boilerplate: [],
      }),
    ])
    expect(failed).toEqual([])
    const project = await read()
    expect(project.articles.get(id)).toMatchObject({
      title: 'Storm cuts power',
      outlet: 'Courier',
      published: '2026-11-20',
    })
    expect([...project.reviewers.values()].map(({ name }) => name)).toContain('Anna Berg')
  })

  it('tells apart what is the article and what was copied along with it, which the file keeps', async () => {
    await newStory()
    const told = [
      'The ferry was 140 metres from the bank when the barge came round the bend with nobody at its wheel.',
      'Eleven people died, and three more had not been found when the divers stopped work at midnight.',
    ]
    const around = [
      'Our website uses cookies. If you go on, you agree to our cookie policy.',
      'More news',
      'Last',
    ]
    const lines = [around[0]!, ...told, ...around.slice(1)]
    await writeFile(join(folder, 'copied.txt'), lines.join('\n\n'))
    const { articles } = await json<Imported>('import', 's.claimdesk', 'copied.txt')
    expect(articles).toMatchObject([{ text: told.join('\n'), boilerplate: around }])
    const project = await read()
    const { doc } = project.versions.get(project.articles.get(articles[0]!.id)!.version)!
    expect(doc.content).toMatchObject([
      { type: 'cut', attrs: { reason: 'cookies' } },
      { type: 'paragraph' },
      { type: 'paragraph' },
      { type: 'cut', attrs: { reason: 'related' } },
    ])
    const next = [around[0]!, told[1]!, told[0]!, 'More news']
    await writeFile(join(folder, 'next.txt'), next.join('\n\n'))
    const again = await json<Imported>('import', 's.claimdesk', 'next.txt', '--replaces', articles[0]!.id)
    expect(again.articles).toMatchObject([
      { text: `${told[1]!}\n${told[0]!}`, boilerplate: [around[0], 'More news'] },
    ])
  })

  it('brings in the files that it can, tells the others and exits with 1', async () => {
    await newStory()
    await writeFile(join(folder, 'good.txt'), 'Good words here.\n\nMore of them.')
    await writeFile(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))
    const { status, out, err } = await claimdesk(
      'import',
      's.claimdesk',
      'good.txt',
      'picture.txt',
      'gone.txt',
      'x.pdf',
      '--json',
    )
    expect([status, err]).toEqual([1, expect.stringMatching(oneLine)])
    const { articles, failed } = JSON.parse(out) as Imported
    expect(articles.map((article) => article.file)).toEqual(['good.txt'])
    expect(failed.map((failure) => failure.file)).toEqual(['picture.txt', 'gone.txt', 'x.pdf'])
    expect((await read()).articles.size).toBe(2)
  })

  it('makes a newer version of an article, and says what became of each passage', async () => {
    const id = await newStory()
    for (const quote of ['The cause is not known.', '4,000 homes', 'Nobody was hurt, the police said.'])
      await claimdesk('annotate', 's.claimdesk', '--article', id, '--quote', quote, '--reviewer', 'Anna Berg')
    const later = courier.replace('4,000 homes', '6,000 homes').replace(/Nobody was hurt, .*/, '')
    await writeFile(join(folder, 'later.md'), later.replace('title: Storm', 'title: Night storm'))
    const replace = () =>
      json<{ articles: { notices: string[] }[] }>(
        'import',
        's.claimdesk',
        'later.md',
        '--replaces',
        'https://courier.example/storm/',
      )
    const states = [
      { state: 'anchored', quote: 'The cause is not known.', now: 'The cause is not known.' },
      { state: 'changed', quote: '4,000 homes', now: '6,000 homes' },
      { state: 'lost', quote: 'Nobody was hurt, the police said.', now: '' },
    ].map((passage) => expect.objectContaining(passage) as unknown)
    expect((await replace()).articles).toEqual([expect.objectContaining({ id, passages: states })])

    const project = await read()
    const versions = project.versions.where('article', id)
    expect(versions.map(({ reason }) => reason)).toEqual(['imported', 'imported'])
    expect(project.articles.get(id)).toMatchObject({ title: 'Night storm cuts power', outlet: 'Courier' })
    expect(project.passages.sorted().map(({ anchor: { state, was } }) => [state, was])).toEqual([
      ['anchored', undefined],
      ['changed', '4,000 homes'],
      ['lost', undefined],
    ])
    expect((await claimdesk('check', 's.claimdesk')).status).toBe(0)

    const before = await readFile(join(folder, 's.claimdesk'), 'utf8')
    const [again] = (await replace()).articles
    expect(again?.notices.at(-1)).toMatch(/no new version was made/)
    expect(await readFile(join(folder, 's.claimdesk'), 'utf8')).toBe(before)
  })
})

describe('claimdesk annotate', () => {
  const annotate = (...more: string[]) =>
    json<Annotated>('annotate', 's.claimdesk', '--reviewer', 'Anna Berg', ...more)

  it('claims a passage with verdict and rationale', async () => {
    const id = await newStory()
    const quote = 'said Mayor Zdeňka Öçal 🕯️'
    const { passages, unanchored } = await annotate(
      '--article',
      'Storm cuts power',
      '--quote',
      quote,
      '--verdict',
      'verified',
      '--note',
      'Heard the recording.',
    )
    expect([passages, unanchored]).toEqual([[expect.objectContaining({ article: id, quote })], []])
    const project = await read()
    const [assessment] = project.assessments.values()
    expect(assessment).toMatchObject({
      claim: passages[0]?.claim,
      verdict: 'verified',
      rationale: 'Heard the recording.',
    })
    expect(project.reviewers.get(assessment?.createdBy ?? '')).toMatchObject({
      name: 'Anna Berg',
      initials: 'AB',
    })
    expect(project.reviewers.size).toBe(1)
    const { claims } = await json<{ claims: unknown[] }>('list', 's.claimdesk', 'claims')
    expect(claims).toEqual([expect.objectContaining({ number: 1, status: 'verified', quote })])
  })

  it('notes without judging when there is a note and no verdict', async () => {
    await newStory()
    await annotate('--article', 'Storm cuts power', '--quote', '4,000 homes', '--note', 'Ask the utility.')
    expect([...(await read()).assessments.values()]).toEqual([
      expect.objectContaining({ verdict: null, rationale: 'Ask the utility.' }),
    ])
  })

  it('attaches to a claim by number or id, and not twice to the same words', async () => {
    await newStory()
    const first = await annotate('--article', 'https://courier.example/storm#top', '--quote', '4,000 homes')
    const second = await annotate('--article', 'storm cuts power', '--quote', 'cut power', '--claim', '#1')
    const again = await annotate(
      '--article',
      'storm cuts power',
      '--quote',
      'cut power',
      '--claim',
      first.passages[0]?.claim ?? '',
    )
    expect(again.passages[0]?.id).toBe(second.passages[0]?.id)
    const project = await read()
    expect([project.claims.size, project.passages.size]).toEqual([1, 2])
  })

  it('finds a quote whose quotation marks and spaces are typed otherwise, and keeps the article’s words', async () => {
    await newStory()
    const { passages } = await annotate('--article', 'Storm cuts power', '--quote', '"We were  lucky,"')
    expect(passages[0]?.quote).toBe('“We were lucky,”')
  })

  it('does not choose between two places, says so, changes nothing and exits with 1', async () => {
    await newStory()
    const before = await readFile(join(folder, 's.claimdesk'))
    const args = [
      'annotate',
      's.claimdesk',
      '--article',
      'Storm cuts power',
      '--quote',
      'Nobody was hurt',
      '--reviewer',
      'Anna Berg',
    ]
    const { status, out, err } = await claimdesk(...args, '--json')
    expect([status, err]).toEqual([1, expect.stringMatching(oneLine)])
    const { passages, unanchored } = JSON.parse(out) as Annotated
    expect([passages, unanchored]).toEqual([
      [],
      [
        {
          quote: 'Nobody was hurt',
          reason: expect.stringMatching(/stands 2 times .* --prefix or --suffix/) as string,
        },
      ],
    ])
    expect(await readFile(join(folder, 's.claimdesk'))).toEqual(before)
    const settled = await annotate(
      '--article',
      'Storm cuts power',
      '--quote',
      'Nobody was hurt',
      '--suffix',
      ', the police said',
    )
    const [passage] = (await read()).passages.values()
    expect([settled.passages.length, passage?.anchor.suffix.startsWith(', the police')]).toEqual([1, true])
  })

  it('says when a quote is not there, and when an article, claim or verdict is not', async () => {
    await newStory()
    const args = ['annotate', 's.claimdesk', '--reviewer', 'Anna Berg']
    const missing = await annotate('--article', 'Storm cuts power', '--quote', 'dozens died')
    expect(missing.unanchored).toEqual([
      { quote: 'dozens died', reason: expect.stringMatching(/does not stand in/) as string },
    ])
    expectFailure(
      await claimdesk(...args, '--article', 'Elsewhere', '--quote', 'x'),
      1,
      /No article goes by “Elsewhere”/,
    )
    const known = [...args, '--article', 'Storm cuts power', '--quote', '4,000']
    expectFailure(await claimdesk(...known, '--claim', '7'), 1, /No claim goes by “7”/)
    expectFailure(await claimdesk(...known, '--verdict', 'true'), 2, /“true” is no verdict/)
  })
})

describe('claimdesk list and check', () => {
  it('list the records with what follows from them', async () => {
    const id = await newStory()
    await json(
      'annotate',
      's.claimdesk',
      '--article',
      id,
      '--quote',
      '4,000 homes',
      '--verdict',
      'disputed',
      '--reviewer',
      'Bo',
    )
    const articles = await json<{ articles: unknown[] }>('list', 's.claimdesk', 'articles')
    expect(articles).toEqual({
      articles: [expect.objectContaining({ id, title: 'Storm cuts power', claims: 1 })],
    })
    const passages = await json<{ passages: unknown[] }>('list', 's.claimdesk', 'passages')
    expect(passages).toEqual({
      passages: [
        expect.objectContaining({ article: id, quote: '4,000 homes', state: 'anchored', status: 'disputed' }),
      ],
    })
    expect(await json('list', 's.claimdesk', 'evidence')).toEqual({ evidence: [] })
    expect((await claimdesk('list', 's.claimdesk', 'claims')).out).toMatch(
      /^#1 {2}\S+ {2}disputed {2}“4,000 homes”\n$/,
    )
  })

  it('find a sound project in order and never write to it', async () => {
    await newStory()
    const before = await readFile(join(folder, 's.claimdesk'))
    expect(await json('check', 's.claimdesk')).toMatchObject({ ok: true, canonical: true, problems: [] })
    expect(await readFile(join(folder, 's.claimdesk'))).toEqual(before)
  })

  it('find what is not in order in one that can be read', async () => {
    const id = await newStory()
    await claimdesk('annotate', 's.claimdesk', '--article', id, '--quote', '4,000 homes', '--reviewer', 'Bo')
    const path = join(folder, 's.claimdesk')
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace('power to 4,000 homes', 'power to 9,000 homes'),
    )
    const { status, out, err } = await claimdesk('check', 's.claimdesk', '--json')
    expect([status, err]).toEqual([1, expect.stringMatching(oneLine)])
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [
        { what: expect.stringMatching(/hash/) as string },
        { what: expect.stringMatching(/not its quote/) as string },
      ],
    })
  })

  it('do not write to a project of a newer version', async () => {
    const newer = serializeProject(story('Words.')).replace('"formatVersion": 1', '"formatVersion": 2')
    await writeFile(join(folder, 's.claimdesk'), newer)
    expect(await json('check', 's.claimdesk')).toMatchObject({ ok: true, readOnly: true })
    await writeFile(join(folder, 'a.txt'), 'Words to import.')
    expectFailure(await claimdesk('import', 's.claimdesk', 'a.txt'), 1, /newer Claimdesk/)
    expect(await readFile(join(folder, 's.claimdesk'), 'utf8')).toBe(newer)
  })
})

describe('the program', () => {
  it.skipIf(process.platform === 'win32')('can be started by itself, as npx does', () => {
    expect(execFileSync(file, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('explains itself', async () => {
    const { status, out, err } = await claimdesk('--help')
    expect([status, out.split('\n')[0], err]).toEqual([
      0,
      'claimdesk: the services of Claimdesk without a window.',
      '',
    ])
  })
})
