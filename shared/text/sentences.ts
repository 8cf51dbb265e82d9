import { monthNames } from './months'
import { trimRange, type TextRange } from './range'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Every sentence of a text projection, in order, without the white space around it. No sentence spans two blocks. */
export function sentencesOf(text: string): TextRange[] {
  return [...eachSentence(text)]
}

/** The same one after the other, for a text so long that looking for all of them at once would be noticed. */
export function* eachSentence(text: string): Generator<TextRange, void> {
  let open = 0
  let block = blockEnd(text, 0)
  for (const boundary of boundaries(text)) {
    while (block < boundary - 1) block = blockEnd(text, block + 1)
    // The segmenter's sentences, joined again where a full stop did not end one.
    if (boundary < block && goesOn(text, open, boundary, block)) continue
    const sentence = trimRange(text, open, boundary)
    if (sentence) yield sentence
    open = boundary
  }
}

function blockEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The segmenter's cost for each sentence grows with the text it is given, so it is given this much at a time. */
const window = 4000

/**
 * Where the segmenter ends a sentence, each block's end among them. It is given several blocks at a time, and asked
 * for one sentence after the other rather than for all in turn: whatever it is asked with costs the garbage collector
 * more than the text it is asked about, in one go and by the thousand.
 */
function* boundaries(text: string): Generator<number> {
  let size = window
  for (let from = 0; from < text.length;) {
    const part = windowAt(text, from, size)
    const isWhole = from + part.length === text.length || part.endsWith('\n')
    const segments = segmenter.segment(part)
    let last = 0
    for (let found = segments.containing(0); found; found = segments.containing(last)) {
      const end = found.index + found.segment.length
      // What follows the last boundary may go on beyond the window: begin again with it.
      if (end === part.length && !isWhole) break
      last = end
      yield from + last
    }
    size = last === 0 ? size * 2 : window
    from += last
  }
}

/** Whole blocks where it holds any: nothing beyond them changes what the segmenter makes of them. */
function windowAt(text: string, from: number, size: number): string {
  const part = text.slice(from, from + size)
  const blocks = from + size < text.length ? part.lastIndexOf('\n') + 1 : 0
  return blocks > 0 ? part.slice(0, blocks) : part
}

/** As much of a sentence's end and of the next one's beginning as the rules below look at. */
const sight = 40

function goesOn(text: string, start: number, boundary: number, end: number): boolean {
  const before = text.slice(Math.max(start, boundary - sight), boundary).trimEnd()
  const after = text.slice(boundary, Math.min(end, boundary + sight)).trimStart()
  if (/^\p{Ll}/u.test(after)) return true
  if (!before.endsWith('.')) return false
  const word = /[\p{L}\p{N}.’'-]*$/u.exec(before)?.[0] ?? ''
  // A list's “1.” or “b.” alone is not a sentence.
  if (before === word && /^(\p{N}{1,3}|\p{L})\.$/u.test(word)) return true
  if (beforeName.test(word)) return true
  if (beforeNumber.test(word) && /^\p{N}/u.test(after)) return true
  if (/^\p{N}{1,2}\.$/u.test(word) && month.test(after)) return true
  return mayEnd.test(word) && !starter.test(after)
}

/** Always followed by what they belong to. */
const beforeName =
  /^(Mr|Mrs|Ms|Mx|(?:Dr|Prof|Rev|Fr|Hon|Gov|Sen|Rep|Pres|Sec|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Brig|Cpl|Sgt|Pvt|Det|Insp|Supt)s?|Messrs|Mme|Mlle|Ste|vs|v|cf|e\.g|i\.e|viz|approx)\.$/

const beforeNumber =
  /^(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Art|Fig|Vol|Ch|art|fig|vol|ch|pp?|para)\.$/

/** A date with its day first, “am 15. September”: an English one that begins a sentence has its day behind. */
const month = new RegExp(`^(${monthNames})(?![\\p{L}\\p{N}’'])(?! \\d{1,2}(?!\\d))`, 'iu')

/** These may end a sentence or stand within it: initials, U.S., a.m., months, companies, Jr. */
const mayEnd =
  /^((\p{L}\.)*\p{L}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|St|Ave|Blvd|Rd|Jr|Sr|Inc|Ltd|Co|Corp|Bros|Cos|Ph\.D|Dept|Univ|Assn|Natl|etc|est|al)\.$/u

/** Words that begin a sentence far more often than they follow one of those. */
const starter =
  /^["“‘'([]?(The|A|An|He|She|It|They|We|I|You|This|That|These|Those|There|His|Her|Its|Their|Our|My|But|And|Or|So|Yet|In|On|At|By|For|From|To|With|After|Before|When|While|As|If|Although|Though|However|Since|Because|Until|During|Despite|Under|What|Who|Where|Why|How|Some|Many|Most|More|Both|Each|All|No|Not|Nor|Now|Then|One|Two|Three|Officials|Police|Witnesses|According|Meanwhile|Earlier|Later|Last|Another|Other|Others|Instead|Also|Still|Only|Asked)(?![\p{L}’'])/u
