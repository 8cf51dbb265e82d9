/**
 * The first of `count` places in a row for which `holds`, where it holds for all places after it too; `count`
 * where it holds for none. Asks as often as the count can be halved.
 */
export function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
