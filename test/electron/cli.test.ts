import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { serializeProject } from '../../shared/model/serialize'
import { expectFailure, shippedCli, oneLine } from './support/shippedCli'
import { story } from './support/story'

const { claimdesk, file, inFolder, json, newStory, read } = shippedCli()

describe('claimdesk new', () => {
  it('makes an empty project and says so', async () => {
    const made = await claimdesk('new', 's.claimdesk', '--title', 'Storm & flood')
    expect(made).toEqual({ status: 0, out: 'Made s.claimdesk: “Storm & flood”.\n', err: '' })
    expect((await read()).meta.title).toBe('Storm & flood')
  })

  it('never goes over a file that is there', async () => {
    await writeFile(inFolder('s.claimdesk'), 'precious')
    expectFailure(
      await claimdesk('new', 's.claimdesk', '--title', 'Storm'),
      1,
      /was not made: there is a file/,
    )
    expect(await readFile(inFolder('s.claimdesk'), 'utf8')).toBe('precious')
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
    const before = await readFile(inFolder('s.claimdesk'))
    expect(await json('check', 's.claimdesk')).toMatchObject({ ok: true, canonical: true, problems: [] })
    expect(await readFile(inFolder('s.claimdesk'))).toEqual(before)
  })

  it('find what is not in order in one that can be read', async () => {
    const id = await newStory()
    await claimdesk('annotate', 's.claimdesk', '--article', id, '--quote', '4,000 homes', '--reviewer', 'Bo')
    const path = inFolder('s.claimdesk')
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
    await writeFile(inFolder('s.claimdesk'), newer)
    expect(await json('check', 's.claimdesk')).toMatchObject({ ok: true, readOnly: true })
    await writeFile(inFolder('a.txt'), 'Words to import.')
    expectFailure(await claimdesk('import', 's.claimdesk', 'a.txt'), 1, /newer Claimdesk/)
    expect(await readFile(inFolder('s.claimdesk'), 'utf8')).toBe(newer)
  })
})

describe('the program', () => {
  it.skipIf(process.platform === 'win32')('can be started by itself, as npx does', () => {
    expect(execFileSync(file(), ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/)
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
