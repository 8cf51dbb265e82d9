import { createCorpus, type Corpus } from '../../shared/corroboration/corpus'
import { corroborate } from '../../shared/corroboration/corroborate'
import { originsOf } from '../../shared/corroboration/origins/independence'
import type { DifferenceKind, StoryText } from '../../shared/corroboration/types'
import type { Ask } from './measure'

/** Claimdesk, asked about statements in some articles. */
export function claimdesk(articles: Iterable<StoryText>): Ask {
  const corpus = corpusOf(articles)
  return (statement) => {
    const { matches, findings, independentSources, suggestion } = corroborate(corpus, [statement])
    return { matches, origins: findings, independentSources, suggestion }
  }
}

/** Claimdesk, told who else says it, asked only from whom they have it. */
export function claimdeskTold(articles: Iterable<StoryText>): Ask {
  const corpus = corpusOf(articles)
  return (statement, expected) => {
    const others = expected.map(({ id, places: [place], label }) => ({
      ...place!,
      article: id,
      supports: !label.differences.some(({ kind, optional }) => !optional && contradicting.has(kind)),
    }))
    const reports = [{ ...statement, supports: true }, ...others]
    const { findings, independentSources } = originsOf(reports, (id) => corpus.get(id))
    return { matches: [], origins: findings, independentSources }
  }
}

const contradicting: ReadonlySet<DifferenceKind> = new Set(['number', 'date', 'negation'])

function corpusOf(articles: Iterable<StoryText>): Corpus {
  const corpus = createCorpus()
  for (const article of articles) corpus.put(article)
  return corpus
}
