import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { World } from '../../electron/cli/command'
import { readers } from '../../electron/cli/documents/readers'
import { run } from '../../electron/cli/run'
import { nodeFiles } from '../../electron/project/files/node-files'
import { createIdSource } from '../../shared/model/ids'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { testFolder } from './support/folder'
import { at, story } from './support/story'

let random = 0
const world: World = {
  files: nodeFiles,
  documents: readers,
  now: () => at,
  newId: createIdSource(Date.now, (n) => new Uint8Array(n).fill(random++)),
  user: 'anna',
}

const storm =
  'The storm cut power to 4,000 homes along the coast on Monday night, and the last of them had light again by noon.'

let folder: string
let project: string
beforeEach(async () => {
  folder = testFolder()
  project = join(folder, 's.claimdesk')
  await writeFile(project, serializeProject(story(storm)))
})

async function put(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  return path
}

interface Imported {
  articles: {
    id: string
    file: string
    title: string
    guessed: string[]
    duplicateOf: { article: string; title: string; how: string; likeness: number } | null
  }[]
  failed: { file: string; reason: string }[]
  others: number
  cut: boolean
}

async function imported(...sources: string[]): Promise<Imported> {
  const { out } = await run(['import', project, ...sources, '--json'], world)
  return JSON.parse(out) as Imported
}

const onDisk = async () => {
  const parsed = parseProject(await readFile(project, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return parsed.value.project
}

describe('claimdesk import of a folder', () => {
  it('takes its files and those of its folders, each with the way to it, and counts what it leaves alone', async () => {
    const one = await put('wire/one.txt', 'One thing happened.\n\nAnd nothing else did.')
    const two = await put('wire/2026/two.md', '# Two\n\nTwo things happened.')
    await put('wire/song.mp3', 'la')
    await put('wire/.hidden.txt', 'Not this.')
    const { articles, failed, others, cut } = await imported(join(folder, 'wire'))
    expect(articles.map(({ file }) => file)).toEqual([one, two])
    expect([failed, others, cut]).toEqual([[], 1, false])
    expect((await onDisk()).articles.size).toBe(3)
  })

  it('says when there is nothing to take, and that --url is for one file', async () => {
    await put('empty/song.mp3', 'la')
    const { status, out, err } = await run(['import', project, join(folder, 'empty')], world)
    expect([status, out]).toEqual([1, 'Left alone: 1 file of other kinds.\n'])
    expect(err).toContain('no file in there that can be imported')
    await put('wire/one.txt', 'One.')
    await put('wire/two.txt', 'Two.')
    const url = ['--url', 'https://x.example/']
    expect((await run(['import', project, join(folder, 'wire'), ...url], world)).status).toBe(2)
  })

  it('tells a file whose name has a line break and a terminal’s commands in it on one harmless line', async () => {
    const path = await put('wire/a\n\u001b[31mred.txt', 'Some words.\n\nAnd more.')
    await put('wire/b\n.txt', '')
    const { out, err } = await run(['import', project, join(folder, 'wire')], world)
    expect(out).not.toContain('\u001b')
    expect(out.split('\n')).toHaveLength(2)
    expect(err.split('\n')).toHaveLength(2)
    const { articles } = await imported(path)
    expect(articles[0]?.file).toBe(path)
    const files = [...(await onDisk()).versions.values()].map(({ source }) => source?.file)
    expect(files).toContain('a [31mred.txt')
  })
})

describe('claimdesk import of what is there already', () => {
  it('names the article that has the same text, or nearly, in the project or before it in the list', async () => {
    const same = await put('same.txt', storm)
    const nearly = await put('nearly.txt', `${storm} Nobody was hurt.`)
    const other = await put(
      'other.txt',
      'A ferry sank in the river on Thursday. Eleven people died, police say.',
    )
    const again = await put(
      'again.txt',
      'A ferry sank in the river on Thursday. Eleven people died, police say.',
    )
    const { articles } = await imported(same, nearly, other, again)
    expect(articles.map(({ duplicateOf }) => duplicateOf && [duplicateOf.article, duplicateOf.how])).toEqual([
      ['article1', 'same'],
      ['article1', 'near'],
      null,
      [articles[2]?.id, 'same'],
    ])
    expect(articles[0]?.duplicateOf).toMatchObject({ title: 'Storm cuts power', likeness: 1 })
    expect(articles[1]?.duplicateOf?.likeness).toBeGreaterThan(0.8)
    const { out } = await run(['import', project, nearly], world)
    expect(out).toContain('looks like one that is there: the same text as “nearly”')
  })

  it('names the article of the same address though its text is another', async () => {
    const page = await put('page.html', '<p>Something else happened, and it was told in many words here.</p>')
    const { out } = await run(
      ['import', project, page, '--url', 'https://courier.example/storm#top', '--json'],
      world,
    )
    expect((JSON.parse(out) as Imported).articles[0]?.duplicateOf).toMatchObject({
      article: 'article1',
      how: 'address',
    })
  })
})

describe('the facts that claimdesk import guesses', () => {
  it('are named, and kept as guesses in the project; those that were given are none', async () => {
    const file = await put(
      'storm-at-sea.txt',
      'Nothing of it says what it is called, or who wrote it down here.',
    )
    const { articles } = await imported(file, '--outlet', 'Post')
    expect(articles[0]).toMatchObject({ title: 'storm-at-sea', guessed: ['title'] })
    expect((await onDisk()).articles.get(articles[0]!.id)?.guessed).toEqual(['title'])
  })
})
