import type { AnchorState, Id, Passage, Reviewer, Verdict } from '../../shared/model/records'
import type { Table } from '../../shared/model/table'
import { count } from '../../shared/text/count'
import { statusLook } from '../ui/status'

export { count }

/** A quote between quotation marks. */
export function quoted(text: string): string {
  return `“${text}”`
}

export function nameOf(reviewers: Table<Reviewer> | undefined, id: Id): string {
  return reviewers?.get(id)?.name ?? 'Somebody'
}

export function initialsOf(reviewers: Table<Reviewer> | undefined, id: Id): string {
  return reviewers?.get(id)?.initials ?? '?'
}

/** What a verdict is called in a sentence; none is `no verdict`. */
export function verdictWord(verdict: Verdict | null): string {
  return verdict ? statusLook[verdict].word : 'no verdict'
}

/** What has become of a passage and what to do about it; empty when all is well. */
export const stateSentence: Readonly<Record<AnchorState, string>> = {
  anchored: '',
  moved: 'Moved: found by its words in another place. Confirm that it is still this claim.',
  changed: 'Text changed, re-check: does the claim still hold?',
  lost: 'Lost: these words are no longer in the article. Select the words that say it now and put the passage on them, or detach it.',
}

/** `3 passages in 2 outlets`, as far as there is more than one of either; else empty. */
export function spread(passages: readonly Passage[], outlets: number): string {
  return [
    passages.length > 1 ? count(passages.length, 'passage') : '',
    outlets > 1 ? count(outlets, 'outlet') : '',
  ]
    .filter(Boolean)
    .join(' in ')
}

/** The beginning of a text, never ending in half a character; the whole where it is not longer. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`
}
