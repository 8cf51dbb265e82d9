import { gluedScales, scales as scaleWords, units } from './english'
import { closings, maxima, measures, openings, vague } from './english-amounts'
import { fractionsIn } from './fractions'
import { numbersIn, unitOf, type FoundNumber } from './numbers'
import type { TextRange } from './range'

/** An amount in a text with what its wording leaves open: “about 300”, “at least two”, “10 to 12 km”, “dozens”. */
export interface Quantity extends TextRange {
  /** From how much to how much it may be, in the unit of its kind; equal for an exact number. */
  readonly low: number
  readonly high: number
  /** What is measured: `length`, `%`, `$`; empty for a plain count. */
  readonly measure: string
  /** Whether it names the most that it may be, as “up to 300” does: two that differ are two amounts. */
  readonly most: boolean
  /** Whether a scale word, a unit or a sign makes it more than a bare number. */
  readonly ordinal: boolean
  /** The amount alone: “300” of “about 300”. */
  readonly core: TextRange
}

/** Every amount of a text, in order; dates, times and years are none (see `datesIn`). */
export function quantitiesIn(text: string, numbers: readonly FoundNumber[] = numbersIn(text)): Quantity[] {
  const words = [...vagueIn(text), ...partsIn(text)]
  const exact = numbers.flatMap((number) =>
    words.some((word) => word.start < number.end && number.start < word.end) ? [] : quantityOf(text, number),
  )
  return joinRanges(
    text,
    [...exact, ...words].sort((a, b) => a.start - b.start),
  )
}

/** Whether both may be the same amount, seen with what their wordings leave open. Of other measures never. */
export function mayEqual(a: Quantity, b: Quantity): boolean {
  if (a.measure !== b.measure || a.ordinal !== b.ordinal) return false
  if (a.most && b.most) return a.high === b.high
  if (a.low <= b.high && b.low <= a.high) return true
  // Units that were converted are rounded.
  const apart = a.low > b.high ? a.low - b.high : b.low - a.high
  return rounded.has(a.measure) && apart <= 0.03 * Math.max(a.low, b.low)
}

const rounded = new Set(['length', 'mass', 'area'])

function quantityOf(text: string, { start, end, value }: FoundNumber): Quantity[] {
  const found = /^(#?)(\d+(?:\.\d+)?)(?: (.+))?$/.exec(value)
  if (!found) return []
  const [, sign, digits, unit = ''] = found
  if (unit.includes('month ') || /^[ap]m$/.test(unit)) return []
  if (/\b(?:No|Nos|number|page|chapter)\.? $/i.test(text.slice(Math.max(0, start - 9), start))) return []
  // “One of them”, “no one”: nothing is counted.
  if (
    /^one$/i.test(text.slice(start, end)) &&
    !/^ \p{Ll}/u.test(text.slice(end, end + 4).replace(/^ of/, ''))
  )
    return []
  if (unit === '' && isYear(text.slice(start, end))) return []
  if (unit === '' && isAge(text, start, end)) return []
  const counted = unit === '' ? countedAt(text, start, end) : unit
  const [measure, size] = measures[counted] ?? [counted, 1]
  const amount = Number(digits) * size
  const [low, high, from, to] = wordingOf(text, start, end)
  const most = atMost.test(text.slice(from, start))
  return [
    {
      start: from,
      end: to,
      low: amount * low,
      high: high === Infinity ? Infinity : amount * high,
      measure,
      ordinal: sign === '#',
      most,
      core: { start, end },
    },
  ]
}

/** What a number without a unit counts where that is nothing of what stands beside it: votes or goals, or how often. */
function countedAt(text: string, start: number, end: number): string {
  if (/^ times(?!\p{L})/u.test(text.slice(end, end + 7))) return 'times'
  const [, ahead] = /^[-–](\d+)/.exec(text.slice(end, end + 8)) ?? []
  const [, behind] = /(\d+)[-–]$/.exec(text.slice(Math.max(0, start - 8), start)) ?? []
  const own = Number(text.slice(start, end))
  // “12-15” is from and to, “396-9” how a vote ended.
  return own > Number(ahead ?? own) || Number(behind ?? own) > own ? 'tally' : ''
}

/** “Ada Maren, 31, said”, “aged 16 and 13”: how old somebody is counts nothing. */
function isAge(text: string, start: number, end: number): boolean {
  if (/(?<!\p{L})aged? (?:\d+(?:,| and|,? or) )?$/iu.test(text.slice(Math.max(0, start - 16), start)))
    return true
  return (
    /\p{Lu}[\p{L}’'.-]*, $/u.test(text.slice(Math.max(0, start - 30), start)) &&
    /^\d{1,3}$/.test(text.slice(start, end)) &&
    /^,/.test(text.slice(end))
  )
}

/** Whether figures are a year rather than an amount. */
export function isYear(written: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(written)
}

const atMost = new RegExp(`^(?:${maxima}) `, 'iu')
const edge = '(?<![\\p{L}\\p{N}])'
const before = openings.map(
  ([words, low, high]) => [new RegExp(`${edge}(?:${words}) (?:an? )?$`, 'iu'), low, high] as const,
)
const after = closings.map(
  ([words, low, high]) => [new RegExp(`^ (?:${words})(?![\\p{L}])`, 'iu'), low, high] as const,
)

function wordingOf(text: string, start: number, end: number): [number, number, number, number] {
  const lead = text.slice(Math.max(0, start - 24), start)
  for (const [pattern, low, high] of before) {
    const found = pattern.exec(lead)
    if (found) return [low, high, start - found[0].length, end]
  }
  const rest = text.slice(end, end + 20)
  for (const [pattern, low, high] of after) {
    const found = pattern.exec(rest)
    if (found) return [low, high, start, end + found[0].length]
  }
  return [1, 1, start, end]
}

const vagueWord = new RegExp(
  `${edge}(${Object.keys(vague).join('|')})(?: of (thousands|millions|billions))?(?![\\p{L}\\p{N}])`,
  'giu',
)
const counts: Readonly<Record<string, true>> = { once: true, twice: true }
const scales: Readonly<Record<string, number>> = { thousands: 1e3, millions: 1e6, billions: 1e9 }

function vagueIn(text: string): Quantity[] {
  return Array.from(text.matchAll(vagueWord), ({ 0: written, 1: word, 2: scale, index }) => {
    const [low, high] = vague[word!.toLowerCase()]!
    const [measure, size] =
      word!.toLowerCase() in counts ? ['times', 1] : measureAfter(text, index + written.length)
    const times = size * (scales[scale?.toLowerCase() ?? ''] ?? 1)
    return {
      start: index,
      end: index + written.length,
      low: low * times,
      high: high * times,
      measure,
      ordinal: false,
      most: false,
      core: { start: index, end: index + written.length },
    }
  })
}

const unitAfter = new RegExp(`^ (?:of )?(${Object.values(units).join('|')})(?!\\p{L})`, 'iu')

/** What “billions of dollars” or “several hours” measures, in which size. */
function measureAfter(text: string, end: number): readonly [kind: string, size: number] {
  const unit = unitOf(unitAfter.exec(text.slice(end, end + 30))?.[1])
  return unit === undefined ? ['', 1] : (measures[unit] ?? [unit, 1])
}

/** How far from the part that it tells a fraction may be: “a third” for 32 percent. */
const nearly = 0.05

function partsIn(text: string): Quantity[] {
  return fractionsIn(text).map(({ start, end, percent }) => {
    const [low, high, from, to] = wordingOf(text, start, end)
    return {
      start: from,
      end: to,
      low: percent * low * (1 - nearly),
      high: Math.min(100, percent * high * (1 + nearly)),
      measure: '%',
      ordinal: false,
      most: false,
      core: { start, end },
    }
  })
}

/** “10 to 12”, “10–12”, “between 10 and 12” are one quantity each; “from 10 to 12” is a change. */
function joinRanges(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const last = joined.at(-1)
    if (last && isRange(text, last, quantity)) {
      const core = { start: last.core.start, end: quantity.core.end }
      const low = last.low * sizeOf(text, last, quantity)
      joined[joined.length - 1] = { ...quantity, start: last.start, low, core }
    } else joined.push(quantity)
  }
  return joined
}

/** What one counts of the first number of a range whose unit or scale stands behind the second: “10 to 12 million”. */
function sizeOf(text: string, first: Quantity, second: Quantity): number {
  const [number] = numbersIn(text.slice(second.core.start, second.core.end))
  const amount = Number(/^\d+(?:\.\d+)?/.exec(number?.value ?? '')?.[0] ?? second.high)
  const unit = first.measure === second.measure ? 1 : second.high / amount
  const size = scaleOf(text, first) === 1 ? unit * scaleOf(text, second) : unit
  // “Ninety to one hundred” is no nine thousand.
  return first.low * size <= second.high ? size : unit
}

const scaled = new RegExp(
  `(${Object.keys(scaleWords).join('|')})(?!\\p{L})|\\d(${Object.keys(gluedScales).join('|')})(?!\\p{L})`,
  'iu',
)

function scaleOf(text: string, { core }: Quantity): number {
  const found = scaled.exec(text.slice(core.start, core.end))
  return scaleWords[found?.[1]?.toLowerCase() ?? ''] ?? gluedScales[found?.[2]?.toLowerCase() ?? ''] ?? 1
}

function isRange(text: string, a: Quantity, b: Quantity): boolean {
  const comparable = a.measure === b.measure || a.measure === ''
  if (!comparable || a.ordinal || b.ordinal || a.high > b.low) return false
  const between = text.slice(a.end, b.start)
  const lead = text.slice(Math.max(0, a.start - 10), a.start).toLowerCase()
  if (/^ and $/.test(between)) return lead.endsWith('between ')
  return /^(?: ?[-–—] ?| to )$/.test(between) && !lead.endsWith('from ')
}
