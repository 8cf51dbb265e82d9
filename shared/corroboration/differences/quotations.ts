import { foldForSearch } from '../../text/folding'
import type { TextRange } from '../../text/range'
import type { Difference } from '../types'
import { quotedIn, type Quoted } from './speakers'
import { pairFacts, wordingOf, type Side, type Sides } from './sides'

/** How much two quotations must share to be of the same words, and of how much more they are the same. */
const [least, same] = [0.4, 0.999]

/** The same speaker with other words, or the same words from another speaker. */
export function quotationDifferences(sides: Sides): Difference[] {
  const [here, there] = [quotedIn(sides.here), quotedIn(sides.there)]
  const likeness = (a: Quoted, b: Quoted) => sharedWords(wordsIn(sides.here, a), wordsIn(sides.there, b))
  return pairFacts(here, there, likeness).flatMap(({ here: a, there: b, place }): Difference[] => {
    if (place < least) return []
    const others = a.speaker && b.speaker && otherSpeaker(sides, a.speaker, b.speaker)
    if (others)
      return place < 0.8
        ? []
        : [
            {
              kind: 'quotation',
              here: wordingOf(sides.here, a.speaker),
              there: wordingOf(sides.there, b.speaker),
            },
          ]
    return place < same
      ? [{ kind: 'quotation', here: wordingOf(sides.here, a.inner), there: wordingOf(sides.there, b.inner) }]
      : []
  })
}

function wordsIn({ text }: Side, { inner }: Quoted): string[] {
  return foldForSearch(text.slice(inner.start, inner.end)).text.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
}

/** How much of the shorter of two quotations stands in the other, in order; a part quoted is no difference. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const limited = long.slice(0, mostWords)
  let before = new Uint16Array(limited.length + 1)
  for (const word of short.slice(0, mostWords)) {
    const row = new Uint16Array(limited.length + 1)
    limited.forEach((other, j) => {
      row[j + 1] = word === other ? before[j]! + 1 : Math.max(before[j + 1]!, row[j]!)
    })
    before = row
  }
  return before[limited.length]! / Math.max(1, Math.min(short.length, mostWords))
}

/** Of longer quotations the beginning is compared. */
const mostWords = 200

function otherSpeaker({ here, there }: Sides, a: TextRange, b: TextRange): boolean {
  const [x, y] = [here, there].map(({ text }, i) => {
    const { start, end } = i === 0 ? a : b
    return foldForSearch(text.slice(start, end).replace(/['’]s$/, '')).text.split(' ')
  })
  return !x!.some((word) => word.length > 2 && y!.includes(word))
}
