import type { Id } from '../model/records'
import type { TextRange } from '../text/range'
import { askAbout, rarityOf, type Asked } from './asked'
import { boundedSentences } from './bounded'
import { Lexicon } from './lexicon'
import type { WeightOf } from './likeness'
import { prepare, type Prepared } from './prepared'
import { Postings } from './postings'
import { topPlaces } from './top'
import type { StoryText } from './types'

interface Entry {
  readonly article: StoryText
  readonly sentences: readonly TextRange[]
  /** The number of its first sentence in the index. */
  first: number
}

export interface NearestOptions {
  /** What each term tells; how rare it is unless told. */
  readonly weightOf?: WeightOf
  /** An article that is left out. */
  readonly except?: Id
  /** Articles whose sentences are taken before others that share as much. */
  readonly kin?: readonly Id[]
}

/** A sentence that the index proposes. */
export interface Near {
  readonly article: StoryText
  readonly sentence: number
  /** The weight of the terms that it shares with what was asked for. */
  readonly score: number
}

/** How many articles are looked at for whether they tell the same story. */
const mostNear = 24

/**
 * So much of what is asked for a sentence counts as sharing besides, in an article that tells the story of the one
 * that is asked about: before others that share little, never before those that share all.
 */
const ofKin = 0.4

/** What a corpus holds, for whoever asks what it costs. */
export interface CorpusFigures {
  readonly articles: number
  readonly sentences: number
  readonly terms: number
  /** What the index takes, in bytes; the texts are not ours. */
  readonly bytes: number
}

/**
 * The sentences of articles, found by their words. Putting and removing an article costs as much as its own
 * text, however many others there are.
 */
export class Corpus {
  readonly lexicon = new Lexicon()
  private readonly entries = new Map<Id, Entry>()
  private postings = new Postings()
  /** For each sentence the entry that it belongs to; undefined once removed. */
  private owners: (Entry | undefined)[] = []
  private live = 0
  /** Where the sentences of removed articles stand, until the index is compacted. */
  private gone: [from: number, to: number][] = []
  private revision = 0
  private asked = { revision: 0, of: new Map<Id, Asked>() }
  private frequencies = new Int32Array(1024)
  private scores = new Float32Array(1024)

  get articles(): readonly StoryText[] {
    return Array.from(this.entries.values(), ({ article }) => article)
  }

  get figures(): CorpusFigures {
    return {
      articles: this.entries.size,
      sentences: this.live,
      terms: this.lexicon.size,
      bytes:
        this.postings.bytes + this.owners.length * 8 + this.frequencies.byteLength + this.scores.byteLength,
    }
  }

  get(article: Id): StoryText | undefined {
    return this.entries.get(article)?.article
  }

  /** The sentences of an article, in order; none for one that is not here. */
  sentencesOf(article: Id): readonly TextRange[] {
    return this.entries.get(article)?.sentences ?? []
  }

  /** A stretch of an article that is here, ready to be compared. */
  prepare(article: StoryText, range: TextRange): Prepared {
    const sentences = this.sentencesOf(article.id).filter(
      ({ start, end }) => start < range.end && end > range.start,
    )
    return prepare(this.lexicon, article, range, sentences)
  }

  /** What a sentence of an article says; nothing where there is none. */
  termsAt(article: Id, sentence: number): ReadonlySet<number> {
    const entry = this.entries.get(article)
    const range = entry?.sentences[sentence]
    return entry && range ? this.termsIn(entry.article, range) : new Set()
  }

  /** Adds an article, in place of one with the same id. */
  put(article: StoryText): void {
    const known = this.entries.get(article.id)
    if (known?.article.text === article.text) {
      this.replaceFacts(known, article)
      return
    }
    this.remove(article.id)
    this.revision++
    const entry = {
      article,
      sentences: [...boundedSentences(article.text)],
      first: this.owners.length,
    }
    this.entries.set(article.id, entry)
    for (const terms of this.termsBySentence(entry)) {
      for (const term of terms) {
        this.postings.add(term, this.owners.length)
        this.count(term, 1)
      }
      this.owners.push(entry)
    }
    this.live += entry.sentences.length
  }

  remove(article: Id): void {
    const entry = this.entries.get(article)
    if (!entry) return
    this.revision++
    this.entries.delete(article)
    for (const terms of this.termsBySentence(entry)) for (const term of terms) this.count(term, -1)
    this.owners.fill(undefined, entry.first, entry.first + entry.sentences.length)
    this.gone.push([entry.first, entry.first + entry.sentences.length])
    this.live -= entry.sentences.length
    if (this.owners.length > 2 * this.live + 1024) this.compact()
  }

  /**
   * How much it tells that two sentences share a term: the rarer, the more, as a part of what a term tells that
   * is in one sentence only, so that a score means the same in a small corpus and a large one.
   */
  weightOf(term: number): number {
    return rarityOf(this.frequencies[term] ?? 0, this.live) * this.lexicon.shareOf(term)
  }

  /** What must be known of an article to compare its statements; kept while the corpus stays as it is. */
  askedOf(article: Id): Asked {
    if (this.asked.revision !== this.revision) this.asked = { revision: this.revision, of: new Map() }
    let asked = this.asked.of.get(article)
    if (!asked) this.asked.of.set(article, (asked = this.askAbout(article)))
    return asked
  }

  private askAbout(article: Id): Asked {
    return askAbout(
      {
        termsOf: (id) => {
          const entry = this.entries.get(id)
          return entry ? [...this.termsBySentence(entry)] : []
        },
        holds: (id, term) => {
          const entry = this.entries.get(id)
          return !!entry && this.postings.holds(term, entry.first, entry.first + entry.sentences.length)
        },
        weightOf: (term) => this.weightOf(term),
        shareOf: (term) => this.lexicon.shareOf(term),
        near: (terms) => this.articlesNear(terms, article),
      },
      article,
    )
  }

  /** The articles that share the most with some terms, by weight, but one; by the lists of those terms alone. */
  private articlesNear(terms: readonly number[], except: Id): Id[] {
    const shared = new Map<Id, number>()
    for (const term of terms) {
      const weight = this.weightOf(term)
      let last: Entry | undefined
      for (const at of this.postings.sentencesOf(term)) {
        const entry = this.owners[at]
        if (!entry || entry === last) continue
        last = entry
        shared.set(entry.article.id, (shared.get(entry.article.id) ?? 0) + weight)
      }
    }
    shared.delete(except)
    return [...shared]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, mostNear)
      .map(([id]) => id)
  }

  /**
   * The sentences that share the most with some terms, by weight, but those of one article; at most `limit`,
   * best first. Those of kin count as if they shared more.
   */
  nearest(
    terms: Iterable<number>,
    limit: number,
    { weightOf = (term) => this.weightOf(term), except, kin = [] }: NearestOptions = {},
  ): Near[] {
    if (this.scores.length < this.owners.length) this.scores = new Float32Array(this.owners.length * 2)
    const { scores, owners } = this
    scores.fill(0, 0, owners.length)
    let whole = 0
    for (const term of terms) {
      const weight = weightOf(term)
      whole += weight
      this.postings.accumulate(term, weight, scores)
    }
    for (const [from, to] of this.gone) scores.fill(0, from, to)
    const left = except === undefined ? undefined : this.entries.get(except)
    if (left) scores.fill(0, left.first, left.first + left.sentences.length)
    for (const id of kin) {
      const { first, sentences } = this.entries.get(id)!
      for (let at = first; at < first + sentences.length; at++)
        if (scores[at]! > 0) scores[at]! += ofKin * whole
    }
    const found: Near[] = []
    for (const at of topPlaces(scores, owners.length, limit)) {
      const entry = owners[at]
      if (entry) found.push({ article: entry.article, sentence: at - entry.first, score: scores[at]! })
    }
    return found
      .sort(
        (a, b) =>
          b.score - a.score ||
          (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.sentence - b.sentence),
      )
      .slice(0, limit)
  }

  private replaceFacts(known: Entry, article: StoryText): void {
    const entry = { ...known, article }
    this.entries.set(article.id, entry)
    this.owners.fill(entry, entry.first, entry.first + entry.sentences.length)
  }

  private *termsBySentence({ article, sentences }: Entry): Generator<Set<number>> {
    for (const sentence of sentences) yield this.termsIn(article, sentence)
  }

  private termsIn({ text }: StoryText, { start, end }: TextRange): Set<number> {
    const terms = new Set(this.lexicon.tokensOf(text, start, end).map(({ term }) => term))
    terms.delete(-1)
    return terms
  }

  private count(term: number, by: number): void {
    if (term >= this.frequencies.length) {
      const more = new Int32Array(Math.max(term + 1, this.frequencies.length * 2))
      more.set(this.frequencies)
      this.frequencies = more
    }
    this.frequencies[term]! += by
  }

  /** Leaves out what was removed; happens seldom enough to cost each removal little. */
  private compact(): void {
    const numbers = new Int32Array(this.owners.length).fill(-1)
    const owners: Entry[] = []
    this.owners.forEach((entry, at) => {
      if (!entry) return
      if (at === entry.first) entry.first = owners.length
      numbers[at] = owners.length
      owners.push(entry)
    })
    this.postings = this.postings.renumbered(numbers)
    this.owners = owners
    this.gone = []
  }
}

export function createCorpus(): Corpus {
  return new Corpus()
}
