import type { Coverage } from './coverage'
import { worthOf } from './reasons'
import { firstEndingAfter, type Needs } from './needs'

/** Whether open sentences are gone through as they stand, or those first that are most worth checking. */
export const sentenceOrders = ['reading', 'worth'] as const
export type SentenceOrder = (typeof sentenceOrders)[number]

/** The open sentences by their indexes, in an order. */
export function openSentences({ needs, states }: Coverage, order: SentenceOrder): number[] {
  const open: number[] = []
  for (let i = 0; i < needs.count; i++) if (states[i] === 0) open.push(i)
  return order === 'reading' ? open : open.sort(byWorth(needs))
}

function byWorth({ bits }: Needs): (a: number, b: number) => number {
  return (a, b) => worthOf(bits[b]!) - worthOf(bits[a]!) || a - b
}

/** What a step to an open sentence comes to: the sentence, and whether it was reached round the end. */
export interface Step {
  readonly index: number
  readonly round: boolean
}

/**
 * The open sentence after or before a stretch of the text, in an order, round the end; null where none is open. By
 * worth it goes on from the sentence that the stretch lies in, whatever became of that.
 */
export function stepToOpen(
  coverage: Coverage,
  order: SentenceOrder,
  from: { readonly start: number; readonly end: number } | null,
  direction: 1 | -1,
): Step | null {
  const { needs } = coverage
  const open = openSentences(coverage, order)
  if (open.length === 0) return null
  const first = direction > 0 ? open[0]! : open.at(-1)!
  if (!from) return { index: first, round: false }
  const here = firstEndingAfter(needs, from.start)
  const isIn = here < needs.count && needs.starts[here]! < Math.max(from.end, from.start + 1)
  const compare = order === 'reading' ? (a: number, b: number) => a - b : byWorth(needs)
  if (order === 'worth' && !isIn) return { index: first, round: false }
  const isPast = (index: number) => {
    if (order === 'reading')
      return direction > 0 ? needs.starts[index]! >= from.end : needs.ends[index]! <= from.start
    return compare(index, here) * direction > 0
  }
  const next = direction > 0 ? open.find(isPast) : open.findLast(isPast)
  return next === undefined ? { index: first, round: true } : { index: next, round: false }
}
