import { webPageSchema } from '../model/base'
import type { Project } from '../model/project'
import type { Article, Id } from '../model/records'
import type { Status } from '../model/status'
import { jsonItems } from './json'
import type { ReportOptions } from './options'
import { plainText } from './plain'
import type { Report, ReportClaim } from './report'
import { urnOf, webAddressOf } from './uri'

/** Verdicts are words and stay words: no scale is invented for them. Nothing is a review of an unchecked claim. */
const ratings: { readonly [S in Exclude<Status, 'unchecked'>]: string } = {
  verified: 'Verified',
  disputed: 'Disputed',
  'single-source': 'Single source',
  split: 'Reviewers differ',
}

/**
 * The checked claims as schema.org ClaimReview in JSON-LD, one each. Without the address of the page that they stand
 * on, they are marked as drafts, as is a claim on which the reviewers differ.
 */
export function* claimReviewOf(report: Report): Generator<string> {
  const articles = new Map(report.articles.map(({ article }) => [article.id, article]))
  yield `{"@context":"https://schema.org","@graph":[\n`
  yield* jsonItems(reviewsOf(report, articles))
  yield `]}\n`
}

function* reviewsOf(report: Report, articles: ReadonlyMap<Id, Article>): Generator<object> {
  for (const shown of report.claims)
    if (shown.status !== 'unchecked') yield reviewOf(report, shown, ratings[shown.status], articles)
}

function reviewOf(
  report: Report,
  { claim, status, text, passages, assessments, resolution }: ReportClaim,
  rating: string,
  articles: ReadonlyMap<Id, Article>,
): object {
  const { options, madeAt, reviewers } = report
  const page = pageOf(report.options, report.source)
  const desk = plainText(options.desk)
  const names = [...new Set(assessments.map(({ createdBy }) => reviewers.get(createdBy)?.name))]
  const reasons = [...assessments.map(({ rationale }) => rationale), resolution?.reason].filter(Boolean)
  const body = options.parts.includes('rationale') ? plainText(reasons.join('\n\n')) : ''
  // Where its words are lost the claim is no longer made.
  const standing = passages.filter(({ passage }) => passage.anchor.state !== 'lost')
  const found = [...new Set(standing.map(({ passage }) => passage.article))].map((id) => articles.get(id)!)
  return {
    '@type': 'ClaimReview',
    '@id': urnOf('review', claim.id),
    ...(page === undefined ? {} : { url: `${page.replace(/#.*$/s, '')}#claim-${claim.number}` }),
    ...(page === undefined || status === 'split' ? { creativeWorkStatus: 'Draft' } : {}),
    datePublished: madeAt.slice(0, 10),
    inLanguage: options.language,
    claimReviewed: plainText(text),
    author:
      desk === ''
        ? names.flatMap((name) => (name ? [{ '@type': 'Person', name: plainText(name) }] : []))
        : { '@type': 'Organization', name: desk },
    reviewRating: { '@type': 'Rating', alternateName: rating },
    ...(body === '' ? {} : { reviewBody: body }),
    itemReviewed: {
      '@type': 'Claim',
      '@id': urnOf('claim', claim.id),
      text: plainText(text),
      appearance: found.map(appearanceOf),
    },
  }
}

/** The address of the page on which the claims stand: as the options have it, else as the project remembers it. */
export function pageOf({ page }: ReportOptions, { meta }: Pick<Project, 'meta'>): string | undefined {
  return page ?? (webPageSchema.safeParse(meta.page).success ? meta.page : undefined)
}

function appearanceOf(article: Article): object {
  const { title, outlet, published } = article
  const url = webAddressOf(article)
  return {
    '@type': 'NewsArticle',
    headline: plainText(title),
    ...(url === null ? {} : { url }),
    ...(published === '' ? {} : { datePublished: published }),
    ...(outlet === '' ? {} : { publisher: { '@type': 'Organization', name: plainText(outlet) } }),
  }
}
