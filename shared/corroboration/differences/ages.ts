import { foldForSearch } from '../../text/folding'
import type { TextRange } from '../../text/range'
import type { Difference } from '../types'
import { wordingOf, type Sides } from './sides'

interface Age extends TextRange {
  /** The last word of the name, folded. */
  readonly of: string
  readonly years: number
}

const pattern = /(\p{Lu}[\p{L}\p{M}’'-]+),(?: who is| aged| age)? (\d{1,3})(?=[,.;)]| and | who |$)/dgu

function agesIn(text: string): Age[] {
  return Array.from(text.matchAll(pattern), ({ 1: name, 2: years, indices }) => {
    const [start, end] = indices![2]!
    return { start, end, of: foldForSearch(name!).text, years: Number(years) }
  })
}

/** Who is of another age there: “Ada Maren, 31,” and “Maren, 33,”. */
export function ageDifferences({ here, there }: Sides): Difference[] {
  const [ours, theirs] = [agesIn(here.text), agesIn(there.text)]
  return ours.flatMap((a) => {
    const b = theirs.find((other) => other.of === a.of)
    return b && b.years !== a.years
      ? [{ kind: 'number', here: wordingOf(here, a), there: wordingOf(there, b) } as const]
      : []
  })
}
