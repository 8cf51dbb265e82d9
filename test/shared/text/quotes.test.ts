import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotationsIn, singleQuotationsIn } from '../../../shared/text/quotes'

const quoted = (text: string) =>
  singleQuotationsIn(text).map(({ inner }) => text.slice(inner.start, inner.end))

describe('Double quotation marks', () => {
  const doubly = (text: string) => quotationsIn(text).map(({ inner }) => text.slice(inner.start, inner.end))

  it.each<[string, string, string[]]>([
    ['hold what somebody says', '“We ran,” she said. "It fell."', ['We ran,', 'It fell.']],
    ['may be opened by a printer and closed by a typewriter', '“We ran," she said.', ['We ran,']],
    ['are closed by their like where they can be', '“A "free" port,” she said.', ['A "free" port,']],
    ['are not closed by a mark that opens', '“We ran, she said, to the "', []],
    ['end with their line', '“We ran\nand ran", she said.', []],
  ])('%s', (_what, text, inner) => expect(doubly(text)).toEqual(inner))
})

describe('Single quotation marks', () => {
  it.each<[string, string, string[]]>([
    ['hold what somebody says', '‘We ran,’ she said. ‘It fell.’', ['We ran,', 'It fell.']],
    ['may be straight', "'We ran,' she said.", ['We ran,']],
    ['may hold apostrophes', '‘It wasn’t the dogs’ fault,’ she said.', ['It wasn’t the dogs’ fault,']],
    ['are not apostrophes', "The dogs' home stood still in the '90s, didn't it?", []],
    ['count for nothing within double ones', '“He said ‘run,’ so we ran,” she said.', []],
    ['end with their line', '‘We ran\nand ran,’ she said.', []],
  ])('%s', (_what, text, inner) => expect(quoted(text)).toEqual(inner))

  it('lie within any text, in order, and do not overlap', () => {
    const parts = fc.array(fc.constantFrom("'", '‘', '’', '“', '”', '"', 'a', 's', ' ', ',', '\n', 'ж', '😀'))
    fc.assert(
      fc.property(parts, (all) => {
        const text = all.join('')
        let last = 0
        for (const { start, end, inner } of singleQuotationsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect([inner.start, inner.end]).toEqual([start + 1, end - 1])
          expect(inner.end).toBeGreaterThan(inner.start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
