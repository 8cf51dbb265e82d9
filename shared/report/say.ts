import type { Evidence, Id, Verdict } from '../model/records'
import type { StandingSignoff } from '../review/signoffs'
import type { Report } from './report'

/** How reports say in words what the records say; the same in every format. */

export function sayReviewer({ reviewers }: Report, id: Id): string {
  return reviewers.get(id)?.name ?? 'Somebody'
}

/** `verified (Ada Marsh, 3 March 2026)`. */
export function sayVerdict(
  report: Report,
  { verdict, createdBy, createdAt }: { verdict: Verdict | null; createdBy: Id; createdAt: string },
): string {
  return `${verdict ?? 'no verdict'} (${sayReviewer(report, createdBy)}, ${sayDay(report, createdAt)})`
}

/** `document, supports: Ministry, statement of 12 March, p. 2 (checked 2026-03-13)`. */
export function sayEvidence({ kind, stance, reference, locator, checked }: Evidence): string {
  const what = [reference, locator].filter(Boolean).join(', ')
  return `${kind}, ${stance}: ${what}${checked === '' ? '' : ` (checked ${checked})`}`
}

/** `Ben Okoye, 4 March 2026`, and what has moved since where it has lapsed. */
export function saySignoff(report: Report, { signoff, moved }: StandingSignoff): string {
  const who = `${sayReviewer(report, signoff.createdBy)}, ${sayDay(report, signoff.createdAt)}`
  return moved.length === 0 ? who : `${who}, lapsed: ${moved.join(', ')} changed since`
}

/** Of each language what the last so many times are called: formatting one takes longer than a sentence. */
const languages = new Map<
  string,
  { readonly form: Intl.DateTimeFormat; readonly said: Map<string, string> }
>()
const mostRemembered = 4_000

/** The day of an instant or a date, as the report's language writes it; in UTC, so that all readers see the same. */
export function sayDay({ options }: Report, when: string): string {
  if (when === '') return ''
  let known = languages.get(options.language)
  if (!known) {
    const form = new Intl.DateTimeFormat(options.language, { dateStyle: 'long', timeZone: 'UTC' })
    languages.set(options.language, (known = { form, said: new Map() }))
  }
  let day = known.said.get(when)
  if (day === undefined) {
    day = known.form.format(new Date(when))
    if (known.said.size >= mostRemembered) known.said.clear()
    known.said.set(when, day)
  }
  return day
}

/** The same with the time: `3 March 2026, 14:05 UTC`. */
export function sayMoment(report: Report, instant: string): string {
  return `${sayDay(report, instant)}, ${instant.slice(11, 16)} UTC`
}
