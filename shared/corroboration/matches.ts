import type { Asked, Corpus } from './corpus'
import { findDifferences } from './differences/find'
import { sidesOf } from './differences/sides'
import { sharedStretches } from './stretches'
import type { Match, Statement } from './types'
import type { WeightOf } from './likeness'
import { compare, passageAround, type Candidate } from './windows'

export interface MatchOptions {
  /** At most so many matches; 20 unless told. */
  readonly limit?: number
  /** How many sentences of the index are looked at closely; 40 unless told. */
  readonly proposed?: number
}

/** Below this two passages do not say the same. */
const least = 0.25

/** How many of the sentences are looked at with their neighbours. */
const widened = 8

/** At most so many passages of one article. */
const mostOfOne = 3

/**
 * The passages of all other articles that say what a statement says, best first; none where nobody else has
 * it. The statement's range is one of its article's text, clamped to it.
 */
export function findMatches(
  corpus: Corpus,
  statement: Statement,
  { limit = 20, proposed = 40 }: MatchOptions = {},
): Match[] {
  const asked = corpus.askedOf(statement.article)
  return findCandidates(corpus, statement, asked, proposed)
    .filter(({ score }) => score >= least)
    .slice(0, limit)
    .map((candidate) => matchOf(asked.weightOf, candidate))
}

/** Above this two passages say the same; below they are only about the same. */
const sure = 0.45

function matchOf(weightOf: WeightOf, { here, there, likeness, score }: Candidate): Match {
  const differences = findDifferences(sidesOf(here, there, likeness, weightOf))
  const { article, start, end } = there
  return {
    article: article.id,
    start,
    end,
    quote: article.text.slice(start, end),
    score,
    relation: score < sure ? 'related' : differences.length > 0 ? 'differs' : 'corroborates',
    shared: sharedStretches(here, there, likeness.pairs),
    differences,
  }
}

export function findCandidates(
  corpus: Corpus,
  statement: Statement,
  asked: Asked,
  proposed: number,
): Candidate[] {
  const article = corpus.get(statement.article)
  if (!article) return []
  const here = corpus.prepare(article, statement)
  const terms = new Set(here.tokens.map(({ term }) => term))
  terms.delete(-1)
  const alone = corpus
    .nearest(terms, proposed, { weightOf: asked.weightOf, except: article.id })
    .map(({ article: { id }, sentence }) => compare(corpus, here, id, [sentence, sentence], asked))
    .sort((a, b) => b.score - a.score)
  const candidates = alone
    .map((candidate, at) => (at < widened ? passageAround(corpus, here, candidate, asked) : candidate))
    .sort((a, b) => b.score - a.score)
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    const ofSame = kept.filter(({ there }) => there.article === candidate.there.article)
    const overlaps = ofSame.some(({ first, last }) => first <= candidate.last && candidate.first <= last)
    if (!overlaps && ofSame.length < mostOfOne) kept.push(candidate)
  }
  return kept
}
