import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { World } from '../../electron/cli/command'
import { readers } from '../../electron/cli/documents/readers'
import { run, type Printed } from '../../electron/cli/run'
import type { Files } from '../../electron/project/files/files'
import { createIdSource } from '../../shared/model/ids'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { faultyFiles } from './support/faults'
import { testFolder } from './support/folder'
import { at, rename, story } from './support/story'
import { applyChanges } from '../../shared/changes/apply'

function world(files: Files = faultyFiles({})): World {
  let random = 0
  const newId = createIdSource(
    () => 0,
    (n) => new Uint8Array(n).fill(random++),
  )
  return { files, documents: readers, now: () => at, newId, user: 'anna' }
}

function expectFailure({ status, out, err }: Printed, code: 1 | 2, words: RegExp): void {
  expect([status, out]).toEqual([code, ''])
  expect(err).toMatch(/^claimdesk: [^\n]+\n$/)
  expect(err).toMatch(words)
}

async function projectFile(): Promise<string> {
  const path = join(testFolder(), 's.claimdesk')
  await writeFile(path, serializeProject(story('The storm cut power to 4,000 homes.')))
  return path
}

const annotation = ['--article', 'article1', '--quote', '4,000 homes', '--reviewer', 'Anna Berg']

describe('a command used wrongly', () => {
  it.each([
    [[]],
    [['frobnicate']],
    [['toString']],
    [['new']],
    [['new', 'a', 'b', '--title', 'x']],
    [['new', 's.claimdesk', '--title']],
    [['new', 's.claimdesk', '--titel', 'x']],
    [['import', 's.claimdesk']],
    [['import', 's.claimdesk', 'a.txt', '--published', 'yesterday']],
    [['import', 's.claimdesk', 'a.txt', 'b.txt', '--url', 'https://x.example']],
    [['annotate', 's.claimdesk', '--article', 'a', '--quote', 'q']],
    [['annotate', 's.claimdesk', '--article', 'a', '--reviewer', 'r']],
    [['annotate', 's.claimdesk', '--quote', 'q', '--reviewer', 'r']],
    [['annotate', 's.claimdesk', ...annotation, '--verdict', 'true']],
    [['list', 's.claimdesk']],
    [['list', 's.claimdesk', 'toString']],
    [['list', 's.claimdesk', 'people']],
    [['check']],
  ])('says how in one line and exits with 2: %j', async (args) => {
    expectFailure(await run(args, world()), 2, /--help/)
  })

  it('can be explained', async () => {
    const overview = await run(['--help'], world())
    for (const name of ['new', 'import', 'annotate', 'list', 'merge', 'check']) {
      expect(overview.out).toContain(`claimdesk ${name} `)
      const { status, out } = await run([name, '--help'], world())
      expect([status, out.startsWith(`claimdesk ${name} `)]).toEqual([0, true])
    }
    expect((await run(['--version'], world())).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('a damaged file', () => {
  it.each(['', '{', 'junk', '{"format": "claimdesk", "formatVersion": 99}'])(
    'is told in one line and written to by no command: %j',
    async (text) => {
      const path = join(testFolder(), 's.claimdesk')
      await writeFile(path, text)
      const source = join(testFolder(), 'a.txt')
      await writeFile(source, 'Words to import.')
      expectFailure(await run(['check', path], world()), 1, /s\.claimdesk/)
      expectFailure(await run(['list', path, 'claims', '--json'], world()), 1, /s\.claimdesk/)
      expectFailure(await run(['import', path, source, '--json'], world()), 1, /s\.claimdesk/)
      expectFailure(await run(['annotate', path, ...annotation], world()), 1, /s\.claimdesk/)
      expect(await readFile(path, 'utf8')).toBe(text)
    },
  )
})

describe('a disk that fails', () => {
  it.each([
    ['ENOSPC', /was not written: the disk is full\. Put that right/],
    ['EACCES', /was not written: writing there is not allowed/],
  ])('leaves the project as it was and is told in one line: %s', async (code, words) => {
    const path = await projectFile()
    const before = await readFile(path)
    expectFailure(await run(['annotate', path, ...annotation], world(faultyFiles({ write: code }))), 1, words)
    expect(await readFile(path)).toEqual(before)
  })
})

describe('another program that writes to the same project', () => {
  /** Files on which somebody else saves the project, under another title, while a new one is being written. */
  function shared(path: string, times: number): Files {
    const files = faultyFiles({})
    const create = files.create.bind(files)
    let n = 0
    files.create = async (temp) => {
      if (n < times) {
        const applied = applyChanges(story('The storm cut power to 4,000 homes.'), [rename(++n)])
        if (applied.ok) await writeFile(path, serializeProject(applied.value.project))
      }
      return create(temp)
    }
    return files
  }

  it('loses nothing, and neither does this one', async () => {
    const path = await projectFile()
    const { status } = await run(['annotate', path, ...annotation], world(shared(path, 3)))
    const parsed = parseProject(await readFile(path, 'utf8'))
    expect([
      status,
      parsed.ok && parsed.value.project.meta.title,
      parsed.ok && parsed.value.project.claims.size,
    ]).toEqual([0, 'Title 3', 1])
  })

  it('that does not stop is told', async () => {
    const path = await projectFile()
    const ran = await run(['annotate', path, ...annotation], world(shared(path, Infinity)))
    expectFailure(ran, 1, /another program keeps writing to it/)
  })
})
