import { differencesOf, hunksOf, type Difference, type Hunk } from '../diff/hunks'
import { diffWords, type DiffPart } from '../diff/words'
import type { TextRange } from '../text/range'
import { isWhole, partsOf } from './parts'

/** One place in which two versions differ. */
export interface TextChange {
  /** `moved` words stand in both versions, elsewhere; either end of the move is a change. */
  readonly kind: 'added' | 'removed' | 'replaced' | 'moved'
  readonly was: string
  readonly now: string
  /** Where it is in the first text and in the second; empty in one that has nothing of it. */
  readonly a: TextRange
  readonly b: TextRange
  /** The numbers, names, negations and hedges that differ here; of a move, at the place where it came. */
  readonly differences: readonly Difference[]
}

export interface TextChanges {
  readonly parts: readonly DiffPart[]
  /** For each part the index of its change; -1 for what both have, but for spaces, quotes and dashes. */
  readonly changeOf: readonly number[]
  readonly changes: readonly TextChange[]
  /** In how many places nothing but spaces, quotes or dashes differ. */
  readonly trifles: number
}

/** What differs between two texts, place by place. */
export function changesOf(before: string, after: string): TextChanges {
  const parts = partsOf(before, after)
  const changes: TextChange[] = []
  // For each hunk the index of its change.
  const indexes = hunksOf(before, after, parts).map((hunk) =>
    hunk.differences.length > 0 ? changes.push(toChange(before, after, hunk)) - 1 : -1,
  )
  let hunk = -1
  const changeOf = parts.map(({ kind }, i) => {
    if (kind === 'same') return -1
    if (kind === 'removed' || parts[i - 1]?.kind !== 'removed') hunk++
    return indexes[hunk]!
  })
  const trifles = indexes.filter((index) => index < 0).length
  return { parts, changeOf, changes: markMoves(changes), trifles }
}

function toChange(before: string, after: string, { a, b, differences }: Hunk): TextChange {
  const [was, now] = [before.slice(a.start, a.end), after.slice(b.start, b.end)]
  const kind = was.trim() === '' ? 'added' : now.trim() === '' ? 'removed' : 'replaced'
  // In a sentence that came or went as a whole no number or hedge changed: all of it did.
  const isNew = kind === 'added' ? isWhole(after, b) : kind === 'removed' && isWhole(before, a)
  const named = isNew ? [] : differences
  return { kind, was, now, a, b, differences: named.filter((one) => one.kind !== 'wording') }
}

/** So many characters that went in one place and came in another were moved by somebody. */
const telling = 24

/** The share of its words that a sentence must have kept to be the same one in another place. */
const alike = 0.7

/** Beyond so many pairs only what is the same to the letter is looked for. */
const mostPairs = 2_500

/** What went from one place and came in another was moved; where it differs there, it says in what. */
function markMoves(changes: readonly TextChange[]): TextChange[] {
  const long = changes.filter(({ was, now }) => squeeze(was + now).length >= telling)
  const gone = long.filter(({ kind }) => kind === 'removed')
  const come = new Set(long.filter(({ kind }) => kind === 'added'))
  const least = gone.length * come.size > mostPairs ? 1 : alike
  const moved = new Map<TextChange, readonly Difference[]>()
  for (const from of gone) {
    const [to] = [...come]
      .map((one) => ({ one, share: shareOf(squeeze(from.was), squeeze(one.now), least) }))
      .filter(({ share }) => share >= least)
      .sort((a, b) => b.share - a.share)
    if (!to) continue
    come.delete(to.one)
    const differences = differencesOf(from.was.trim(), to.one.now.trim())
    moved.set(from, [])
    moved.set(
      to.one,
      differences.filter(({ kind }) => kind !== 'wording'),
    )
  }
  return changes.map((change) => {
    const differences = moved.get(change)
    return differences ? { ...change, kind: 'moved', differences } : change
  })
}

/** How much of two texts is the same, from 0 to 1; what cannot reach `least` is not looked at closely. */
function shareOf(a: string, b: string, least: number): number {
  if (a === b) return 1
  const most = (2 * Math.min(a.length, b.length)) / (a.length + b.length)
  if (least === 1 || most < least) return 0
  let same = 0
  for (const part of diffWords(a, b)) if (part.kind === 'same') same += part.a.end - part.a.start
  return (2 * same) / (a.length + b.length)
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
