import { foldForSearch } from '../../text/folding'
import type { TextRange } from '../../text/range'
import type { Difference } from '../types'
import { senseOf } from '../vocabulary'
import { spellOut } from './people'
import { quotedIn, type Quoted } from './speakers'
import { pairFacts, wordingOf, type Side, type Sides } from './sides'
import { compareWords, cut } from './wording'

/** How much two quotations must share to be of one saying, and how much to be the same words. */
const [least, same] = [0.5, 0.8]

/** The same speaker with other words, or the same words from another speaker. */
export function quotationDifferences(sides: Sides): Difference[] {
  const [here, there] = [quotedIn(sides.here), quotedIn(sides.there)]
  const said = ({ text }: Side, { inner }: Quoted) => wordsIn(text.slice(inner.start, inner.end))
  const compare = (a: Quoted, b: Quoted) => compareWords(said(sides.here, a), said(sides.there, b))
  const paired = pairFacts(here, there, (a, b) => compare(a, b).shared)
  return paired.flatMap(({ here: a, there: b }): Difference[] => {
    const { shared, changed } = compare(a, b)
    if (shared < least) return []
    if (a.speaker && b.speaker && otherSpeaker(sides, a.speaker, b.speaker))
      return shared < same ? [] : [differing(sides, a.speaker, b.speaker)]
    return changed ? [differing(sides, bare(sides.here, a), bare(sides.there, b))] : []
  })
}

function differing({ here, there }: Sides, a: TextRange, b: TextRange): Difference {
  return { kind: 'quotation', here: wordingOf(here, a), there: wordingOf(there, b) }
}

/** The words of a quotation without the comma or stop that the sentence around it puts there. */
function bare({ text }: Side, { inner: { start, end } }: Quoted): TextRange {
  return { start, end: start + text.slice(start, end).replace(/[,.\s]+$/, '').length }
}

/** How much of the shorter of two quotations stands in the other, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  return compareWords(wordsIn(a), wordsIn(b)).shared
}

function wordsIn(quotation: string): string[] {
  const words = foldForSearch(quotation).text.match(
    /…|\.{2,}(?: \.)*|\[[^\]]*\]|\([^)]*\)|(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu,
  )
  return (
    words?.flatMap((word) =>
      /^[\p{L}\p{N}]/u.test(word) ? writtenOut(word.replaceAll('.', '')).map(asHeard) : [cut],
    ) ?? []
  )
}

/** “He’s” as “he is”, “don’t” as “do not”: papers write either for what was said. */
function writtenOut(word: string): string[] {
  const [, helper, stem, short] = /^(?:(\p{L}+)n't|(\p{L}+)'(m|re|ve|ll|s))$/u.exec(word) ?? []
  if (helper) return [{ ca: 'can', wo: 'will', sha: 'shall' }[helper] ?? helper, 'not']
  if (!stem || !short || (short === 's' && !contracted.has(stem))) return [word]
  return [stem, { m: 'am', re: 'are', ve: 'have', ll: 'will', s: 'is' }[short] ?? short]
}

const contracted = new Set(['he', 'she', 'it', 'that', 'there', 'what', 'who', 'here', 'where', 'how'])

/** A word as it sounds: papers write “two” and “2”, “Sen.” and “Senator” for the same. */
function asHeard(word: string): string {
  const sense = word === 'one' ? '1' : senseOf(word)
  return /^\d+$/.test(sense) ? sense : spellOut(word)
}

function otherSpeaker({ here, there }: Sides, a: TextRange, b: TextRange): boolean {
  const [x, y] = [here, there].map(({ text }, i) => {
    const { start, end } = i === 0 ? a : b
    return foldForSearch(text.slice(start, end).replace(/['’]s$/, '')).text.split(/[^\p{L}\p{N}]+/u)
  })
  return !x!.some((word) => word.length > 2 && y!.includes(word))
}
