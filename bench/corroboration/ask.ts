import { createCorpus, type Corpus } from '../../shared/corroboration/corpus'
import { findMatches } from '../../shared/corroboration/matches'
import type { StoryText } from '../../shared/corroboration/types'
import type { Ask } from './measure'

/** Claimdesk, asked about statements in some articles. */
export function claimdesk(articles: Iterable<StoryText>): Ask {
  const corpus = corpusOf(articles)
  return (statement) => ({ matches: findMatches(corpus, statement) })
}

export function corpusOf(articles: Iterable<StoryText>): Corpus {
  const corpus = createCorpus()
  for (const article of articles) corpus.put(article)
  return corpus
}
