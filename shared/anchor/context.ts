import { foldTypography } from '../text/folding'
import type { TextRange } from '../text/range'

const space = /\s/

/** How many characters of a context can be seen, that is, all but white space. */
function visibleLength(context: string): number {
  return context.replace(/\s+/g, '').length
}

/**
 * How many visible characters of a context stand in a text from `at` on, read outward from the quote:
 * `direction` 1 compares with a suffix, -1 with a prefix. White space does not count, and quotes and dashes
 * of another style count nearly in full, so that they decide only between places that are otherwise equal.
 */
function agreement(text: string, at: number, context: string, direction: 1 | -1): number {
  let score = 0
  let i = at
  let j = direction > 0 ? 0 : context.length - 1
  for (;;) {
    while (i >= 0 && i < text.length && space.test(text[i]!)) i += direction
    while (j >= 0 && j < context.length && space.test(context[j]!)) j += direction
    const [here, there] = [text[i], context[j]]
    if (here === undefined || there === undefined) return score
    if (here === there) score += 1
    else if (isSameSign(here, there)) score += 0.99
    else return score
    i += direction
    j += direction
  }
}

/** The share of the known context that must stand around a quote: about one side of what we store. */
const enough = 0.4

/**
 * So many visible characters must agree on one side, or all that are known there. Sentences side by side
 * often end alike (“, the minister said.”): a little on both sides proves nothing.
 */
const proof = 24

/** How many visible characters of its known surroundings stand around a place, their share, and whether they prove it. */
export function surroundings(
  text: string,
  { start, end }: TextRange,
  prefix: string,
  suffix: string,
): { readonly score: number; readonly share: number; readonly prove: boolean } {
  const before = agreement(text, start - 1, prefix, -1)
  const after = agreement(text, end, suffix, 1)
  const known = [visibleLength(prefix), visibleLength(suffix)] as const
  const score = before + after
  const share = score / Math.max(1, known[0] + known[1])
  const most = Math.round(Math.max(before, after))
  return {
    score,
    share,
    prove: score >= (known[0] + known[1]) * enough && most >= Math.min(proof, Math.max(...known)),
  }
}

function isSameSign(a: string, b: string): boolean {
  const folded = foldTypography(a)
  return (folded ?? a) === (foldTypography(b) ?? b)
}
