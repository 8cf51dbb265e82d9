import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../shared/model/canonical'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, shuffled(field)]),
  )
}

const json = fc
  .jsonValue({ maxDepth: 4, stringUnit: 'binary' })
  .filter((value) => !JSON.stringify(value).includes('__proto__'))

describe('Canonical JSON', { timeout: 60_000 }, () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('does not depend on the order in which keys were added', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it('is laid out as JSON.stringify does with two spaces, but for empty lists and the order of keys', () => {
    const value = { a: [1, { b: 'x' }], c: { d: null }, e: [], f: {} }
    expect(canonicalJson(value)).toBe(JSON.stringify(value, null, 2))
  })

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{\n  "b": [\n    null\n  ]\n}')
  })

  it('sorts keys by code unit', () => {
    expect(canonicalJson({ é: 1, b: 2, B: 3, 10: 4, 9: 5 })).toBe(
      '{\n  "10": 4,\n  "9": 5,\n  "B": 3,\n  "b": 2,\n  "é": 1\n}',
    )
  })
})
