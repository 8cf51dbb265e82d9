import { textOfDoc } from '../article/projection'
import type { Project } from '../model/project'
import type { ArticleVersion, Id } from '../model/records'
import { standingNotes } from '../model/status'
import { foldForSearch, type Folded } from './folding'
import type { TextRange } from './range'
import { findFolded, foldQuery, snippetOf, type Snippet } from './find'

/** Where a query was found. All but `article` belong to a claim. */
export type Hit = { readonly snippet: Snippet } & (
  | { readonly kind: 'claim'; readonly claim: Id }
  | { readonly kind: 'passage'; readonly claim: Id; readonly passage: Id; readonly article: Id }
  | { readonly kind: 'note'; readonly claim: Id; readonly note: Id; readonly by: Id }
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
 * Searches a whole project for a plain query, folded as in `findAll`: the claims' wordings, tags and their
 * passages' quotes, the notes that stand, the evidence, and the current text of every article. `12` and
 * `#12` also find claim 12, before all else.
 */
export function searchProject(project: Project, query: string, limit: number): SearchResult {
  const wanted = foldQuery(query)
  if (wanted === '') return { hits: [], total: 0 }
  const ofClaims = [numberHits, claimHits, tagHits, passageHits, noteHits, remarkHits, evidenceHits].flatMap(
    (find) => byClaim(project, find(project, wanted)),
  )
  const hits = ofClaims.slice(0, limit).map(({ where, text, range }): Hit => {
    return { ...where, snippet: snippetOf(text, range) }
  })
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

/** A hit in what a claim has; its snippet is made only when it is among those asked for. */
interface Found {
  readonly where: WithoutSnippet<Exclude<Hit, { kind: 'article' }>>
  readonly text: string
  readonly range: TextRange
}
type WithoutSnippet<H> = H extends unknown ? Omit<H, 'snippet'> : never

function* numberHits(project: Project, wanted: string): Generator<Found> {
  const asked = /^#?(\d{1,9})$/.exec(wanted)
  if (!asked) return
  for (const { id, number, wording } of project.claims.values()) {
    if (number !== Number(asked[1])) continue
    const words = wording || (project.passages.where('claim', id)[0]?.anchor.quote ?? '')
    const range = { start: 0, end: `#${number}`.length }
    yield { where: { kind: 'claim', claim: id }, text: `#${number} ${words}`, range }
  }
}

function* claimHits(project: Project, wanted: string): Generator<Found> {
  for (const record of project.claims.values()) {
    const text = record.wording
    const range = firstIn(record, text, wanted)
    if (range) yield { where: { kind: 'claim', claim: record.id }, text, range }
  }
}

function* tagHits(project: Project, wanted: string): Generator<Found> {
  for (const { id, tags } of project.claims.values()) {
    const range = tags && firstIn(tags, tags.join(', '), wanted)
    if (range) yield { where: { kind: 'claim', claim: id }, text: tags.join(', '), range }
  }
}

function* passageHits(project: Project, wanted: string): Generator<Found> {
  for (const record of project.passages.values()) {
    const text = record.anchor.quote
    const range = firstIn(record, text, wanted)
    const { id, claim, article } = record
    if (range) yield { where: { kind: 'passage', claim, passage: id, article }, text, range }
  }
}

function* noteHits(project: Project, wanted: string): Generator<Found> {
  for (const record of project.assessments.values()) {
    const { id, claim, rationale: text, createdBy: by } = record
    const range = firstIn(record, text, wanted)
    if (!range) continue
    const stands = standingNotes(project.assessments.where('claim', claim)).includes(record)
    if (stands) yield { where: { kind: 'note', claim, note: id, by }, text, range }
  }
}

/** What was said in comments, and why claims were decided as they were, is found among the notes. */
function* remarkHits(project: Project, wanted: string): Generator<Found> {
  for (const { record, text } of remarks(project)) {
    const range = firstIn(record, text, wanted)
    const { id, claim, createdBy: by } = record
    if (range) yield { where: { kind: 'note', claim, note: id, by }, text, range }
  }
}

function* remarks({ comments, resolutions }: Project) {
  for (const record of comments.values()) yield { record, text: record.text }
  for (const record of resolutions.values()) yield { record, text: record.reason }
}

function* evidenceHits(project: Project, wanted: string): Generator<Found> {
  for (const record of project.evidence.values()) {
    const text = `${record.reference} ${record.locator}`.trim()
    const range = firstIn(record, text, wanted)
    if (range) yield { where: { kind: 'evidence', claim: record.claim, evidence: record.id }, text, range }
  }
}

/** Sorted by the number of their claim; only hits are sorted, since a search runs with every key pressed. */
function byClaim(project: Project, hits: Iterable<Found>): Found[] {
  const numbered = Array.from(hits, (found) => ({
    found,
    number: project.claims.get(found.where.claim)?.number ?? 0,
  }))
  return numbered.sort((a, b) => a.number - b.number).map(({ found }) => found)
}

const foldedRecords = new WeakMap<object, Folded>()

/** The first place of a query in what a record says. Records are immutable, so each is folded once. */
function firstIn(record: object, text: string, wanted: string): TextRange | undefined {
  if (text === '') return undefined
  let folded = foldedRecords.get(record)
  if (!folded) foldedRecords.set(record, (folded = foldForSearch(text)))
  const first = findFolded(folded, wanted).next()
  return first.done ? undefined : first.value
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
