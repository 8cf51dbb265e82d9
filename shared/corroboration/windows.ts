import type { Id } from '../model/records'
import type { Asked } from './asked'
import type { Corpus } from './corpus'
import { likenessOf, type Likeness } from './likeness'
import type { Pair, Prepared } from './prepared'
import { likenessScore } from './score'

/** A stretch of whole sentences of another article, compared with a statement. */
export interface Candidate {
  readonly here: Prepared
  readonly there: Prepared
  readonly likeness: Likeness
  /** How alike both are, 0 to 1. */
  readonly alike: number
  /** The sentences that it is made of, first and last. */
  readonly first: number
  readonly last: number
}

/** How much more of a statement a neighbouring sentence must say to be part of the passage. */
const gain = 0.2

/** How many sentences a passage may have beyond those of the statement. */
const most = 1

/**
 * The passage around a sentence that says most of a statement: the sentence alone, or with its neighbours
 * where the other article takes several sentences to tell it.
 */
export function passageAround(corpus: Corpus, here: Prepared, alone: Candidate, asked: Asked): Candidate {
  const article = alone.there.article.id
  const parts = corpus.sentencesOf(article)
  const own = sentencesIn(corpus, here)
  let best = alone
  for (let more = 1; more < own + most; more++) {
    const wider = [
      ...(best.first > 0 ? [compare(corpus, here, article, [best.first - 1, best.last], asked)] : []),
      ...(best.last + 1 < parts.length
        ? [compare(corpus, here, article, [best.first, best.last + 1], asked)]
        : []),
    ].filter((each) => each.likeness.covered >= best.likeness.covered + gain && saysMore(each, best))
    const next = wider.sort((a, b) => b.alike - a.alike)[0]
    if (!next || next.alike <= best.alike) break
    best = next
  }
  return best
}

/**
 * Whether a wider passage has words of the statement that the other has not, not only of opposite sense: several, or
 * a name or number.
 */
function saysMore({ here, likeness }: Candidate, than: Candidate): boolean {
  const known = new Set(than.likeness.pairs.map((pair) => pair.here))
  const more = likeness.pairs.filter((pair) => pair.likeness >= same && !known.has(pair.here))
  const isTelling = ({ here: at }: Pair) =>
    /^[\p{Lu}\p{N}]/u.test(here.article.text.slice(here.tokens[at]!.start))
  return more.length > 1 || more.some(isTelling)
}

/** How alike words must be to say the same. */
const same = 0.8

/** A sentence, or several in a row, compared with a statement. */
export function compare(
  corpus: Corpus,
  here: Prepared,
  article: Id,
  [first, last]: readonly [number, number],
  asked: Asked,
): Candidate {
  const parts = corpus.sentencesOf(article)
  const there = corpus.prepare(corpus.get(article)!, {
    start: parts[first]!.start,
    end: parts[last]!.end,
  })
  const likeness = likenessOf(here, there, asked.weightOf)
  return { here, there, likeness, alike: likenessScore(likeness, asked.kinshipOf(article)), first, last }
}

function sentencesIn(corpus: Corpus, { article, start, end }: Prepared): number {
  return corpus.sentencesOf(article.id).filter((sentence) => sentence.start < end && sentence.end > start)
    .length
}
