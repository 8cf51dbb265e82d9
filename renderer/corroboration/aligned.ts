import { createCorpus } from '../../shared/corroboration/corpus'
import { findMatches } from '../../shared/corroboration/matches'
import type { AlignedPair, AlignedQuestion, Progress } from './protocol'
import type { Story } from './story'

/** The sentences of one article that another says too, in the order of the first. */
export function* aligned(
  { corpus }: Story,
  { here, there }: AlignedQuestion,
): Generator<Progress, readonly AlignedPair[], void> {
  const [one, other] = [corpus.get(here), corpus.get(there)]
  if (!one || !other) return []
  // Of the two alone, so that no third article stands in the way of the second.
  const both = createCorpus()
  both.put(one)
  both.put(other)
  const sentences = both.sentencesOf(here)
  const pairs: AlignedPair[] = []
  for (const [done, { start, end }] of sentences.entries()) {
    yield { done, of: sentences.length }
    const [match] = findMatches(both, { article: here, start, end }, { limit: 1, proposed: 4 })
    if (!match || match.relation === 'related') continue
    pairs.push({ here: { start, end }, there: { start: match.start, end: match.end }, score: match.score })
  }
  return pairs
}
