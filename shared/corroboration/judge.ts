import { dayOf } from '../text/days'
import type { Asked, Corpus } from './corpus'
import { likenessOf } from './likeness'
import type { Prepared } from './prepared'
import { likenessScore, scoreOf } from './score'
import type { Candidate } from './windows'

/** A passage of another article, with how sure it is that it says the same. */
export interface Judged extends Candidate {
  readonly score: number
}

/** For so many candidates, the most alike, it is looked whether another sentence here is told there instead. */
const rivalled = 8

/** Judges the passages that are like a statement, the most alike first, each by itself and among the others. */
export function judge(corpus: Corpus, candidates: readonly Candidate[], asked: Asked): Judged[] {
  const first = candidates[0]
  if (!first) return []
  const { here } = first
  const parts = corpus.sentencesOf(here.article.id)
  const own = parts.findIndex(({ end }) => end > here.start)
  const best = new Map<string, number>()
  return candidates
    .map((candidate, at) => {
      const { there, alike, likeness } = candidate
      const other = there.article.id
      if (!best.has(other)) best.set(other, alike)
      const score = scoreOf(likeness, {
        kinship: asked.kinshipOf(other),
        before: own + candidate.first,
        days: daysBetween(here.article.published, there.article.published),
        alike,
        best: best.get(other)!,
        rival: at < rivalled ? rivalOf(corpus, candidate, asked) : 0,
      })
      return { ...candidate, score }
    })
    .sort((a, b) => b.score - a.score)
}

/** How alike a passage is to the sentence of this article, beside the statement, that shares most with it. */
function rivalOf(corpus: Corpus, { here, there }: Candidate, asked: Asked): number {
  const terms = new Set(there.tokens.map(({ term }) => term))
  let nearest: { at: number; weight: number } | undefined
  const parts = corpus.sentencesOf(here.article.id)
  asked.sentences.forEach((sentence, at) => {
    const { start, end } = parts[at]!
    if (start < here.end && end > here.start) return
    let weight = 0
    for (const term of sentence) if (terms.has(term)) weight += asked.weightOf(term)
    if (weight > (nearest?.weight ?? 0)) nearest = { at, weight }
  })
  return nearest ? likenessTo(corpus, there, here, nearest.at, asked) : 0
}

function likenessTo(corpus: Corpus, there: Prepared, here: Prepared, at: number, asked: Asked): number {
  const sentence = corpus.prepare(here.article, corpus.sentencesOf(here.article.id)[at]!)
  return likenessScore(likenessOf(sentence, there, asked.weightOf), asked.kinshipOf(there.article.id))
}

function daysBetween(one: string, other: string): number | null {
  const [a, b] = [dayOf(one), dayOf(other)]
  return a === undefined || b === undefined ? null : Math.abs(a - b)
}
