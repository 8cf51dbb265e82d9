import type { Report, ReportClaim } from '../report'
import { sayDay, sayReviewer, saySignoff, sayVerdict } from '../say'
import { cell, row, run, paragraph, tableEnd, tableStart, words } from './words'

/** The claims as a table, then their evidence as another. */
export function* claimTables(report: Report): Generator<string> {
  const told = new Set(report.options.parts)
  yield words('heading 1', 'Claims')
  if (report.claims.length === 0) yield words('Normal', 'There are no claims in this report.')
  else
    yield* table(
      ['No.', 'Status', 'Statement', 'Found in', 'Verdicts'],
      [600, 1300, 2900, 1800, 2400],
      report.claims,
      (shown) => [
        [String(shown.claim.number)],
        [shown.status],
        [shown.text],
        foundIn(report, shown),
        verdictsOf(report, shown),
      ],
    )
  const evidence = told.has('evidence')
    ? report.claims.flatMap((shown) => shown.evidence.map((item) => ({ shown, item })))
    : []
  if (evidence.length === 0) return
  yield words('heading 1', 'Evidence')
  yield* table(
    ['Claim', 'Kind', 'Says', 'Reference', 'Checked'],
    [700, 1700, 1300, 3400, 1900],
    evidence,
    ({ shown, item }) => [
      [String(shown.claim.number)],
      [item.kind],
      [item.stance],
      [[item.reference, item.locator].filter(Boolean).join(', ')],
      [sayDay(report, item.checked), sayReviewer(report, item.createdBy)],
    ],
  )
}

/** Rows come one by one; each cell is a list of paragraphs. */
function* table<T>(
  heads: readonly string[],
  widths: readonly number[],
  items: readonly T[],
  cellsOf: (item: T) => readonly (readonly string[])[],
): Generator<string> {
  yield tableStart(widths)
  yield row(
    heads.map((head, i) => cell(paragraph('Normal', run(head, '<w:b/>')), widths[i]!)),
    true,
  )
  for (const item of items) {
    const cells = cellsOf(item).map((texts) => texts.filter(Boolean).map((text) => words('Normal', text)))
    yield row(
      cells.map((paragraphs, i) => cell(paragraphs.join(''), widths[i]!)),
      false,
    )
  }
  yield tableEnd
}

function foundIn({ articles }: Report, { passages }: ReportClaim): string[] {
  const told = new Map(articles.map(({ article }) => [article.id, article.outlet || article.title]))
  const lost = new Set(
    passages.filter(({ passage }) => passage.anchor.state === 'lost').map(({ passage }) => passage.article),
  )
  return [...new Set(passages.map(({ passage }) => passage.article))].map(
    (id) => `${told.get(id) ?? ''}${lost.has(id) ? ' (words lost)' : ''}`,
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
