import { firstWhere } from '../bisect'

/**
 * The way from places counted in Unicode code points, as the W3C selectors count them, to UTF-16 offsets of a
 * text. A half of a pair that stands alone is a code point by itself; places beyond the end are the end.
 */
export function codePointsOf(text: string): (count: number) => number {
  const pairs = pairsIn(text)
  return (count) => {
    // How many pairs are passed: the nth begins n code points earlier than its offset says.
    const passed = firstWhere(pairs.length, (at) => pairs[at]! - at >= count)
    return Math.min(count + passed, text.length)
  }
}

/** The way back: how many code points of a text end before or at a UTF-16 offset in it. */
export function countPointsOf(text: string): (offset: number) => number {
  const pairs = pairsIn(text)
  return (offset) => {
    const passed = firstWhere(pairs.length, (at) => pairs[at]! + 2 > offset)
    return Math.min(offset, text.length) - passed
  }
}

/** Where the pairs begin that stand for one code point each. */
function pairsIn(text: string): number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index)
}
