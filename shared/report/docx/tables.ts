import type { Status } from '../../model/status'
import { outletOf, type Lookup } from '../lookup'
import type { Report, ReportClaim } from '../report'
import { sayDay, sayReviewer, saySignoff, sayVerdict } from '../say'
import { nothing } from '../told'
import { statusStyle, styleId } from './styles'
import { lines, paragraph, run, table, words } from './words'

/** The claims as a table, then their evidence and what was said about them as others. */
export function* claimTables(look: Lookup): Generator<string> {
  const { report } = look
  const told = new Set(report.options.parts)
  yield words('heading 1', 'Claims')
  if (report.claims.length === 0) yield words('Normal', nothing.claims)
  else
    yield* table(
      ['No.', 'Status', 'Statement', 'Found in', 'Verdicts'],
      [600, 1300, 2900, 1800, 2400],
      claimRows(look),
    )
  if (told.has('evidence') && report.claims.some(({ evidence }) => evidence.length > 0)) {
    yield words('heading 1', 'Evidence')
    yield* table(
      ['Claim', 'Kind', 'Says', 'Reference', 'Checked'],
      [950, 1650, 1300, 3250, 1850],
      evidenceRows(report),
    )
  }
  if (told.has('comments') && report.claims.some(({ comments }) => comments.length > 0)) {
    yield words('heading 1', 'Comments')
    yield* table(['Claim', 'Who', 'What'], [950, 2250, 5800], commentRows(report))
  }
}

/** The word of a status in a cell, in a style of its own. */
export function statusCell(status: Status): string {
  return paragraph('Table Text', run(status, `<w:rStyle w:val="${styleId(statusStyle(status))}"/>`))
}

function* claimRows(look: Lookup): Generator<string[]> {
  for (const shown of look.report.claims) {
    const { claim, status, text } = shown
    const tags = (claim.tags ?? []).map((tag) => `#${tag}`).join(' ')
    yield [
      lines(String(claim.number)),
      statusCell(status),
      lines(text, tags),
      lines(...foundIn(look, shown)),
      lines(...verdictsOf(look.report, shown)),
    ]
  }
}

function* evidenceRows(report: Report): Generator<string[]> {
  for (const { claim, evidence } of report.claims)
    for (const { kind, stance, reference, locator, checked, createdBy } of evidence)
      yield [
        lines(String(claim.number)),
        lines(kind),
        lines(stance),
        lines([reference, locator].filter(Boolean).join(', ')),
        lines(checked === '' ? 'not yet' : sayDay(report, checked), sayReviewer(report, createdBy)),
      ]
}

function* commentRows(report: Report): Generator<string[]> {
  for (const { claim, comments } of report.claims)
    for (const { createdBy, createdAt, resolved, text } of comments)
      yield [
        lines(String(claim.number)),
        lines(sayReviewer(report, createdBy), sayDay(report, createdAt) + (resolved ? ', resolved' : '')),
        lines(text),
      ]
}

function foundIn(look: Lookup, { passages }: ReportClaim): string[] {
  const lost = new Set(
    passages.filter(({ passage }) => passage.anchor.state === 'lost').map(({ passage }) => passage.article),
  )
  return [...new Set(passages.map(({ passage }) => passage.article))].map(
    (id) => `${outletOf(look, id)}${lost.has(id) ? ' (words lost)' : ''}`,
  )
}

function verdictsOf(report: Report, { assessments, resolution, signoffs }: ReportClaim): string[] {
  const told = new Set(report.options.parts)
  return [
    ...assessments.flatMap((assessment) => [
      sayVerdict(report, assessment),
      told.has('rationale') ? assessment.rationale : '',
    ]),
    resolution ? `Decided: ${sayVerdict(report, resolution)}: ${resolution.reason}` : '',
    ...(told.has('sign-offs') ? signoffs.map((signoff) => `Signed off: ${saySignoff(report, signoff)}`) : []),
  ]
}
