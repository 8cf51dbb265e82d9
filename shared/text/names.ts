import { months, nameLinks, plainStarters, smallNumbers, tens, titles, weekdays } from './english'
import type { TextRange } from './range'
import { foldWord } from './words'

export interface FoundName extends TextRange {
  /** The name without case, typography and a possessive ending. */
  readonly value: string
}

const part = String.raw`(?:${titles})\.|(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{M}\p{N}]+)*`
const run = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${part})(?:(?: |-)(?:(?:${nameLinks}) ){0,2}(?:${part}))*`,
  'gu',
)
const word = new RegExp(part, 'gu')

const list = (words: string) => new Set(words.split(/[\s|]+/).filter(Boolean))
const starters = list(plainStarters)
const noNames = new Set([
  ...months,
  ...weekdays,
  ...smallNumbers,
  ...tens,
  'i',
  'hundreds',
  'thousands',
  'dozens',
])
const possessive = /['’]s?$/u

/**
 * The names of a text, in order: runs of capitalised words. A capital at the start of a sentence says nothing;
 * there a word counts when it is in `known`, when it is written in capitals, or when another follows it.
 */
export function namesIn(text: string, known: ReadonlySet<string> = knownNames(text)): FoundName[] {
  return [...capitalRuns(text)].flatMap(({ start, end, opens }) => {
    const parts = [...text.slice(start, end).matchAll(word)].map(({ 0: written, index }) => ({
      from: start + index,
      written,
      key: foldWord(written).replace(possessive, ''),
    }))
    const first = parts.findIndex(
      ({ key, written }, i) =>
        !noNames.has(key) &&
        !(starters.has(key) && !isCapitals(written)) &&
        (!opens || i > 0 || known.has(key) || isCapitals(written) || isNamePart(parts[1]?.key)),
    )
    const from = parts[first]?.from
    if (from === undefined) return []
    const value = foldWord(text.slice(from, end)).replace(possessive, '')
    return [{ start: from, end, value }]
  })
}

/** The words that stand with a capital within the sentences of a text, folded. */
export function knownNames(text: string): Set<string> {
  const known = new Set<string>()
  for (const { start, end, opens } of capitalRuns(text)) {
    if (opens) continue
    for (const [written] of text.slice(start, end).matchAll(word)) {
      const key = foldWord(written).replace(possessive, '')
      if (isNamePart(key)) known.add(key)
    }
  }
  return known
}

function isNamePart(key: string | undefined): boolean {
  return key !== undefined && !starters.has(key) && !noNames.has(key)
}

function isCapitals(written: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}]+|(?:\p{Lu}\.){2,})/u.test(written)
}

const opening = /(?:^|[.!?…:][”’"')\]]*\s+|\n\s*|[“‘"']|[-–—•*]\s+)$/u

function* capitalRuns(text: string): Generator<TextRange & { readonly opens: boolean }> {
  for (const { 0: found, index } of text.matchAll(run)) {
    const before = text.slice(Math.max(0, index - 6), index)
    // “Mr. Maren”, “J. Maren” go on; so does what follows a full stop inside a run.
    const opens = index === 0 || opening.test(before.trim() === '' ? `\n${before}` : before)
    yield { start: index, end: index + found.length, opens }
  }
}
