import { sayItems as sayItemsWith, type Words } from '../../shared/history/sentences'
import type { HistoryEntry, HistoryItem, Id } from '../../shared/model/records'
import { sayWhen } from '../ui/dates'

export { plainWords, type Words } from '../../shared/history/sentences'

/** What was done to one thing in one step, to follow the name of who did it. */
export function sayItems(items: readonly HistoryItem[]): Words {
  return sayItemsWith(items, sayWhen)
}

/** What was done to a claim in one step, to follow the name of who did it. */
export function sayEntry(entry: HistoryEntry, claim: Id): Words {
  return sayItems(entry.entries.filter((item) => item.claim === claim))
}
