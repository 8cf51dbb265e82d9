import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBreaches } from '../../../shared/model/invariants'
import { describeParseError, parseProject } from '../../../shared/model/parse'
import { serializeProject } from '../../../shared/model/serialize'
import { goldenText } from '../support/fixtures'

/** Any text gives a whole project that is written and read back the same, or an error that can be told. */
function isTotal(text: string): void {
  const parsed = parseProject(text)
  if (!parsed.ok) {
    expect(describeParseError(parsed.error, 'x').length).toBeGreaterThan(20)
    return
  }
  expect(findBreaches(parsed.value.project)).toEqual([])
  const written = serializeProject(parsed.value.project)
  const again = parseProject(written)
  if (!again.ok) throw new Error(describeParseError(again.error, 'x'))
  expect(serializeProject(again.value.project)).toBe(written)
}

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, field]) => pathsIn(field, [...path, key]))]
}

function replaced(value: unknown, path: Path, put: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return put(value)
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >
  copy[key] = replaced(copy[key], rest, put)
  return copy
}

const golden = JSON.parse(goldenText) as unknown
const paths = pathsIn(golden)
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1.5,
    1e308,
    '',
    'c1',
    'v2',
    true,
    [],
    {},
    [[]],
    '\u0000',
    '\ud800',
    'doc',
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

describe('Reading a project file', { timeout: 60_000 }, () => {
  it('never throws, whatever stands in place of any of its values', () => {
    const mutations = fc.array(fc.tuple(fc.nat(paths.length - 1), strange), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(mutations, (list) => {
        const file = list.reduce((now, [at, value]) => {
          try {
            return replaced(now, paths[at]!, () => value)
          } catch {
            return now
          }
        }, golden)
        isTotal(JSON.stringify(file))
      }),
      { numRuns: 300 },
    )
  })

  it('never throws, whichever records are taken out, doubled or swapped', () => {
    const lists = paths.filter(
      (path) => path.length === 1 && Array.isArray((golden as Record<string, unknown>)[path[0]!]),
    )
    fc.assert(
      fc.property(fc.nat(lists.length - 1), fc.nat(30), fc.nat(30), fc.nat(2), (list, a, b, how) => {
        const file = replaced(golden, lists[list]!, (rows) => {
          const copy = [...(rows as unknown[])]
          const [i, j] = [a % copy.length, b % copy.length]
          if (how === 0) copy.splice(i, 1)
          else if (how === 1) copy.push(copy[i])
          else [copy[i], copy[j]] = [copy[j], copy[i]]
          return copy
        })
        isTotal(JSON.stringify(file))
      }),
    )
  })

  it('never throws, whatever happens to its characters', () => {
    fc.assert(
      fc.property(
        fc.nat(goldenText.length),
        fc.nat(20),
        fc.string({ unit: 'binary', maxLength: 5 }),
        (at, cut, put) => {
          isTotal(goldenText.slice(0, at) + put + goldenText.slice(at + cut))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('never throws on any text or JSON at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isTotal))
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('format', 'formatVersion', 'claims', 'id'), strange),
        (file) => isTotal(JSON.stringify({ ...file, format: 'claimdesk' })),
      ),
    )
  })
})
