import {
  tableNames,
  type Edit,
  type HistoryEntry,
  type HistoryItem,
  type Id,
  type ProjectMeta,
  type RecordOf,
  type TableName,
} from '../model/records'
import { later, latest } from '../model/later'
import { tableOf, type Project } from '../model/project'
import type { Delta } from './change'
import { editsOf, isRewritable, withEdits } from './edits'
import { sameJson } from './json'

type Row = Delta['before']

/** A project being changed: remembers each touched record as it was, so that the way back is exact. */
export class Draft {
  private readonly touched = new Map<string, { table: Delta['table']; id: Id; before: Row }>()
  private readonly items: HistoryItem[] = []
  private readonly buried: Id[] = []
  private noted = false
  private project: Project
  /** The latest instant in what this has written: it may have had to be later than what it was written over. */
  private written: string

  constructor(
    private readonly start: Project,
    private readonly step: Id,
    readonly at: string,
    readonly by: Id,
  ) {
    this.project = start
    this.written = at
  }

  /** The project as it now stands, for reading. */
  get now(): Project {
    return this.project
  }

  /** Author, time and step for a field that is rewritten. */
  get edit(): Edit {
    return { at: this.at, by: this.by, step: this.step }
  }

  /** Author and time for a new record. */
  get made() {
    return { createdAt: this.at, createdBy: this.by }
  }

  /** Puts a record as a person left it: fields of an earlier one that it rewrites get author and time. */
  put<N extends TableName>(name: N, row: RecordOf<N>): void {
    const before = tableOf(this.project, name).get(row.id)
    const isRewritten = before !== undefined && isRewritable(name)
    this.set(name, isRewritten ? withEdits<RecordOf<N>>(before as RecordOf<N>, row, this.edit) : row)
  }

  /** Puts a record just as it is. */
  set<N extends TableName>(name: N, row: RecordOf<N>): void {
    const table = tableOf(this.project, name)
    this.touch(name, row.id, (table.get(row.id) as Row | undefined) ?? null)
    this.noteTime(row)
    this.project = { ...this.project, [name]: table.put(row) }
  }

  remove(name: TableName, id: Id): void {
    const table = tableOf(this.project, name)
    const row = table.get(id)
    if (!row) return
    this.touch(name, id, row)
    this.project = { ...this.project, [name]: table.remove(id) }
  }

  /** Removes a record for good, leaving a tombstone for merges. */
  bury(name: TableName, id: Id): void {
    const number = name === 'claims' ? this.project.claims.get(id)?.number : undefined
    const before = tableOf(this.project, name).get(id)
    const earlier = this.project.tombstones.get(id)
    this.remove(name, id)
    let at = latest(this.at, before && lastTouched(before))
    if (earlier) at = later(at, latest(earlier.at, earlier.restored?.at))
    const tombstone = { id, table: name, at, by: this.by }
    this.buried.push(id)
    this.set('tombstones', number === undefined ? tombstone : { ...tombstone, number })
  }

  /** Notes with the tombstone of a record, if it has one, that the record is there again. */
  restore(id: Id): void {
    const tombstone = this.project.tombstones.get(id)
    if (!tombstone) return
    const at = latest(this.at, tombstone.at)
    this.set('tombstones', { ...tombstone, restored: { at, by: this.by } })
  }

  /**
   * What was deleted and stands only because something else hangs on it stands by itself from now on: that may be
   * about to go, and whoever takes it away wants no more than that.
   */
  keepStanding(): void {
    for (const { id, table, at, restored } of this.project.tombstones.values()) {
      if (restored !== undefined && restored.at >= at) continue
      const name = tableNames.find((known) => known === table)
      if (name && tableOf(this.project, name).has(id)) this.restore(id)
    }
  }

  setMeta(meta: ProjectMeta): void {
    this.touch('meta', this.project.meta.id, this.project.meta)
    this.noteTime(meta)
    this.project = { ...this.project, meta }
  }

  /** What earlier changes of this step have noted. */
  entry(): HistoryEntry | undefined {
    return this.project.history.get(this.step)
  }

  /**
   * Notes what was done in the entry of this step; a field changed twice in one step keeps its first `from`, and
   * is not mentioned when it is back there.
   */
  log(item: HistoryItem): void {
    this.items.push(item)
  }

  /** As `log`, for what is worth an entry although this change touches no record. */
  note(item: HistoryItem): void {
    this.items.push(item)
    this.noted = true
  }

  /** A change that comes to nothing leaves the project as it was, and no trace in the history. */
  finish(): { project: Project; deltas: Delta[] } {
    if (this.deltas().length === 0 && !this.noted) return { project: this.start, deltas: [] }
    if (this.buried.length > 0) {
      this.buryTogether()
      this.keepStanding()
    }
    if (this.items.length > 0) {
      const entry = this.nextEntry()
      if (entry.entries.length > 0) this.put('history', entry)
      else this.remove('history', entry.id)
    }
    return { project: this.project, deltas: this.deltas() }
  }

  private deltas(): Delta[] {
    const deltas: Delta[] = []
    for (const { table, id, before } of this.touched.values()) {
      const after = this.read(table, id)
      if (!sameJson(before, after)) deltas.push({ table, id, before, after })
    }
    return deltas
  }

  private nextEntry(): HistoryEntry {
    const earlier = this.entry()
    const entries = [...(earlier?.entries ?? [])]
    for (const item of this.items) {
      const same = entries.findIndex((other) => isSameField(other, item))
      if (same < 0) entries.push(item)
      else {
        const joined = { ...item, ...fromOf(entries[same]!) }
        entries.splice(same, 1, ...(isBackAgain(joined) ? [] : [joined]))
      }
    }
    return { ...earlier, id: this.step, at: latest(this.written, earlier?.at), by: this.by, entries }
  }

  /** What one act deletes has one instant: by that a merge knows what belongs together. */
  private buryTogether(): void {
    const tombs = this.buried.flatMap((id) => this.project.tombstones.get(id) ?? [])
    const at = tombs.reduce((time, tomb) => latest(time, tomb.at), this.at)
    for (const tomb of tombs) if (tomb.at !== at) this.set('tombstones', { ...tomb, at })
    this.written = latest(this.written, at)
  }

  private noteTime(row: object): void {
    for (const { at, step } of Object.values(editsOf(row)))
      if (step === this.step) this.written = latest(this.written, at)
  }

  private read(table: Delta['table'], id: Id): Row {
    if (table === 'meta') return this.project.meta
    return (tableOf(this.project, table).get(id) as Row | undefined) ?? null
  }

  private touch(table: Delta['table'], id: Id, before: Row): void {
    const key = `${table} ${id}`
    if (!this.touched.has(key)) this.touched.set(key, { table, id, before })
  }
}

function isSameField(a: HistoryItem, b: HistoryItem): boolean {
  return (
    b.field !== undefined &&
    a.type === b.type &&
    a.field === b.field &&
    a.claim === b.claim &&
    a.article === b.article &&
    a.subject === b.subject
  )
}

/** A field that one step changed and changed back. Of an assessment there is a record all the same. */
function isBackAgain({ type, from, to }: HistoryItem): boolean {
  return from === to && type !== 'assessment.added'
}

/** When somebody did something to a record last, as far as it says so. */
function lastTouched(row: object): string {
  const { createdAt, at } = row as { readonly createdAt?: string; readonly at?: string }
  return Object.values(editsOf(row)).reduce((time, edit) => latest(time, edit.at), createdAt ?? at ?? '')
}

function fromOf(item: HistoryItem): { from?: string } {
  return item.from === undefined ? {} : { from: item.from }
}
