import { contestable, editsOf } from '../changes/edits'
import { sameJson } from '../changes/json'
import type { Project } from '../model/project'
import { factNames, type ArticleVersion, type Edit, type Id } from '../model/records'
import { rowsOf, type Row, type State } from './state'

export type ConflictTable = 'meta' | (typeof contestable)[number]

/** A field that both rewrote without knowing of the other. */
export interface Conflict {
  readonly table: ConflictTable
  readonly id: Id
  readonly field: string
  readonly mine: unknown
  readonly theirs: unknown
  /** Which of the two stands, until a person chooses: the one that was written later. */
  readonly kept: 'mine' | 'theirs'
  readonly mineBy: Id | null
  readonly mineAt: string | null
  /** The step that wrote it, in the history of that side; null where it was made so. */
  readonly mineStep: Id | null
  readonly theirsBy: Id | null
  readonly theirsAt: string | null
  readonly theirsStep: Id | null
}

/** Who a reviewer is, and by what an origin is known, are no questions for others: there the later stands. */
const fields: { readonly [T in ConflictTable]: readonly string[] } = {
  meta: ['title', 'sourcing', 'page'],
  articles: [...factNames, 'version'],
  attributions: ['origin', 'state'],
  claims: ['wording', 'tags'],
  comments: ['text', 'resolved'],
  evidence: ['kind', 'reference', 'locator', 'checked', 'stance'],
  origins: ['name', 'kind', 'also'],
  passages: ['anchor'],
}

/** What conflicts are looked for in: both sides as they were, and as states in which one thing has one id. */
export interface Sides {
  readonly mine: State
  readonly theirs: State
  readonly joined: State
}

/** Every field that two copies rewrote, each to something else, without knowing of what the other wrote. */
export function conflictsOf(mine: Project, theirs: Project, sides: Sides, merged: Project): Conflict[] {
  const knows = { mine: knowledge(theirs), theirs: knowledge(mine) }
  const found: Conflict[] = []
  const look = (table: ConflictTable, a: Row, b: Row, joined: Row): void => {
    for (const field of fields[table]) {
      const [ours, others] = [valueOf(a, field), valueOf(b, field)]
      if (sameJson(ours, others)) continue
      // A new text moves every passage: where that is the conflict, it is told once, with the article.
      if (field === 'anchor' && anchorVersion(a) !== anchorVersion(b)) continue
      if (field === 'version' && isOneText(merged, a, b)) continue
      // Of an origin that went there is nothing to choose any more.
      if (field === 'origin' && ![ours, others].every((id) => id === null || merged.origins.has(id as Id)))
        continue
      const [of, by] = [writingOf(a, b, field), writingOf(b, a, field)]
      if (!of || !by || knows.mine(of) || knows.theirs(by)) continue
      found.push({
        table,
        id: a.id,
        field,
        mine: ours,
        theirs: others,
        kept: sameJson(valueOf(joined, field), ours) ? 'mine' : 'theirs',
        mineBy: of.by,
        mineAt: of.at,
        mineStep: of.step ?? null,
        theirsBy: by.by,
        theirsAt: by.at,
        theirsStep: by.step ?? null,
      })
    }
  }
  look('meta', sides.mine.meta, sides.theirs.meta, sides.joined.meta)
  for (const table of contestable) {
    const theirRows = sides.theirs.rows[table]
    for (const [id, a] of sides.mine.rows[table]) {
      const b = theirRows.get(id)
      if (b && a !== b && merged[table].has(id)) look(table, a, b, sides.joined.rows[table].get(id)!)
    }
  }
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** What is compared: of a thread whether it is dealt with, not by whom and when. */
function valueOf(row: Row, field: string): unknown {
  if (field === 'resolved') return row[field] === undefined ? 'open' : 'resolved'
  return row[field] ?? null
}

type Writing = Pick<Edit, 'at'> & { readonly by: Id | null; readonly step?: Id }

/** Who wrote what a record has in a field; undefined where it is what both copies began with. */
function writingOf(row: Row, other: Row, field: string): Writing | undefined {
  const edit = editsOf(row)[field]
  if (edit) return edit
  const isOneRecord = row['createdAt'] === other['createdAt'] && row['createdBy'] === other['createdBy']
  if (isOneRecord) return undefined
  return { at: String(row['createdAt']), by: (row['createdBy'] as Id | undefined) ?? null }
}

/** Whether a project has seen a writing: then what it has itself was written over it. */
function knowledge({ history, tombstones }: Project): (writing: Writing) => boolean {
  return ({ step }) => step !== undefined && (history.has(step) || tombstones.has(step))
}

/** Whether two copies of an article have the same text, or one has what was made of the other's: nothing to choose. */
function isOneText({ versions }: Project, a: Row, b: Row): boolean {
  const [one, other] = [versions.get(a['version'] as Id), versions.get(b['version'] as Id)]
  if (one?.textHash === other?.textHash) return true
  const isMadeOf = (late: ArticleVersion | undefined, early: ArticleVersion | undefined) => {
    const seen = new Set<Id>()
    for (let next = late; next && !seen.has(next.id); next = versions.get(next.from ?? '')) {
      if (next === early) return true
      seen.add(next.id)
    }
    return false
  }
  return isMadeOf(one, other) || isMadeOf(other, one)
}

function anchorVersion(row: Row): Id {
  return (row['anchor'] as { version: Id }).version
}

function key({ table, id, field }: Conflict): string {
  return `${table} ${id} ${field}`
}

/** Reviewers of one name with several ids: perhaps one person at two computers, perhaps two people. */
export function namesakesOf(state: State): { readonly name: string; readonly reviewers: readonly Id[] }[] {
  const byName = new Map<string, Id[]>()
  for (const { id, name } of rowsOf(state.rows, 'reviewers').values())
    byName.set(name, [...(byName.get(name) ?? []), id].sort())
  return [...byName].filter(([, ids]) => ids.length > 1).map(([name, reviewers]) => ({ name, reviewers }))
}
