import type { TextRange } from '../../text/range'

/** How many code units two ranges share. */
export function overlap(a: TextRange, b: TextRange): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
