import type { Difference, Match, Relation } from '../../shared/corroboration/types'
import type { AttributionWay } from '../../shared/model/sourcing'
import { count } from '../claims/words'

export const relationWords: Readonly<Record<Relation, string>> = {
  corroborates: 'corroborates',
  differs: 'differs',
  related: 'related',
}

const kinds: Readonly<Record<Difference['kind'], string>> = {
  number: 'Number',
  date: 'Date',
  name: 'Name',
  quotation: 'Quotation',
  negation: 'Denied',
  hedge: 'Certainty',
}

export function sayKind({ kind }: Difference): string {
  return kinds[kind]
}

/** What one side says where it has no words of the kind. */
const without: Readonly<Record<Difference['kind'], string>> = {
  number: 'no number',
  date: 'no date',
  name: 'no name',
  quotation: 'not quoted',
  negation: 'not denied',
  hedge: 'stated flatly',
}

/** What is said on one side of a difference: its words, or that there are none. */
export function saySide(
  difference: Difference,
  side: 'here' | 'there',
): { readonly words: string; readonly isQuote: boolean } {
  const wording = difference[side]
  return wording
    ? { words: wording.words, isQuote: true }
    : { words: without[difference.kind], isQuote: false }
}

/** “14 September” here, “15 September” there. */
export function sayDifference(difference: Difference): string {
  const side = (which: 'here' | 'there') => {
    const { words, isQuote } = saySide(difference, which)
    return isQuote ? `“${words}”` : words
  }
  return `${sayKind(difference)}: ${side('here')} here, ${side('there')} there`
}

/** `3 passages in 2 outlets, 1 related`; what is only related is no passage of somebody who has it. */
export function sayHowMany(matches: readonly Match[], outletOf: (match: Match) => string): string {
  const having = matches.filter(({ relation }) => relation !== 'related')
  const related = matches.length - having.length
  const outlets = new Set(having.map(outletOf)).size
  return [
    `${count(having.length, 'passage')} in ${count(outlets, 'outlet')}`,
    ...(related > 0 ? [`${related} related`] : []),
  ].join(', ')
}

/** How it is known where a passage comes from, to follow “from Reuters, ”. */
export const wayWords: Readonly<Record<AttributionWay, string>> = {
  dateline: 'by its dateline',
  credit: 'by its credit line',
  said: 'as the text says',
  own: 'names nobody else',
  reuse: 'in the same words',
}
