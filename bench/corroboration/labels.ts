import type { DifferenceKind, Relation } from '../../shared/corroboration/types'

/** What an editor says of one statement, found by its words; see fixtures/corroboration/README.md. */
export interface LabelledStatement {
  readonly article: string
  readonly quote: string
  readonly matches: readonly LabelledMatch[]
  /** Passages that nobody would mind being shown, though they are no match. */
  readonly related?: readonly { readonly article: string; readonly quote: string }[] | undefined
  readonly origins?: readonly LabelledOrigin[] | undefined
  readonly independentSources?: number
  readonly suggestion?: 'single-source' | null
  /** Kept from whoever tunes the program: told of by itself. */
  readonly held?: boolean
}

export interface LabelledMatch {
  readonly article: string
  readonly quote: string
  /** Passages of the same article that would do instead. */
  readonly or?: readonly string[] | undefined
  readonly relation?: Relation
  readonly differences: readonly LabelledDifference[]
}

export interface LabelledDifference {
  readonly kind: DifferenceKind
  /** Words of the statement, several where each would do; null where it says nothing of the kind. */
  readonly here: string | readonly string[] | null
  readonly there: string | readonly string[] | null
  /** Editors may disagree on it: finding it is neither right nor wrong. */
  readonly optional?: boolean
}

export interface LabelledOrigin {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly kind: string | readonly string[]
  readonly via: string | readonly string[]
  readonly articles: readonly string[]
}
