import type { LintKind } from '../../shared/corroboration/lint'
import type { Saying } from '../../shared/corroboration/matrix'
import type { DifferenceKind } from '../../shared/corroboration/types'

interface KindWords {
  /** Over a group of them. */
  readonly many: string
  readonly one: string
  /** Of the side that says nothing of the kind. */
  readonly without: string
}

export const kindWords: Readonly<Record<DifferenceKind, KindWords>> = {
  number: { many: 'Numbers', one: 'Number', without: 'no number' },
  date: { many: 'Dates and times', one: 'Date or time', without: 'no date' },
  name: { many: 'Names', one: 'Name', without: 'no name' },
  quotation: { many: 'Quotations', one: 'Quotation', without: 'not quoted' },
  negation: { many: 'Denials', one: 'Denial', without: 'not denied' },
  hedge: { many: 'Hedges', one: 'Hedge', without: 'stated flatly' },
}

export const lintWords: Readonly<Record<LintKind, string>> = {
  'no-evidence': 'Verified without evidence',
  'same-origin': 'Evidence from the same origin',
  'one-of-sources': '“Sources”, but only one',
  'unnamed-source': 'Single source not named',
  'nobody-disputes': 'Disputed by nobody',
  'signoff-lapsed': 'Sign-off lapsed',
}

/** What is looked for, for whom nothing is found. */
export const lintLooksFor: readonly string[] = [
  'claims called verified without evidence that supports it',
  'evidence that is another outlet, which has it from the same origin as the claim',
  '“sources” in the plural, where all reports lead to one',
  'single-source claims whose source nobody names',
  'disputed claims that no article and no evidence contradicts',
  'sign-offs that have lapsed',
]

export const sayingWords: Readonly<Record<Saying, string>> = {
  states: 'states it',
  attributes: 'has it from',
  denies: 'denies it',
  differs: 'differs',
  silent: 'silent',
}
