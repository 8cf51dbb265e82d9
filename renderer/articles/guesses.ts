import type { FactName } from '../../shared/model/records'

/** The facts of an article as a sentence names them. */
export const factWords: { readonly [F in FactName]: string } = {
  title: 'title',
  outlet: 'outlet',
  byline: 'byline',
  url: 'address',
  published: 'date',
}

const lists = new Intl.ListFormat('en')

/** Several facts in words: `title, outlet and date`. */
export function sayFacts(facts: readonly FactName[]): string {
  return lists.format(facts.map((fact) => factWords[fact]))
}
