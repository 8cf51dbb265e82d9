import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runsOf } from '../../../renderer/corroboration/sideBySide/paint'
import { across, chainThrough, type Point } from '../../../renderer/corroboration/sideBySide/sync'

const place = fc.integer({ min: 0, max: 500 })
const pairs = fc.array(
  fc.record({ here: place, there: place, score: fc.double({ min: 0.4, max: 1, noNaN: true }) }),
)
const runsUp = (points: readonly Point[]) =>
  points.slice(1).every(({ here, there }, i) => here > points[i]!.here && there > points[i]!.there)

describe('keeping two articles in step', () => {
  it('goes upwards on both sides and through the passages that are compared', () => {
    fc.assert(
      fc.property(pairs, place, place, (all, here, there) => {
        const chain = chainThrough(all, { here, there })
        expect(runsUp(chain)).toBe(true)
        expect(chain).toContainEqual({ here, there })
      }),
    )
  })

  it('leaves out what is told in another order, the lesser of it', () => {
    const moved = { here: 10, there: 90, score: 0.5 }
    const told = [20, 30, 40].map((at) => ({ here: at, there: at, score: 0.9 }))
    expect(chainThrough([moved, ...told], { here: 95, there: 95 }).map(({ here }) => here)).toEqual([
      20, 30, 40, 95,
    ])
  })

  it('meets every point, never runs backwards and comes back from where it went', () => {
    fc.assert(
      fc.property(pairs, place, place, place, (all, here, there, at) => {
        const chain = chainThrough(all, { here, there })
        for (const point of chain) expect(across(chain, 'here', point.here)).toBeCloseTo(point.there)
        expect(across(chain, 'here', at + 1)).toBeGreaterThan(across(chain, 'here', at))
        expect(across(chain, 'there', across(chain, 'here', at))).toBeCloseTo(at)
      }),
    )
  })
})

it('paints every word of a block once, in the looks of all marks on it', () => {
  const marks = fc.array(
    fc.record({
      start: fc.integer({ min: 0, max: 40 }),
      end: fc.integer({ min: 0, max: 40 }),
      look: fc.constantFrom('passage' as const, 'shared' as const, 'differs' as const),
    }),
  )
  const text = 'The wall gave way at 4.10. Nobody was hurt.'
  fc.assert(
    fc.property(marks, (all) => {
      const whole = all.filter(({ start, end }) => start < end)
      const runs = runsOf(text, { start: 4, end: 30 }, whole)
      expect(runs.map((run) => run.text).join('')).toBe(text.slice(4, 30))
      for (const { start, look } of whole)
        if (start >= 4 && start < 30) {
          let at = 4
          const run = runs.find((each) => (at += each.text.length) > start)!
          expect(run.looks & { passage: 1, shared: 2, differs: 4 }[look]).toBeTruthy()
        }
    }),
  )
})
