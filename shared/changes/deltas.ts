import type { RecordOf, TableName } from '../model/records'
import { tableOf } from '../model/project'
import type { Delta } from './change'
import type { Draft } from './draft'
import { isRewritable, withEdits } from './edits'
import { sameJson } from './json'

/** The way back from `deltas`. */
export function invertDeltas(deltas: readonly Delta[]): Delta[] {
  return deltas.map(({ table, id, before, after }) => ({ table, id, before: after, after: before }))
}

/** What `first` and then `second` amount to together: one delta a record, none for a record that came back. */
export function composeDeltas(first: readonly Delta[], second: readonly Delta[]): Delta[] {
  const composed = new Map<string, Delta>()
  for (const delta of [...first, ...second]) {
    const key = `${delta.table} ${delta.id}`
    const earlier = composed.get(key)
    composed.set(key, earlier ? { ...delta, before: earlier.before } : delta)
  }
  return [...composed.values()].filter((delta) => !sameJson(delta.before, delta.after))
}

/**
 * As composeDeltas, for two parts of one step between which others may have changed the records: what they did is
 * no part of it, so that the way back does not take it away.
 */
export function composeAround(first: readonly Delta[], second: readonly Delta[]): Delta[] {
  const now = new Map(second.map((delta) => [`${delta.table} ${delta.id}`, delta.before]))
  const moved = first.map((delta) => {
    const present = now.get(`${delta.table} ${delta.id}`)
    if (!delta.before || !delta.after || !present || sameJson(delta.after, present)) return delta
    return {
      ...delta,
      before: moveFields(delta.before, delta.after, present) as Delta['before'],
      after: present,
    }
  })
  return composeDeltas(moved, second)
}

/**
 * Brings the records of a draft from `before` to `after`. A record that something else changed in the
 * meantime keeps that: only the fields that this delta is about move.
 */
export function applyDelta(draft: Draft, { table, id, before, after }: Delta): void {
  if (table === 'meta') {
    if (before && after) draft.setMeta(moveFields(draft.now.meta, before, after) as typeof draft.now.meta)
    return
  }
  if (after === null) return draft.remove(table, id)
  const current = tableOf(draft.now, table).get(id)
  const row = current && before ? moveFields(current, before, after) : after
  draft.set(table, row as unknown as RecordOf<TableName>)
}

/**
 * As applyDelta, so that it holds against copies of the project, in which others go on; see `change.reverted`. A
 * field that somebody has rewritten since stays as it is, and whoever was here stays known.
 */
export function applyLasting(draft: Draft, { table, id, before, after }: Delta): void {
  // The tombstones follow from what happens to the records.
  if (table === 'tombstones') return
  if (table === 'meta') {
    const { meta } = draft.now
    const moved = moveUntouched(meta, before ?? {}, after ?? {}) as typeof meta
    const lastNumber = Math.max(meta.lastNumber, moved.lastNumber)
    draft.setMeta(withEdits(meta, { ...moved, lastNumber }, draft.edit))
    return
  }
  const current = tableOf(draft.now, table).get(id)
  if (after === null) {
    if (current && table !== 'reviewers') draft.bury(table, id)
  } else if (current) {
    const row = moveUntouched(current, before ?? {}, after)
    draft.put(table, row as unknown as RecordOf<TableName>)
  } else {
    // What another copy had of it, and a merge kept with the tombstone, may be written later than this.
    const kept = draft.now.tombstones.get(id)?.record
    const row = kept && isRewritable(table) ? withEdits(kept, after, draft.edit) : after
    draft.set(table, row as unknown as RecordOf<TableName>)
    draft.restore(id)
  }
}

/** `current` with those fields brought from `before` to `after` that still are as in `before`. */
function moveUntouched(current: object, before: object, after: object): object {
  const moved: Record<string, unknown> = { ...current }
  const [from, to] = [before as Record<string, unknown>, after as Record<string, unknown>]
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (key === 'edited' || key === 'given' || sameJson(from[key], to[key])) continue
    if (!sameJson(moved[key], from[key])) continue
    if (Object.hasOwn(to, key)) moved[key] = to[key]
    else delete moved[key]
  }
  return moved
}

function moveFields(current: object, before: object, after: object): object {
  if (sameJson(current, before)) return after
  const moved: Record<string, unknown> = { ...current }
  const [from, to] = [before as Record<string, unknown>, after as Record<string, unknown>]
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (sameJson(from[key], to[key])) continue
    if (key === 'edited') {
      // Whoever rewrote another field since stays its author.
      const edited = moveFields(moved[key] ?? {}, from[key] ?? {}, to[key] ?? {})
      if (Object.keys(edited).length > 0) moved[key] = edited
      else delete moved[key]
      continue
    }
    if (Object.hasOwn(to, key)) moved[key] = to[key]
    else delete moved[key]
  }
  return moved
}
