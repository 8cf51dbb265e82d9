import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { courier, shippedCli, type Imported, oneLine } from './support/shippedCli'

const { claimdesk, inFolder, json, newStory, read } = shippedCli()

describe('claimdesk import', () => {
  it('adds articles with what the files say of themselves, and tells their text', async () => {
    const id = await newStory()
    await writeFile(inFolder('plain.txt'), 'First line here, long enough to be prose.\n\nSecond one.')
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
    await writeFile(inFolder('copied.txt'), lines.join('\n\n'))
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
    await writeFile(inFolder('next.txt'), next.join('\n\n'))
    const again = await json<Imported>('import', 's.claimdesk', 'next.txt', '--replaces', articles[0]!.id)
    expect(again.articles).toMatchObject([
      { text: `${told[1]!}\n${told[0]!}`, boilerplate: [around[0], 'More news'] },
    ])
  })

  it('brings in the files that it can, tells the others and exits with 1', async () => {
    await newStory()
    await writeFile(inFolder('good.txt'), 'Good words here.\n\nMore of them.')
    await writeFile(inFolder('picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))
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
    await writeFile(inFolder('later.md'), later.replace('title: Storm', 'title: Night storm'))
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

    const before = await readFile(inFolder('s.claimdesk'), 'utf8')
    const [again] = (await replace()).articles
    expect(again?.notices.at(-1)).toMatch(/no new version was made/)
    expect(await readFile(inFolder('s.claimdesk'), 'utf8')).toBe(before)
  })
})
