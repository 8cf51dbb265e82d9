import type { Corpus } from './corpus'
import type { Match, Statement } from './types'

export interface MatchOptions {
  /** At most so many matches; 20 unless told. */
  readonly limit?: number
}

/** How many sentences the index proposes for a closer look. */
const candidates = 200

/** Below this two passages do not say the same. */
const least = 0.4

/**
 * The passages of all other articles that say what a statement says, best first; none where nobody else has
 * it. The statement's range is one of its article's text.
 */
export function findMatches(
  corpus: Corpus,
  statement: Statement,
  { limit = 20 }: MatchOptions = {},
): Match[] {
  const article = corpus.get(statement.article)
  if (!article) return []
  const terms = new Set(
    corpus.lexicon.tokensOf(article.text, statement.start, statement.end).map(({ term }) => term),
  )
  terms.delete(-1)
  const whole = [...terms].reduce((sum, term) => sum + corpus.weightOf(term), 0)
  return corpus
    .nearest(terms, candidates)
    .filter(({ article: { id }, score }) => id !== statement.article && score >= least * whole)
    .slice(0, limit)
    .map(({ article: { id, text }, sentence, score }) => {
      const { start, end } = corpus.sentencesOf(id)[sentence]!
      return {
        article: id,
        start,
        end,
        quote: text.slice(start, end),
        score: Math.min(1, score / whole),
        relation: 'related',
        shared: [],
        differences: [],
      }
    })
}
