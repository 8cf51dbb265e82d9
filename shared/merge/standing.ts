import { editsOf } from '../changes/edits'
import { ofClaim } from '../model/invariants'
import type { Comment, Id, Tombstone } from '../model/records'
import { keptTables, rowsOf, type Kept, type Row, type Rows, type State } from './state'

/** What of a state is shown in a project, and what its tombstones keep. */
export interface Standing {
  readonly shown: Rows
  readonly hidden: Rows
  /** Records that were deleted and are shown all the same. */
  readonly returned: readonly { readonly table: Kept; readonly id: Id }[]
}

interface Place {
  readonly table: Kept
  readonly id: Id
}

/**
 * Decides what stands. A deletion counts, unless the record was rewritten or taken back later, or something that
 * was not deleted hangs on it: whoever added that did not know of the deletion, and what they did is not lost
 * for it. Then everything that the same act deleted with the record stands again too, and a claim that would be
 * left without a passage keeps the one that was detached last.
 *
 * All this follows from what is known, whatever came from where: so it does not depend on the order of merges.
 */
export function standing(state: State): Standing {
  const { rows, tombs } = state
  const shown = Object.fromEntries(keptTables.map((name) => [name, new Map(rows[name])])) as Rows
  const hidden = Object.fromEntries(keptTables.map((name) => [name, new Map<Id, Row>()])) as Rows
  for (const tomb of tombs.values()) {
    const table = keptTables.find((name) => name === tomb.table)
    const row = table && rows[table].get(tomb.id)
    if (!table || !row || !isDead(row, tomb)) continue
    shown[table].delete(tomb.id)
    hidden[table].set(tomb.id, row)
  }
  const returned: Place[] = []
  if (keptTables.some((name) => hidden[name].size > 0)) {
    const alsoDeleted = groupByAct(hidden, tombs)
    const bringBack = (place: Place): void => {
      const queue = [place]
      for (let next = queue.pop(); next; next = queue.pop()) {
        const { table, id } = next
        const row = hidden[table].get(id)
        if (!row) continue
        hidden[table].delete(id)
        shown[table].set(id, row)
        returned.push(next)
        queue.push(...parentsOf(table, row), ...(alsoDeleted.get(actOn(id, tombs.get(id)!)) ?? []))
      }
    }
    for (const table of keptTables)
      for (const row of [...shown[table].values()])
        for (const parent of parentsOf(table, row)) bringBack(parent)
    for (const tomb of tombs.values()) bringBack({ table: 'reviewers', id: tomb.by })
    const bare = claimsWithoutPassage(shown)
    for (const claim of bare) {
      const last = lastDetached(claim, rowsOf(hidden, 'passages'), tombs)
      if (last !== undefined) bringBack({ table: 'passages', id: last })
    }
  }
  dropLoose(shown)
  return { shown, hidden, returned }
}

function isDead(row: Row, { at, restored }: Tombstone): boolean {
  if (restored && restored.at >= at) return false
  if (String(row['createdAt'] ?? row['at']) > at) return false
  return Object.values(editsOf(row)).every((edit) => edit.at <= at)
}

/** What a record cannot do without. */
function parentsOf(table: Kept, row: Row): Place[] {
  const by = row['createdBy'] ?? row['by']
  const parents: Place[] = typeof by === 'string' ? [{ table: 'reviewers', id: by }] : []
  if (table === 'articles') parents.push({ table: 'versions', id: String(row['version']) })
  if (table === 'passages' || table === 'versions' || table === 'attributions')
    parents.push({ table: 'articles', id: String(row['article']) })
  if (ofClaim.some((name) => name === table)) parents.push({ table: 'claims', id: String(row['claim']) })
  if (table === 'comments') {
    const { thread, resolved } = row as Partial<Comment>
    if (thread !== undefined) parents.push({ table: 'comments', id: thread })
    if (resolved) parents.push({ table: 'reviewers', id: resolved.by })
  }
  if (table === 'attributions' && typeof row['origin'] === 'string')
    parents.push({ table: 'origins', id: row['origin'] })
  return parents
}

function actOn(parent: Id, { at, by }: Tombstone): string {
  return `${parent} ${at} ${by}`
}

/** What was deleted along with a claim, an article, an origin or the first comment of a thread, by that act. */
function groupByAct(hidden: Rows, tombs: State['tombs']): Map<string, Place[]> {
  const groups = new Map<string, Place[]>()
  for (const table of [...ofClaim, 'attributions', 'versions'] as const)
    for (const row of hidden[table].values())
      for (const parent of [row['claim'], row['article'], row['origin'], row['thread']]) {
        if (typeof parent !== 'string') continue
        const key = actOn(parent, tombs.get(row.id)!)
        const group = groups.get(key)
        if (group) group.push({ table, id: row.id })
        else groups.set(key, [{ table, id: row.id }])
      }
  return groups
}

function claimsWithoutPassage(shown: Rows): Id[] {
  const claimed = new Set([...rowsOf(shown, 'passages').values()].map(({ claim }) => claim))
  return [...shown.claims.keys()].filter((id) => !claimed.has(id)).sort()
}

function lastDetached(
  claim: Id,
  hidden: ReadonlyMap<Id, { id: Id; claim: Id }>,
  tombs: State['tombs'],
): Id | undefined {
  const detached = [...hidden.values()].filter((passage) => passage.claim === claim).map(({ id }) => id)
  const order = (id: Id) => `${tombs.get(id)!.at} ${id}`
  return detached.sort((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1)
}

/**
 * Drops what points at nothing, so that the outcome is a project whatever the files were: two that give one id to
 * different things, for instance. Files that this program wrote have none.
 */
function dropLoose(shown: Rows): void {
  for (let isClean = false; !isClean;) {
    isClean = true
    const versioned = new Set([...rowsOf(shown, 'versions').values()].map(({ article }) => article))
    const bare = new Set(claimsWithoutPassage(shown))
    for (const table of keptTables)
      for (const row of [...shown[table].values()]) {
        const isLoose =
          (table === 'articles' && !versioned.has(row.id)) ||
          (table === 'claims' && bare.has(row.id)) ||
          parentsOf(table, row).some(
            (parent) => parent.table !== 'versions' && !shown[parent.table].has(parent.id),
          )
        if (!isLoose) continue
        shown[table].delete(row.id)
        isClean = false
      }
  }
}
