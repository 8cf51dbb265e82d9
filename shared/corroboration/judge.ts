import { dayOf } from '../text/days'
import type { Id } from '../model/records'
import type { Asked } from './asked'
import type { Corpus } from './corpus'
import { likenessOf, type Likeness } from './likeness'
import { likenessScore, scoreOf } from './score'
import type { Candidate } from './windows'

/** A passage of another article, with how sure it is that it says the same. */
export interface Judged extends Candidate {
  readonly score: number
  /** Whether another passage of its article is far more sure. */
  readonly isOutdone: boolean
}

/** So many candidates, the most alike, are compared with each other. */
const compared = 6

/** Judges the passages that are like a statement, the most alike first, each by itself and among the others. */
export function judge(corpus: Corpus, candidates: readonly Candidate[], asked: Asked): Judged[] {
  const first = candidates[0]
  if (!first) return []
  const { here } = first
  const own = corpus.sentencesOf(here.article.id).findIndex(({ end }) => end > here.start)
  const seconded = secondedIn(candidates.slice(0, compared), asked)
  const best = new Map<string, number>()
  const judged = candidates.map((candidate, at) => {
    const { there, alike, likeness } = candidate
    const other = there.article.id
    if (!best.has(other)) best.set(other, alike)
    const score = scoreOf(likeness, {
      kinship: asked.kinshipOf(other),
      before: own + candidate.first,
      days: daysBetween(here.article.published, there.article.published),
      alike,
      best: best.get(other)!,
      seconded: seconded[at] ?? 0,
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

function daysBetween(one: string, other: string): number | null {
  const [a, b] = [dayOf(one), dayOf(other)]
  return a === undefined || b === undefined ? null : Math.abs(a - b)
}
