import { createCorpus, type Corpus } from '../../shared/corroboration/corpus'
import { corroborate } from '../../shared/corroboration/corroborate'
import { findMatches } from '../../shared/corroboration/matches'
import type { Statement, StoryText } from '../../shared/corroboration/types'
import { generate } from './generated'
import { scan, Vectors } from './rivals'

export interface Times {
  readonly median: number
  readonly p95: number
}

/** Milliseconds of asking about one claim, ours and the rivals', over the same articles. */
export interface AskingTimes {
  readonly articles: number
  readonly sentences: number
  readonly index: Times
  readonly matches: Times
  /** The same with whom each has it from, which reads their articles for the first time. */
  readonly whence: Times
  readonly vectors: Times
  readonly scan: Times
  /** Bytes of the index by its own count, and by what the process has more of. */
  readonly bytes: number
  readonly heap: number
  readonly terms: number
  /** Of the passages that comparing everything puts in front, the share that the index gives too. */
  readonly same: number
}

const asked = { often: 60, seldom: 5 }

/** `settled` empties the garbage and tells how many bytes are in use. */
export function measureAsking(count: number, settled: () => number): AskingTimes {
  const articles = generate(count)
  const before = settled()
  const corpus = filled(articles)
  const heap = settled() - before
  const statements = pickStatements(corpus, articles)
  const vectors = new Vectors(corpus)
  const often = (ask: (statement: Statement) => unknown) => timesOf(statements.slice(0, asked.often), ask)
  for (const statement of statements.slice(0, 10)) findMatches(corpus, statement)
  return {
    articles: corpus.figures.articles,
    sentences: corpus.figures.sentences,
    terms: corpus.figures.terms,
    bytes: corpus.figures.bytes,
    heap,
    matches: often((statement) => findMatches(corpus, statement)),
    whence: often((statement) => corroborate(corpus, [statement])),
    index: often((statement) => nearest(corpus, statement, 200)),
    vectors: often((statement) => vectors.nearest(statement)),
    scan: timesOf(statements.slice(0, asked.seldom), (statement) => scan(articles, statement)),
    same: sameShare(corpus, vectors, statements),
  }
}

/** Milliseconds of adding one more article to a corpus of some size: the median of fifty. */
export function measureAdding(count: number): number {
  const corpus = filled(generate(count))
  const more = generate(60, 2).map((article) => ({ ...article, id: `more-${article.id}` }))
  for (const article of more.slice(50)) corpus.put(article)
  return timesOf(more.slice(0, 50), (article) => corpus.put(article)).median
}

function filled(articles: readonly StoryText[]): Corpus {
  const corpus = createCorpus()
  for (const article of articles) corpus.put(article)
  return corpus
}

/** Sentences that tell a fact, which four other articles tell too, all over the corpus. */
function pickStatements(corpus: Corpus, articles: readonly StoryText[]): Statement[] {
  const step = Math.max(1, Math.floor(articles.length / asked.often))
  return articles
    .filter((_, at) => at % step === 0)
    .map(({ id }, at) => ({ article: id, ...corpus.sentencesOf(id)[(at % 10) * 3]! }))
}

/** How many of the four other tellings that comparing everything puts first are among the index's first forty. */
function sameShare(corpus: Corpus, vectors: Vectors, statements: readonly Statement[]): number {
  let [same, all] = [0, 0]
  for (const statement of statements) {
    const proposed = nearest(corpus, statement, 40).map(
      ({ article, sentence }) => `${article.id} ${sentence}`,
    )
    for (const { article, sentence } of vectors.nearest(statement, 4)) {
      all++
      if (proposed.includes(`${article} ${sentence}`)) same++
    }
  }
  return same / all
}

function nearest(corpus: Corpus, statement: Statement, limit: number) {
  const { weightOf } = corpus.askedOf(statement.article)
  return corpus.nearest(termsOf(corpus, statement), limit, { weightOf, except: statement.article })
}

function termsOf(corpus: Corpus, { article, start, end }: Statement): Set<number> {
  const terms = new Set(
    corpus.lexicon.tokensOf(corpus.get(article)!.text, start, end).map(({ term }) => term),
  )
  terms.delete(-1)
  return terms
}

function timesOf<T>(inputs: readonly T[], work: (input: T) => unknown): Times {
  const times = inputs
    .map((input) => {
      const start = performance.now()
      work(input)
      return performance.now() - start
    })
    .sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return { median: at(0.5), p95: at(0.95) }
}
