import { execFileSync } from 'node:child_process'
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { Backups } from '../../electron/project/backups/backups'
import { nodeFiles } from '../../electron/project/files/node-files'
import { describeReadError, readProject, type ReadError } from '../../electron/project/read'
import { isTooMuchToParse } from '../../electron/project/scan'
import { Session } from '../../electron/project/session'
import { serializeProject } from '../../shared/model/serialize'
import { faultyFiles } from './support/faults'
import { testFolder } from './support/folder'
import { at, story } from './support/story'

const good = serializeProject(story('The storm cut power to 4,000 homes.'))
const edited = (edit: (json: Record<string, unknown[]>) => void) => {
  const json = JSON.parse(good) as Record<string, unknown[]>
  edit(json)
  return JSON.stringify(json)
}

const bad: [name: string, bytes: string | Buffer, kind: ReadError['kind']][] = [
  ['an empty file', '', 'empty'],
  ['a file of white space', ' \n\t\r\n', 'empty'],
  ['only a byte order mark', '\uFEFF', 'empty'],
  ['a file cut short', good.slice(0, good.length / 2), 'not-json'],
  ['a file of zeros, as a power cut leaves it', Buffer.alloc(5_000), 'not-text'],
  [
    'bytes that are not UTF-8',
    Buffer.concat([Buffer.from('{"format": "'), Buffer.from([0xc3, 0x28])]),
    'not-text',
  ],
  ['UTF-16', Buffer.from('\uFEFF' + good, 'utf16le'), 'not-text'],
  ['a Word file', Buffer.from('PK\u0003\u0004'), 'not-claimdesk'],
  ['plain text', 'The storm cut power.', 'not-claimdesk'],
  ['some other JSON', '{"name": "claimdesk", "version": "1"}', 'not-claimdesk'],
  ['a JSON list', '[1, 2]', 'not-claimdesk'],
  [
    'a newer format with records that we cannot read',
    '{"format": "claimdesk", "formatVersion": 99}',
    'newer',
  ],
  [
    'a __proto__ key',
    good.replace('"title": "Storm"', '"__proto__": {"x": 1}, "title": "Storm"'),
    'forbidden-key',
  ],
  ['deep nesting', `{"format": "claimdesk", "x": ${'['.repeat(400)}${']'.repeat(400)}}`, 'too-deep'],
  ['the same id twice', edited((json) => json['articles']!.push(json['articles']![0])), 'duplicate-id'],
  ['an id that points nowhere', edited((json) => (json['versions'] = [])), 'dangling'],
  ['a field of the wrong kind', good.replace('"outlet": "Courier"', '"outlet": 7'), 'invalid'],
]

describe('reading a project file', () => {
  it('gives the project, its text and what the file looked like', async () => {
    const path = join(testFolder(), 'story.claimdesk')
    await writeFile(path, '\uFEFF' + good)
    const read = await readProject(nodeFiles, path)
    expect(read.ok && serializeProject(read.value.project)).toBe(good)
    expect(read.ok && read.value.stat.size).toBe(BigInt(Buffer.byteLength(good) + 3))
  })

  it.each(bad)('tells %s by one sentence and leaves the file as it was', async (_name, bytes, kind) => {
    const path = join(testFolder(), 'story.claimdesk')
    await writeFile(path, bytes)
    const before = await readFile(path)
    const read = await readProject(nodeFiles, path)
    expect(read).toMatchObject({ ok: false, error: { kind } })
    if (!read.ok)
      expect(describeReadError(read.error, 'story.claimdesk')).toMatch(/^“story\.claimdesk” .+\.$/)
    const nothing = () => {}
    const journals = testFolder()
    const backups = new Backups(nodeFiles, testFolder(), () => at)
    const parts = {
      files: nodeFiles,
      journals,
      backups,
      later: () => nothing,
      now: () => at,
      tell: nothing,
      came: nothing,
    }
    expect((await Session.open(path, 'session1', parts)).ok).toBe(false)
    expect(await readFile(path)).toEqual(before)
  })

  it('gives a project or an error for any bytes at all', async () => {
    const path = join(testFolder(), 'story.claimdesk')
    const source = Buffer.from(good)
    const damaged = fc
      .record({ start: fc.nat(source.length), bytes: fc.uint8Array({ maxLength: 8 }), cut: fc.nat(20) })
      .map(({ start, bytes, cut }) =>
        Buffer.concat([source.subarray(0, start), bytes, source.subarray(start + cut)]),
      )
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 64 })), async (bytes) => {
        await writeFile(path, bytes)
        const read = await readProject(nodeFiles, path)
        if (!read.ok) expect(describeReadError(read.error, 'x').length).toBeGreaterThan(20)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('tells a folder, a missing file and a pipe apart', async () => {
    const folder = testFolder()
    await mkdir(join(folder, 'story.claimdesk'))
    const kinds = { 'story.claimdesk': 'folder', 'gone.claimdesk': 'missing' }
    for (const [name, kind] of Object.entries(kinds))
      expect(await readProject(nodeFiles, join(folder, name))).toEqual({ ok: false, error: { kind } })
    if (process.platform === 'win32') return
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(await readProject(nodeFiles, join(folder, 'pipe'))).toEqual({
      ok: false,
      error: { kind: 'no-file' },
    })
  })

  it.each([
    ['EACCES', { kind: 'permission' }],
    ['EIO', { kind: 'io', code: 'EIO' }],
  ])('tells why a file cannot be read on %s', async (code, error) => {
    const path = join(testFolder(), 'story.claimdesk')
    await writeFile(path, good)
    expect(await readProject(faultyFiles({ read: code }), path)).toEqual({ ok: false, error })
  })

  it('refuses a file that is too large without reading it', async () => {
    const path = join(testFolder(), 'story.claimdesk')
    await writeFile(path, '')
    await truncate(path, 500_000_000)
    const files = faultyFiles({ read: 'EIO' })
    expect(await readProject(files, path)).toEqual({ ok: false, error: { kind: 'too-large' } })
  })

  it.each([
    ['zeros', Buffer.alloc(200_000_000), 'not-text'],
    ['letters', Buffer.alloc(200_000_000, 'junk '), 'not-claimdesk'],
    ['white space', Buffer.alloc(200_000_000, '\n'), 'empty'],
    ['opening brackets', Buffer.alloc(200_000_000, '{'), 'too-deep'],
    [
      'lines after a bracket',
      Buffer.concat([Buffer.from('{'), Buffer.alloc(200_000_000, 'a\n')]),
      'not-json',
    ],
  ])(
    'reads 200 MB of %s without choking',
    async (_name, bytes, kind) => {
      const path = join(testFolder(), 'story.claimdesk')
      await writeFile(path, bytes)
      expect(await readProject(nodeFiles, path)).toMatchObject({ ok: false, error: { kind } })
    },
    60_000,
  )
})

describe('looking over JSON before it is parsed', () => {
  it('refuses small files that would make more objects than memory holds', () => {
    expect(isTooMuchToParse(Buffer.from(`[${'{},'.repeat(8_000_001)}0]`))).toBe('too-many')
    expect(isTooMuchToParse(Buffer.from(`[${'1,'.repeat(32_000_001)}1]`))).toBe('too-many')
    expect(isTooMuchToParse(Buffer.from('['.repeat(2_000)))).toBe('too-deep')
  })

  it('does not count what stands inside strings', () => {
    const inside = JSON.stringify({ text: '\\"[[' + '{['.repeat(2_000), 'key"\\': ',,,' })
    expect(isTooMuchToParse(Buffer.from(inside))).toBeUndefined()
  })
})
