import type { Project } from '../model/project'
import type { Id, Passage } from '../model/records'
import { overlap } from './origins/overlap'
import type { Standing, StandingMatch } from './standing'
import type { Difference, Statement } from './types'

/** What an outlet makes of a claim; where several hold, the first of these is told. */
export const sayings = ['denies', 'differs', 'attributes', 'states', 'silent'] as const
export type Saying = (typeof sayings)[number]

/** One passage that makes an outlet say something of a claim. */
export interface MatrixEntry extends Statement {
  readonly says: Exclude<Saying, 'silent'>
  /** Whom the article has it from, where it is not its outlet’s own; null otherwise. */
  readonly from: string | null
  readonly quote: string
  /** The claim’s passage that it is; null for words that only the program found. */
  readonly passage: Id | null
  /** Whether a person has put it there and it has not moved since; otherwise it is a guess. */
  readonly confirmed: boolean
  /** What it says otherwise than the claim’s first passage (`here`). */
  readonly differences: readonly Difference[]
}

/** What one outlet makes of one claim. */
export interface MatrixCell {
  readonly says: Saying
  /** All of it, what tells first; none where the outlet is silent. */
  readonly entries: readonly MatrixEntry[]
}

export interface MatrixOutlet {
  /** As its first article has it; empty where the article names none. */
  readonly name: string
  readonly articles: readonly Id[]
}

export interface MatrixRow {
  readonly claim: Id
  /** One for each outlet, in their order; null while nobody has compared the claim with the articles. */
  readonly cells: readonly MatrixCell[] | null
}

/** Who says what: claims by number, outlets in the order in which their first articles were added. */
export interface Matrix {
  readonly outlets: readonly MatrixOutlet[]
  readonly rows: readonly MatrixRow[]
}

const silent: MatrixCell = { says: 'silent', entries: [] }

/**
 * Sets the claims of a project against its outlets. `corroborationOf` answers what was found out about a claim from
 * the passages of `statementsOf`, or undefined while that is not known. What people attached counts for more than
 * what was found; articles without an outlet stand alone.
 */
export function matrixOf(project: Project, corroborationOf: (claim: Id) => Standing | undefined): Matrix {
  const outlets = outletsOf(project)
  const rows = [...project.claims.values()]
    .sort((a, b) => a.number - b.number)
    .map(({ id }): MatrixRow => {
      const corroboration = corroborationOf(id)
      if (!corroboration) return { claim: id, cells: null }
      return { claim: id, cells: cellsOf(project, outlets, id, corroboration) }
    })
  return { outlets, rows }
}

/** What each of the outlets makes of one claim, in their order. */
export function cellsOf(
  project: Project,
  outlets: readonly MatrixOutlet[],
  claim: Id,
  corroboration: Standing,
): readonly MatrixCell[] {
  const placeOf = placesOf(outlets)
  const told = new Map<number, MatrixEntry[]>()
  for (const entry of entriesOf(project, claim, corroboration)) {
    const place = placeOf.get(entry.article) ?? -1
    const known = told.get(place)
    if (known) known.push(entry)
    else told.set(place, [entry])
  }
  return outlets.map((_, place) => cellOf(told.get(place) ?? []))
}

const places = new WeakMap<readonly MatrixOutlet[], ReadonlyMap<Id, number>>()

/** The index of each article's outlet. */
function placesOf(outlets: readonly MatrixOutlet[]): ReadonlyMap<Id, number> {
  let found = places.get(outlets)
  if (!found) {
    found = new Map(outlets.flatMap(({ articles }, i) => articles.map((id) => [id, i] as const)))
    places.set(outlets, found)
  }
  return found
}

/** The passages by which a claim is compared: those whose words are there, in order of making. */
export function statementsOf(project: Project, claim: Id): Statement[] {
  return standingPassages(project, claim).map(statementOf)
}

function standingPassages(project: Project, claim: Id): readonly Passage[] {
  return project.passages
    .where('claim', claim)
    .filter(({ article, anchor }) => anchor.state !== 'lost' && project.articles.has(article))
}

function statementOf({ article, anchor: { start, end } }: Passage): Statement {
  return { article, start, end }
}

/** The outlets of a project, in the order in which their first articles were added. */
export function outletsOf(project: Project): MatrixOutlet[] {
  const outlets = new Map<string, { name: string; articles: Id[] }>()
  for (const { id, outlet } of project.articles.sorted()) {
    const name = outlet.trim()
    const key = name === '' ? id : nameKey(name)
    const known = outlets.get(key)
    if (known) known.articles.push(id)
    else outlets.set(key, { name, articles: [id] })
  }
  return [...outlets.values()]
}

function entriesOf(project: Project, claim: Id, corroboration: Standing): MatrixEntry[] {
  const fromOf = (article: Id) => sourceOf(article, project, corroboration)
  const attached = standingPassages(project, claim).map((passage): MatrixEntry => {
    const statement = statementOf(passage)
    const match = corroboration.own.find(
      (own) => own.article === statement.article && overlap(own, statement) > 0,
    )
    return {
      ...entryOf(statement, passage.anchor.quote, match, fromOf(statement.article)),
      passage: passage.id,
      confirmed: passage.anchor.state === 'anchored',
    }
  })
  const found = corroboration.matches
    .filter(({ relation }) => relation !== 'related')
    .map((match): MatrixEntry => ({
      ...entryOf(match, match.quote, match, fromOf(match.article)),
      passage: null,
      confirmed: false,
    }))
  return [...attached, ...found]
}

function entryOf(
  { article, start, end }: Statement,
  quote: string,
  match: StandingMatch | undefined,
  from: string | null,
): Omit<MatrixEntry, 'passage' | 'confirmed'> {
  const differences = match?.differences ?? []
  return { article, start, end, quote, from, differences, says: sayingOf(differences, from) }
}

/** Whom an article has it from, where that is not its own outlet, from which others may have it. */
function sourceOf(article: Id, { articles }: Project, { findings }: Standing): string | null {
  const outlet = nameKey(articles.get(article)?.outlet ?? '')
  const source = findings.find(
    ({ via, articles: having, name }) =>
      via !== 'own' && having.includes(article) && nameKey(name) !== outlet,
  )
  return source?.name ?? null
}

function nameKey(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase()
}

function sayingOf(differences: readonly Difference[], from: string | null): MatrixEntry['says'] {
  if (differences.some(({ kind }) => kind === 'negation')) return 'denies'
  if (differences.length > 0) return 'differs'
  return from === null ? 'states' : 'attributes'
}

function cellOf(entries: readonly MatrixEntry[]): MatrixCell {
  if (entries.length === 0) return silent
  // Sorting is stable: of passages that say the same, the first attached or best matching one tells.
  const sorted = entries.toSorted(
    (a, b) =>
      Number(b.passage !== null) - Number(a.passage !== null) ||
      sayings.indexOf(a.says) - sayings.indexOf(b.says),
  )
  return { says: sorted[0]!.says, entries: sorted }
}
