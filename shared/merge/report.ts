import type { Delta } from '../changes/change'
import type { Project } from '../model/project'
import type { AnchorState, Id } from '../model/records'
import { statusOf } from '../model/status'
import { conflictsOf, namesakesOf, type Conflict, type Sides } from './conflicts'
import { standing } from './standing'
import type { Union } from './unify'

/** The tables that a person knows of: their counts make up a report. */
export const countedTables = [
  'articles',
  'versions',
  'claims',
  'passages',
  'assessments',
  'evidence',
  'comments',
  'resolutions',
  'signoffs',
  'reviewers',
  'origins',
  'attributions',
  'dismissals',
] as const
export type Counts = Readonly<Record<(typeof countedTables)[number], number>>

/** What a merge does to the first of the two projects, and what in it a person should look at. */
export interface MergeReport {
  readonly added: Counts
  readonly changed: Counts
  readonly removed: Counts
  readonly conflicts: readonly Conflict[]
  /** Claims on which the reviewers differ now that the two are one. */
  readonly split: readonly Id[]
  /** Nothing of the first project changes. */
  readonly unchanged: boolean
  /** Claims whose number another claim had too. */
  readonly renumbered: readonly { readonly claim: Id; readonly from: number; readonly to: number }[]
  /** Passages that were made in another text of their article and looked for in the one that stands. */
  readonly reanchored: readonly Reanchored[]
  /** What one side deleted and the other went on with: it stays. */
  readonly returned: readonly { readonly table: 'articles' | 'claims' | 'passages'; readonly id: Id }[]
  /** What was recognised as the same in two projects that were begun apart. */
  readonly unions: readonly Union[]
  readonly namesakes: readonly { readonly name: string; readonly reviewers: readonly Id[] }[]
}

export interface Reanchored {
  readonly id: Id
  readonly claim: Id
  readonly article: Id
  readonly state: AnchorState
  readonly quote: string
  /** The words that it stands on now; empty when it is lost. */
  readonly now: string
}

export function reportOf(
  mine: Project,
  theirs: Project,
  project: Project,
  deltas: readonly Delta[],
  told: Sides & { readonly unions: readonly Union[] },
): MergeReport {
  const unchanged = deltas.length === 0
  return {
    added: count(deltas, ({ before }) => before === null),
    changed: count(deltas, ({ before, after }) => before !== null && after !== null),
    removed: count(deltas, ({ after }) => after === null),
    conflicts: unchanged ? [] : conflictsOf(mine, theirs, told, project),
    split: splitBy(mine, project, deltas),
    unchanged,
    renumbered: unchanged ? [] : renumbered(mine, theirs, project),
    reanchored: reanchored(project, deltas),
    returned: unchanged ? [] : returned(told),
    unions: told.unions,
    namesakes: unchanged ? [] : namesakesOf(told.joined),
  }
}

function count(deltas: readonly Delta[], counts: (delta: Delta) => boolean): Counts {
  const of = (table: string) => deltas.filter((delta) => delta.table === table && counts(delta)).length
  return Object.fromEntries(countedTables.map((table) => [table, of(table)])) as unknown as Counts
}

function splitBy(mine: Project, project: Project, deltas: readonly Delta[]): Id[] {
  const assessed = new Set(
    deltas.flatMap(({ table, before, after }) =>
      table === 'assessments' || table === 'resolutions' ? [before?.['claim'], after?.['claim']] : [],
    ) as Id[],
  )
  return [...assessed]
    .filter((id) => statusOf(project, id) === 'split' && statusOf(mine, id) !== 'split')
    .sort()
}

function renumbered(mine: Project, theirs: Project, project: Project): MergeReport['renumbered'] {
  return project.claims.sorted().flatMap(({ id, number, given }) => {
    if (given === undefined) return []
    const from = mine.claims.get(id)?.number ?? theirs.claims.get(id)?.number ?? number
    return from === number ? [] : [{ claim: id, from, to: number }]
  })
}

function reanchored(project: Project, deltas: readonly Delta[]): Reanchored[] {
  return deltas.flatMap(({ table, id }) => {
    const passage = table === 'passages' ? project.passages.get(id) : undefined
    const given = passage?.given as { anchor?: { quote: string } } | undefined
    if (!passage || !given?.anchor) return []
    const { claim, article, anchor } = passage
    const now = anchor.state === 'lost' ? '' : anchor.quote
    return [{ id, claim, article, state: anchor.state, quote: given.anchor.quote, now }]
  })
}

function returned({ joined }: Sides): MergeReport['returned'] {
  return standing(joined).returned.flatMap(({ table, id }) =>
    table === 'articles' || table === 'claims' || table === 'passages' ? [{ table, id }] : [],
  )
}
