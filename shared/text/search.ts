import { textOfDoc } from '../article/projection'
import type { Project } from '../model/project'
import type { ArticleVersion, Id } from '../model/records'
import { latestAssessments } from '../model/status'
import { foldForSearch, type Folded } from './folding'
import type { TextRange } from './range'
import { findFolded, foldQuery, snippetOf, type Snippet } from './find'

/** Where a query was found. All but `article` belong to a claim. */
export type Hit = { readonly snippet: Snippet } & (
  | { readonly kind: 'claim'; readonly claim: Id }
  | { readonly kind: 'passage'; readonly claim: Id; readonly passage: Id; readonly article: Id }
  | { readonly kind: 'note'; readonly claim: Id; readonly assessment: Id }
  | { readonly kind: 'evidence'; readonly claim: Id; readonly evidence: Id }
  | { readonly kind: 'article'; readonly article: Id; readonly range: TextRange }
)

export interface SearchResult {
  /** The first `limit` hits: claims by number, then passages, notes, evidence, then the articles' texts. */
  readonly hits: readonly Hit[]
  /** How many there are in all. */
  readonly total: number
}

/**
 * Searches a whole project for a plain query, folded as in `findAll`: the claims' wordings and their
 * passages' quotes, the notes that stand, the evidence, and the current text of every article. `12` and
 * `#12` also find claim 12, before all else.
 */
export function searchProject(project: Project, query: string, limit: number): SearchResult {
  const wanted = foldQuery(query)
  if (wanted === '') return { hits: [], total: 0 }
  const ofClaims = [
    ...numberHits(project, wanted),
    ...inOrder(project, claimHits(project, wanted)),
    ...inOrder(project, passageHits(project, wanted)),
    ...inOrder(project, noteHits(project, wanted)),
    ...inOrder(project, evidenceHits(project, wanted)),
  ]
  const hits: Hit[] = ofClaims.slice(0, limit)
  let total = ofClaims.length
  for (const article of project.articles.sorted()) {
    const version = project.versions.get(article.version)
    if (!version) continue
    const { text, folded } = textOf(version)
    for (const range of findFolded(folded, wanted)) {
      if (hits.length < limit)
        hits.push({ kind: 'article', article: article.id, range, snippet: snippetOf(text, range) })
      total++
    }
  }
  return { hits, total }
}

/**
 * Folds the articles' texts, one at each step: whoever must not be held up by the first search of a large
 * project takes the steps when there is time.
 */
export function* prepareSearch(project: Project): Generator<void> {
  for (const { version: id } of project.articles.values()) {
    const version = project.versions.get(id)
    if (version) textOf(version)
    yield
  }
}

type ClaimHit = Exclude<Hit, { kind: 'article' }>

function numberHits(project: Project, wanted: string): ClaimHit[] {
  const asked = /^#?(\d{1,9})$/.exec(wanted)
  if (!asked) return []
  const hits: ClaimHit[] = []
  for (const claim of project.claims.values())
    if (claim.number === Number(asked[1])) {
      const words = claim.wording || (project.passages.where('claim', claim.id)[0]?.anchor.quote ?? '')
      const label = `#${claim.number}`
      const { text } = snippetOf(`${label} ${words}`, { start: 0, end: label.length })
      hits.push({ kind: 'claim', claim: claim.id, snippet: { text, start: 0, end: label.length } })
    }
  return hits
}

function* claimHits(project: Project, wanted: string): Generator<ClaimHit> {
  for (const claim of project.claims.values()) {
    const snippet = firstIn(claim, claim.wording, wanted)
    if (snippet) yield { kind: 'claim', claim: claim.id, snippet }
  }
}

function* passageHits(project: Project, wanted: string): Generator<ClaimHit> {
  for (const passage of project.passages.values()) {
    const snippet = firstIn(passage, passage.anchor.quote, wanted)
    const { id, claim, article } = passage
    if (snippet) yield { kind: 'passage', claim, passage: id, article, snippet }
  }
}

function* noteHits(project: Project, wanted: string): Generator<ClaimHit> {
  for (const assessment of project.assessments.values()) {
    const { id, claim, rationale } = assessment
    const snippet = firstIn(assessment, rationale, wanted)
    if (!snippet) continue
    const stands = latestAssessments(project.assessments.where('claim', claim)).includes(assessment)
    if (stands) yield { kind: 'note', claim, assessment: id, snippet }
  }
}

function* evidenceHits(project: Project, wanted: string): Generator<ClaimHit> {
  for (const evidence of project.evidence.values()) {
    const snippet = firstIn(evidence, `${evidence.reference} ${evidence.locator}`.trim(), wanted)
    if (snippet) yield { kind: 'evidence', claim: evidence.claim, evidence: evidence.id, snippet }
  }
}

/** Sorted by the number of their claim; only hits are sorted, since a search runs with every key pressed. */
function inOrder(project: Project, hits: Iterable<ClaimHit>): ClaimHit[] {
  const number = ({ claim }: ClaimHit) => project.claims.get(claim)?.number ?? 0
  return [...hits].sort((a, b) => number(a) - number(b))
}

const foldedRecords = new WeakMap<object, Folded>()

/** The first place of a query in what a record says. Records are immutable, so each is folded once. */
function firstIn(record: object, text: string, wanted: string): Snippet | undefined {
  if (text === '') return undefined
  let folded = foldedRecords.get(record)
  if (!folded) foldedRecords.set(record, (folded = foldForSearch(text)))
  const first = findFolded(folded, wanted).next()
  return first.done ? undefined : snippetOf(text, first.value)
}

const texts = new WeakMap<ArticleVersion, { text: string; folded: Folded }>()

/** An article's text, folded once. */
function textOf(version: ArticleVersion): { text: string; folded: Folded } {
  let known = texts.get(version)
  if (!known) {
    const text = textOfDoc(version.doc)
    texts.set(version, (known = { text, folded: foldForSearch(text) }))
  }
  return known
}
