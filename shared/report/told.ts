import type { Agreement } from '../agreement/agreement'
import type { Figure } from '../agreement/figure'
import type { Disagreement } from '../corroboration/disagreements'
import type { MatrixCell, Saying } from '../corroboration/matrix'
import type { StandingSignoff } from '../review/signoffs'
import { count } from '../text/count'
import type { Lookup } from './lookup'
import type { Report, ReportClaim } from './report'

/** What of an analysis a report tells, the same in every format. */

/** What the articles of the report disagree about. */
export function toldDiscrepancies({ report, articles }: Lookup): Disagreement[] {
  return (report.analysis.discrepancies ?? []).filter(
    ({ here, there }) => articles.has(here.article) && articles.has(there.article),
  )
}

export const sayingWords: Readonly<Record<Saying, { readonly sign: string; readonly word: string }>> = {
  states: { sign: '●', word: 'says it' },
  attributes: { sign: '◐', word: 'has it from somebody' },
  differs: { sign: '≠', word: 'tells it otherwise' },
  denies: { sign: '✕', word: 'denies it' },
  silent: { sign: '–', word: 'is silent' },
}

/** A claim of the report with what each outlet says of it, in their order. */
export interface ToldRow {
  readonly shown: ReportClaim
  readonly cells: readonly MatrixCell[]
}

/** Part of the matrix, as wide as fits on a sheet. */
export interface ToldMatrix {
  /** The names of its outlets, empty where one has none. */
  readonly outlets: readonly string[]
  readonly rows: readonly ToldRow[]
}

/** So many outlets find room beside each other on a sheet; of more, the matrix goes on in another table. */
const mostOutlets = 5

/** Who says what: the outlets of the report's articles, some at a time; none where there is nothing to compare. */
export function toldMatrix({ report, articles, claims }: Lookup): ToldMatrix[] {
  const { outlets, rows } = report.analysis.matrix ?? { outlets: [], rows: [] }
  const columns = outlets.flatMap(({ articles: ids }, i) => (ids.some((id) => articles.has(id)) ? [i] : []))
  const parts: ToldMatrix[] = []
  for (let from = 0; from < columns.length; from += mostOutlets) {
    const some = columns.slice(from, from + mostOutlets)
    const told = rows.flatMap(({ claim, cells }) => {
      const shown = claims.get(claim)
      return shown && cells ? [{ shown, cells: some.map((i) => cells[i]!) }] : []
    })
    if (told.length > 0) parts.push({ outlets: some.map((i) => outlets[i]!.name), rows: told })
  }
  return parts
}

/** Every sign-off in the order in which it was given. */
export function toldSignoffs({ claims }: Report): (StandingSignoff & { readonly shown: ReportClaim })[] {
  return claims
    .flatMap((shown) => shown.signoffs.map((standing) => ({ shown, ...standing })))
    .sort((a, b) => (a.signoff.createdAt < b.signoff.createdAt ? -1 : 1))
}

/** `valid`, or what has moved since. */
export function sayStanding({ moved }: StandingSignoff): string {
  return moved.length === 0 ? 'valid' : `lapsed: ${moved.join(', ')} changed since`
}

/** How far the reviewers of the whole project agree, in a sentence; null where there is nothing to compare. */
export function sayAgreement(report: Report, found: Agreement | undefined): string | null {
  if (!found || found.shared === 0) return null
  const { percent, alpha } = {
    percent: sayShare(report, found.percent),
    alpha: sayFigure(report, found.alpha),
  }
  const claims = found.shared === 1 ? 'the one claim' : `the ${count(found.shared, 'claim')}`
  return `On ${claims} of the story that two or more people have judged, ${percent} of verdicts agree; Krippendorff’s alpha ${alpha}.`
}

export function sayShare(report: Report, figure: Figure): string {
  return say(report, figure, { style: 'percent' })
}

export function sayFigure(report: Report, figure: Figure): string {
  return say(report, figure, { maximumFractionDigits: 2 })
}

function say({ options }: Report, figure: Figure, style: Intl.NumberFormatOptions): string {
  if (!figure.known) return `none: ${figure.why}`
  return new Intl.NumberFormat(options.language, style).format(figure.value)
}

/** Why there may be nothing to tell. */
export const nothing = {
  claims: 'There are no claims to report.',
  discrepancies: 'The articles contradict each other nowhere that Claimdesk could tell.',
  matrix: 'No claim has a passage in the text.',
  signoffs: 'No claim has been signed off.',
  agreement: 'No claim of the story has been judged by two people, so there is nothing to compare.',
  history: 'Nothing has happened to what is reported.',
} as const
