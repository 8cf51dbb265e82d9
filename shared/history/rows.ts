import type { HistoryEntry, HistoryItem, Id } from '../model/records'
import type { Table } from '../model/table'

/** What one step did to one claim, to one article, or to the project: a line of the history. */
export interface HistoryRow {
  readonly key: string
  readonly entry: HistoryEntry
  /** The claim that it is about; else the article; else the project. */
  readonly claim: Id | null
  readonly article: Id | null
  readonly items: readonly HistoryItem[]
}

const known = new WeakMap<Table<HistoryEntry>, readonly HistoryRow[]>()
const ofEntry = new WeakMap<HistoryEntry, readonly HistoryRow[]>()

/** The whole history, the newest first; the identical rows for an entry that is the same as before. */
export function rowsOf(history: Table<HistoryEntry>): readonly HistoryRow[] {
  let rows = known.get(history)
  if (!rows) {
    const entries = [...history.values()].sort(newestFirst)
    rows = entries.flatMap((entry) => rowsOfEntry(entry))
    known.set(history, rows)
  }
  return rows
}

function newestFirst(a: HistoryEntry, b: HistoryEntry): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : -1
}

/** What one step did, a line for each thing that it is about; the identical lines each time. */
export function rowsOfEntry(entry: HistoryEntry): readonly HistoryRow[] {
  let rows = ofEntry.get(entry)
  if (!rows) {
    const groups = new Map<string, HistoryItem[]>()
    for (const item of entry.entries) {
      const key = item.claim === undefined ? `article ${item.article ?? ''}` : `claim ${item.claim}`
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
    rows = [...groups].map(([key, items]) => ({
      key: `${entry.id} ${key}`,
      entry,
      claim: items[0]!.claim ?? null,
      article: items[0]!.article ?? null,
      items,
    }))
    ofEntry.set(entry, rows)
  }
  return rows
}
