import { hunksOf, type Difference, type Hunk } from '../diff/hunks'
import { diffWords, type DiffPart } from '../diff/words'
import type { TextRange } from '../text/range'

/** One place in which two versions differ. */
export interface TextChange {
  /** `moved` words stand in both versions, elsewhere; either end of the move is a change. */
  readonly kind: 'added' | 'removed' | 'replaced' | 'moved'
  readonly was: string
  readonly now: string
  /** Where it is in the first text and in the second; empty in one that has nothing of it. */
  readonly a: TextRange
  readonly b: TextRange
  /** The numbers, names, negations and hedges that differ here. */
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
  const parts = diffWords(before, after)
  const changeOf: number[] = []
  const changes: TextChange[] = []
  let trifles = 0
  let part = 0
  for (const hunk of hunksOf(before, after, parts)) {
    while (parts[part]!.kind === 'same') changeOf[part++] = -1
    const telling = hunk.differences.length > 0
    const index = telling ? changes.push(toChange(before, after, hunk)) - 1 : -1
    if (!telling) trifles++
    while (part < parts.length && parts[part]!.kind !== 'same') changeOf[part++] = index
  }
  while (part < parts.length) changeOf[part++] = -1
  return { parts, changeOf, changes: markMoves(changes), trifles }
}

function toChange(before: string, after: string, { a, b, differences }: Hunk): TextChange {
  const [was, now] = [before.slice(a.start, a.end), after.slice(b.start, b.end)]
  const kind = was.trim() === '' ? 'added' : now.trim() === '' ? 'removed' : 'replaced'
  return { kind, was, now, a, b, differences: differences.filter((one) => one.kind !== 'wording') }
}

/** So many characters that went in one place and came in another were moved by somebody. */
const telling = 24

/** What went from one place and came in another, once each, was moved: nothing of it came or went. */
function markMoves(changes: readonly TextChange[]): TextChange[] {
  const gone = countWords(changes, 'removed')
  const come = countWords(changes, 'added')
  return changes.map((change) => {
    const words = squeeze(change.was + change.now)
    const isMove =
      change.kind !== 'replaced' && words.length >= telling && gone.get(words) === 1 && come.get(words) === 1
    return isMove ? { ...change, kind: 'moved', differences: [] } : change
  })
}

function countWords(changes: readonly TextChange[], kind: TextChange['kind']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const change of changes) {
    if (change.kind !== kind) continue
    const words = squeeze(change.was + change.now)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return counts
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
