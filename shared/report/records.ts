import type { Id, RecordOf, TableName } from '../model/records'
import { jsonItems, jsonText } from './json'
import type { Report, ReportClaim } from './report'

/** Under this name JSON-LD of ours holds the records behind it; the term is in our own context, see web-annotation. */
export const recordsTerm = 'claimdesk:records'

type Tables = { readonly [N in TableName]?: () => readonly RecordOf<N>[] }

/**
 * Whether a report carries the records that it tells of. Without the text of its articles it does not: a passage is
 * nothing without the text that it stands in, and a desk that left the text out did not mean to hand it on.
 */
export function carriesRecords({ options }: Report): boolean {
  return options.parts.includes('text')
}

/**
 * The records that a report tells of as the JSON of a small project, piece by piece: whoever gets the report can
 * merge them, see read-back.ts. What the options leave out is not in it.
 */
export function* recordPieces(report: Report): Generator<string> {
  yield jsonText(report.source.meta).slice(0, -1)
  const people = new Set<Id | undefined>()
  const reviewers = () => report.source.reviewers.sorted().filter(({ id }) => people.has(id))
  for (const [name, rowsOf] of Object.entries({ ...tablesOf(report), reviewers })) {
    const rows: readonly object[] = rowsOf()
    if (rows.length === 0) continue
    for (const row of rows) addPeople(row, people)
    yield `,\n${JSON.stringify(name)}:[\n`
    yield* jsonItems(rows)
    yield ']'
  }
  yield '}'
}

/** All tables but that of the people whom they name, each made when its turn comes. */
function tablesOf(report: Report): Tables {
  const { source, options } = report
  const told = new Set(options.parts)
  const claims = report.claims.filter(({ passages }) => passages.length > 0)
  const passages = () => claims.flatMap((claim) => claim.passages.map(({ passage }) => passage))
  const articles = () => report.articles.map(({ article }) => article)
  const attributions = () =>
    told.has('independence') ? articles().flatMap(({ id }) => source.attributions.where('article', id)) : []
  const origins = () => {
    const named = new Set(attributions().map(({ origin }) => origin))
    return source.origins.sorted().filter(({ id }) => named.has(id))
  }
  return {
    articles,
    versions: () => versionsOf(report, passages()),
    claims: () => claims.map(({ claim }) => claim),
    passages,
    assessments: () => claims.flatMap((claim) => assessmentsOf(report, claim)),
    evidence: () => (told.has('evidence') ? claims.flatMap(({ evidence }) => evidence) : []),
    resolutions: () => claims.flatMap((claim) => resolutionsOf(report, claim)),
    signoffs: () =>
      claims
        .filter((claim) => isWhole(report, claim))
        .flatMap(({ signoffs }) => signoffs.map(({ signoff }) => signoff)),
    comments: () => (told.has('comments') ? claims.flatMap(({ comments }) => comments) : []),
    attributions,
    origins,
    history: () => historyOf(report, claims),
  }
}

/** The current versions, and those that a merge has yet to start from. */
function versionsOf({ articles, source }: Report, passages: readonly RecordOf<'passages'>[]) {
  const versions = new Map(articles.map(({ version }) => [version.id, version]))
  const given = [
    ...articles.map(({ article }) => (article.given as { version?: Id } | undefined)?.version),
    ...passages.map(
      (passage) => (passage.given as { anchor?: { version: Id } } | undefined)?.anchor?.version,
    ),
  ]
  for (const id of given) {
    const version = id === undefined ? undefined : source.versions.get(id)
    if (version) versions.set(version.id, version)
  }
  return [...versions.values()]
}

/** Those that the report tells, and with the history the earlier ones; without their reasons where those are left out. */
function assessmentsOf({ source, options }: Report, { claim, assessments }: ReportClaim) {
  const by = new Set(options.reviewers)
  const told = options.parts.includes('history')
    ? source.assessments
        .where('claim', claim.id)
        .filter(({ createdBy }) => by.size === 0 || by.has(createdBy))
    : assessments
  return options.parts.includes('rationale') ? told : told.map((row) => ({ ...row, rationale: '' }))
}

function resolutionsOf({ source, options }: Report, { claim, resolution }: ReportClaim) {
  if (options.parts.includes('history')) return source.resolutions.where('claim', claim.id)
  return resolution ? [resolution] : []
}

/** A sign-off is of all that its claim says: with a part of it left out, it would seem to have lapsed. */
function isWhole({ source, options }: Report, { claim, passages }: ReportClaim): boolean {
  return (
    options.parts.includes('sign-offs') &&
    options.parts.includes('evidence') &&
    options.reviewers.length === 0 &&
    source.passages.where('claim', claim.id).length === passages.length
  )
}

/** Nothing of a step that did more than is told, and nothing where its words may be those of what is left out. */
function historyOf({ history, options, articles }: Report, claims: readonly ReportClaim[]) {
  if ((['rationale', 'evidence', 'comments'] as const).some((part) => !options.parts.includes(part)))
    return []
  const told = new Set([...claims.map(({ claim }) => claim.id), ...articles.map(({ article }) => article.id)])
  const isTold = (id: Id | undefined) => id === undefined || told.has(id)
  return history.filter(({ entries }) => entries.every((item) => isTold(item.claim) && isTold(item.article)))
}

/** Everybody whom a record names. */
function addPeople(row: object, people: Set<Id | undefined>): void {
  const { createdBy, by, resolved, edited } = row as {
    createdBy?: Id
    by?: Id
    resolved?: { by: Id }
    edited?: Readonly<Record<string, { by: Id }>>
  }
  people.add(createdBy).add(by).add(resolved?.by)
  if (edited) for (const edit of Object.values(edited)) people.add(edit.by)
}
