const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const exactMoment = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' })
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })

/** An instant as the reader writes it, in their time zone: `3 Mar 2026, 14:05`. */
export function sayWhen(instant: string): string {
  return moment.format(new Date(instant))
}

/** The same with the day of the week, seconds and time zone, for whoever wants to know exactly. */
export function sayExactly(instant: string): string {
  return exactMoment.format(new Date(instant))
}

/** A calendar day (`2026-03-03`) as the reader writes it. */
export function sayDay(date: string): string {
  return day.format(new Date(date))
}

/** Today's date where the reader is, `2026-03-03`. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
