import { publishedSchema } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'

const form =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ,]+(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{1,2}(?::?\d{2})?)?)?$/i

const unreadable =
  'This is not a date that can be read without guessing. Write it as 2026-03-13, or with the time as 2026-03-13 09:40 +01:00.'

/**
 * Reads a publication time as a person types it: `2026-03-13`, `2026-03-13 9:40`, `2026-03-13 09:40 +01:00`;
 * empty is unknown. Without an offset the time is that of `zoneOffset`: minutes east of UTC at a given local
 * time. Answers what the record holds. Nothing is guessed: 3/4/2026 is a different day in London and New York.
 */
export function readPublished(
  typed: string,
  zoneOffset: (localTime: string) => number,
): Result<string, string> {
  const text = typed.trim()
  if (text === '') return ok('')
  const found = form.exec(text)
  if (!found) return fail(unreadable)
  const [, year, month, day, hour, minute, second = '00', zone] = found
  const date = `${year}-${pad(month)}-${pad(day)}`
  if (hour === undefined) return checked(date)
  const local = `${date}T${pad(hour)}:${minute}:${second}`
  return checked(local + (zone === undefined ? writeOffset(zoneOffset(local)) : offsetOf(zone)))
}

/** A local time's offset in the time zone of this computer, minutes east of UTC. */
export function ownOffset(localTime: string): number {
  return -new Date(localTime).getTimezoneOffset()
}

/** How a publication time is written back into its field, to the second at most. */
export function writePublished(published: string): string {
  const found = /^(\S+)T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(.*)$/.exec(published)
  if (!found) return published
  const [, date, time, seconds = '', zone] = found
  return `${date} ${time}${seconds === ':00' ? '' : seconds} ${zone === 'Z' ? 'UTC' : zone}`
}

const dayForm = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })
const timeForm = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** A publication time as the reader writes dates, in the article's own time zone; empty when unknown. */
export function sayPublished(published: string): string {
  if (published === '') return ''
  const local = /^(.*T.*?)(Z|[+-]\d{2}:\d{2})$/.exec(published)
  return local ? timeForm.format(new Date(`${local[1]}Z`)) : dayForm.format(new Date(published))
}

/** The day alone, for lists. */
export function sayPublishedDay(published: string): string {
  return published === '' ? '' : dayForm.format(new Date(published.slice(0, 10)))
}

/** The offset as it is said after a time, `UTC+1`; empty for a day without a time. */
export function sayOffset(published: string): string {
  const offset = /T.*?(Z|[+-]\d{2}:\d{2})$/.exec(published)?.[1]
  if (!offset) return ''
  const short = offset.replace(/^([+-])0/, '$1').replace(':00', '')
  return offset === 'Z' || /^.0$/.test(short) ? 'UTC' : `UTC${short.replace('-', '−')}`
}

function checked(published: string): Result<string, string> {
  if (publishedSchema.safeParse(published).success) return ok(published)
  return fail('There is no such day or time in the calendar. Write it as 2026-03-13 09:40 +01:00.')
}

function offsetOf(zone: string): string {
  if (/^(Z|UTC)$/i.test(zone)) return 'Z'
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)!
  return `${sign}${pad(hours)}:${minutes}`
}

function writeOffset(minutes: number): string {
  const absolute = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`
}

function pad(digits: string | number | undefined): string {
  return String(digits).padStart(2, '0')
}
