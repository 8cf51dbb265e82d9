import {
  gluedScales,
  months,
  roundOrdinals,
  scales,
  smallNumbers,
  smallOrdinals,
  tens,
  units,
  weekdays,
} from './english'
import { monthNames, monthOfName } from './months'
import type { TextRange } from './range'

/** A number, percentage, ordinal, date or weekday in a text. */
export interface FoundNumber extends TextRange {
  /** The same for all ways to write the same: “2,000 km”, “two thousand kilometres”. Units are not converted. */
  readonly value: string
}

const any = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|')

const figure = String.raw`\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d+(?:[.,:/]\d+)*`
const spelled = any([...smallNumbers, ...tens, ...Object.keys(scales)])
const scaleNames = any(Object.keys(scales).filter((name) => name !== 'half'))
const spelledRun = `(?:(?:an?|half an?) (?=(?:${scaleNames})\\b))?(?:${spelled})\\b(?:(?:(?: |-|(?<=hundred|thousand|million|billion) and )(?:${spelled})| and a half)\\b)*`
const ordinalWord = any([...smallOrdinals, ...Object.keys(roundOrdinals)])
const ordinal = `\\d+(?:st|nd|rd|th)|(?:(?:${any(tens)})[ -])?(?:${ordinalWord})`
const monthName = `(?:${months.map((name) => (name.length > 4 ? `${name}|${name.slice(0, name === 'september' ? 4 : 3)}\\.|${name.slice(0, 3)}\\.?(?= \\d)` : name)).join('|')})`
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?(?![\d:.,%]\d|\d)`
const date = `(?:(?<before>${day}) (?:of )?)?(?<month>${monthName})(?: (?<after>${day}))?(?:,? (?<year>\\d{4})(?!\\d))?`
// “15. September 2026”, “15 septembre”, “15 de septiembre de 2026”: the day first, as most languages have it.
const dayFirst = `(?<day>\\d{1,2})(?:\\.|er|º)? (?:de )?(?<named>${monthNames})(?:(?:,| de)? (?<its>\\d{4})(?!\\d))?`
const unit = `(?:[ \\u00a0-]?(?<unit>${any(Object.values(units).flatMap((forms) => forms.split('|')))})(?![\\p{L}\\p{N}]))`

const pattern = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:`,
    String.raw`(?<clock>\d{1,2}(?:[:.]\d{2})?) ?(?<half>[ap])\.?m\b\.?`,
    `|${date}(?![\\p{L}\\p{N}])`,
    `|${dayFirst}(?![\\p{L}\\p{N}])`,
    `|(?<weekday>${any(weekdays)})(?!\\p{L})`,
    `|(?<ordinal>${ordinal})(?![\\p{L}\\p{N}])`,
    String.raw`|(?<currency>(?:US)?\$|[€£¥₹])?(?:(?<figure>${figure})(?:(?<glued>bn|tn|mn|[km])(?!\p{L}))?(?:[ -](?<scale>${scaleNames})\b)?|(?<!no[ -])(?<spelled>${spelledRun}))${unit}?(?!\p{L})`,
    ')',
  ].join(''),
  'giu',
)

type Groups = Readonly<Record<string, string | undefined>>

/** Every number of a text, in figures or in English words, with its unit, in order. */
export function numbersIn(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(pattern)) {
    const groups: Groups = match.groups ?? {}
    const value = valueOf(groups, match[0])
    if (value !== undefined) found.push({ start: match.index, end: match.index + match[0].length, value })
    else
      found.push(...numbersIn(groups['before'] ?? groups['day'] ?? '').map((own) => moved(own, match.index)))
  }
  return found
}

/** “3 may” is no date, and yet a number. */
function moved({ start, end, value }: FoundNumber, by: number): FoundNumber {
  return { start: start + by, end: end + by, value }
}

function valueOf(groups: Groups, whole: string): string | undefined {
  if (groups['clock']) return `${groups['clock'].replace('.', ':')} ${groups['half']!.toLowerCase()}m`
  if (groups['named']) return dateValue(groups['its'], monthOfName(groups['named']), groups['day'])
  if (groups['month']) return dateOf(groups, whole)
  if (groups['weekday']) return groups['weekday'].toLowerCase()
  if (groups['ordinal']) return `#${ordinalOf(groups['ordinal'].toLowerCase())}`
  const amount = groups['figure'] ? figureOf(groups) : spelledOf(groups['spelled']!.toLowerCase())
  const counted = unitOf(groups['unit']) ?? currencies[groups['currency'] ?? ''] ?? groups['currency']
  return counted ? `${amount} ${counted}` : amount
}

const currencies: Readonly<Record<string, string>> = { US$: '$' }

/** A date by its parts, those that are there: `2026-11-22`, `11-22`, `11`. “may” and “march” alone are verbs too. */
function dateOf(groups: Groups, whole: string): string | undefined {
  const name = groups['month']!
  // Other languages write “15 september”; in English a small “may” or “march” is a verb.
  const isAbroad = groups['before'] !== undefined && monthOfName(name) !== undefined
  if (name[0] !== name[0]!.toUpperCase() && !isAbroad) return undefined
  if (/^(may|march)$/i.test(whole) && whole !== name) return undefined
  const month = months.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1
  return dateValue(groups['year'], month, groups['before'] ?? groups['after'])
}

function dateValue(
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
): string | undefined {
  if (month === undefined) return undefined
  return [year, `month ${month}`, day && String(parseInt(day, 10))].filter(Boolean).join(' ')
}

function ordinalOf(words: string): number {
  if (/^\d/.test(words)) return parseInt(words, 10)
  return words
    .split(/[ -]/)
    .reduce(
      (sum, each) => sum + (roundOrdinals[each] ?? Math.max(0, smallOrdinals.indexOf(each)) + ten(each)),
      0,
    )
}

function ten(word: string): number {
  return tens.includes(word) ? (tens.indexOf(word) + 2) * 10 : 0
}

function figureOf({ figure: written = '', glued = '', scale = '' }: Groups): string {
  const times = (gluedScales[glued.toLowerCase()] ?? 1) * (scales[scale.toLowerCase()] ?? 1)
  const plain = /^\d{1,3}([,\u00a0\u202f\u2009]\d{3})+(\.\d+)?$/.test(written)
    ? written.replace(/[,\u00a0\u202f\u2009]/g, '')
    : written
  // Dates in figures, scores, times and numbers beyond exact counting stay as they are written.
  if (!/^\d{1,15}(\.\d{1,6})?$/.test(plain)) return times === 1 ? plain : `${plain} × ${times}`
  return String(round(Number(plain) * times))
}

/** The number that words say; the words themselves where they say several in a row. */
function spelledOf(words: string): string {
  const [whole = '', scale] = words.split(' and a half')
  if (scale !== undefined) {
    const amount = Number(spelledOf(whole)) + 0.5
    return Number.isNaN(amount) ? words : String(round(amount * (scales[scale.trim()] ?? 1)))
  }
  let [total, group, last] = [0, 0, Infinity]
  for (const word of words.split(/ and | |-/)) {
    const scale = scales[word]
    const small = smallNumbers.indexOf(word)
    if (word === 'a' || word === 'an') continue
    if (scale !== undefined && scale >= 1000) {
      total += (group || 1) * scale
      ;[group, last] = [0, Infinity]
    } else if (scale !== undefined) {
      group = (group || 1) * scale
      last = scale
    } else {
      const worth = small >= 0 ? small : ten(word)
      if (last < 100 && !(last >= 20 && worth < 10)) return words
      group += worth
      last = worth
    }
  }
  return String(round(total + group))
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

const unitForms = Object.entries(units).map(
  ([name, forms]) => [name, new RegExp(`^(?:${forms})$`, 'i')] as const,
)
const knownUnits = new Map<string, string | undefined>()

/** The name of a unit by which it is compared, whatever its form: `km` of “kilometres”. */
export function unitOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  if (!knownUnits.has(written)) knownUnits.set(written, unitForms.find(([, form]) => form.test(written))?.[0])
  return knownUnits.get(written)
}
