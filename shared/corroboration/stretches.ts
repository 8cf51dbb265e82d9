import { another } from './amounts'
import type { Pair, Prepared } from './prepared'
import type { SharedStretch } from './types'

/**
 * The stretches that two passages share: words side by side in both, only words that join others between them. Another
 * amount of the same thing is not shared, however much it tells that both speak of that thing.
 */
export function sharedStretches(here: Prepared, there: Prepared, pairs: readonly Pair[]): SharedStretch[] {
  const found: { here: { start: number; end: number }; there: { start: number; end: number } }[] = []
  let last: Pair | undefined
  for (const pair of pairs) {
    if (pair.likeness <= another) continue
    const [a, b] = [here.tokens[pair.here]!, there.tokens[pair.there]!]
    const stretch = found.at(-1)
    if (stretch && last && follows(here, last.here, pair.here) && follows(there, last.there, pair.there)) {
      stretch.here.end = a.end
      stretch.there.end = b.end
    } else found.push({ here: { start: a.start, end: a.end }, there: { start: b.start, end: b.end } })
    last = pair
  }
  return found
}

/** How many words may stand between two that are side by side. */
const apart = 3

/** Whether only words that join others stand between two. */
function follows({ tokens }: Prepared, first: number, second: number): boolean {
  if (second <= first || second - first > apart + 1) return false
  for (let at = first + 1; at < second; at++) if (tokens[at]!.term >= 0) return false
  return true
}
