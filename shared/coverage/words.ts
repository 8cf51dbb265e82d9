import { count } from '../text/count'
import type { CoverageCounts } from './coverage'
import type { Aggravation, Reason } from './reasons'

/** `12 of 40 checked`, of sentences that need checking; a blank of the same height while that is not known. */
export function sayChecked(counts: CoverageCounts | undefined): string {
  if (!counts) return '\u00a0'
  return counts.needed === 0 ? 'Nothing to check' : `${counts.checked} of ${counts.needed} checked`
}

/** The same with what else there is of it: `29 sentences need checking: 4 checked, 25 untouched`. */
export function sayCounts({ checked, needed, claimed, aside }: CoverageCounts): string {
  const open = needed - checked - claimed
  const parts = [
    `${checked} checked`,
    claimed > 0 ? `${claimed} claimed but not checked` : '',
    open > 0 ? `${open} untouched` : '',
    aside > 0 ? `${aside} more set aside` : '',
  ]
  const need = count(needed, 'sentence needs', 'sentences need')
  return `${need} checking: ${parts.filter(Boolean).join(', ')}`
}

/** Why a sentence needs checking, in a word or two each. */
export const reasonWords: Readonly<Record<Reason | Aggravation, string>> = {
  number: 'number',
  date: 'date',
  actor: 'somebody named',
  quotation: 'quotation',
  attribution: 'attribution',
  figures: 'several numbers',
  doubt: 'left open',
}
