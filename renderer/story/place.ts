import type { DifferenceKind } from '../../shared/corroboration/types'
import type { Id } from '../../shared/model/records'
import { createPaced } from '../project/pace'
import { useReplica } from '../project/replica'

/** Where the person is in a list: at what, and how far down, for when that is gone. */
export interface ListPlace {
  readonly key: string | null
  readonly index: number
}

interface StoryPlace {
  readonly discrepancy: ListPlace
  /** Which of those who tell it differently, in the order of their tellings. */
  readonly teller: number
  readonly lint: ListPlace
  /** The kinds of discrepancy to see; none narrows nothing. */
  readonly kinds: readonly DifferenceKind[]
  readonly article: Id | null
  /** A cell of the matrix: a claim, and an outlet by its first article or null for the claim itself. */
  readonly cell: { readonly claim: Id | null; readonly outlet: Id | null }
}

const beginning: ListPlace = { key: null, index: 0 }

const nowhereInStory: StoryPlace = {
  discrepancy: beginning,
  teller: 0,
  lint: beginning,
  kinds: [],
  article: null,
  cell: { claim: null, outlet: null },
}

/** Where the person is in what is told of the whole story, so that they find it again when they come back. */
export const useStoryPlace = createPaced<StoryPlace>(() => nowhereInStory)

useReplica.subscribe(({ replica }, before) => {
  if (replica?.session !== before.replica?.session) useStoryPlace.setState(nowhereInStory)
})

/** The index of where the person is among these; whoever was at the end stays there. */
export function indexIn(items: readonly { readonly key: string }[], { key, index }: ListPlace): number {
  const found = items.findIndex((item) => item.key === key)
  return found >= 0 ? found : Math.max(0, Math.min(index, items.length - 1))
}
