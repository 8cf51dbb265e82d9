import type { Id } from '../model/records'
import type { Report, ReportArticle, ReportClaim } from './report'

/** What a report is written with: its articles and claims by id. */
export interface Lookup {
  readonly report: Report
  readonly articles: ReadonlyMap<Id, ReportArticle>
  readonly claims: ReadonlyMap<Id, ReportClaim>
  /** Whether the text is in the report, for links to lead into it. */
  readonly hasText: boolean
}

export function lookup(report: Report): Lookup {
  return {
    report,
    articles: new Map(report.articles.map((article) => [article.article.id, article])),
    claims: new Map(report.claims.map((claim) => [claim.claim.id, claim])),
    hasText: report.options.parts.includes('text'),
  }
}

/** Outlet, or title where there is none. */
export function outletOf({ articles }: Lookup, id: Id): string {
  const article = articles.get(id)?.article
  return article?.outlet.trim() || article?.title.trim() || 'an article'
}
