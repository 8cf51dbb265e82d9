import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Table, type Keys } from '../../../shared/model/table'

interface Row {
  readonly id: string
  readonly parent: string | null
  readonly value: number
}

const keys: Keys<Row> = {
  parent: (row) => (row.parent === null ? [] : [row.parent]),
  /** Several keys a row, as the history has. */
  both: (row) => [row.parent ?? 'none', `v${row.value}`],
}
const parents = ['p', 'q', 'none', 'v0', 'v1', 'v2']
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const row: fc.Arbitrary<Row> = fc.record({
  id: ids,
  parent: fc.constantFrom('p', 'q', null),
  value: fc.nat(2),
})

type Action = { readonly put: Row } | { readonly remove: string }
const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof({ arbitrary: fc.record({ put: row }), weight: 3 }, fc.record({ remove: ids })),
  { size: 'medium' },
)

const byId = (a: Row, b: Row) => (a.id < b.id ? -1 : 1)
const expected = (model: ReadonlyMap<string, Row>, index: string, key: string) =>
  [...model.values()].filter((candidate) => keys[index]!(candidate).includes(key)).sort(byId)

function isLike(table: Table<Row>, model: ReadonlyMap<string, Row>): void {
  expect(table.size).toBe(model.size)
  expect(table.sorted()).toEqual([...model.values()].sort(byId))
  expect([...table.values()].sort(byId)).toEqual(table.sorted())
  for (const index of Object.keys(keys))
    for (const key of parents) expect(table.where(index, key)).toEqual(expected(model, index, key))
}

describe('A table', { timeout: 60_000 }, () => {
  it('holds what a map would, and its indexes agree, after any puts and removals', () => {
    fc.assert(
      fc.property(fc.array(row), actions, (rows, list) => {
        let table = Table.of(keys, rows)
        const model = new Map(rows.map((first) => [first.id, first]))
        isLike(table, model)
        for (const action of list) {
          if ('put' in action) {
            table = table.put(action.put)
            model.set(action.put.id, action.put)
          } else {
            table = table.remove(action.remove)
            model.delete(action.remove)
          }
        }
        isLike(table, model)
        for (const id of ['a', 'b', 'z']) {
          expect(table.get(id)).toBe(model.get(id))
          expect(table.has(id)).toBe(model.has(id))
        }
      }),
    )
  })

  it('answers the identical array for a key until a row with that key comes, goes or changes', () => {
    fc.assert(
      fc.property(fc.array(row), actions, (rows, list) => {
        let table = Table.of(keys, rows)
        for (const action of list) {
          const before = table
          table = 'put' in action ? table.put(action.put) : table.remove(action.remove)
          for (const index of Object.keys(keys))
            for (const key of parents) {
              const [was, is] = [before.where(index, key), table.where(index, key)]
              const same = was.length === is.length && was.every((old, i) => old === is[i])
              expect(was === is).toBe(same)
            }
        }
      }),
    )
  })

  it('stays as it was when a later one differs', () => {
    fc.assert(
      fc.property(fc.array(row), actions, (rows, list) => {
        const table = Table.of(keys, rows)
        const before = table.sorted()
        list.reduce(
          (now, action) => ('put' in action ? now.put(action.put) : now.remove(action.remove)),
          table,
        )
        isLike(table, new Map(before.map((old) => [old.id, old])))
      }),
    )
  })

  it('made of two rows with one id keeps the later, in its indexes too', () => {
    const rows: Row[] = [
      { id: 'b', parent: 'p', value: 0 },
      { id: 'b', parent: 'q', value: 1 },
    ]
    isLike(Table.of(keys, rows), new Map([['b', rows[1]!]]))
  })

  it('is the identical table when nothing changes', () => {
    const only: Row = { id: 'a', parent: 'p', value: 0 }
    const table = Table.of(keys, [only])
    expect(table.put(only)).toBe(table)
    expect(table.remove('z')).toBe(table)
  })

  it('asked by an index that it does not have is a mistake of the program', () => {
    expect(() => Table.of(keys).where('author', 'x')).toThrow('No index "author"')
  })
})
