import { textOfDoc } from '../article/projection'
import { sameJson } from '../changes/json'
import type { ArticleVersion, Id, Passage, ProjectMeta } from '../model/records'
import { reanchorInto } from './reanchor'
import { rowsOf, type Row, type Rows, type State } from './state'
import type { Standing } from './standing'

/**
 * Makes what stands fit together: versions that are there, passages on the current text of their article, numbers
 * that no two claims share. What it changes keeps in `given` how it was, so that the next merge can start from
 * that again: fitted twice, it would depend on the order of merges.
 */
export function fit(state: State, { shown }: Standing): ProjectMeta {
  fitVersions(shown)
  fitAnchors(state, shown)
  return fitNumbers(state, shown)
}

function put(rows: Map<Id, Row>, row: Row, field: string, value: unknown): void {
  rows.set(row.id, { ...row, [field]: value, given: { ...(row['given'] as object), [field]: row[field] } })
}

/** The current version of an article is the one set last; where that is gone for good, the latest that is there. */
function fitVersions(shown: Rows): void {
  const versions = rowsOf(shown, 'versions')
  let latest: Map<Id, ArticleVersion> | undefined
  for (const article of rowsOf(shown, 'articles').values()) {
    if (versions.get(article.version)?.article === article.id) continue
    latest ??= latestVersions(versions)
    put(shown.articles, article, 'version', latest.get(article.id)!.id)
  }
}

function latestVersions(versions: ReadonlyMap<Id, ArticleVersion>): Map<Id, ArticleVersion> {
  const order = ({ createdAt, id }: ArticleVersion) => `${createdAt} ${id}`
  const latest = new Map<Id, ArticleVersion>()
  for (const version of versions.values()) {
    const other = latest.get(version.article)
    if (!other || order(version) > order(other)) latest.set(version.article, version)
  }
  return latest
}

/** Looks for passages that were made in another text of their article in the current one. */
function fitAnchors(state: State, shown: Rows): void {
  const articles = rowsOf(shown, 'articles')
  const strays = new Map<Id, Passage[]>()
  for (const passage of rowsOf(shown, 'passages').values()) {
    if (passage.anchor.version === articles.get(passage.article)!.version) continue
    const others = strays.get(passage.article)
    if (others) others.push(passage)
    else strays.set(passage.article, [passage])
  }
  const textOf = (version: Id): string => {
    const doc = rowsOf(state.rows, 'versions').get(version)?.doc
    return doc ? textOfDoc(doc) : ''
  }
  for (const [article, passages] of strays) {
    const { version } = articles.get(article)!
    const found = reanchorInto(version, textOf(version), passages, textOf)
    for (const passage of passages) put(shown.passages, passage, 'anchor', found.get(passage.id))
  }
}

/**
 * Numbers are given out in each copy, so two claims may have the same. The claim that was made first keeps it, the
 * others get the lowest that nobody had. Deleted claims count: their numbers are not used again.
 */
function fitNumbers(state: State, shown: Rows): ProjectMeta {
  const given = new Map<Id, number>()
  for (const tomb of state.tombs.values()) if (tomb.number !== undefined) given.set(tomb.id, tomb.number)
  for (const { id, number } of rowsOf(state.rows, 'claims').values()) given.set(id, number)
  const holders = new Map<number, Id[]>()
  for (const [id, number] of given) {
    const same = holders.get(number)
    if (same) same.push(id)
    else holders.set(number, [id])
  }
  const second = [...holders]
    .filter(([, ids]) => ids.length > 1)
    .sort(([a], [b]) => a - b)
    .flatMap(([, ids]) => ids.sort().slice(1))
  let last = Math.max(state.meta.lastNumber, ...holders.keys())
  let free = 1
  for (const id of second) {
    while (holders.has(free)) free++
    const claim = shown.claims.get(id)
    if (claim) put(shown.claims, claim, 'number', free)
    last = Math.max(last, free)
    free++
  }
  const meta = { ...state.meta, lastNumber: last }
  return sameJson(meta, state.meta) ? state.meta : meta
}
