import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../shared/text/clean'

describe('Cleaning text', () => {
  it.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a\u2028b\u2029c\u0085d\ve', 'a\nb\nc\nd\ne'],
    ['page\fpage', 'page\n\npage'],
    ['a\tb', 'a b'],
    ['\0a\u0001b\u001f\u007f\ufeffc', 'abc'],
    ['\ud83d a \ude92 🚒', '\ufffd a \ufffd 🚒'],
    ['e\u0301 👩‍🚒 \u200f\u00a0', 'e\u0301 👩‍🚒 \u200f\u00a0'],
  ])('makes of %j %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned)
  })

  it('leaves no control character but the line break, and no half of a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(text)).not.toMatch(/[\0-\u0009\u000b-\u001f\u007f]|\p{Surrogate}/u)
      }),
    )
  })

  it('cleans what is clean to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })
})
