import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareWords } from '../../../renderer/claims/compareWords'

const side = (was: string, now: string, which: 'was' | 'now') =>
  compareWords(was, now)
    .filter((run) => run.in === 'both' || run.in === which)
    .map((run) => run.text)
    .join('')

it('marks the word that changed and nothing else', () => {
  expect(compareWords('Forty-one boats were lost.', 'Forty-two boats were lost.')).toEqual([
    { in: 'was', text: 'Forty-one' },
    { in: 'now', text: 'Forty-two' },
    { in: 'both', text: ' boats were lost.' },
  ])
})

it('takes a number with its decimal point as one word', () => {
  expect(compareWords('some 4.10 m high', 'some 4.20 m high')).toContainEqual({ in: 'was', text: '4.10' })
})

it('shows words that changed in a row as one change, not as one for each word', () => {
  expect(compareWords('the old grey wall', 'the new white wall')).toEqual([
    { in: 'both', text: 'the ' },
    { in: 'was', text: 'old grey' },
    { in: 'now', text: 'new white' },
    { in: 'both', text: ' wall' },
  ])
})

it('gives both texts back, letter for letter', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', 'c’s', '1.5', 'é', '👩‍🚒', '“', '-'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (was, now) => {
      expect(side(was, now, 'was')).toBe(was)
      expect(side(was, now, 'now')).toBe(now)
    }),
  )
})

it('says that the same text is the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(compareWords(text, text)).toEqual([{ in: 'both', text }])
    }),
  )
})

it('takes texts too long to compare as different between their common ends', () => {
  const long = (word: string) => `start ${`${word} `.repeat(2_000)}end`
  const runs = compareWords(long('a'), long('b'))
  expect(runs.map((run) => run.in)).toEqual(['both', 'was', 'now', 'both'])
  expect(side(long('a'), long('b'), 'now')).toBe(long('b'))
})
