import type { Id } from '../../model/records'
import type { Attribution, AttributionWay, Origin, OriginKind } from '../../model/sourcing'
import type { Statement } from '../types'

/** What a project remembers of origins. */
export interface KnownOrigins {
  readonly origins: readonly Origin[]
  readonly attributions: readonly Attribution[]
}

/** A passage of which it is known where it comes from. */
export interface OriginReport extends Statement {
  readonly via: AttributionWay
  readonly confirmed: boolean
  /** False where the passage says another number or day than the statement, or denies it. */
  readonly supports: boolean
}

/** Where some of the reports come from. */
export interface OriginFinding {
  /** The id of its record where the project has one, else a key that is the same for the same name. */
  readonly origin: Id
  readonly name: string
  readonly kind: OriginKind
  /** The articles that have it from there, in order of id. */
  readonly articles: readonly Id[]
  /** The passages that come from there, and how that is known of each. */
  readonly reports: readonly OriginReport[]
  readonly via: AttributionWay
  /** Origins of one number count as one source: somebody and their office, all whom nobody names. */
  readonly source: number
  /** Whether a reviewer has confirmed it. */
  readonly confirmed: boolean
  /** Whether a passage that supports the statement comes from there. */
  readonly supports: boolean
  /** “A → Reuters ← B: two outlets, one source” */
  readonly path: string
}
