import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdSource } from '../../../shared/model/ids'
import { idSchema } from '../../../shared/model/records'

const bytes = (value: number) => (n: number) => new Uint8Array(n).fill(value)

describe('Ids', { timeout: 60_000 }, () => {
  it('sort in the order of their making, even when the clock stands still or goes back', () => {
    const clock = fc.array(fc.integer({ min: 0, max: 2 ** 44 }), { minLength: 1, maxLength: 20 })
    const noise = fc.array(fc.nat(255), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(clock, noise, fc.integer({ min: 2, max: 80 }), (times, random, count) => {
        let i = 0
        const next = createIdSource(
          () => times[Math.floor((i++ / count) * times.length)]!,
          (n) => new Uint8Array(n).map((_, j) => random[(i + j) % random.length]!),
        )
        const ids = Array.from({ length: count }, next)
        expect(ids.toSorted()).toEqual(ids)
        expect(new Set(ids).size).toBe(count)
        for (const id of ids) expect(idSchema.parse(id)).toHaveLength(20)
      }),
    )
  })

  it('of two machines at the same time differ by their random part', () => {
    const here = createIdSource(() => 1_800_000_000_000, bytes(1))()
    const there = createIdSource(() => 1_800_000_000_000, bytes(2))()
    expect(here.slice(0, 10)).toBe(there.slice(0, 10))
    expect(here).not.toBe(there)
  })
})
