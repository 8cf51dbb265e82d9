import fc from 'fast-check'
import type { TextRange } from '../../../shared/text/range'

/** Pieces that make texts difficult: repeats, surrogate pairs, marks, joined emoji, right to left, odd spaces. */
const pieces = [
  'the minister said ',
  'the minister said. ',
  'On Tuesday ',
  'a',
  'ab',
  ' ',
  '\n',
  'é',
  'e\u0301',
  'n\u0303o\u0302',
  '👩‍👩‍👧‍👦',
  '👋🏽',
  '🇳🇴🇸🇪',
  '한국어',
  '\u1112\u1161\u11ab',
  'मेंत्र',
  'מועצה',
  'صوّت',
  '漢字',
  '“yes” ',
  '"yes" ',
  '—',
  ' - ',
  '\u00a0',
  '\u00ad',
  'ß',
  'ﬁ',
  'İ',
]

/** Texts with many repeats and every kind of character that is more than one unit long. */
export const texts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...pieces), weight: 9 },
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 60,
      size: 'max',
    },
  )
  .map((parts) => parts.join(''))

/** A text and a range in it that is not empty, of any length and wherever it cuts. */
export const textsWithRange: fc.Arbitrary<TextRange & { readonly text: string }> = texts
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc
      .tuple(
        fc.nat(text.length - 1),
        fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: text.length })),
      )
      .map(([start, length]) => ({ text, start, end: Math.min(text.length, start + length) })),
  )

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Every grapheme boundary of a text, both ends included, found the slow way. */
export function boundariesOf(text: string): Set<number> {
  return new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length])
}
