import { smallNumbers, units } from './english'
import { fractions, fractionCounts } from './english-amounts'
import type { TextRange } from './range'

/** A part of a whole that words tell, in percent. */
export interface Fraction extends TextRange {
  readonly percent: number
}

const counts = Object.keys(fractionCounts).join('|')
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${counts})[ -])?(${Object.keys(fractions).join('|')})(s)?(?![\\p{L}\\p{N}])(?=( of)?)`,
  'giu',
)

const small = `(\\d{1,2}|${smallNumbers.join('|')})`
const times = ['minute', 'hour', 'day', 'week', 'month', 'year', 'decade']
  .map((unit) => units[unit])
  .join('|')
const ratio = new RegExp(
  `(?<![\\p{L}\\p{N}.,])${small}[ -](?:in|out of)[ -]${small}(?![\\p{L}\\p{N}]|[.,:]\\d| (?:${times}))`,
  'giu',
)

function ratiosIn(text: string): Fraction[] {
  return Array.from(text.matchAll(ratio)).flatMap(({ 0: written, 1: part, 2: whole, index }) => {
    const [a, b] = [part, whole].map((each) => amountOf(each!.toLowerCase()))
    return a! < b! ? [{ start: index, end: index + written.length, percent: (100 * a!) / b! }] : []
  })
}

function amountOf(written: string): number {
  const word = smallNumbers.indexOf(written)
  return word < 0 ? Number(written) : word
}

/**
 * The parts of a whole in a text: “two-thirds”, “a quarter of”, “one in three”; not “the third”, “the first half”.
 */
export function fractionsIn(text: string): Fraction[] {
  return [...partsIn(text), ...ratiosIn(text)]
}

function partsIn(text: string): Fraction[] {
  return Array.from(text.matchAll(pattern)).flatMap(
    ({ 0: written, 1: count, 2: name, 3: many, 4: of, index }) => {
      const times = fractionCounts[count?.toLowerCase() ?? ''] ?? 1
      if (times > 1 ? !many : many || !of || (!count && name!.toLowerCase() !== 'half')) return []
      return [
        {
          start: index,
          end: index + written.length,
          percent: (100 * times) / fractions[name!.toLowerCase()]!,
        },
      ]
    },
  )
}
