import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { foldForSearch } from '../../shared/text/folding'
import { searchTerms } from '../claims/list'
import { kindOf, type HistoryKind } from './kinds'
import type { HistoryRow } from '../../shared/history/rows'
import { plainWords, sayItems } from './sentences'

/** What the person has narrowed the history down to; empty or null narrows nothing. */
export interface HistoryFilter {
  readonly person: Id | null
  readonly kind: HistoryKind | null
  readonly article: Id | null
  readonly claim: Id | null
  /** Calendar days where the reader is, `2026-03-02`, both included; empty for none. */
  readonly since: string
  readonly until: string
  readonly text: string
}

export const wholeHistory: HistoryFilter = {
  person: null,
  kind: null,
  article: null,
  claim: null,
  since: '',
  until: '',
  text: '',
}

export function narrowsHistory(filter: HistoryFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== '')
}

/** The rows that a filter lets through, in their order. A claim belongs to every article that it has a passage in. */
export function filterHistory(
  project: Pick<Project, 'claims' | 'passages'>,
  rows: readonly HistoryRow[],
  filter: HistoryFilter,
): readonly HistoryRow[] {
  if (!narrowsHistory(filter)) return rows
  const { person, kind, article, claim } = filter
  const from = startOfDay(filter.since, 0)
  const to = startOfDay(filter.until, 1)
  const terms = searchTerms(filter.text)
  return rows.filter(
    (row) =>
      (person === null || row.entry.by === person) &&
      (claim === null || row.claim === claim) &&
      (from === null || row.entry.at >= from) &&
      (to === null || row.entry.at < to) &&
      (kind === null || row.items.some((item) => kindOf(item) === kind)) &&
      (article === null || isAbout(project, row, article)) &&
      (terms.length === 0 || hasWords(project, row, terms)),
  )
}

/** The instant at which a calendar day begins where the reader is, or the one `later` days after it. */
function startOfDay(day: string, later: number): string | null {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return null
  const start = new Date(year, month - 1, date + later)
  return Number.isNaN(start.getTime()) ? null : start.toISOString()
}

function isAbout({ passages }: Pick<Project, 'passages'>, row: HistoryRow, article: Id): boolean {
  return (
    row.items.some((item) => item.article === article) ||
    (row.claim !== null && passages.where('claim', row.claim).some((passage) => passage.article === article))
  )
}

const texts = new WeakMap<HistoryRow, string>()

function hasWords({ claims }: Pick<Project, 'claims'>, row: HistoryRow, terms: readonly string[]): boolean {
  let text = texts.get(row)
  if (text === undefined) {
    text = foldForSearch(plainWords(sayItems(row.items))).text
    texts.set(row, text)
  }
  const number = row.claim === null ? '' : `#${claims.get(row.claim)?.number ?? ''}`
  return terms.every((term) => text.includes(term) || number === term)
}
