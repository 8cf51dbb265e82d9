import { describe, expect, it } from 'vitest'
import { describeParseError, parseProject, type ParseError } from '../../../shared/model/parse'
import { serializeProject } from '../../../shared/model/serialize'
import { canonicalJson } from '../../../shared/model/canonical'
import { goldenText } from '../support/fixtures'

interface FileRecord {
  [field: string]: unknown
}
type FileShape = Record<string, FileRecord[]> & FileRecord

/** The golden file with something done to it. */
function fileWith(edit: (file: FileShape) => void): string {
  const file = JSON.parse(goldenText) as FileShape
  edit(file)
  return JSON.stringify(file)
}

function errorOf(text: string): ParseError {
  const parsed = parseProject(text)
  if (parsed.ok) throw new Error('The text was read as a project')
  return parsed.error
}

function read(text: string) {
  const parsed = parseProject(text)
  if (!parsed.ok) throw new Error(describeParseError(parsed.error, 'test'))
  return parsed.value
}

describe('A project file of format version 1', () => {
  it('reads, and is written again to the same bytes', () => {
    const { project, readOnly } = read(goldenText)
    expect(readOnly).toBe(false)
    expect(serializeProject(project)).toBe(goldenText)
  })

  it('is written to the same bytes whatever the order of its records and keys', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, field]) => [key, reversed(field)]),
            )
          : value
    const file = JSON.parse(goldenText) as FileShape
    for (const rows of Object.values(file)) if (Array.isArray(rows)) rows.reverse()
    expect(serializeProject(read(JSON.stringify(reversed(file))).project)).toBe(goldenText)
  })

  it('may begin with a byte order mark', () => {
    expect(serializeProject(read(`\ufeff${goldenText}`).project)).toBe(goldenText)
  })

  it('may leave out a list that has nothing in it', () => {
    const text = fileWith((file) => delete file['tombstones'])
    expect(read(text).project.tombstones.size).toBe(0)
  })

  it('keeps fields that this version does not know, at every level', () => {
    const json = JSON.parse(goldenText) as FileShape
    const extra = { unknown: [{ deep: null }, 'x'], constructor: 'field', toString: 1 }
    const strewn = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(strewn)
      if (typeof value !== 'object' || value === null) return value
      return {
        ...Object.fromEntries(Object.entries(value).map(([key, field]) => [key, strewn(field)])),
        ...extra,
      }
    }
    const text = canonicalJson(strewn(json)) + '\n'
    expect(serializeProject(read(text).project)).toBe(text)
  })
})

describe('A text that is not a project', { timeout: 60_000 }, () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['a byte order mark', '\ufeff'],
  ])('of %s is empty', (_what, text) => {
    expect(errorOf(text)).toEqual({ kind: 'empty' })
  })

  it.each([
    '[]',
    'null',
    '42',
    '"claimdesk"',
    '{}',
    '{"format":"other"}',
    '{"format":["claimdesk"]}',
    '['.repeat(5) + ']'.repeat(5),
  ])('%s is not ours', (text) => {
    expect(errorOf(text)).toEqual({ kind: 'not-claimdesk' })
  })

  it.each([
    ['{"format": "claimdesk",\n  oops}', 'line 2, column 3'],
    [`{"format": "claimdesk",\n${' '.repeat(50)}"x": tru }`, 'line 2, column'],
    ['{"format": "claimdesk",\n "title"', 'line 2, column 9'],
    ['claims', 'line 1, column 1'],
  ])('%j is not JSON, and the place is told', (text, where) => {
    expect(errorOf(text)).toMatchObject({ kind: 'not-json', where: expect.stringContaining(where) as string })
  })

  it('cut short anywhere is not JSON', () => {
    for (let length = 1; length < goldenText.length - 2; length += 37)
      expect(errorOf(goldenText.slice(0, length)).kind).toBe('not-json')
  })

  it('of 100,000 nested lists is refused before anything walks down it', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(errorOf(deep)).toEqual({ kind: 'not-claimdesk' })
    expect(errorOf(`{"format":"claimdesk","formatVersion":1,"x":${deep}}`)).toEqual({ kind: 'too-deep' })
    expect(errorOf(`{"format":"claimdesk","formatVersion":9,"x":${deep}}`)).toEqual({ kind: 'too-deep' })
  })

  it.each([
    ['at the top', '{"__proto__":{},"format":"claimdesk"}', '__proto__'],
    ['in a record', '{"format":"claimdesk","claims":[{},{"a":{"__proto__":1}}]}', 'claims[1].a.__proto__'],
  ])('with a __proto__ key %s is refused, and nothing is set', (_where, text, where) => {
    expect(errorOf(text)).toEqual({ kind: 'forbidden-key', where })
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('A record that is wrong', () => {
  const cases: readonly (readonly [what: string, edit: (file: FileShape) => unknown, where: string])[] = [
    ['a list that is none', (file) => Object.assign(file, { claims: {} }), 'claims'],
    ['null for a list', (file) => Object.assign(file, { claims: null, passages: 'x' }), 'passages'],
    [
      'a record that is a number',
      (file) => (file['articles']![1] = 7 as unknown as FileRecord),
      'articles[1]',
    ],
    ['a number for a title', (file) => (file['title'] = 4 as unknown as FileRecord[]), 'title'],
    ['a missing id', (file) => delete file['claims']![0]!['id'], 'claims[0].id'],
    ['an id with a slash', (file) => (file['claims']![0]!['id'] = '../x'), 'claims[0].id'],
    ['a number that is text', (file) => (file['claims']![0]!['number'] = '1'), 'claims[0].number'],
    ['a number of nought', (file) => (file['claims']![1]!['number'] = 0), 'claims[1].number'],
    [
      'a verdict of its own',
      (file) => (file['assessments']![0]!['verdict'] = 'true'),
      'assessments[0].verdict',
    ],
    [
      'a day that is none',
      (file) => (file['evidence']![0]!['checked'] = '2026-02-30'),
      'evidence[0].checked',
    ],
    [
      'a time without zone',
      (file) => (file['createdAt'] = '2026-03-13T12:00' as unknown as FileRecord[]),
      'createdAt',
    ],
    [
      'a position that is half a character',
      (file) => ((file['passages']![0]!['anchor'] as FileRecord)['start'] = 1.5),
      'passages[0].anchor.start',
    ],
    [
      'a document without content',
      (file) => (file['versions']![0]!['doc'] = { type: 'doc' }),
      'versions[0].doc.content',
    ],
    ['a document of another kind', (file) => (file['versions']![0]!['doc'] = 'text'), 'versions[0].doc'],
    ['no history entries', (file) => (file['history']![0]!['entries'] = null), 'history[0].entries'],
    ['an empty name', (file) => (file['reviewers']![0]!['name'] = ''), 'reviewers[0].name'],
    ['a version that is no number', (file) => Object.assign(file, { formatVersion: '1' }), 'formatVersion'],
    ['a version before the first', (file) => Object.assign(file, { formatVersion: 0 }), 'formatVersion'],
  ]
  it.each(cases)('(%s) is told with its place', (_what, edit, where) => {
    expect(errorOf(fileWith(edit))).toMatchObject({ kind: 'invalid', where })
  })

  it('(two with one id) is told with the second', () => {
    expect(errorOf(fileWith((file) => file['claims']!.push({ ...file['claims']![0]! })))).toEqual({
      kind: 'duplicate-id',
      where: 'claims[2]',
      id: 'c1',
    })
  })

  it('(a claim that no passage shows) is told by its id', () => {
    const text = fileWith(
      (file) => (file['passages'] = file['passages']!.filter(({ claim }) => claim !== 'c1')),
    )
    expect(errorOf(text)).toEqual({ kind: 'invalid', where: 'claims c1', what: 'has no passage' })
  })
})

describe('A record that points at one which is not there', () => {
  const cases: readonly (readonly [table: string, field: string])[] = [
    ['articles', 'createdBy'],
    ['articles', 'version'],
    ['assessments', 'claim'],
    ['assessments', 'createdBy'],
    ['claims', 'createdBy'],
    ['evidence', 'claim'],
    ['evidence', 'createdBy'],
    ['history', 'by'],
    ['passages', 'article'],
    ['passages', 'claim'],
    ['passages', 'createdBy'],
    ['passages', 'anchor.version'],
    ['tombstones', 'by'],
    ['versions', 'article'],
    ['versions', 'createdBy'],
  ]
  it.each(cases)('in %s by %s is told', (table, field) => {
    const text = fileWith((file) => {
      const [first, second] = field.split('.') as [string, string?]
      const row = file[table]![0]!
      if (second) (row[first] as FileRecord)[second] = 'nowhere'
      else row[first] = 'nowhere'
    })
    expect(errorOf(text)).toMatchObject({
      kind: 'dangling',
      id: 'nowhere',
      where: expect.stringContaining(field) as string,
    })
  })

  it('but at a version of another article is told the same way', () => {
    const text = fileWith((file) => (file['articles']![0]!['version'] = 'v2'))
    expect(errorOf(text)).toEqual({ kind: 'dangling', where: 'version of articles a1', id: 'v2' })
  })

  it('in the history may speak of what is gone', () => {
    const text = fileWith((file) =>
      (file['history']![0]!['entries'] as FileRecord[]).push({
        type: 'claim.removed',
        claim: 'gone',
        article: 'gone',
      }),
    )
    expect(parseProject(text).ok).toBe(true)
  })
})

describe('A file of a newer format', () => {
  const newer = (edit: (file: FileShape) => void = () => undefined) =>
    fileWith((file) => {
      Object.assign(file, { formatVersion: 7 })
      edit(file)
    })

  it('opens read-only where its records can still be read', () => {
    const { project, readOnly } = read(newer())
    expect(readOnly).toBe(true)
    expect(project.claims.size).toBe(2)
  })

  it('names its version where they cannot', () => {
    expect(errorOf(newer((file) => Object.assign(file, { claims: { moved: true } })))).toEqual({
      kind: 'newer',
      version: 7,
    })
  })
})

describe('What the person is told', () => {
  const errors: readonly ParseError[] = [
    { kind: 'empty' },
    { kind: 'not-json', where: 'line 3, column 4' },
    { kind: 'not-claimdesk' },
    { kind: 'newer', version: 7 },
    { kind: 'too-deep' },
    { kind: 'forbidden-key', where: 'claims[0].__proto__' },
    { kind: 'invalid', where: 'claims[0].number', what: 'is wrong (expected number)' },
    { kind: 'duplicate-id', where: 'claims[2]', id: 'c1' },
    { kind: 'dangling', where: 'claim of passages p1', id: 'c9' },
  ]
  it.each(errors.map((error) => [error.kind, error] as const))(
    'of a file that is %s is one or two sentences with its name and what to do',
    (_kind, error) => {
      const told = describeParseError(error, 'Ferry.claimdesk')
      expect(told).toMatch(/^“Ferry\.claimdesk” [^\n]+\.$/)
      expect(told.match(/[.!?](?= |$)/g)?.length).toBeLessThanOrEqual(2)
      expect(told).toMatch(/open a backup or ask|Update Claimdesk|open a project/)
      if ('where' in error) expect(told).toContain(error.where)
    },
  )
})
