import type { Column } from './columns'
import type { Line } from './lines'
import type { Setting } from './measure'

/** Lines that make one paragraph, heading or item of a list. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'heading' | 'item'
  /** Of a heading: 1 for the largest. */
  readonly level: number
  readonly text: string
  readonly linked: number
  readonly hrefs: readonly string[]
}

const bullet = /^(?:[•●◦▪■‣·–—]|[-*](?=\s)|)\s+(?=\S)/u
const number = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)/u
const endsSentence = /[.!?…:]["'”’»)\]]*$/u

/** The paragraphs of the columns in their order; one that goes on in the next column is one. */
export function paragraphsOf(columns: readonly Column[], setting: Setting): Paragraph[] {
  const groups: Line[][] = []
  for (const column of columns) {
    const bounds = boundsOf(column, setting)
    column.forEach((line, i) => {
      const group = groups.at(-1)
      const before = group?.at(-1)
      if (!group || !before) return groups.push([line])
      const goesOn =
        i === 0 ? spills(before, line, group, setting) : !breaks(column[i - 1]!, line, group, bounds, setting)
      return goesOn ? group.push(line) : groups.push([line])
    })
  }
  const sizes = headingSizes(groups, setting)
  return groups.map((group) => finished(group, sizes, setting))
}

interface Bounds {
  readonly left: number
  readonly right: number
}

/** Where the lines of a column usually begin and end. */
function boundsOf(column: Column, { size }: Setting): Bounds {
  const body = column.filter((line) => line.size <= size * 1.1)
  const lines = body.length > 0 ? body : column
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b)
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b)
  return { left: lefts[Math.floor(lefts.length / 4)]!, right: rights[Math.floor(rights.length * 0.9)]! }
}

function breaks(
  before: Line,
  line: Line,
  group: readonly Line[],
  { left, right }: Bounds,
  setting: Setting,
): boolean {
  const isRow = (a: Line | undefined, b: Line) => a !== undefined && Math.abs(a.y - b.y) < b.size * 0.3
  // Cells side by side are one line, and the next row another.
  if (isRow(before, line)) return false
  if (isRow(group.at(-2), before)) return true
  if (!isAlike(before, line)) return true
  const step = (line.y - before.y) / Math.max(before.size, line.size)
  const usual = line.size > setting.size * 1.1 ? Math.min(setting.leading, 1.45) : setting.leading
  if (step < 0 || step > usual * 1.25 + 0.1) return true
  if (bullet.test(line.text) || (number.test(line.text) && line.left < before.left + 2)) return true
  const indent = line.left - left
  // An indented first line, but not the lines under an item of a list, which all stand to the right.
  if (indent > line.size * 0.7 && before.left < line.left - line.size * 0.7 && !startsItem(group))
    return indent < line.size * 5 || before.right < right - line.size * 2
  const width = right - left
  const isShort = before.right < right - Math.max(width * 0.2, before.size * 4)
  return (
    isShort &&
    (endsSentence.test(before.text) || (isShortest(before, left, width) && !goesOnIn(before, line)))
  )
}

/** Mid-word or mid-sentence: the next line begins as none that begins something. */
function goesOnIn(before: Line, line: Line): boolean {
  return /[-‐,;]$/.test(before.text) || /^\p{Ll}/u.test(line.text)
}

/** A line that takes less than a third of the column ends its paragraph, or is one by itself. */
function isShortest(line: Line, left: number, width: number): boolean {
  return line.right - left < width / 3
}

function startsItem([first]: readonly Line[]): boolean {
  return first !== undefined && (bullet.test(first.text) || number.test(first.text))
}

/** Set alike: in one size, and both in links or both not where they are so as a whole. */
function isAlike(a: Line, b: Line): boolean {
  if (Math.abs(a.size - b.size) > Math.max(a.size, b.size) * 0.08) return false
  const whole = (line: Line) => line.linked > line.text.length * 0.9
  return a.font === b.font || whole(a) === whole(b)
}

/** Whether a paragraph goes on at the top of the next column: mid-sentence, in the same type. */
function spills(before: Line, line: Line, group: readonly Line[], { size }: Setting): boolean {
  if (!isAlike(before, line) || line.size > size * 1.1 || startsItem([line])) return false
  const isProse = group.reduce((sum, { text }) => sum + text.length, 0) > 40
  if (!isProse || endsSentence.test(before.text)) return false
  return /^["“‘(]?\p{Ll}/u.test(line.text) || /[\p{Ll},;]$|\p{Ll}[-‐]$/u.test(before.text)
}

/** The sizes of type that headings are in, largest first. */
function headingSizes(groups: readonly (readonly Line[])[], { size }: Setting): number[] {
  const larger = groups.filter((group) => isHeadingSize(group, size)).map(([line]) => line!.size)
  return [...new Set(larger)].sort((a, b) => b - a)
}

function isHeadingSize(group: readonly Line[], size: number): boolean {
  const letters = group.reduce((sum, { text }) => sum + text.length, 0)
  return group[0]!.size >= size * 1.15 && letters <= 300
}

function finished(group: readonly Line[], sizes: readonly number[], setting: Setting): Paragraph {
  const text = joined(group, setting)
  const linked = group.reduce((sum, line) => sum + line.linked, 0)
  const hrefs = [...new Set(group.flatMap((line) => line.hrefs))]
  const base = { level: 0, linked: Math.min(linked, text.length), hrefs }
  if (isHeadingSize(group, setting.size))
    return { ...base, kind: 'heading', level: Math.min(6, sizes.indexOf(group[0]!.size) + 1), text }
  if (isBoldHeading(group, text, setting))
    return { ...base, kind: 'heading', level: Math.min(6, sizes.length + 1), text }
  if (bullet.test(text)) return { ...base, kind: 'item', text: text.replace(bullet, '') }
  return { ...base, kind: 'paragraph', text }
}

/** A line or two in another face than the text, as short as headings are, and no sentence. */
function isBoldHeading(group: readonly Line[], text: string, { size, font }: Setting): boolean {
  const [first] = group
  if (group.length > 2 || !first || first.size < size * 0.98 || text.length < 4 || text.length > 120)
    return false
  const isOther = group.every((line) => line.font !== font && line.linked === 0)
  return isOther && !/[.,;:!?]$/.test(text) && /\p{L}{2}/u.test(text)
}

/** The lines as one text. Where lines are hyphenated, a hyphen before a small letter goes. */
function joined(lines: readonly Line[], { hyphenates }: Setting): string {
  let text = ''
  for (const line of lines) {
    if (text === '') text = line.text
    else if (text.endsWith('\u00ad')) text = text.slice(0, -1) + line.text
    else if (/\p{L}[-‐]$/u.test(text) && /^\p{Ll}/u.test(line.text))
      text = (hyphenates ? text.slice(0, -1) : text) + line.text
    else if (/[-‐–—/]$/.test(text) && /\S[-‐/]$/.test(text)) text += line.text
    else text += isWide(text.at(-1)!) && isWide(line.text[0]!) ? line.text : ` ${line.text}`
  }
  return text.replaceAll('\u00ad', '')
}

/** Letters of scripts that are written without spaces. */
function isWide(letter: string): boolean {
  return /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(letter)
}
