import type { Passage } from '../../shared/model/records'

const counted = new WeakMap<readonly Passage[], number>()

/** How many passages of an article have words that moved, changed or went; remembered while none of them changes. */
export function toDecide(passages: readonly Passage[]): number {
  let count = counted.get(passages)
  if (count === undefined) {
    count = passages.filter(({ anchor }) => anchor.state !== 'anchored').length
    counted.set(passages, count)
  }
  return count
}
