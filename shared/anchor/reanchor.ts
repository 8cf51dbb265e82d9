import { differencesOf, type Difference } from '../diff/hunks'
import type { TextRange } from '../text/range'
import { cameWhole, changedPlace, samePlace } from './aligned'
import { carry, type CarriedAnchor } from './carry'
import { surroundings } from './context'
import { resolveNear } from './near'
import { resolveExact } from './resolve'
import { Versions, wordsWithin } from './versions'

export type { Difference }

export interface Reanchored {
  readonly anchor: CarriedAnchor
  /** What differs from the claimed words; empty unless the anchor is `changed`. Worked out when it is read. */
  readonly why: readonly Difference[]
}

/**
 * Finds the passages of a text in its next version, in the order given. Each ends as `anchored`, `moved` (the
 * same words, at a place to be confirmed), `changed` (other words at its place, with `was`) or `lost`.
 *
 * The versions are aligned as wholes, which finds nearly every passage cheaply and tells copies apart. What is
 * not where it was is looked for in the text that came: in its old surroundings, then between what is left of
 * them, then elsewhere. What is not clearly the best place is none.
 */
export function reanchorAll(
  oldText: string,
  newText: string,
  anchors: readonly CarriedAnchor[],
): readonly Reanchored[] {
  const isSameText = oldText === newText
  let versions: Versions | undefined
  return anchors.map((anchor) => {
    const range = rangeIn(oldText, anchor)
    if (isSameText && range?.start === anchor.start) return withWhy(anchor)
    versions ??= new Versions(oldText, newText)
    return withWhy(reanchor(versions, anchor, range))
  })
}

function withWhy(anchor: CarriedAnchor): Reanchored {
  const { state, was, quote } = anchor
  let why: readonly Difference[] | undefined
  return {
    anchor,
    get why() {
      return (why ??= state === 'changed' && was !== undefined ? differencesOf(was, quote) : [])
    },
  }
}

interface Place extends TextRange {
  readonly isSure: boolean
}

/** Where a passage stands in the text that its anchor is for; none for a lost one. */
function rangeIn(text: string, anchor: CarriedAnchor): TextRange | null {
  const { quote, start, state } = anchor
  if (state === 'lost' || quote === '') return null
  if (text.startsWith(quote, start)) return { start, end: start + quote.length }
  const found = resolveExact(text, anchor)
  return found.state === 'found' ? found : null
}

function reanchor(versions: Versions, anchor: CarriedAnchor, range: TextRange | null): CarriedAnchor {
  const place = (range && samePlace(versions, range)) ?? search(versions, anchor, range)
  const gone = versions.imageOf(anchor.start)
  const carried = carry(anchor, versions.now.text, place ?? { start: gone, end: gone }, versions.standsOnce)
  return place?.isSure === false && carried.state === 'anchored' ? { ...carried, state: 'moved' } : carried
}

/** The share of its surroundings that must be there for a passage that was lost to be certain again. */
const nearlyAll = 0.9

/** Looks for a passage that is not where the alignment has it; `range` is where it stood, unless it was lost. */
function search(versions: Versions, anchor: CarriedAnchor, range: TextRange | null): Place | null {
  const { old, now } = versions
  const own = range ? wordsWithin(old, range) : null
  const isFree = (place: TextRange) => versions.isFree(place, own)
  const changed = range && changedPlace(versions, range)
  if (changed?.isNear) return { ...(wordForWord(now.text, changed, anchor.quote) ?? changed), isSure: true }
  const { quote, prefix, suffix } = anchor
  const exact = resolveExact(now.text, { quote, prefix, suffix }, isFree)
  if (exact.state === 'found') {
    const around = surroundings(now.text, exact, prefix, suffix)
    const isSure = around.prove && (range ? cameWhole(versions, range, exact) : around.share >= nearlyAll)
    if (around.prove || !changed) return { ...exact, isSure }
  }
  if (changed) return { ...changed, isSure: false }
  if (exact.state === 'ambiguous') return null
  const near = resolveNear(versions.index, anchor, isFree)
  return near.state === 'near' ? { ...near, isSure: false } : null
}

/** The quote itself at a place whose words seem to differ: another program may glue words to its ends. */
function wordForWord(text: string, { start, end }: TextRange, quote: string): TextRange | null {
  const from = Math.max(0, start - longestGlued)
  const at = text.slice(from, end + longestGlued).indexOf(quote)
  return at < 0 ? null : { start: from + at, end: from + at + quote.length }
}

const longestGlued = 24
