import type { Project } from '../../shared/model/project'
import type { Claim, Id, Passage } from '../../shared/model/records'
import { standingNotes, statuses, statusOf, type Status } from '../../shared/model/status'
import { isAtStage } from '../../shared/review/stage'
import type { Table } from '../../shared/model/table'
import { foldForSearch } from '../../shared/text/folding'
import type { ClaimFilter } from '../project/selectors'

/** The claims list as ids: what each line shows it reads for itself. */
export interface ClaimListing {
  readonly ids: readonly Id[]
  /** How many claims are in the scope, whatever else the filter says. */
  readonly total: number
  /** How many of each status the rest of the filter lets through. */
  readonly counts: Readonly<Record<Status, number>>
}

/**
 * What of a project the listing reads; without `evidence` and `comments` no words are looked for in them, and
 * `reviewed` is needed for a filter by the stage of review only.
 */
export type ListedTables = Pick<Project, 'claims' | 'passages' | 'assessments' | 'resolutions'> & {
  readonly evidence: Project['evidence'] | null
  readonly comments: Project['comments'] | null
  readonly reviewed: Project | null
}

/** Whether a filter hides anything of its scope. */
export function narrows(filter: ClaimFilter): boolean {
  return (
    filter.statuses.length > 0 ||
    filter.reviewer !== null ||
    filter.stage !== null ||
    filter.text.trim() !== ''
  )
}

/**
 * The claims that a filter lets through: of one article in reading order, of the whole story by number.
 * Reviewer means that they have assessed it or made it. `keep` stays although the filter hides it: a claim
 * that has just been given its verdict must not vanish under the hands of the person who gave it.
 */
export function listClaims(
  project: ListedTables,
  article: Id | null,
  filter: ClaimFilter,
  keep: Id | null = null,
): ClaimListing {
  const scope =
    filter.scope === 'article' && article !== null ? claimsOfArticle(project, article) : byNumber(project)
  const terms = searchTerms(filter.text)
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  const ids = scope.filter((id) => {
    const others =
      (filter.reviewer === null || isBy(project, id, filter.reviewer)) &&
      (filter.stage === null || (project.reviewed && isAtStage(project.reviewed, id, filter.stage))) &&
      (terms.length === 0 || hasWords(project, id, terms))
    if (!others) return id === keep
    const status = statusOf(project, id)
    counts[status]++
    return id === keep || filter.statuses.length === 0 || filter.statuses.includes(status)
  })
  return { ids, total: scope.length, counts }
}

const orders = new WeakMap<readonly Passage[], readonly Id[]>()

/** The claims with a passage in an article, in the order of the text; those that are lost there come last. */
function claimsOfArticle(project: ListedTables, article: Id): readonly Id[] {
  const passages = project.passages.where('article', article)
  let order = orders.get(passages)
  if (!order) {
    const first = new Map<Id, number>()
    for (const { claim, anchor } of passages) {
      const at = anchor.state === 'lost' ? Number.MAX_SAFE_INTEGER : anchor.start
      first.set(claim, Math.min(at, first.get(claim) ?? at))
    }
    const number = (id: Id) => project.claims.get(id)?.number ?? 0
    order = [...first].sort(([a, from], [b, to]) => from - to || number(a) - number(b)).map(([id]) => id)
    orders.set(passages, order)
  }
  return order
}

const numbered = new WeakMap<Table<Claim>, readonly Id[]>()

function byNumber(project: ListedTables): readonly Id[] {
  let order = numbered.get(project.claims)
  if (!order) {
    order = [...project.claims.values()].sort((a, b) => a.number - b.number).map(({ id }) => id)
    numbered.set(project.claims, order)
  }
  return order
}

function isBy(project: ListedTables, id: Id, reviewer: Id): boolean {
  return (
    project.claims.get(id)?.createdBy === reviewer ||
    project.assessments.where('claim', id).some((assessment) => assessment.createdBy === reviewer)
  )
}

/** Whether every word of a search stands somewhere in a claim: its number, texts, rationales or evidence. */
export function hasWords(project: Omit<ListedTables, 'reviewed'>, id: Id, terms: readonly string[]): boolean {
  const claim = project.claims.get(id)
  if (!claim) return false
  const texts = [
    `#${claim.number}`,
    folded(claim, claim.wording),
    ...(claim.tags ? [folded(claim.tags, claim.tags.join('\n'))] : []),
    ...project.passages.where('claim', id).map((row) => folded(row, row.anchor.quote)),
    ...standingNotes(project.assessments.where('claim', id)).map((row) => folded(row, row.rationale)),
    ...(project.evidence?.where('claim', id) ?? []).map((row) =>
      folded(row, `${row.reference} ${row.locator}`),
    ),
    ...project.resolutions.where('claim', id).map((row) => folded(row, row.reason)),
    ...(project.comments?.where('claim', id) ?? []).map((row) => folded(row, row.text)),
  ]
  return terms.every((term) => texts.some((text) => text.includes(term)))
}

/** The words of a search, without what does not matter: case, accents, kinds of quotes. */
export function searchTerms(text: string): string[] {
  return foldForSearch(text).text.split(/\s+/).filter(Boolean)
}

const known = new WeakMap<object, string>()

/** A record's text, folded once: filtering goes over every record for each letter that is typed. */
function folded(record: object, text: string): string {
  let result = known.get(record)
  if (result === undefined) {
    result = foldForSearch(text).text
    known.set(record, result)
  }
  return result
}
