import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOver, mostLevels } from '../../../renderer/article/passages/layers'

const block = { from: 10, to: 60 }
const span = fc
  .tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, length]) => ({ from, to: from + length }))
const spans = fc.array(span, { maxLength: 8 })

/** What lies over one character, the way a person would work it out. */
function over(at: number, passages: readonly { from: number; to: number }[]): number[] {
  return passages
    .map((passage, index) => ({ ...passage, index }))
    .filter(({ from, to }) => from <= at && to > at)
    .sort((a, b) => a.to - a.from - (b.to - b.from) || b.index - a.index)
    .map(({ index }) => index)
}

describe('laying passages over a block', () => {
  it('shows at every character exactly the passages that cover it, the shortest innermost', () => {
    fc.assert(
      fc.property(spans, (passages) => {
        const segments = layOver(block, passages)
        for (let at = block.from; at < block.to; at++) {
          const segment = segments.find(({ from, to }) => from <= at && to > at)
          expect(segment?.layers.map(({ index }) => index) ?? []).toEqual(over(at, passages))
        }
      }),
    )
  })

  it('cuts into pieces that follow each other and stay within the block', () => {
    fc.assert(
      fc.property(spans, (passages) => {
        let last = block.from
        for (const { from, to } of layOver(block, passages)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(last).toBeLessThanOrEqual(block.to)
      }),
    )
  })

  it('gives a passage one level for its whole length, further out than any shorter one it lies under', () => {
    fc.assert(
      fc.property(spans, (passages) => {
        const levels = new Map<number, number>()
        for (const { layers } of layOver(block, passages)) {
          for (const { index, level } of layers) expect(levels.get(index) ?? level).toBe(level)
          for (const { index, level } of layers) levels.set(index, level)
          for (const [i, { level }] of layers.entries())
            if (i > 0)
              expect(level).toBeGreaterThanOrEqual(Math.min(layers[i - 1]!.level + 1, mostLevels - 1))
        }
      }),
    )
  })

  it('marks exactly the characters of a match, under whatever passages they are', () => {
    fc.assert(
      fc.property(spans, span, (passages, match) => {
        const segments = layOver(block, passages, [match])
        for (let at = block.from; at < block.to; at++) {
          const segment = segments.find(({ from, to }) => from <= at && to > at)
          expect(segment?.match ?? -1).toBe(at >= match.from && at < match.to ? 0 : -1)
          expect(segment?.layers.map(({ index }) => index) ?? []).toEqual(over(at, passages))
        }
      }),
    )
  })

  it('stays usable under a file in which thousands of passages cover the same words', () => {
    const segments = layOver(
      block,
      Array.from({ length: 5000 }, (_, i) => ({ from: 20, to: 30 + (i % 20) })),
    )
    for (const { layers } of segments) expect(layers.length).toBeLessThan(20)
  })
})
