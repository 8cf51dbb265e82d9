import type { Corpus } from '../../shared/corroboration/corpus'
import type { Statement, StoryText } from '../../shared/corroboration/types'
import { sentencesOf } from '../../shared/text/sentences'

/** A sentence and how much it shares with a statement. */
export interface Scored {
  readonly article: string
  readonly sentence: number
  readonly score: number
}

const kept = 20

/** The best so far, with room to sort seldom. */
class Best {
  private list: Scored[] = []
  private least = 0
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  offer(article: string, sentence: number, score: number): void {
    if (score <= this.least) return
    this.list.push({ article, sentence, score })
    if (this.list.length > 4 * this.limit) this.least = this.sorted().at(-1)!.score
  }

  sorted(): Scored[] {
    return (this.list = this.list.sort((a, b) => b.score - a.score).slice(0, this.limit))
  }
}

const word = /[\p{L}\p{N}]+/gu

/** Reads every article anew for each statement: what a program without an index does. */
export function scan(articles: readonly StoryText[], statement: Statement): Scored[] {
  const own = articles.find(({ id }) => id === statement.article)!
  const wanted = new Set(tokens(own.text.slice(statement.start, statement.end)))
  const best = new Best(kept)
  for (const { id, text } of articles) {
    if (id === statement.article) continue
    sentencesOf(text).forEach(({ start, end }, sentence) => {
      const said = new Set(tokens(text.slice(start, end)))
      let score = 0
      for (const each of said) if (wanted.has(each)) score++
      best.offer(id, sentence, score)
    })
  }
  return best.sorted()
}

function tokens(text: string): string[] {
  return text.toLowerCase().match(word) ?? []
}

/** Every sentence as a list of the numbers of its words, made beforehand; compared one by one, all of them. */
export class Vectors {
  private readonly sentences: { article: string; sentence: number; terms: Int32Array }[] = []
  private readonly corpus: Corpus

  constructor(corpus: Corpus) {
    this.corpus = corpus
    for (const { id, text } of corpus.articles)
      corpus.sentencesOf(id).forEach(({ start, end }, sentence) => {
        this.sentences.push({ article: id, sentence, terms: Int32Array.from(this.termsOf(text, start, end)) })
      })
  }

  nearest({ article, start, end }: Statement, limit = kept): Scored[] {
    const { corpus } = this
    const { weightOf } = corpus.askedOf(article)
    const weights = new Float32Array(corpus.lexicon.size)
    for (const term of this.termsOf(corpus.get(article)!.text, start, end)) weights[term] = weightOf(term)
    const best = new Best(limit)
    for (const each of this.sentences) {
      let score = 0
      for (const term of each.terms) score += weights[term]!
      if (each.article !== article) best.offer(each.article, each.sentence, score)
    }
    return best.sorted()
  }

  private termsOf(text: string, start: number, end: number): Set<number> {
    const terms = new Set(this.corpus.lexicon.tokensOf(text, start, end).map(({ term }) => term))
    terms.delete(-1)
    return terms
  }
}
