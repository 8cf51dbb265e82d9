import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Delta } from '../../../shared/changes/change'
import { composeDeltas, invertDeltas } from '../../../shared/changes/deltas'

type State = { readonly [id: string]: Delta['after'] }

const ids = ['a', 'b', 'c']
const row = fc.option(fc.record({ x: fc.nat(2), y: fc.nat(1) }))
const state: fc.Arbitrary<State> = fc.record(Object.fromEntries(ids.map((id) => [id, row])))

/** What leads from one state to another, in the order of `order`; a record that is the same has no delta. */
function between(from: State, to: State, order: readonly string[] = ids): Delta[] {
  return order
    .filter((id) => JSON.stringify(from[id]) !== JSON.stringify(to[id]))
    .map((id) => ({ table: 'claims', id, before: from[id] ?? null, after: to[id] ?? null }))
}

const sorted = (deltas: readonly Delta[]) => deltas.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const chain = fc.tuple(state, state, state, state)

describe('Composing deltas', () => {
  it('gives what leads from the first state to the last', () => {
    fc.assert(
      fc.property(chain, ([a, b, c]) => {
        expect(sorted(composeDeltas(between(a, b), between(b, c)))).toEqual(between(a, c))
      }),
    )
  })

  it('does not depend on which two of three are composed first', () => {
    fc.assert(
      fc.property(chain, ([a, b, c, d]) => {
        const [x, y, z] = [between(a, b), between(b, c), between(c, d)]
        expect(sorted(composeDeltas(composeDeltas(x, y), z))).toEqual(
          sorted(composeDeltas(x, composeDeltas(y, z))),
        )
      }),
    )
  })

  it('with nothing changes nothing', () => {
    fc.assert(
      fc.property(chain, ([a, b]) => {
        expect(composeDeltas(between(a, b), [])).toEqual(between(a, b))
        expect(composeDeltas([], between(a, b))).toEqual(between(a, b))
      }),
    )
  })

  it('with the way back comes to nothing', () => {
    fc.assert(
      fc.property(chain, ([a, b]) => {
        expect(composeDeltas(between(a, b), invertDeltas(between(a, b)))).toEqual([])
      }),
    )
  })

  it('and inverting gives the inverses composed the other way round', () => {
    fc.assert(
      fc.property(chain, ([a, b, c]) => {
        const [x, y] = [between(a, b), between(b, c)]
        expect(sorted(invertDeltas(composeDeltas(x, y)))).toEqual(
          sorted(composeDeltas(invertDeltas(y), invertDeltas(x))),
        )
      }),
    )
  })

  it('keeps records of one id in two tables apart', () => {
    const claim: Delta = { table: 'claims', id: 'a', before: null, after: { x: 1 } }
    const passage: Delta = { table: 'passages', id: 'a', before: null, after: { x: 2 } }
    expect(composeDeltas([claim], [passage])).toEqual([claim, passage])
  })
})
