import { diffWords } from '../diff/words'

/** A run of this many words is not shared by chance. */
const telling = 4

/** Below this share of common words, two texts are hardly versions of one article. */
const least = 0.2

/** Bounded, since a run without a space as long as a text is beyond regular expressions. */
const word = /[\p{L}\p{N}]{1,100}/gu

/**
 * The share of words, from 0 to 1, that two texts have in common in runs of at least four, of the shorter one: a
 * story that has grown still has what it began with. Two reports of one event in their own words share a few
 * per cent, most of it quotes.
 */
export function kinship(a: string, b: string): number {
  const shorter = Math.min(countWords(a), countWords(b))
  if (shorter === 0) return 0
  let common = 0
  for (const { kind, a: range } of diffWords(a, b)) {
    const words = kind === 'same' ? countWords(a.slice(range.start, range.end)) : 0
    if (words >= Math.min(telling, shorter)) common += words
  }
  return common / shorter
}

/** Whether a text looks like another article altogether, rather than the next version of this one. */
export function looksForeign(a: string, b: string): boolean {
  return kinship(a, b) < least
}

function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}
