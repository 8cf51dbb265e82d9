import { Map as ImmutableMap } from 'immutable'
import { LayeredMap } from './layered'
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
    private readonly base: Base<R>,
    private readonly rows: LayeredMap<R>,
    /** Of each index the groups that changed since the base. */
    private readonly groups: Readonly<Record<string, ImmutableMap<Id, readonly R[]>>>,
  ) {}

  /** Builds a table; a row whose id occurs twice keeps the later one (parse refuses duplicates before). */
  static of<R extends Row>(keys: Keys<R>, rows: Iterable<R> = []): Table<R> {
    const byKey = new Map<Id, R>()
    for (const row of rows) byKey.set(row.id, row)
    const groups = Object.fromEntries(
      Object.keys(keys).map((name) => [name, ImmutableMap<Id, readonly R[]>()]),
    )
    return new Table(new Base(keys, byKey), LayeredMap.over(byKey), groups)
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
    const groups = this.groups[index]
    if (!groups) throw new Error(`No index "${index}"`)
    return groups.get(id) ?? this.base.index(index).get(id) ?? none
  }

  put(row: R): Table<R> {
    const before = this.rows.get(row.id)
    if (before === row) return this
    return new Table(this.base, this.rows.set(row.id, row), this.reindex(before, row))
  }

  remove(id: Id): Table<R> {
    const before = this.rows.get(id)
    if (!before) return this
    return new Table(this.base, this.rows.delete(id), this.reindex(before, undefined))
  }

  private reindex(before: R | undefined, after: R | undefined) {
    const changed = { ...this.groups }
    for (const [name, read] of Object.entries(this.base.keys)) {
      let groups = changed[name]!
      const now = (id: Id) => groups.get(id) ?? this.base.index(name).get(id) ?? none
      for (const id of before ? read(before) : none)
        groups = groups.set(
          id,
          now(id).filter((row) => row.id !== before!.id),
        )
      for (const id of after ? read(after) : none) groups = groups.set(id, insert(now(id), after!))
      changed[name] = groups
    }
    return changed
  }
}

/** The rows that a table began with. Each index over them is made when it is first asked for. */
class Base<R extends Row> {
  private readonly indexes = new Map<string, ReadonlyMap<Id, readonly R[]>>()

  constructor(
    readonly keys: Keys<R>,
    private readonly rows: ReadonlyMap<Id, R>,
  ) {}

  index(name: string): ReadonlyMap<Id, readonly R[]> {
    let index = this.indexes.get(name)
    if (!index) this.indexes.set(name, (index = this.group(this.keys[name]!)))
    return index
  }

  private group(read: (row: R) => readonly Id[]): ReadonlyMap<Id, readonly R[]> {
    const groups = new Map<Id, R[]>()
    for (const row of this.rows.values())
      for (const id of read(row)) {
        const group = groups.get(id)
        if (group) group.push(row)
        else groups.set(id, [row])
      }
    for (const group of groups.values()) if (group.length > 1) group.sort(byId)
    return groups
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
