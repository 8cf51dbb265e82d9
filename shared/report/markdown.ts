import { sayChecked, sayCounts } from '../coverage/words'
import { coveredArticles, totalCoverage } from './coverage'
import { plainText } from './plain'
import type { Report, ReportArticle, ReportClaim, ReportPassage } from './report'
import { sayDay, sayEvidence, saySignoff, sayVerdict } from './say'
import { nothing } from './told'

/** The report for mail and chat, in CommonMark, claim by claim. */
export function* markdownOf(report: Report): Generator<string> {
  const { counts, claims, articles } = report
  yield `# ${inline(report.title)}\n\n`
  const head = [report.options.desk, sayDay(report, report.madeAt)].filter(Boolean)
  yield `${head.map(inline).join(' · ')}\n\n`
  const told = Object.entries(counts).filter(([, count]) => count > 0)
  yield told.length === 0
    ? `${nothing.claims}\n`
    : `${told.map(([status, count]) => `${count} ${status}`).join(' · ')}\n`
  const covered = coveredArticles(report)
  if (covered.length > 0) yield `\n${sayCounts(totalCoverage(covered))}.\n`
  const checked = new Map(covered.map(({ shown, coverage }) => [shown, sayChecked(coverage.counts)]))
  const byId = new Map(articles.map((article) => [article.article.id, article]))
  for (const claim of claims) yield `\n${markdownOfClaim(report, claim, byId)}`
  if (articles.length > 0) yield '\n## Articles\n\n'
  for (const article of articles) {
    const coverage = checked.get(article)
    yield `- ${sayArticle(report, article)}${coverage === undefined ? '' : `: ${coverage}`}\n`
  }
}

/** One claim by itself, to be copied. `articles` are those of the report, by id. */
export function markdownOfClaim(
  report: Report,
  shown: ReportClaim,
  articles: ReadonlyMap<string, ReportArticle>,
): string {
  const { claim, status, text, passages, assessments, evidence, resolution, signoffs, comments } = shown
  const has = new Set(report.options.parts)
  const independence = has.has('independence') ? report.independence.get(claim.id) : undefined
  const lines = [
    ...assessments.map(
      (assessment) =>
        `${sayVerdict(report, assessment)}${has.has('rationale') && assessment.rationale ? `: ${assessment.rationale}` : ''}`,
    ),
    ...(resolution ? [`Decided: ${sayVerdict(report, resolution)}: ${resolution.reason}`] : []),
    ...(has.has('evidence') ? evidence.map((piece) => `Evidence: ${sayEvidence(piece)}`) : []),
    ...(independence ? [`Independent sources: ${independence.independent}`, ...independence.paths] : []),
    ...(has.has('sign-offs') ? signoffs.map((one) => `Signed off: ${saySignoff(report, one)}`) : []),
    ...(has.has('comments') ? comments.map((comment) => `Comment: ${comment.text}`) : []),
  ]
  return [
    `## ${claim.number}. ${inline(text)}\n\n**${status}**\n`,
    ...passages.map((passage) => `\n${quoteOf(report, passage, articles)}`),
    ...(lines.length > 0 ? ['\n'] : []),
    ...lines.map((line) => `- ${inline(line)}\n`),
  ].join('')
}

/** Words of an article as a quotation with its source. */
export function markdownOfWords(report: Report, words: string, from: ReportArticle): string {
  return `${quoted(words)}>\n> — ${sayArticle(report, from)}\n`
}

function quoted(words: string): string {
  return plainText(words)
    .split('\n')
    .map((line) => `> ${escape(line)}\n`)
    .join('')
}

function quoteOf(
  report: Report,
  { passage }: ReportPassage,
  articles: ReadonlyMap<string, ReportArticle>,
): string {
  const { quote, state } = passage.anchor
  const from = articles.get(passage.article)
  const note =
    state === 'anchored' ? '' : state === 'lost' ? ', no longer in the text' : `, ${state}: re-check`
  return `${quoted(quote)}>\n> — ${from ? sayArticle(report, from) : 'an article'}${note}\n`
}

function sayArticle(report: Report, { article }: ReportArticle): string {
  const { outlet, title, published, url } = article
  const facts = [outlet, title || 'Untitled', sayDay(report, published)].filter(Boolean).map(inline)
  // In angle brackets an address is a link, and nothing in it is markup.
  const link = /^https?:\/\/[^\s<>]+$/i.test(url) ? [`<${url}>`] : []
  return [...facts, ...link].join(', ')
}

/** A text within a line. */
function inline(text: string): string {
  return escape(plainText(text).replace(/\s+/g, ' ').trim())
}

/** Every ASCII punctuation character that CommonMark could read as markup, and what would begin a list. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~!&]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s|$)/, listEscape)
}

function listEscape(_all: string, space: string, marker: string): string {
  return /\d/.test(marker) ? `${space}${marker.slice(0, -1)}\\${marker.slice(-1)}` : `${space}\\${marker}`
}
