import { hedgesIn, negationsIn } from './cues'
import { namesIn } from './names'
import { numbersIn } from './numbers'
import type { TextRange } from './range'

/** What the kinds of words are called on which a statement stands or falls. */
const factKinds = ['number', 'name', 'negation', 'hedge'] as const
export type FactKind = (typeof factKinds)[number]

export interface Fact extends TextRange {
  readonly kind: FactKind
  /** The same for all ways to say the same thing. */
  readonly value: string
}

/** The numbers, names, negations and hedges of a text. `known` are the words known to be names, folded. */
export function factsIn(text: string, known?: ReadonlySet<string>): Fact[] {
  const numbers = numbersIn(text)
  const found = {
    number: numbers,
    // “Sept.” has a capital too.
    name: namesIn(text, known).filter((name) => !numbers.some((number) => overlaps(name, number))),
    negation: negationsIn(text),
    hedge: hedgesIn(text, numbers),
  }
  return factKinds.flatMap((kind) => found[kind].map((each) => ({ kind, ...each })))
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end
}
