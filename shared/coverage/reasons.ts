/** Why a sentence needs checking; any one of them is enough. */
const reasons = ['number', 'date', 'actor', 'quotation', 'attribution'] as const
export type Reason = (typeof reasons)[number]

/** What makes a sentence that needs checking more worth it: several numbers, or words that leave it open. */
const aggravations = ['figures', 'doubt'] as const
export type Aggravation = (typeof aggravations)[number]

/** The bit of each in Needs.bits. */
export const reasonBits: Readonly<Record<Reason | Aggravation, number>> = {
  number: 1,
  date: 2,
  actor: 4,
  quotation: 8,
  attribution: 16,
  figures: 32,
  doubt: 64,
}

/**
 * What each adds to the check-worthiness of a sentence. A number is what is most often wrong and most easily looked
 * up; a date less often; what somebody is quoted with has to be theirs, word by word; what the text itself leaves
 * open somebody has to close.
 */
const weights: Readonly<Record<Reason | Aggravation, number>> = {
  number: 3,
  date: 1,
  actor: 2,
  quotation: 2,
  attribution: 1,
  figures: 1,
  doubt: 2,
}

/** The reasons, and what adds to them, of one sentence. */
export function reasonsOf(bits: number): (Reason | Aggravation)[] {
  return [...reasons, ...aggravations].filter((reason) => bits & reasonBits[reason])
}

/** How worth checking a sentence is: the sum of its reasons’ weights, 1 to 12. */
export function worthOf(bits: number): number {
  return reasonsOf(bits).reduce((sum, reason) => sum + weights[reason], 0)
}
