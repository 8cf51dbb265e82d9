import type { Id } from '../model/records'
import type { WeightOf } from './likeness'

/** What is known of the article that a statement is of. */
export interface Asked {
  /** The terms of each of its sentences. */
  readonly sentences: readonly ReadonlySet<number>[]
  /** How much each term tells of its statements. */
  readonly weightOf: WeightOf
  /** How far another article tells its story, 0 to 1. */
  readonly kinshipOf: (other: Id) => number
  /** The other articles that tell its story, those first that tell most of it. */
  readonly kin: readonly Id[]
}

/** What a corpus tells of its articles. */
export interface Told {
  /** The terms of each sentence of an article. */
  termsOf(article: Id): readonly ReadonlySet<number>[]
  /** Whether a term is in an article. */
  holds(article: Id, term: number): boolean
  /** How much a term tells in the whole corpus. */
  readonly weightOf: WeightOf
  /** What a term counts for besides how rare it is. */
  readonly shareOf: WeightOf
  /** The other articles that share the most with some terms. */
  near(terms: readonly number[]): readonly Id[]
}

/** How many words tell what an article is about, by how many of them others are looked for, and for how many. */
const [mostTopics, mostSought, mostKin] = [24, 8, 8]

/** Articles on something else share less of what an article speaks of most. */
const leastKinship = 0.2

/** What a term weighs that stands in one sentence only. */
const rarest = 4.3

/** As if there were so many sentences more: three articles do not tell what is rare. */
const smoothing = 50

/** How much it tells that a sentence holds a term which so many of some sentences hold. */
export function rarityOf(frequency: number, sentences: number): number {
  const others = sentences + smoothing
  return (rarest * Math.log1p(others / (frequency + 0.5))) / Math.log1p(others / 1.5)
}

/**
 * What must be known of an article to compare its statements. A term tells the more the rarer it is where its story
 * is told, not in the whole project: an event's own names are rare among other events, and in every sentence of its
 * own. What the article itself speaks of again and again tells still less.
 */
export function askAbout(told: Told, article: Id): Asked {
  const sentences = told.termsOf(article)
  const counts = countsIn(sentences)
  const topics = topicsOf(told, counts)
  const kinshipOf = kinshipBy(told, topics)
  const kin = told
    .near(topics.slice(0, mostSought).map(({ term }) => term))
    .filter((other) => kinshipOf(other) >= leastKinship)
    .sort((a, b) => kinshipOf(b) - kinshipOf(a) || (a < b ? -1 : 1))
    .slice(0, mostKin)
  const story = [...sentences, ...kin.flatMap((other) => told.termsOf(other))]
  return { sentences, weightOf: weightsFor(told, counts, sentences.length, story), kinshipOf, kin }
}

interface Topic {
  readonly term: number
  readonly tells: number
}

/** What an article speaks of most. */
function topicsOf(told: Told, counts: ReadonlyMap<number, number>): Topic[] {
  return [...counts]
    .map(([term, count]) => ({ term, tells: told.weightOf(term) * Math.sqrt(count) }))
    .sort((a, b) => b.tells - a.tells || a.term - b.term)
    .slice(0, mostTopics)
}

/** How much of some topics another article speaks of, 0 to 1. */
function kinshipBy(told: Told, topics: readonly Topic[]): (other: Id) => number {
  const whole = topics.reduce((sum, { tells }) => sum + tells, 0) || 1
  const known = new Map<Id, number>()
  return (other) => {
    let kinship = known.get(other)
    if (kinship === undefined) {
      const shared = topics.reduce((sum, { term, tells }) => sum + (told.holds(other, term) ? tells : 0), 0)
      known.set(other, (kinship = shared / whole))
    }
    return kinship
  }
}

function weightsFor(
  told: Told,
  counts: ReadonlyMap<number, number>,
  sentences: number,
  story: readonly ReadonlySet<number>[],
): WeightOf {
  const frequencies = countsIn(story)
  const weights = new Map<number, number>()
  return (term) => {
    let weight = weights.get(term)
    if (weight === undefined) {
      const topical = Math.log1p(sentences / (counts.get(term) ?? 1)) / Math.log1p(Math.max(1, sentences))
      const rarity = rarityOf(frequencies.get(term) ?? 0, story.length)
      weights.set(term, (weight = rarity * topical * told.shareOf(term)))
    }
    return weight
  }
}

function countsIn(sentences: Iterable<ReadonlySet<number>>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const terms of sentences) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
