import { describe, expect, it } from 'vitest'
import {
  deepestFolder,
  findInFolder,
  isHidden,
  mostFiles,
  type FolderEntry,
} from '../../../shared/import/folder'
import { fail, ok, type Result } from '../../../shared/model/result'

/** A folder as an object: files are strings, folders are objects or functions that make one, `null` has gone. */
type Tree = { readonly [name: string]: string | null | Tree | (() => Tree) }

const list = (tree: Tree): Promise<Result<readonly FolderEntry<Tree>[], string>> =>
  Promise.resolve(
    'unreadable' in tree
      ? fail('Reading it is not allowed.')
      : ok(
          Object.entries(tree).map(([name, entry]) => ({
            name,
            look: () => {
              if (entry === null) return Promise.resolve(null)
              if (typeof entry === 'string')
                return Promise.resolve({ kind: 'file' as const, place: tree, identity: entry })
              const place = typeof entry === 'function' ? entry() : entry
              const identity = ids.get(place) ?? String(ids.size)
              ids.set(place, identity)
              return Promise.resolve({ kind: 'folder' as const, place, identity: `folder ${identity}` })
            },
          })),
        ),
  )
const ids = new Map<Tree, string>()

const find = (tree: Tree, extensions = ['txt', 'md']) =>
  findInFolder({ name: 'desk', place: tree, identity: 'folder root' }, list, extensions)
const names = async (tree: Tree) => (await find(tree)).files.map(({ name }) => name)

describe('the files of a folder', () => {
  it('are those with one of the endings, whatever their case, in the order of their names, sub-folders last', async () => {
    const found = await find({
      sub: { 'a.md': 'a' },
      'b10.txt': 'b10',
      'b9.TXT': 'b9',
      'song.mp3': 'song',
      noending: 'none',
      txt: 'no dot',
    })
    expect(found.files.map(({ name }) => name)).toEqual(['desk/b9.TXT', 'desk/b10.txt', 'desk/sub/a.md'])
    expect(found).toMatchObject({ others: 3, cut: false, failed: [] })
  })

  it('are not those that people do not see', async () => {
    expect(
      await names({
        '.secret.txt': '1',
        '._one.txt': '2',
        '~$draft.txt': '3',
        'Thumbs.db': '4',
        '.git': { 'a.txt': '5' },
        __MACOSX: { 'a.txt': '6' },
        'seen.txt': '7',
      }),
    ).toEqual(['desk/seen.txt'])
    expect(isHidden('DESKTOP.INI')).toBe(true)
    expect(isHidden('a.b.txt')).toBe(false)
  })

  it('are found once, though links lead round in a circle or twice to the same', async () => {
    const loop: Tree = { 'a.txt': 'one', again: () => loop, deeper: { up: () => loop, 'b.txt': 'one' } }
    expect(await names(loop)).toEqual(['desk/a.txt'])
  })

  it('are found in a circle that cannot be told as such only so far down', async () => {
    const endless = (): Tree => ({ 'a.txt': String(Math.random()), sub: endless })
    const found = await find(endless())
    expect(found.files).toHaveLength(deepestFolder + 1)
    expect(found.cut).toBe(true)
  })

  it('are so many and no more', async () => {
    const many = Object.fromEntries(Array.from({ length: mostFiles + 1 }, (_, i) => [`${i}.txt`, String(i)]))
    const found = await find(many)
    expect(found.files).toHaveLength(mostFiles)
    expect(found.cut).toBe(true)
  })

  it('come in though one has gone and a sub-folder cannot be read, which is told', async () => {
    const found = await find({ 'gone.txt': null, 'here.txt': 'x', locked: { unreadable: '' } })
    expect(found.files.map(({ name }) => name)).toEqual(['desk/here.txt'])
    expect(found.failed).toEqual([{ name: 'desk/locked', reason: 'Reading it is not allowed.' }])
  })
})
