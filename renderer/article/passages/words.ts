import type { AnchorState } from '../../../shared/model/records'
import type { ShownPassage } from '../types'

/** What the text says of a passage that may no longer stand on the words that were claimed. */
const stateWords: Readonly<Record<AnchorState, string>> = {
  anchored: '',
  moved: 'moved, confirm',
  changed: 'text changed, re-check',
  lost: 'lost',
}

/** What a screen reader says at a passage. */
export function describePassage({ number, status, state }: ShownPassage): string {
  return [`Claim ${number}`, status, stateWords[state]].filter(Boolean).join(', ')
}

/** What stands beside the claim's number where its passage begins. */
export function passageWord({ status, state }: ShownPassage): string {
  return stateWords[state] || status
}
