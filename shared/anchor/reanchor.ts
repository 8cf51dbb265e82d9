import { differencesOf, type Difference } from '../diff/hunks'
import { carry, type CarriedAnchor } from './carry'
import { resolve } from './resolve'

export type { Difference }

export interface Reanchored {
  readonly anchor: CarriedAnchor
  /** What differs from the claimed words; empty unless the anchor is `changed`. */
  readonly why: readonly Difference[]
}

/**
 * Finds the passages of a text in its next version, in the order given. Each ends as `anchored`, `moved` (the
 * same words, at a place to be confirmed), `changed` (other words at its place, with `was`) or `lost`.
 */
export function reanchorAll(
  oldText: string,
  newText: string,
  anchors: readonly CarriedAnchor[],
): readonly Reanchored[] {
  return anchors.map((anchor) => {
    if (oldText === newText && newText.startsWith(anchor.quote, anchor.start)) return { anchor, why: [] }
    const found = resolve(newText, anchor)
    const range = found.state === 'found' ? found : { start: anchor.start, end: anchor.start }
    const carried = carry(anchor, newText, range)
    return {
      anchor: carried,
      why: carried.state === 'changed' ? differencesOf(carried.was ?? '', carried.quote) : [],
    }
  })
}
