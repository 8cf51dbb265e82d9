import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { World } from '../../electron/cli/command'
import { readers } from '../../electron/cli/documents/readers'
import { run } from '../../electron/cli/run'
import { nodeFiles } from '../../electron/project/files/node-files'
import { createIdSource } from '../../shared/model/ids'
import { testFolder } from './support/folder'
import { at } from './support/story'

const stories = join(import.meta.dirname, '../../fixtures/corroboration')
let random = 0
const world: World = {
  files: nodeFiles,
  documents: readers,
  now: () => at,
  newId: createIdSource(Date.now, (n) => new Uint8Array(n).fill(random++)),
  user: 'anna',
}
const claimdesk = (...args: string[]) => run(args, world)

interface Said {
  article: string
  quote: string
  claim?: string
  matches: {
    article: string
    quote: string
    score: number
    relation: string
    differences: { kind: string; here: string | null; there: string | null }[]
  }[]
  origins: { name: string; kind: string; articles: string[]; via: string; supports: boolean }[]
  independentSources: number
  suggestion: string | null
  why: string
}

let project: string
/** The ids of the articles by their outlets. */
let ids: Record<string, string>

beforeEach(async () => {
  project = join(testFolder(), 'coins.claimdesk')
  await claimdesk('new', project, '--title', 'Coins')
  const folders = ['coin-theft', 'border-crossing'].map((name) => join(stories, name))
  const { out } = await claimdesk('import', project, ...folders, '--json')
  const { articles } = JSON.parse(out) as { articles: { id: string; outlet: string }[] }
  ids = Object.fromEntries(articles.map(({ id, outlet }) => [outlet, id]))
})

async function corroborate(...args: string[]): Promise<Said[]> {
  const { out, err } = await claimdesk('corroborate', project, ...args, '--json')
  if (out === '') throw new Error(err)
  return (JSON.parse(out) as { statements: Said[] }).statements
}

const claim = async (outlet: string, quote: string, ...args: string[]) => {
  const words = ['--article', ids[outlet]!, '--quote', quote, '--reviewer', 'Anna Berg', ...args]
  const { out } = await claimdesk('annotate', project, ...words, '--json')
  return (JSON.parse(out) as { passages: { claim: string }[] }).passages[0]!.claim
}

const stolen = 'Thieves stole nine gold coins from the Lindhaven city museum'
const alarm = 'The alarm did not go off, according to the police.'
const rail = 'The railway crossing at Pless was not closed, the rail company said.'

describe('claimdesk corroborate', () => {
  it('says of words of an article who else says so, from whom, and leaves the project as it is', async () => {
    const before = await readFile(project, 'utf8')
    const [said, ...others] = await corroborate('--article', ids['Lindhaven News']!, '--quote', stolen)
    expect(others).toEqual([])
    expect([said!.article, said!.quote]).toEqual([ids['Lindhaven News'], stolen])
    expect(said!.claim).toBeUndefined()
    expect(said!.matches.map(({ article }) => article)).toEqual(
      expect.arrayContaining([ids['Coastal Observer'], ids['National Dispatch']]),
    )
    expect(said!.matches.map(({ score }) => score)).toEqual(
      said!.matches.map(({ score }) => score).sort((a, b) => b - a),
    )
    expect(said!.origins.map(({ kind }) => kind)).toContain('agency')
    expect([said!.independentSources, said!.suggestion]).toEqual([3, null])
    expect(await readFile(project, 'utf8')).toBe(before)
  })

  it('names what differs in the words of both', async () => {
    const [said] = await corroborate(
      ...['--article', 'Crossing shut after guard is found dead by the Varn', '--quote', rail],
    )
    expect(said!.matches[0]).toMatchObject({ article: ids['Lurovia Today'], relation: 'differs' })
    expect(said!.matches[0]!.differences.map(({ kind }) => kind)).toContain('negation')
    expect([said!.independentSources, said!.suggestion]).toEqual([1, 'single-source'])
    expect(said!.origins.find(({ name }) => name === 'Pavlo Drahan')).toMatchObject({
      kind: 'person',
      supports: false,
    })
    expect(said!.why).not.toBe('')
  })

  it('tells people the same in lines', async () => {
    const { out, err, status } = await claimdesk(
      ...['corroborate', project, '--article', ids['Estmark Herald']!, '--quote', rail],
    )
    expect([err, status]).toEqual(['', 0])
    expect(out).toContain(
      '“The railway crossing at Pless was not closed, the rail company said.” (Estmark Herald)\n',
    )
    expect(out).toMatch(
      / {2}differs: “The railway crossing at Pless was closed.*” \(Lurovia Today, \d+ %\)\n {4}negation: “/,
    )
    expect(out).toMatch(/ {2}1 independent source, single-source\. /)
    expect(out).toContain('  from Pavlo Drahan (person, said): Lurovia Today, otherwise\n')
  })

  it('asks about every passage of a claim, named by number or id', async () => {
    const id = await claim('Lindhaven News', stolen)
    await claim('Coastal Observer', 'Nine medieval gold coins have been stolen', '--claim', id)
    const said = await corroborate('--claim', '1')
    expect(said.map(({ article, claim }) => [article, claim])).toEqual(
      expect.arrayContaining([
        [ids['Lindhaven News'], id],
        [ids['Coastal Observer'], id],
      ]),
    )
    expect(said).toHaveLength(2)
    expect(new Set(said.map(({ independentSources }) => independentSources)).size).toBe(1)
    expect(await corroborate('--claim', id)).toEqual(said)
  })

  it('asks about all: the claims first, then every sentence that no claim touches', async () => {
    const id = await claim('Lindhaven News', alarm)
    const said = await corroborate('--all')
    expect([said[0]!.claim, said[0]!.quote]).toEqual([id, alarm])
    expect(said.filter(({ quote }) => quote === alarm)).toHaveLength(1)
    expect(said.slice(1).every(({ claim }) => claim === undefined)).toBe(true)
    expect(new Set(said.map(({ article }) => article)).size).toBe(6)
    const alone = said.find(({ quote }) => quote.startsWith('In 2021 four paintings'))!
    expect(alone.matches.filter(({ relation }) => relation !== 'related')).toEqual([])
  })

  it('says which article is in another language, and still matches its names and numbers', async () => {
    const german = join(testFolder(), 'abendblatt.txt')
    const text = [
      'Neun Goldmünzen sind in der Nacht aus dem Museum von Lindhaven gestohlen worden, wie die Polizei mitteilte.',
      'Der Alarm war nach Angaben der Beamten nicht zu hören, und die Täter sind noch nicht gefunden.',
      'Das Museum bleibt bis Donnerstag für alle Besucher geschlossen, und die Stadt hat eine Belohnung von 20.000 Euro auf die Ergreifung der Diebe ausgesetzt.',
    ].join('\n\n')
    await writeFile(german, text)
    await claimdesk('import', project, german, '--outlet', 'Abendblatt')
    const asked = ['corroborate', project, '--article', ids['Lindhaven News']!, '--quote', stolen]
    const { out } = await claimdesk(...asked)
    expect(out).toContain(
      'In another language, so matched by names, numbers and dates only: Abendblatt (de).\n',
    )
    const { foreign } = JSON.parse((await claimdesk(...asked, '--json')).out) as { foreign: object[] }
    expect(foreign).toMatchObject([{ language: 'de' }])
    expect(Object.keys(foreign[0]!)).toEqual(['article', 'language'])
  })

  it('finds nobody in a project of one article, or of none', async () => {
    const alone = join(testFolder(), 'alone.claimdesk')
    await claimdesk('new', alone, '--title', 'Alone')
    const none = await claimdesk('corroborate', alone, '--all', '--json')
    expect([JSON.parse(none.out), none.status]).toEqual([{ statements: [], foreign: [] }, 0])
    await claimdesk('import', alone, join(stories, 'coin-theft/news.md'))
    const one = await claimdesk('corroborate', alone, '--all', '--json')
    const { statements } = JSON.parse(one.out) as { statements: Said[] }
    expect(statements.length).toBeGreaterThan(10)
    expect(statements.every(({ matches }) => matches.length === 0)).toBe(true)
  })

  it('counts an article that came in under two names once', async () => {
    const copy = await readFile(join(stories, 'coin-theft/news.md'), 'utf8')
    const again = join(testFolder(), 'again.md')
    await writeFile(again, copy.replace('outlet: Lindhaven News', 'outlet: Another Paper'))
    await claimdesk('import', project, again)
    const [said] = await corroborate(
      '--article',
      ids['Lindhaven News']!,
      '--quote',
      'The museum will be closed until Thursday.',
    )
    expect(said!.matches.filter(({ relation }) => relation !== 'related')).toHaveLength(1)
    expect([said!.independentSources, said!.suggestion]).toEqual([1, 'single-source'])
  })
})

describe('what corroborate cannot answer', () => {
  it.each([
    [[], 'Say what to ask about: --claim C, --article A with --quote TEXT, or --all.'],
    [['--article', 'x'], 'Give the words in the article: --quote TEXT.'],
    [['--quote', 'x'], 'Name the article that says it: --article ID, URL or title.'],
    [['--claim', '1', '--all'], 'Ask about one thing: --claim C, --article A with --quote TEXT, or --all.'],
    [['--all', '--quote', 'x'], 'Ask about one thing: --claim C, --article A with --quote TEXT, or --all.'],
  ])('is wrong usage: %j', async (args, error) => {
    const { out, err, status } = await claimdesk('corroborate', project, ...args, '--json')
    expect([out, err, status]).toEqual(['', `claimdesk: ${error} See: claimdesk corroborate --help\n`, 2])
  })

  it.each([
    [['--claim', '7'], 'No claim goes by “7”'],
    [['--article', 'Nowhere', '--quote', 'x'], 'No article goes by “Nowhere”'],
    [
      ['--article', 'Two arrested over stolen coins', '--quote', 'Elephants'],
      '“Elephants” does not stand in',
    ],
  ])('is a fault of the input: %j', async (args, error) => {
    const { out, err, status } = await claimdesk('corroborate', project, ...args, '--json')
    expect([out, status]).toEqual(['', 1])
    expect(err).toContain(error)
    expect(err.trimEnd()).not.toContain('\n')
  })
})
