import { publishedSchema } from '../../model/records'
import { monthNumber } from '../cues/months'

/** Zones as newspapers write them, in minutes east of Greenwich. */
const zones: { readonly [name: string]: number } = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  hkt: 480,
  sgt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}

/**
 * A date of publication as articles store it: with its time when that comes with an offset or a zone, which
 * is kept; else the day alone, since a time without a zone names no moment. Null when there is none in the
 * text, when its day and month could be mistaken for each other, or when the year cannot be right.
 */
export function readDate(text: string): string | null {
  const day = findDay(text)
  if (!day) return null
  const time = findTime(day.rest)
  const instant = time ? `${day.date}T${time}` : day.date
  if (publishedSchema.safeParse(instant).success) return instant
  return publishedSchema.safeParse(day.date).success ? day.date : null
}

interface Day {
  readonly date: string
  /** The text without the day, in which the time may stand. */
  readonly rest: string
}

function findDay(text: string): Day | null {
  for (const { pattern, read } of shapes) {
    const found = pattern.exec(text)
    if (!found) continue
    const [year, month, day] = read(found)
    const date = isoDay(year, month, day)
    if (date === null) continue
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    return { date, rest }
  }
  return null
}

type Parts = readonly [year: number, month: number, day: number]

const word = String.raw`(\p{L}{3,})\.?`
const fullYear = String.raw`((?:19|20)\d{2})(?!\d)`

const shapes: readonly { readonly pattern: RegExp; readonly read: (found: RegExpExecArray) => Parts }[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/,
    read: ([, year, month, day]) => [Number(year), Number(month), Number(day)],
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/,
    read: ([, y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  {
    pattern: /((?:19|20)\d{2})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/,
    read: ([, year, month, day]) => [Number(year), Number(month), Number(day)],
  },
  {
    pattern: new RegExp(String.raw`${word}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${fullYear}`, 'iu'),
    read: ([, month, day, year]) => [Number(year), monthNumber(month!), Number(day)],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?,?\s+(?:de\s+|of\s+|d['’])?${word},?\s+(?:de\s+|del\s+)?${fullYear}`,
      'iu',
    ),
    read: ([, day, month, year]) => [Number(year), monthNumber(month!), Number(day)],
  },
  { pattern: /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d{2})(?!\d)/, read: inFigures },
]

/** With points, the day comes first; else only a number above twelve tells which of the two it is. */
function inFigures(found: RegExpExecArray): Parts {
  const [whole, first, second, year] = found
  const [a, b] = [Number(first), Number(second)]
  if (whole.includes('.') || a > 12 || a === b) return [Number(year), b, a]
  return b > 12 ? [Number(year), a, b] : [0, 0, 0]
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${year}-${two(month)}-${two(day)}`
}

/** A time of day with its zone, as ISO 8601 writes them; null without a zone. */
function findTime(rest: string): string | null {
  const found =
    /(?<![\d+-])T?(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*\(?(?:([+-]\d{2}):?(\d{2})|([A-Za-z]{1,4})(?![A-Za-z]))?/iu.exec(
      rest,
    )
  if (!found) return null
  const [, hours, minutes, seconds = '00', half, offsetHours, offsetMinutes, zone] = found
  const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours)
  const offset = offsetHours ? `${offsetHours}:${offsetMinutes}` : zoneOffset(zone)
  if (offset === null || hour > 23) return null
  return `${two(hour)}:${minutes}:${seconds}${offset}`
}

function zoneOffset(zone: string | undefined): string | null {
  const minutes = zone === undefined ? undefined : zones[zone.toLowerCase()]
  if (minutes === undefined) return null
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
