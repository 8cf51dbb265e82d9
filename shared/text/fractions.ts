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

/** The parts of a whole in a text, in order: “two-thirds”, “a quarter of”; not “the third”, “the first half”. */
export function fractionsIn(text: string): Fraction[] {
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
