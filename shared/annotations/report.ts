import type { Change } from '../changes/change'
import type { AnchorState, Id } from '../model/records'

/** A target that is now a passage, or that stands on one that was there. */
export interface Placed {
  readonly annotation: string
  readonly author: string
  readonly claim: Id
  readonly number: number
  readonly passage: Id
  readonly article: Id
  /** The words of the article, and those that were sought. */
  readonly quote: string
  readonly sought: string
  readonly state: AnchorState
}

/** A target, or a reply, that did not come in. */
export interface Unplaced {
  /** Names the target in `ImportRequest.chosen`. */
  readonly key: string
  readonly annotation: string
  readonly author: string
  readonly quote: string
  readonly comment: string
  /** One sentence. */
  readonly reason: string
  /** The article where it was looked for, or is to be looked for. */
  readonly article: Id | null
  /** Whether selecting words can give it a place: a reply goes where the annotation goes that it answers. */
  readonly attachable: boolean
}

/** What importing annotations changes in a project, and what it does not. */
export interface AnnotationPlan {
  /** The changes of the step, in order, without the importer's introduction; none when nothing new comes in. */
  readonly changes: readonly Change[]
  readonly placed: readonly Placed[]
  readonly unplaced: readonly Unplaced[]
  /** How many annotations come in, replies among them. */
  readonly count: number
  readonly replies: number
  /** How many were in the project already, and how many had been deleted from it. */
  readonly known: number
  readonly deleted: number
  /** Of whom annotations come in, and how many. */
  readonly authors: readonly { readonly name: string; readonly count: number; readonly isNew: boolean }[]
  /** What else a person should know: one sentence each. */
  readonly notices: readonly string[]
}
