import { plainText } from './plain'
import { sayEvidence, saySignoff, sayVerdict } from './say'
import type { Report, ReportClaim, ReportPassage } from './report'

const columns = [
  'Claim',
  'Status',
  'Statement',
  'Outlet',
  'Article',
  'Byline',
  'Published',
  'URL',
  'Quote',
  'Before',
  'After',
  'Passage',
  'Start (UTF-16)',
  'End (UTF-16)',
  'Verdicts',
  'Rationale',
  'Decision',
  'Evidence',
  'Origins',
  'Independent sources',
  'Sign-offs',
  'Tags',
] as const

/** With it, spreadsheet programs know that the file is UTF-8. */
const byteOrderMark = '\ufeff'

/**
 * One row for each passage, and one for a claim without any; RFC 4180, UTF-8 with a byte order mark. The rows come
 * one by one, so that a large project needs no more memory than a small one.
 */
export function* csvOf(report: Report): Generator<string> {
  yield byteOrderMark + rowOf(columns)
  const articles = new Map(report.articles.map(({ article }) => [article.id, article]))
  for (const claim of report.claims) {
    const about = aboutClaim(report, claim)
    for (const passage of claim.passages.length > 0 ? claim.passages : [null]) {
      const article = passage && articles.get(passage.passage.article)
      const facts = article
        ? [article.outlet, article.title, article.byline, article.published, article.url]
        : ['', '', '', '', '']
      yield rowOf([...about.first, ...facts, ...aboutPassage(passage), ...about.last])
    }
  }
}

function aboutPassage(shown: ReportPassage | null): string[] {
  if (!shown) return ['', '', '', 'none', '', '']
  const { quote, prefix, suffix, state, start, end } = shown.passage.anchor
  // A lost passage stands nowhere.
  const place = state === 'lost' ? ['', ''] : [String(start), String(end)]
  return [quote, prefix, suffix, state, ...place]
}

function aboutClaim(report: Report, shown: ReportClaim): { first: string[]; last: string[] } {
  const { claim, assessments, evidence, resolution, signoffs } = shown
  const has = new Set(report.options.parts)
  const lines = (list: readonly string[]) => list.filter(Boolean).join('\n')
  const independence = has.has('independence') ? report.independence.get(claim.id) : undefined
  return {
    first: [String(claim.number), shown.status, shown.text],
    last: [
      lines(assessments.map((assessment) => sayVerdict(report, assessment))),
      has.has('rationale') ? lines(assessments.map(({ rationale }) => rationale)) : '',
      resolution ? `${sayVerdict(report, resolution)}: ${resolution.reason}` : '',
      has.has('evidence') ? lines(evidence.map(sayEvidence)) : '',
      independence ? lines(independence.origins.map(({ name }) => name)) : '',
      independence ? String(independence.independent) : '',
      has.has('sign-offs') ? lines(signoffs.map((signoff) => saySignoff(report, signoff))) : '',
      (claim.tags ?? []).join(', '),
    ],
  }
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

/**
 * What begins like a formula, in spreadsheet programs of any language, gets an apostrophe before it, which they
 * show as text. (OWASP, CSV Injection.)
 */
const formula = /^\s*[=+\-@＝＋－＠\t]/

function cellOf(value: string): string {
  const text = plainText(value)
  const harmless = formula.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
