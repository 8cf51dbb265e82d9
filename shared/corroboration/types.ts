import type { Id } from '../model/records'
import type { TextRange } from '../text/range'

/** An article as corroboration reads it: the text projection of its current version, and its facts. */
export interface StoryText {
  readonly id: Id
  readonly outlet: string
  readonly byline: string
  readonly url: string
  /** When it was published, ISO 8601, a day or a moment; empty when nobody knows. */
  readonly published: string
  readonly title: string
  readonly text: string
}

/** A stretch of one article, any span; UTF-16 offsets in its text. */
export interface Statement extends TextRange {
  readonly article: Id
}

/** What two passages that say the same may disagree about. */
export const differenceKinds = ['number', 'date', 'name', 'quotation', 'negation', 'hedge'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** The words of one passage that a difference is about, and where they stand in their article's text. */
export interface Wording extends TextRange {
  readonly words: string
}

/** What one passage says here and the other there; null where one says nothing of the kind (a hedge lost). */
export interface Difference {
  readonly kind: DifferenceKind
  readonly here: Wording | null
  readonly there: Wording | null
}

/**
 * How another passage stands to a statement: it says the same, it says the same but differs in something, or
 * it is only about the same thing.
 */
export type Relation = 'corroborates' | 'differs' | 'related'

/** A stretch that two passages share, in the texts of their articles. */
export interface SharedStretch {
  readonly here: TextRange
  readonly there: TextRange
}

/** A passage of another article that says what a statement says. */
export interface Match extends Statement {
  /** The statement that it was compared with: one passage of a claim that may have several. */
  readonly here: Statement
  readonly quote: string
  /** How sure it is that both say the same, 0 to 1. */
  readonly score: number
  readonly relation: Relation
  readonly shared: readonly SharedStretch[]
  readonly differences: readonly Difference[]
}
