import type { Asked } from './asked'
import type { Corpus } from './corpus'
import { findDifferences } from './differences/find'
import { isFirm } from './differences/firm'
import { quotationDifferences } from './differences/quotations'
import { sidesOf } from './differences/sides'
import { sharedStretches } from './stretches'
import type { Match, Statement } from './types'
import { judge, rankOf, type Judged } from './judge'
import type { WeightOf } from './likeness'
import { compare, passageAround, type Candidate } from './windows'

export interface MatchOptions {
  /** At most so many matches; 20 unless told. */
  readonly limit?: number
  /** How many sentences of the index are looked at closely; 40 unless told. */
  readonly proposed?: number
}

/** What is less sure than this is not worth showing, and of what is only related so many passages are. */
const [least, mostRelated] = [0.005, 5]

/** How many of the sentences are looked at with their neighbours. */
const widened = 8

/** At most so many passages of one article. */
const mostOfOne = 6

/**
 * The passages of all other articles that say what a statement says, best first, and after them a few that are
 * only related: where nobody else has it these alone, if any. The statement's range is one of its article's text,
 * clamped to it.
 */
export function findMatches(
  corpus: Corpus,
  statement: Statement,
  { limit = 20, proposed = 40 }: MatchOptions = {},
): Match[] {
  const asked = corpus.askedOf(statement.article)
  const judged = judge(corpus, findCandidates(corpus, statement, asked, proposed), asked)
  const same = judged.filter((each) => rankOf(each) >= sure).length
  return judged
    .filter(({ score }, at) => score >= least && at < same + mostRelated)
    .slice(0, limit)
    .map((each) => matchOf(statement, asked.weightOf, each))
    .sort((a, b) => b.score - a.score)
}

/** So many times as much is looked at where all that was looked at says the same. */
const crowd = 8

/**
 * The same in a crowded story too: where more say it than are looked at, those that say it and those that differ are
 * found among so many more. “Silent” must not mean “the twenty-first”.
 */
export function findAllMatches(
  corpus: Corpus,
  statement: Statement,
  { limit = 20, proposed = 40 }: MatchOptions = {},
): Match[] {
  const few = findMatches(corpus, statement, { limit, proposed })
  const isCutOff = few.length >= limit / 2 && few.at(-1)?.relation !== 'related'
  return isCutOff ? findMatches(corpus, statement, { limit: crowd * limit, proposed: crowd * proposed }) : few
}

/** Above this two passages say the same; below they are only about the same, and less than faintly differ in all. */
const [sure, faint] = [0.5, 0.05]

function matchOf(
  statement: Statement,
  weightOf: WeightOf,
  { here, there, likeness, score, isOutdone }: Judged,
): Match {
  const sides = sidesOf(here, there, likeness, weightOf)
  const differences = score < faint ? quotationDifferences(sides) : findDifferences(sides)
  // What an article says better elsewhere it is not asked for twice, but what differs there from the rest is told.
  const isSure = score >= sure && (!isOutdone || differences.length > 0)
  const isSame = isSure || differences.some((difference) => isFirm(sides, difference, score))
  const { article, start, end } = there
  return {
    here: statement,
    article: article.id,
    start,
    end,
    quote: article.text.slice(start, end),
    // What differs firmly is no less sure than what is called the same.
    score: isSame ? Math.max(score, sure) : rankOf({ score, isOutdone }),
    relation: !isSame ? 'related' : differences.length > 0 ? 'differs' : 'corroborates',
    shared: sharedStretches(here, there, likeness.pairs),
    differences,
  }
}

/** Of longer statements so much is compared, in UTF-16 units: nobody claims a whole book at once. */
const longest = 20_000

/** The passages that are like a statement, the most alike first. */
function findCandidates(corpus: Corpus, statement: Statement, asked: Asked, proposed: number): Candidate[] {
  const article = corpus.get(statement.article)
  if (!article) return []
  const end = Math.min(statement.end, statement.start + longest)
  const here = corpus.prepare(article, { start: statement.start, end })
  const terms = new Set(here.tokens.map(({ term }) => term))
  terms.delete(-1)
  const alone = corpus
    .nearest(terms, proposed, { weightOf: asked.weightOf, except: article.id, kin: asked.kin })
    .map(({ article: { id }, sentence }) => compare(corpus, here, id, [sentence, sentence], asked))
    .sort((a, b) => b.alike - a.alike)
  const candidates = alone
    .map((candidate, at) => (at < widened ? passageAround(corpus, here, candidate, asked) : candidate))
    .sort((a, b) => b.alike - a.alike)
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    const ofSame = kept.filter(({ there }) => there.article === candidate.there.article)
    const overlaps = ofSame.some(({ first, last }) => first <= candidate.last && candidate.first <= last)
    if (!overlaps && ofSame.length < mostOfOne) kept.push(candidate)
  }
  return kept
}
