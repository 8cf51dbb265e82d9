import { cueOf, isSentence, sentencesOf } from '../cues/match'
import { readDate } from '../facts/dates'

/** What is judged as one in a plain text: a paragraph, or a line that stands for itself. */
export interface Unit {
  /** As it stands in the file, line breaks and all. */
  readonly raw: string
  /** The same on one line. */
  readonly text: string
  /** Whether a blank line stands before it. */
  readonly apart: boolean
  /** An item of a list. */
  readonly item: boolean
}

/** Longer lines are paragraphs of their own, and where all are shorter than the other, each is one. */
const widest = 100
const narrowest = 40

/** The units of a text, in order; joined again by `joinUnits` they are the text, but for blank lines. */
export function unitsOf(text: string): Unit[] {
  return text
    .split(/\n(?:[^\S\n]*\n)+/)
    .flatMap(unitsOfBlock)
    .flatMap(splitEdges)
}

export function joinUnits(units: readonly Unit[]): string {
  return units.map(({ raw, apart }, i) => (i === 0 ? '' : apart ? '\n\n' : '\n') + raw).join('')
}

/** What is longer was never a paragraph that something was glued to. */
const longestParagraph = 20_000

const bullet = /^\s*(?:[•◦▪‣]|[*–-]\s)\s*/

function unitsOfBlock(block: string): Unit[] {
  const lines = block.split('\n').filter((line) => line.trim() !== '')
  const longest = Math.max(0, ...lines.map((line) => line.trim().length))
  const wrapped =
    longest <= widest && longest >= narrowest && !lines.slice(0, -1).every((line) => isSentence(line))
  const pieces = wrapped && !lines.some((line) => bullet.test(line)) ? [lines.join('\n')] : lines
  return pieces.map((raw, i) => ({
    raw,
    text: raw.replace(bullet, '').replace(/\s+/g, ' ').trim(),
    apart: i === 0,
    item: bullet.test(raw),
  }))
}

/** Sentences that were glued to a paragraph where a page was copied: a notice at its end or beginning, a date. */
function splitEdges(unit: Unit): Unit[] {
  if (unit.item || unit.text.length > longestParagraph) return [unit]
  const dated = /^(?:[\p{L}]+[ :]+)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})(?=\s+\p{Lu})/u.exec(
    unit.text,
  )
  if (dated && readDate(dated[0]) !== null && dated[0].length < unit.text.length)
    return [
      partOf(unit, dated[0], unit.apart),
      ...splitEdges(partOf(unit, unit.text.slice(dated[0].length), true)),
    ]
  const sentences = sentencesOf(unit.text)
  const start = sentences.findIndex((sentence) => !isNotice(sentence))
  const end = sentences.findLastIndex((sentence) => !isNotice(sentence))
  if (start === -1) return [unit]
  const parts = [sentences.slice(0, start), sentences.slice(start, end + 1), sentences.slice(end + 1)]
  const filled = parts.filter((part) => part.length > 0)
  if (filled.length === 1) return [unit]
  return filled.map((part, i) => partOf(unit, part.join(' '), i > 0 || unit.apart))
}

function isNotice(text: string): boolean {
  const cue = cueOf({ text, linkShare: 0, inList: false })
  return cue === 'cookies' || cue === 'copyright'
}

function partOf(unit: Unit, text: string, apart: boolean): Unit {
  return { ...unit, raw: text.trim(), text: text.trim(), apart }
}
