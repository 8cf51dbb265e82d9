import { weekdays } from './english'
import { nearDays, nearMonths, nearYears } from './english-days'
import { seasonsIn } from './seasons'
import { numbersIn, type FoundNumber } from './numbers'
import { isYear } from './quantities'
import type { TextRange } from './range'

/** A date, day of the week or time of day in a text. Days are counted from 1 January 1970. */
export interface FoundDate extends TextRange {
  /** `day` knows the day, `weekday` only which of the week, `month`, `season` and `year` no more than that, `time` the hour. */
  readonly kind: 'day' | 'weekday' | 'month' | 'season' | 'year' | 'time'
  /**
   * What it may be: days; days of the week, Monday 1; months and seasons counted from the year 0; years; minutes of the
   * day. Several where the wording leaves it open: “Monday” is the last or the next.
   */
  readonly values: readonly number[]
}

/** The day on which something was published, from ISO 8601; undefined for anything else. */
export function dayOf(published: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(published)
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : undefined
}

/**
 * Every date and time of a text, in order, those told from the day of publication reckoned from `today`. Where
 * that is not known, a date without a year is of the year nearest to `about`.
 */
export function datesIn(
  text: string,
  today: number | undefined,
  about = today,
  numbers: readonly FoundNumber[] = numbersIn(text),
): FoundDate[] {
  const told = numbers.flatMap((number) => {
    const found = dateOf(text, number, today, about)
    return found ? [{ ...found, start: number.start, end: number.end }] : []
  })
  const year = about === undefined ? 2000 : Math.floor(monthOf(about) / 12)
  const near = today === undefined ? [] : nearIn(text, today)
  return [...told, ...near, ...seasonsIn(text, year)].sort((a, b) => a.start - b.start)
}

/** “Yesterday”, “last month”, “this year”: what is told from the day of publication. */
function nearIn(text: string, today: number): FoundDate[] {
  return Array.from(text.matchAll(nearDate), ({ 0: written, index }) => {
    const [place, words] = [{ start: index, end: index + written.length }, written.toLowerCase()]
    const [day, month, year] = [nearDays[words], nearMonths[words], nearYears[words]]
    if (day !== undefined) return { ...place, kind: 'day', values: [today + day] }
    if (month !== undefined) return { ...place, kind: 'month', values: [monthOf(today) + month] }
    return { ...place, kind: 'year', values: [Math.floor(monthOf(today) / 12) + year!] }
  })
}

/** Whether both may be the same, seen with what each leaves out; undefined where they cannot be compared. */
export function sameDate(a: FoundDate, b: FoundDate): boolean | undefined {
  if (rank[a.kind] > rank[b.kind]) return sameDate(b, a)
  if (a.kind === b.kind) return meet(a.values, b.values)
  if (a.kind === 'time' || b.kind === 'time') return undefined
  const from = coarser[b.kind]?.[a.kind]
  return from ? meet(a.values, b.values.map(from)) : undefined
}

const rank = { time: 0, year: 1, season: 2, month: 3, weekday: 4, day: 5 }

/** How to see a date as one of another kind, which knows less. */
const coarser: Partial<
  Record<FoundDate['kind'], Partial<Record<FoundDate['kind'], (value: number) => number>>>
> = {
  day: { weekday: weekdayOf, month: monthOf, year: (day) => Math.floor(monthOf(day) / 12) },
  month: { year: (month) => Math.floor(month / 12) },
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  return a.some((value) => b.includes(value))
}

const nearDate = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.keys({ ...nearDays, ...nearMonths, ...nearYears }).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

function dateOf(
  text: string,
  { start, end, value }: FoundNumber,
  today: number | undefined,
  about: number | undefined,
): Omit<FoundDate, 'start' | 'end'> | undefined {
  const weekday = weekdays.indexOf(value) + 1
  if (weekday > 0) return weekdayNear(text.slice(Math.max(0, start - 6), start), weekday, today)
  const clock = /^(\d{1,2})(?::(\d{2}))? ([ap])m$/.exec(value) ?? /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value)
  if (clock) return { kind: 'time', values: [minutesOf(clock)] }
  const figures = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.slice(start, end + 6).slice(0, 10))
  if (figures) return { kind: 'day', values: [dayOf(figures[0])!] }
  if (isYear(text.slice(start, end))) return { kind: 'year', values: [Number(value)] }
  const named = /^(?:(\d{4}) )?month (\d{1,2})(?: (\d{1,2}))?$/.exec(value)
  if (!named) return undefined
  const month = Number(named[2])
  const isPast = /(?<!\p{L})last $/iu.test(text.slice(Math.max(0, start - 6), start))
  const years = named[1] ? [Number(named[1])] : yearsNear(month, about, isPast)
  return named[3]
    ? { kind: 'day', values: years.map((year) => dayNumber(year, month, Number(named[3]))) }
    : { kind: 'month', values: years.map((year) => year * 12 + month - 1) }
}

/** A day of the week is the last before the day of publication, that day itself, or the next. */
function weekdayNear(
  lead: string,
  weekday: number,
  today: number | undefined,
): Omit<FoundDate, 'start' | 'end'> {
  if (today === undefined) return { kind: 'weekday', values: [weekday] }
  const back = (weekdayOf(today) - weekday + 7) % 7
  const last = today - back
  if (/next $/i.test(lead)) return { kind: 'day', values: [last + 7, last + 14] }
  if (/last $/i.test(lead)) return { kind: 'day', values: back === 0 ? [today - 7] : [last, last - 7] }
  return { kind: 'day', values: [last, last + 7] }
}

/** A month without a year is the one nearest to the day of publication, “last March” the nearest before. */
function yearsNear(month: number, about: number | undefined, isPast: boolean): number[] {
  // Any year will do where nobody knows: then the texts tell days apart, not years.
  if (about === undefined) return [2000]
  const now = monthOf(about)
  const year = Math.floor(now / 12)
  const apart = (each: number) => Math.abs(each * 12 + month - 1 - now)
  if (isPast) return [year * 12 + month - 1 < now ? year : year - 1]
  return [year - 1, year, year + 1].sort((a, b) => apart(a) - apart(b)).slice(0, 1)
}

function minutesOf(clock: RegExpExecArray): number {
  const hour = Number(clock[1])
  const minute = Number(clock[2] ?? 0)
  if (clock[3] === undefined) return hour * 60 + minute
  return ((hour % 12) + (clock[3] === 'p' ? 12 : 0)) * 60 + minute
}

/** Days from 1 January 1970 in the Gregorian calendar, after H. Hinnant, “chrono-compatible low-level date algorithms”. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The month that a day lies in, counted from January of the year 0; the inverse of `dayNumber`. */
function monthOf(day: number): number {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const part = Math.floor((5 * dayOfYear + 2) / 153)
  const month = part < 10 ? part + 3 : part - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 12 + month - 1
}

/** Monday 1 to Sunday 7; 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
