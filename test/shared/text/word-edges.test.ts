import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isInWord, keepWholeWords } from '../../../shared/text/word-edges'

/** What is left of `words` in `before`, where the edit's mapping puts it on `mapped` in `now`. */
function kept(before: string, words: string, now: string, mapped: string): string {
  const range = (text: string, of: string) => ({ start: text.indexOf(of), end: text.indexOf(of) + of.length })
  const { start, end } = keepWholeWords(before, range(before, words), now, range(now, mapped))
  return now.slice(start, end)
}

it('takes in the rest of a word that an edit made of the last or the first one', () => {
  expect(kept('pulled out alive, most', 'out alive', 'pulled out living, most', 'out l')).toBe('out living')
  expect(kept('It fell in 201.', 'in 201', 'It fell in 2015.', 'in 201')).toBe('in 2015')
  expect(kept('About 300 homes', '300 homes', 'About 1300 homes', '300 homes')).toBe('1300 homes')
  expect(kept('the Jitr sank', 'Jitr', 'the Jitr\u030cenka sank', 'Jitr')).toBe('Jitr\u030cenka')
})

it('leaves a passage inside a word that was inside it before', () => {
  expect(kept('a ferryboat sank', 'ferry', 'a ferryboats sank', 'ferry')).toBe('ferry')
})

it('leaves one that is gone, and one in a script without spaces', () => {
  expect(keepWholeWords('one two', { start: 0, end: 3 }, 'two', { start: 0, end: 0 })).toEqual({
    start: 0,
    end: 0,
  })
  const run = '渡轮沉没了'.repeat(30)
  expect(keepWholeWords('渡轮', { start: 0, end: 2 }, run, { start: 0, end: 2 })).toEqual({
    start: 0,
    end: 2,
  })
})

it('never makes a range smaller, nor ends it inside a word in which it did not end before', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', '.', 'é'), minLength: 2, maxLength: 40 })
  const inside = (of: string) =>
    fc
      .tuple(fc.nat(of.length), fc.nat(of.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  const cases = fc
    .tuple(text, text)
    .chain(([before, now]) => fc.tuple(fc.constant(before), inside(before), fc.constant(now), inside(now)))
  fc.assert(
    fc.property(cases, ([before, was, now, range]) => {
      const { start, end } = keepWholeWords(before, was, now, range)
      expect(start <= range.start && end >= range.end).toBe(true)
      if (now.slice(range.start, range.end).trim() === '') return
      if (!isInWord(before, was.start)) expect(isInWord(now, start)).toBe(false)
      if (!isInWord(before, was.end)) expect(isInWord(now, end)).toBe(false)
    }),
  )
})
