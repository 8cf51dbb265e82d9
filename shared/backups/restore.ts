import type { Delta } from '../changes/change'
import { bookkeeping } from '../changes/edits'
import { sameJson } from '../changes/json'
import { tableOf, type Project } from '../model/project'
import { tableNames, type Id, type TableName } from '../model/records'

/**
 * What has to become of each record of `now` for the project to be as it was in `then`, an earlier state of it; for
 * the change `backup.restored`. What was done is not forgotten: the history stays, and so do the reviewers, of whom it
 * tells, and who wrote a field last is noted anew. Nothing when the two are the same in all else.
 */
export function restoreDeltas(now: Project, then: Project): Delta[] {
  const deltas: Delta[] = []
  if (now.meta.title !== then.meta.title)
    deltas.push(delta('meta', now.meta.id, now.meta, { ...now.meta, title: then.meta.title }))
  for (const name of tableNames) {
    if (name === 'history' || name === 'tombstones') continue
    const [present, past] = [tableOf(now, name), tableOf(then, name)]
    for (const row of past.values()) {
      const current = present.get(row.id)
      if (!current || (name !== 'reviewers' && !isAlike(current, row)))
        deltas.push(delta(name, row.id, current ?? null, row))
    }
    if (name === 'reviewers') continue
    for (const row of present.values()) if (!past.has(row.id)) deltas.push(delta(name, row.id, row, null))
  }
  return deltas
}

function delta(table: TableName | 'meta', id: Id, before: object | null, after: object | null): Delta {
  return { table, id, before: before as Delta['before'], after: after as Delta['after'] }
}

/** Whether two records say the same, whoever wrote it last. */
function isAlike(a: object, b: object): boolean {
  if (a === b) return true
  const fields = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...fields].every(
    (field) =>
      (bookkeeping.has(field) && field !== 'createdAt' && field !== 'createdBy') ||
      sameJson((a as Record<string, unknown>)[field], (b as Record<string, unknown>)[field]),
  )
}
