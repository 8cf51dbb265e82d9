import type { ShownPassage } from '../article/types'
import type { Project } from '../../shared/model/project'
import type { Article, Assessment, Claim, Id, Passage } from '../../shared/model/records'
import { latestAssessments, statusOf, type Status } from '../../shared/model/status'

/** What the person has narrowed the claims down to; an empty list or text narrows nothing. */
export interface ClaimFilter {
  readonly scope: 'article' | 'story'
  readonly statuses: readonly Status[]
  readonly reviewer: Id | null
  readonly text: string
}

export const noFilter: ClaimFilter = { scope: 'article', statuses: [], reviewer: null, text: '' }

/** A claim as a line of the list. */
export interface ClaimRow {
  readonly claim: Claim
  readonly status: Status
  readonly passages: readonly Passage[]
  readonly text: string
  /** Some passage of it needs a decision: words changed, moved or lost. */
  readonly recheck: boolean
}

const shown = new WeakMap<Passage, ShownPassage>()

/** The passages of an article's current version; the identical object for one that looks the same as before. */
export function shownPassages(project: Project, article: Id): ShownPassage[] {
  const list: ShownPassage[] = []
  for (const passage of project.passages.where('article', article)) {
    const claim = project.claims.get(passage.claim)
    if (!claim || passage.anchor.state === 'lost') continue
    const status = statusOf(project, claim.id)
    let view = shown.get(passage)
    if (view?.status !== status || view.number !== claim.number) {
      const { start, end, state } = passage.anchor
      view = { id: passage.id, claim: claim.id, number: claim.number, status, state, start, end }
      shown.set(passage, view)
    }
    list.push(view)
  }
  return list
}

/** Articles in the order in which they were added. */
export function articlesOf(project: Project): Article[] {
  return project.articles.sorted()
}

/** What stands for a claim in lists: its wording, else its first quote. */
export function claimText(claim: Claim, passages: readonly Passage[]): string {
  return claim.wording || (passages[0]?.anchor.quote ?? '')
}

export function claimRow(project: Project, claim: Claim): ClaimRow {
  const passages = project.passages.where('claim', claim.id)
  return {
    claim,
    passages,
    status: statusOf(project, claim.id),
    text: claimText(claim, passages),
    recheck: passages.some((passage) => passage.anchor.state !== 'anchored'),
  }
}

/**
 * The claims that a filter lets through: of one article in reading order, of the whole story by number.
 * Reviewer means that they have assessed it or made it.
 */
export function claimRows(project: Project, article: Id | null, filter: ClaimFilter): ClaimRow[] {
  const inArticle = filter.scope === 'article' && article !== null
  const claims = inArticle ? claimsOfArticle(project, article) : [...project.claims.values()]
  if (!inArticle) claims.sort((a, b) => a.number - b.number)
  const text = filter.text.trim().toLocaleLowerCase()
  return claims
    .map((claim) => claimRow(project, claim))
    .filter(
      (row) =>
        (filter.statuses.length === 0 || filter.statuses.includes(row.status)) &&
        (filter.reviewer === null || isBy(project, row.claim, filter.reviewer)) &&
        (text === '' || matches(project, row, text)),
    )
}

function claimsOfArticle(project: Project, article: Id): Claim[] {
  const first = new Map<Id, number>()
  for (const { claim, anchor } of project.passages.where('article', article)) {
    const at = anchor.state === 'lost' ? Number.MAX_SAFE_INTEGER : anchor.start
    first.set(claim, Math.min(at, first.get(claim) ?? at))
  }
  return [...first]
    .flatMap(([id, at]) => ({ claim: project.claims.get(id), at }))
    .filter((entry): entry is { claim: Claim; at: number } => entry.claim !== undefined)
    .sort((a, b) => a.at - b.at || a.claim.number - b.claim.number)
    .map(({ claim }) => claim)
}

function isBy(project: Project, claim: Claim, reviewer: Id): boolean {
  return (
    claim.createdBy === reviewer ||
    project.assessments.where('claim', claim.id).some((assessment) => assessment.createdBy === reviewer)
  )
}

function matches(project: Project, row: ClaimRow, text: string): boolean {
  const texts = [
    `#${row.claim.number}`,
    row.claim.wording,
    ...row.passages.map((passage) => passage.anchor.quote),
    ...latestAssessments(project.assessments.where('claim', row.claim.id)).map(({ rationale }) => rationale),
    ...project.evidence.where('claim', row.claim.id).map(({ reference }) => reference),
  ]
  return texts.some((candidate) => candidate.toLocaleLowerCase().includes(text))
}

/** A reviewer's latest assessment of a claim. */
export function assessmentBy(project: Project, claim: Id, reviewer: Id): Assessment | undefined {
  return latestAssessments(project.assessments.where('claim', claim)).find(
    (assessment) => assessment.createdBy === reviewer,
  )
}

/** How many claims of an article have a verdict, of how many. */
export function checkedCount(project: Project, article: Id): { checked: number; total: number } {
  const claims = new Set(project.passages.where('article', article).map((passage) => passage.claim))
  let checked = 0
  for (const claim of claims) if (statusOf(project, claim) !== 'unchecked') checked++
  return { checked, total: claims.size }
}
