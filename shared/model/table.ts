import { Map as ImmutableMap } from 'immutable'
import type { Id } from './records'
import { sortInSteps } from './sort'

interface Row {
  readonly id: Id
}

/** Reads the foreign keys of a row; `undefined` leaves the row out of that index. */
export type Keys<R> = Readonly<Record<string, (row: R) => readonly Id[]>>

const none: readonly never[] = Object.freeze([])

/**
 * An immutable table of records by id, with an index for each declared foreign key.
 *
 * Adding or removing one row costs about the same in a table of ten rows and of a hundred thousand,
 * which is why it is not a plain object. `where` answers the identical array until one of its rows
 * changes: selectors and React compare by identity and would otherwise redraw on every change.
 */
export class Table<R extends Row> {
  private constructor(
    private readonly keys: Keys<R>,
    private readonly rows: ImmutableMap<Id, R>,
    private readonly indexes: Readonly<Record<string, ImmutableMap<Id, readonly R[]>>>,
  ) {}

  /** Builds a table; a row whose id occurs twice keeps the later one (parse refuses duplicates before). */
  static of<R extends Row>(keys: Keys<R>, rows: Iterable<R> = []): Table<R> {
    const list = [...new Map([...rows].map((row) => [row.id, row])).values()]
    const indexes: Record<string, ImmutableMap<Id, readonly R[]>> = {}
    for (const [name, read] of Object.entries(keys)) {
      const groups = new Map<Id, R[]>()
      for (const row of list)
        for (const id of read(row)) {
          const group = groups.get(id)
          if (group) group.push(row)
          else groups.set(id, [row])
        }
      for (const group of groups.values()) group.sort(byId)
      indexes[name] = ImmutableMap(groups)
    }
    return new Table(keys, ImmutableMap(list.map((row) => [row.id, row])), indexes)
  }

  get size(): number {
    return this.rows.size
  }

  get(id: Id): R | undefined {
    return this.rows.get(id)
  }

  has(id: Id): boolean {
    return this.rows.has(id)
  }

  /** Every row, in no promised order. */
  values(): IterableIterator<R> {
    return this.rows.values()
  }

  /** Every row, sorted by id; ids begin with their time of making, so this is also the order of making. */
  sorted(): R[] {
    return [...this.values()].sort(byId)
  }

  /** As `sorted`, in steps of a millisecond or two, for a table so large that sorting it would be noticed. */
  *sortedInSteps(): Generator<void, readonly R[]> {
    return yield* sortInSteps(this.values(), byId)
  }

  /** The rows whose foreign key `index` is `id`, sorted by id; the identical array until one of them changes. */
  where(index: string, id: Id): readonly R[] {
    const groups = this.indexes[index]
    if (!groups) throw new Error(`No index "${index}"`)
    return groups.get(id) ?? none
  }

  put(row: R): Table<R> {
    const before = this.rows.get(row.id)
    if (before === row) return this
    return new Table(this.keys, this.rows.set(row.id, row), this.reindex(before, row))
  }

  remove(id: Id): Table<R> {
    const before = this.rows.get(id)
    if (!before) return this
    return new Table(this.keys, this.rows.delete(id), this.reindex(before, undefined))
  }

  private reindex(before: R | undefined, after: R | undefined) {
    const indexes = { ...this.indexes }
    for (const [name, read] of Object.entries(this.keys)) {
      let groups = indexes[name]!
      for (const id of before ? read(before) : none) {
        const rest = (groups.get(id) ?? none).filter((row) => row.id !== before!.id)
        groups = rest.length > 0 ? groups.set(id, rest) : groups.delete(id)
      }
      for (const id of after ? read(after) : none)
        groups = groups.set(id, insert(groups.get(id) ?? none, after!))
      indexes[name] = groups
    }
    return indexes
  }
}

function byId(a: Row, b: Row): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function insert<R extends Row>(rows: readonly R[], row: R): readonly R[] {
  // New rows carry the latest id, so the place is nearly always the end.
  let at = rows.length
  while (at > 0 && byId(rows[at - 1]!, row) > 0) at--
  return [...rows.slice(0, at), row, ...rows.slice(at)]
}
