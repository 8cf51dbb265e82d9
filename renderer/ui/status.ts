import type { Status } from '../../shared/model/status'

/** How each status looks beside its colour: a word and a shape, so that colour is never alone. */
export const statusLook: Readonly<Record<Status, { readonly word: string; readonly shape: string }>> = {
  unchecked: { word: 'unchecked', shape: '○' },
  verified: { word: 'verified', shape: '✓' },
  disputed: { word: 'disputed', shape: '✕' },
  'single-source': { word: 'single-source', shape: '◐' },
  split: { word: 'split', shape: '⑂' },
}
