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

/** What has to be done about it, in a word: the label must find room where a passage begins at the end of a line. */
const stateLabels: Readonly<Record<AnchorState, string>> = {
  anchored: '',
  moved: 'confirm',
  changed: 're-check',
  lost: 'lost',
}

/** What stands beside the claim's number where its passage begins. */
export function passageWord({ status, state }: ShownPassage): string {
  return stateLabels[state] || status
}
