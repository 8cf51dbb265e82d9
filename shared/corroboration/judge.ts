import { dayOf } from '../text/days'
import { firstWhere } from '../bisect'
import type { Id } from '../model/records'
import type { Asked } from './asked'
import { lookBeside } from './beside'
import type { Corpus } from './corpus'
import { likenessOf, type Likeness } from './likeness'
import type { Prepared } from './prepared'
import { quotedIn } from './quoted'
import { likenessScore, logit, scoreOf, type Beside } from './score'
import type { Candidate } from './windows'

/** A passage of another article, with how sure it is that it says the same. */
export interface Judged extends Candidate {
  readonly score: number
  /** Whether another passage of its article is far more sure. */
  readonly isOutdone: boolean
}

/** So many candidates, the most alike, are compared with each other. */
const compared = 6

/** So many, and whatever is so alike, are looked at with what stands beside them; the rest is hopeless. */
const [closely, likely] = [8, 0.2]
const unseen: Beside = { rival: 0, known: 0, around: 0 }

/** Judges the passages that are like a statement, the most alike first, each by itself and among the others. */
export function judge(corpus: Corpus, candidates: readonly Candidate[], asked: Asked): Judged[] {
  const first = candidates[0]
  if (!first) return []
  const { here } = first
  const [own, past] = sentencesAt(corpus, here)
  const usual = usualOf(candidates)
  const seconded = secondedIn(candidates.slice(0, compared), asked)
  const besideOf = lookBeside(corpus, here, [own, past], asked)
  const quotedWith = quotedIn(here)
  const best = new Map<string, number>()
  const judged = candidates.map((candidate, at) => {
    const { there, alike, likeness } = candidate
    const other = there.article.id
    if (!best.has(other)) best.set(other, alike)
    const score = scoreOf(likeness, {
      before: own + candidate.first,
      wider: Math.max(0, candidate.last - candidate.first - (past - own - 1)),
      days: daysBetween(here.article.published, there.article.published),
      alike,
      best: best.get(other)!,
      seconded: seconded[at] ?? 0,
      usual,
      quoted: quotedWith(candidate),
      beside: at < closely || alike >= likely ? besideOf(candidate) : unseen,
    })
    return { ...candidate, score }
  })
  return markOutdone(judged).sort((a, b) => rankOf(b) - rankOf(a))
}

/** So many times better are the odds of an article's best passage, where another is outdone. */
const outdoing = 4.5

/** Marks what another passage of the same article says far more surely: an article is one witness. */
function markOutdone(judged: readonly Omit<Judged, 'isOutdone'>[]): Judged[] {
  const best = new Map<Id, number>()
  for (const { there, score } of judged)
    best.set(there.article.id, Math.max(score, best.get(there.article.id) ?? 0))
  return judged.map((each) => ({
    ...each,
    isOutdone: oddsOf(best.get(each.there.article.id)!) > outdoing * oddsOf(each.score),
  }))
}

/** The most that a passage counts for which is outdone, a little less than what is sure. */
const unsure = 0.49

/** By how much a passage comes before others: one that is outdone after all that are sure. */
export function rankOf({ score, isOutdone }: Pick<Judged, 'score' | 'isOutdone'>): number {
  return isOutdone ? Math.min(score, unsure) : score
}

function oddsOf(score: number): number {
  return score / (1 - Math.min(score, 1 - 1e-6))
}

/** For each passage how far one of a third article says both what the statement says and what the passage says. */
function secondedIn(candidates: readonly Candidate[], { weightOf, kinshipOf }: Asked): number[] {
  const seconded = candidates.map(() => 0)
  const second = (at: number, by: number, likeness: Likeness) => {
    const alike = likenessScore(likeness, kinshipOf(candidates[at]!.there.article.id))
    seconded[at] = Math.max(seconded[at]!, Math.min(alike, candidates[by]!.alike))
  }
  candidates.forEach(({ there: one }, at) => {
    for (let by = 0; by < at; by++) {
      const { there: other } = candidates[by]!
      if (one.article.id === other.article.id) continue
      const likeness = likenessOf(one, other, weightOf)
      second(at, by, likeness)
      second(by, at, likeness)
    }
  })
  return seconded
}

/** So many passages tell how alike what is only about the same is to a statement, and so alike is nothing. */
const [mostUsual, nothing] = [5, -6]

/**
 * How alike to a statement those passages are on average which are only about the same, the most alike of them: none
 * that is the best of its article, so that it is no more where many articles say it.
 */
function usualOf(candidates: readonly Candidate[]): number {
  const articles = new Set<Id>()
  const others: number[] = []
  for (const { there, alike } of candidates) {
    if (articles.has(there.article.id)) others.push(Math.max(nothing, logit(alike)))
    if (others.length === mostUsual) break
    articles.add(there.article.id)
  }
  return others.length === 0 ? nothing : others.reduce((sum, each) => sum + each, 0) / others.length
}

/** The sentences that a stretch is of: the first, and the one after the last. */
function sentencesAt(corpus: Corpus, { article, start, end }: Prepared): [first: number, past: number] {
  const sentences = corpus.sentencesOf(article.id)
  const first = firstWhere(sentences.length, (at) => sentences[at]!.end > start)
  return [first, firstWhere(sentences.length, (at) => sentences[at]!.start >= end)]
}

function daysBetween(one: string, other: string): number | null {
  const [a, b] = [dayOf(one), dayOf(other)]
  return a === undefined || b === undefined ? null : Math.abs(a - b)
}
