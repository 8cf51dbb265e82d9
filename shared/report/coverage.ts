import { textOfDoc } from '../article/projection'
import { stateAt, sumCounts, type Coverage, type CoverageCounts } from '../coverage/coverage'
import { reasonsOf } from '../coverage/reasons'
import { reasonWords } from '../coverage/words'
import type { Report, ReportArticle } from './report'

/** How far an article of the report is checked; only of those for which that was worked out. */
export interface CoveredArticle {
  readonly shown: ReportArticle
  readonly coverage: Coverage
}

/** A sentence that needs checking and is not checked. */
export interface UncheckedSentence {
  readonly quote: string
  /** Somebody has claimed something in it. */
  readonly claimed: boolean
  /** Why it needs checking: `number, date`. */
  readonly why: string
}

/** The articles of the report with how far each is checked, in the report's order. */
export function coveredArticles({ articles, analysis }: Report): CoveredArticle[] {
  return articles.flatMap((shown) => {
    const coverage = analysis.coverage?.get(shown.article.id)
    return coverage ? [{ shown, coverage }] : []
  })
}

/** What the articles come to together. */
export function totalCoverage(articles: readonly CoveredArticle[]): CoverageCounts {
  return sumCounts(articles.map(({ coverage }) => coverage.counts))
}

/** The sentences of an article that are not checked yet, in reading order. */
export function uncheckedIn({ shown, coverage }: CoveredArticle): UncheckedSentence[] {
  const { needs, counts } = coverage
  if (counts.checked === counts.needed) return []
  const text = textOfDoc(shown.version.doc)
  const sentences: UncheckedSentence[] = []
  for (let i = 0; i < needs.count; i++) {
    const state = stateAt(coverage, i)
    if (state !== 'open' && state !== 'claimed') continue
    sentences.push({
      quote: text.slice(needs.starts[i], needs.ends[i]).trim(),
      claimed: state === 'claimed',
      why: reasonsOf(needs.bits[i]!)
        .map((reason) => reasonWords[reason])
        .join(', '),
    })
  }
  return sentences
}
