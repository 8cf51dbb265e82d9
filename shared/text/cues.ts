import { approximations, doubts, negations } from './english'
import type { FoundNumber } from './numbers'
import type { TextRange } from './range'

export interface FoundCue extends TextRange {
  /** The same for all ways to say the same: “didn’t” and “did not”. */
  readonly value: string
}

const clean = (forms: string) => forms.replace(/\s*\|\s*/g, '|').trim()
const wordOf = (forms: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${clean(forms).replaceAll("'", "['’]")})(?![\\p{L}\\p{N}])`, 'giu')

const negation = wordOf(Object.values(negations).join('|'))
const negationForms = Object.entries(negations).map(
  ([value, forms]) => [value, new RegExp(`^(?:${forms})$`, 'iu')] as const,
)

/** The words of a text that deny: “not”, “never”, “without”. */
export function negationsIn(text: string): FoundCue[] {
  return Array.from(text.matchAll(negation), ({ 0: found, index }) => {
    const folded = found.toLowerCase().replaceAll('’', "'")
    const value = negationForms.find(([, form]) => form.test(folded))?.[0] ?? folded
    return { start: index, end: index + found.length, value }
  })
}

const doubt = wordOf(doubts)
const approximation = wordOf(approximations)

/**
 * The words of a text that leave open whether something is so (“alleged”, “reportedly”) or, before one of its
 * numbers, how many (“about”).
 */
export function hedgesIn(text: string, numbers: readonly FoundNumber[]): FoundCue[] {
  const starts = new Set(numbers.map(({ start }) => start))
  const found: FoundCue[] = []
  for (const { 0: words, index } of text.matchAll(doubt)) if (words !== 'May') found.push(cue(words, index))
  for (const { 0: words, index } of text.matchAll(approximation))
    if (starts.has(index + words.length + 1) && !found.some(({ start }) => start === index))
      found.push(cue(words, index))
  return found.sort((a, b) => a.start - b.start)
}

function cue(words: string, start: number): FoundCue {
  return { start, end: start + words.length, value: words.toLowerCase() }
}
