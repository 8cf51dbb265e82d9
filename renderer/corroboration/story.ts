import { createCorpus, type Corpus } from '../../shared/corroboration/corpus'
import type { Attribution, Origin } from '../../shared/model/sourcing'

/** The story as the worker knows it. */
export interface Story {
  readonly corpus: Corpus
  origins: readonly Origin[]
  attributions: readonly Attribution[]
  /** Keys of dismissed matches, see shared/corroboration/dismissed.ts. */
  dismissed: ReadonlySet<string>
}

export function emptyStory(): Story {
  return { corpus: createCorpus(), origins: [], attributions: [], dismissed: new Set() }
}
