import { createCorpus, type Corpus } from '../../../shared/corroboration/corpus'
import { findMatches } from '../../../shared/corroboration/matches'
import type { Match, Statement, StoryText } from '../../../shared/corroboration/types'

/** An article of which only the text, and perhaps when it was published, matters. */
export function story(id: string, text: string, published = '2026-03-13'): StoryText {
  return { id, outlet: `Outlet ${id}`, byline: '', url: '', published, title: '', text }
}

export function corpusOf(...articles: StoryText[]): Corpus {
  const corpus = createCorpus()
  for (const article of articles) corpus.put(article)
  return corpus
}

/** The statement that stands in an article with these words. */
export function stated(corpus: Corpus, article: string, words: string): Statement {
  const start = corpus.get(article)!.text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in ${article}`)
  return { article, start, end: start + words.length }
}

/** What is found for the words of the first of two articles, “a”, in the second, “b”. */
export function matchOf(here: string, there: string, words = here, published?: string): Match | undefined {
  const corpus = corpusOf(story('a', here, published), story('b', there, published))
  return findMatches(corpus, stated(corpus, 'a', words))[0]
}

/** What differs between two tellings, as `kind: here | there`; undefined where neither tells the other. */
export function differencesOf(here: string, there: string, published?: string): string[] | undefined {
  return matchOf(here, there, here, published)?.differences.map(
    ({ kind, here: a, there: b }) => `${kind}: ${a?.words ?? '–'} | ${b?.words ?? '–'}`,
  )
}
