import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainName, plainPath } from '../../../shared/import/name'

const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

describe('the name of a file as it is shown', () => {
  it.each([
    ['storm.txt', 'storm.txt'],
    ['wire/2026/storm.txt', 'storm.txt'],
    ['..\\..\\storm.txt', 'storm.txt'],
    ['a\nb\r\tc.txt', 'a b c.txt'],
    ['invoice\u202etxt.exe', 'invoice txt.exe'],
    ['\u0000', 'unnamed file'],
    ['', 'unnamed file'],
    ['…گزارش\u200cها.txt', '…گزارش\u200cها.txt'],
  ])('of %j is %j', (name, shown) => {
    expect(plainName(name)).toBe(shown)
  })

  it('keeps the folders that it was found in, and no step upwards', () => {
    expect(plainPath('wire/2026/storm.txt')).toBe('wire/2026/storm.txt')
    expect(plainPath('../../etc/./passwd\n.txt')).toBe('etc/passwd .txt')
    expect(plainPath('/')).toBe('unnamed file')
  })

  it('is one short line of harmless signs, whatever it was, and its ending is kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        for (const shown of [plainName(name), plainPath(name)]) {
          expect(shown).not.toMatch(unsafe)
          expect(shown).not.toMatch(/(^|\/)\.\.(\/|$)/)
          expect(shown).not.toBe('')
        }
        expect([...plainName(name)].length).toBeLessThanOrEqual(120)
        expect(plainName(`${name}.txt`)).toMatch(/\.txt$/)
      }),
    )
  })
})
