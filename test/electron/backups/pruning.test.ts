import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepOf, limits, type Moment } from '../../../electron/project/backups/pruning'

const now = new Date(2026, 10, 22, 18, 0).toISOString()

/** A moment so many minutes before now. */
const before = (minutes: number, size = 1_000, project = 'p1', name = `${project} ${minutes}`): Moment => ({
  at: new Date(Date.parse(now) - minutes * 60_000).toISOString(),
  project,
  name,
  size,
})
const dayOf = ({ at }: Moment) => new Date(at).toDateString()

const moments = fc.array(
  fc
    .record({
      // Also ahead of a clock that was put back.
      minutes: fc.integer({ min: -3_000, max: 60 * 24 * 60 }),
      size: fc.oneof(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 400_000_000 })),
      project: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'),
    })
    // One content has one size.
    .map(({ minutes, size, project }) => before(minutes, size, project, `${project} ${minutes} ${size}`)),
  { maxLength: 120 },
)

describe('which backups are kept', () => {
  it('is the latest few of today and the last of each day before', () => {
    const today = Array.from({ length: 12 }, (_, i) => before(i * 10))
    const earlier = [1, 2, 3].flatMap((day) => [before(day * 1_440), before(day * 1_440 + 5)])
    const kept = keepOf([...earlier, ...today], now)
    expect(kept.map(({ name }) => name)).toEqual([
      ...today.slice(0, limits.today).map(({ name }) => name),
      'p1 1440',
      'p1 2880',
      'p1 4320',
    ])
  })

  it('is no more than the bounds allow, whatever there was', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const kept = keepOf(all, now)
        for (const project of new Set(all.map((one) => one.project))) {
          const own = kept.filter((one) => one.project === project)
          const bytes = own.reduce((sum, { size }) => sum + size, 0)
          expect(own.length <= 1 || bytes <= limits.bytes).toBe(true)
          expect(own.length).toBeLessThanOrEqual(limits.today + limits.days)
          const midnight = new Date(2026, 10, 22).toISOString()
          const days = own.filter(({ at }) => at < midnight).map(dayOf)
          expect(new Set(days).size).toBe(days.length)
        }
        const bytes = kept.reduce((sum, { size }) => sum + size, 0)
        expect(kept.length <= 1 || bytes <= limits.allBytes).toBe(true)
      }),
    )
  })

  it('always has the latest of all, and nothing comes back that was dropped', () => {
    fc.assert(
      fc.property(fc.array(moments, { minLength: 1, maxLength: 6 }), (batches) => {
        let kept: Moment[] = []
        for (const batch of batches) {
          const all = [...kept, ...batch]
          kept = keepOf(all, now)
          const [latest] = all.toSorted((a, b) => (a.at < b.at ? 1 : -1))
          expect(kept[0]?.at).toBe(latest?.at)
          expect(keepOf(kept, now)).toEqual(kept)
        }
      }),
    )
  })

  it('counts content that several moments share once', () => {
    const half = limits.bytes / 2
    const kept = keepOf(
      [before(1, half, 'p1', 'a'), before(2, half, 'p1', 'a'), before(3, half, 'p1', 'b')],
      now,
    )
    expect(kept).toHaveLength(3)
  })
})
