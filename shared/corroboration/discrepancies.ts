import type { Id } from '../model/records'
import type { Corpus } from './corpus'
import { findAllMatches } from './matches'
import type { Difference, Statement, Wording } from './types'

/** What two articles of a story disagree about, with the passages that say so. */
export interface Discrepancy {
  readonly difference: Difference
  readonly here: Statement
  readonly there: Statement
  /** How sure it is that both passages are about the same, 0 to 1. */
  readonly score: number
}

/** How many passages a sentence is compared with: who disagrees with it is among the nearest. */
const nearest = { limit: 16, proposed: 16 }

/**
 * What the articles of a corpus disagree about. Each article is compared once with all that were there before,
 * so that adding one costs as much as its own sentences.
 */
export class Discrepancies {
  private readonly found = new Map<string, Discrepancy>()

  constructor(private readonly corpus: Corpus) {}

  /** Every disagreement once, the surest first. */
  get list(): readonly Discrepancy[] {
    return [...this.found.entries()]
      .sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
      .map(([, discrepancy]) => discrepancy)
  }

  /** Compares an article that was put into the corpus with the others there; again when it changed. */
  put(article: Id): void {
    this.remove(article)
    for (const { start, end } of this.corpus.sentencesOf(article)) {
      const here = { article, start, end }
      for (const match of findAllMatches(this.corpus, here, nearest)) {
        if (match.relation !== 'differs') continue
        const there = { article: match.article, start: match.start, end: match.end }
        for (const difference of match.differences) this.add({ difference, here, there, score: match.score })
      }
    }
  }

  /** Forgets what was found about an article. */
  remove(article: Id): void {
    for (const [key, { here, there }] of this.found)
      if (here.article === article || there.article === article) this.found.delete(key)
  }

  private add(found: Discrepancy): void {
    const discrepancy = found.here.article < found.there.article ? found : turned(found)
    const { difference, here, there } = discrepancy
    const sides = [placeOf(here, difference.here), placeOf(there, difference.there)]
    const key = [difference.kind, ...sides].join(' ')
    const known = this.found.get(key)
    if (!known || known.score < discrepancy.score) this.found.set(key, discrepancy)
  }
}

/** The same seen from the other side: which article was compared with which must not show. */
function turned({ difference, here, there, score }: Discrepancy): Discrepancy {
  return {
    difference: { ...difference, here: difference.there, there: difference.here },
    here: there,
    there: here,
    score,
  }
}

/** Where one side of a difference stands: its words, or the passage that lacks them. */
function placeOf({ article, start, end }: Statement, wording: Wording | null): string {
  return wording ? `${article} ${wording.start} ${wording.end}` : `${article} ${start} ${end} without`
}
