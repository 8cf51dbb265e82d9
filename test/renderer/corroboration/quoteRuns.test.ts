import { expect, it } from 'vitest'
import { quoteRuns } from '../../../renderer/corroboration/quoteRuns'
import type { Match } from '../../../shared/corroboration/types'

const here = { article: 'a', start: 0, end: 4 }

function match(quote: string, start: number, shared: readonly (readonly [number, number])[]): Match {
  return {
    ...{ article: 'b', start, end: start + quote.length, quote, here, score: 1 },
    relation: 'corroborates',
    shared: shared.map(([from, to]) => ({ here, there: { start: from, end: to } })),
    differences: [],
  }
}

it('shows what is shared where it stands', () => {
  expect(quoteRuns(match('The bridge was closed.', 100, [[104, 110]]))).toEqual([
    { text: 'The ', look: 'plain' },
    { text: 'bridge', look: 'shared' },
    { text: ' was closed.', look: 'plain' },
  ])
})

it('shows of a very long sentence its ends and what is around its marks', () => {
  const quote = 'cracks were found and '.repeat(50_000)
  const runs = quoteRuns(match(quote, 0, [[500_000, 500_006]]))
  expect(runs.map(({ look }) => look)).toEqual(['plain', 'shared', 'plain'])
  expect(runs[0]!.text).toMatch(/^cracks were found .*… …/)
  expect(runs.map(({ text }) => text).join('').length).toBeLessThan(1_500)
  const many = Array.from({ length: 1_000 }, (_, i) => [i * 22, i * 22 + 6] as const)
  expect(quoteRuns(match(quote, 0, many)).length).toBeLessThan(100)
})
