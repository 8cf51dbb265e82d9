import { tellingsOf, type Contested } from '../../shared/corroboration/contested'
import type { Side } from '../../shared/corroboration/disagreements'
import { compareWords } from '../claims/compareWords'

/** Words in parts: those before and after all that another has otherwise, and between them what it has not. */
export interface OtherWords {
  readonly before: string
  readonly between: readonly { readonly text: string; readonly isOther: boolean }[]
  readonly after: string
}

/** What of these words another tells otherwise; where it only has more, there is nothing between. */
export function otherWords(words: string, another: string): OtherWords {
  const runs = compareWords(another, words)
  const isOther = runs.map((run) => run.in !== 'both')
  const [first, last] = [isOther.indexOf(true), isOther.lastIndexOf(true)]
  if (first < 0) return { before: words, between: [], after: '' }
  const own = (from: number, to: number) => runs.slice(from, to).filter((run) => run.in !== 'was')
  const textOf = (from: number, to: number) => own(from, to).reduce((text, run) => text + run.text, '')
  return {
    before: textOf(0, first),
    between: own(first, last + 1).map((run) => ({ text: run.text, isOther: run.in === 'now' })),
    after: textOf(last + 1, runs.length),
  }
}

/** What somebody else quotes where a side of a fact quotes otherwise; undefined for a fact that is no quotation. */
export function quotedElsewhere(fact: Contested, side: Side): string | undefined {
  if (fact.kind !== 'quotation') return undefined
  const [first, second] = tellingsOf(fact)
  return (first?.sides.includes(side) ? second : first)?.words ?? undefined
}
