import { randomBytes } from 'node:crypto'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { World } from '../../electron/cli/command'
import { readers } from '../../electron/cli/documents/readers'
import { run } from '../../electron/cli/run'
import { nodeFiles } from '../../electron/project/files/node-files'
import { createIdSource } from '../../shared/model/ids'
import { parseProject } from '../../shared/model/parse'
import { testFolder } from './support/folder'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')
const world: World = {
  files: nodeFiles,
  documents: readers,
  now: () => '2026-11-22T10:00:00.000Z',
  newId: createIdSource(Date.now, randomBytes),
  user: 'anna',
}

let path: string
beforeEach(async () => {
  path = join(testFolder(), 's.claimdesk')
  await copyFile(join(fixtures, 'sample', 'story.claimdesk'), path)
})

const annotate = (...args: string[]) => run(['annotate', path, ...args], world)
const hypothesis = join(fixtures, 'annotations', 'hypothesis.json')
const w3c = join(fixtures, 'annotations', 'web-annotations.json')

async function file(json: unknown): Promise<string> {
  const name = join(testFolder(), 'annotations.json')
  await writeFile(name, typeof json === 'string' ? json : JSON.stringify(json))
  return name
}

async function project() {
  const parsed = parseProject(await readFile(path, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return parsed.value.project
}

interface Answer {
  passages: { id: string; claim: string; article: string; quote: string; state: string; reviewer: string }[]
  unanchored: { quote: string; reason: string }[]
  known: number
}

describe('claimdesk annotate --from', () => {
  it('brings in an export of Hypothesis, tells what it made, and lists what has no place', async () => {
    const { out, err, status } = await annotate('--from', hypothesis, '--json')
    expect([status, err]).toEqual([
      1,
      'claimdesk: 4 of 9 annotations not placed. It is a note on a whole page, not on words of it.\n',
    ])
    const answer = JSON.parse(out) as Answer
    const after = await project()
    expect(answer.passages.map(({ quote, reviewer }) => [quote, reviewer])).toEqual([
      ['140 metres from the Šelmice bank', 'Ada Quist'],
      ['The crossing is closed until further notice.', 'bodil'],
      ['Eleven people died.', 'Ines Okafor-Dahl'],
    ])
    for (const { id, claim, article, quote } of answer.passages) {
      expect(after.passages.get(id)).toMatchObject({ claim, article, anchor: { quote } })
    }
    expect(answer.unanchored.map(({ quote }) => quote)).toEqual([
      '',
      'Thirteen people were saved by a fisherman',
      'The bridge was closed for a week',
      'The cause of the collision has not been established.',
    ])
    expect(answer).toMatchObject({ replies: 2, known: 0, deleted: 0 })
    const metres = after.claims.get(answer.passages[0]!.claim)!
    expect(metres).toMatchObject({ annotation: 'kX1metres', createdAt: '2026-03-14T08:02:11.104Z' })
    expect(metres.tags).toEqual(['distances'])
    expect(after.assessments.where('claim', metres.id).map(({ rationale }) => rationale)).toEqual([
      'Measured on the map: 138 metres.',
      'Which map? Mine is of 2019.',
      'The survey’s, of last autumn.',
    ])
    expect(after.reviewers.sorted().map(({ name }) => name)).toContain('anna')
  })

  it('adds nothing the second time: the file keeps its bytes', async () => {
    await annotate('--from', hypothesis)
    const before = await readFile(path)
    const { out } = await annotate('--from', hypothesis, '--json')
    expect(JSON.parse(out)).toMatchObject({ passages: [], known: 5 })
    expect(await readFile(path)).toEqual(before)
  })

  it('brings in W3C annotations: one claim in two articles, its passage found behind an emoji', async () => {
    const { out, status } = await annotate('--from', w3c, '--reviewer', 'Anna Berg', '--json')
    const { passages, unanchored } = JSON.parse(out) as Answer
    expect(status).toBe(1)
    expect(passages).toHaveLength(3)
    const [first, second] = passages
    expect(first!.claim).toBe(second!.claim)
    expect(first!.article).not.toBe(second!.article)
    expect(unanchored).toMatchObject([{ reason: expect.stringMatching(/only a position/) as string }])
    const after = await project()
    expect(after.assessments.where('claim', first!.claim)).toMatchObject([
      {
        verdict: 'single-source',
        rationale: 'Only the ferry company has this & nobody else.\n\nRing Přívoz Ilmara.',
        createdAt: '2026-03-14T11:30:00.000Z',
      },
    ])
  })

  it('ends with 0 when all is placed, also on the article that is given for those of none', async () => {
    const article = (await project()).articles.sorted()[0]!
    const target = {
      source: 'https://elsewhere.example/',
      selector: { type: 'TextQuoteSelector', exact: 'a 15-year-old pupil' },
    }
    const from = await file({ type: 'Annotation', id: 'urn:1', creator: 'Oren', target })
    expect((await annotate('--from', from)).err).toMatch(/No article of this project has the address/)
    const { out, err, status } = await annotate('--from', from, '--article', article.title)
    expect([status, err]).toEqual([0, ''])
    expect(out).toBe(`Claim #7: “a 15-year-old pupil” in “${article.title}”, by Oren\n`)
  })

  it('names an article by its id, and marks what stands there only nearly', async () => {
    const source = (await project()).articles.sorted()[0]!.id
    const selector = {
      type: 'TextQuoteSelector',
      exact: 'The regional hospital of Lindava is treating 17 of them.',
    }
    const { out, status } = await annotate(
      '--json',
      '--from',
      await file([{ type: 'Annotation', id: 'urn:1', target: { source, selector } }]),
    )
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      passages: [
        {
          state: 'moved',
          quote: 'The regional hospital in Lindava is treating 17 of them.',
          was: 'The regional hospital of Lindava is treating 17 of them.',
        },
      ],
    })
  })

  it.each([
    ['is not there', 'nowhere.json', 1, /“nowhere.json” was not read: There is no such file/],
    ['is cut short', '{"annotations":[{', 1, /“annotations.json” is damaged or cut short/],
    ['is something else', '{"a":1}', 1, /holds no annotations that can be read here/],
  ])('leaves the project alone and says so when the file %s', async (_why, content, code, words) => {
    const before = await readFile(path)
    const from = content.endsWith('.json') ? join(testFolder(), content) : await file(content)
    const { out, err, status } = await annotate('--from', from, '--json')
    expect([status, out]).toEqual([code, ''])
    expect(err).toMatch(/^claimdesk: [^\n]+\n$/)
    expect(err).toMatch(words)
    expect(await readFile(path)).toEqual(before)
  })

  it('is used wrongly together with what says what to annotate', async () => {
    const { err, status } = await annotate('--from', w3c, '--quote', 'x')
    expect(status).toBe(2)
    expect(err).toMatch(/--quote says what to annotate, and with --from the file says that/)
  })
})
