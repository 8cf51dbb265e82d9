import MiniSearch from 'minisearch'
import type { Statement, StoryText } from '../../shared/corroboration/types'
import { sentencesOf } from '../../shared/text/sentences'
import type { Match } from '../../shared/corroboration/types'
import { measure, type Ask, type Quality } from './measure'
import type { Story } from './stories'

/** What is common in search engines: BM25 over sentences, with a share of the best possible score as threshold. */
function bm25(articles: readonly StoryText[], least: number): Ask {
  const texts = new Map(articles.map((article) => [article.id, article.text]))
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] })
  const places = new Map<string, Statement>()
  for (const { id, text } of articles)
    for (const { start, end } of sentencesOf(text)) {
      const key = `${id}:${start}`
      places.set(key, { article: id, start, end })
      index.add({ id: key, text: text.slice(start, end) })
    }
  return (here) => {
    const { article, start, end } = here
    const found = index.search(texts.get(article)!.slice(start, end))
    // The statement's own sentence is the best possible match, so scores of different statements compare.
    const best = found[0]?.score ?? 0
    const matches = found.flatMap(({ id, score }): Match[] => {
      const place = places.get(String(id))!
      if (place.article === article || score < least * best) return []
      const quote = texts.get(place.article)!.slice(place.start, place.end)
      return [
        { ...place, here, quote, score: score / best, relation: 'corroborates', shared: [], differences: [] },
      ]
    })
    return { matches: matches.slice(0, 20) }
  }
}

/** BM25 at the threshold with the fewest false matches that finds as much as asked, and without threshold. */
export function measureBm25(
  stories: readonly Story[],
  articlesOf: (story: Story) => readonly StoryText[],
  recall3: number,
): { readonly threshold: number; readonly equal: Quality; readonly open: Quality } {
  const at = (least: number) => measure(stories, (story) => bm25(articlesOf(story), least))
  const open = at(0)
  const wanted = Math.min(recall3, open.recall3)
  const swept = Array.from({ length: 20 }, (_, i) => (19 - i) / 20)
  for (const threshold of swept) {
    const equal = at(threshold)
    if (equal.recall3 >= wanted) return { threshold, equal, open }
  }
  return { threshold: 0, equal: open, open }
}
