import type { Corroboration } from '../../shared/corroboration/corroborate'
import type { Contested } from '../../shared/corroboration/contested'
import type { Standing } from '../../shared/corroboration/standing'
import type { Statement } from '../../shared/corroboration/types'
import type { TextRange } from '../../shared/text/range'
import type { Article, Id } from '../../shared/model/records'
import type { Attribution, Origin } from '../../shared/model/sourcing'

/**
 * What can be asked of the worker that has read the story: each kind with what is asked and what is answered.
 * A new kind takes a line here and its way of answering in answers.ts.
 */
export interface Kinds {
  readonly 'who-else': { readonly question: WhoElseQuestion; readonly answer: WhoElse }
  /** The same of many claims at a time, in their order and in short. */
  readonly claims: { readonly question: readonly WhoElseQuestion[]; readonly answer: readonly Standing[] }
  /** What the articles disagree about, the surest first. */
  readonly discrepancies: { readonly question: 'all'; readonly answer: readonly Contested[] }
  readonly aligned: { readonly question: AlignedQuestion; readonly answer: readonly AlignedPair[] }
}

/** The passages of one claim; without a claim, words that somebody has selected. */
export interface WhoElseQuestion {
  readonly claim: Id | null
  readonly statements: readonly Statement[]
}

/** Who else says it, and from whom. What somebody has dismissed is left out. */
export interface WhoElse extends Corroboration {
  /** Articles of these passages and matches in a language that the program does not know well. */
  readonly foreign: readonly Id[]
  /** How many articles there are to compare with. */
  readonly others: number
}
/** Two articles: which of their sentences say the same. */
export interface AlignedQuestion {
  readonly here: Id
  readonly there: Id
}

export interface AlignedPair {
  readonly here: TextRange
  readonly there: TextRange
  readonly score: number
}

export type Kind = keyof Kinds
export type Question<K extends Kind> = Kinds[K]['question']
export type Answer<K extends Kind> = Kinds[K]['answer']

/** What the window sends of an article before its document. */
export type SentArticle = Pick<Article, 'id' | 'outlet' | 'byline' | 'url' | 'published' | 'title'>

/**
 * A document on its way, node by node, so that a long one needs no long message: a node that holds others is
 * `open` until its `close`, and whatever stands between them is in it.
 */
export type DocPiece =
  { readonly leaf: unknown } | { readonly open: Readonly<Record<string, unknown>> } | { readonly close: true }

/** Articles on their way, one after the other: each with its facts, and then its document. */
export type Piece = { readonly article: SentArticle } | DocPiece

/** How far something is that takes long. */
export interface Progress {
  readonly done: number
  readonly of: number
}

export interface AskMessage<K extends Kind = Kind> {
  readonly kind: 'ask'
  readonly number: number
  readonly of: K
  readonly question: Question<K>
}

/** What the window tells its worker. */
export type ToWorker =
  /** Goes on where the last one ended; an article is there once its document is closed. */
  | { readonly kind: 'put'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'remove'; readonly articles: readonly Id[] }
  /** What the project remembers of origins, and which matches somebody has dismissed, by their keys. */
  | {
      readonly kind: 'remember'
      readonly origins: readonly Origin[]
      readonly attributions: readonly Attribution[]
      readonly dismissed: readonly string[]
    }
  | AskMessage
  | { readonly kind: 'cancel'; readonly number: number }

/** What the worker tells the window. */
export type FromWorker =
  /** A put is done; the next may come. */
  | { readonly kind: 'read' }
  | { readonly kind: 'at'; readonly number: number; readonly progress: Progress }
  /** The beginning of an answer that is a long list, or more of it; the answer itself has the end. */
  | { readonly kind: 'part'; readonly number: number; readonly part: readonly unknown[] }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer<Kind> }
  | { readonly kind: 'failed'; readonly number: number; readonly why: string }
