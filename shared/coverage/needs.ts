import { firstWhere } from '../bisect'
import { boundedSentences } from '../corroboration/bounded'
import { finish } from '../steps'
import { attributionsIn } from '../text/attribution'
import { hedgesIn } from '../text/cues'
import { datesIn } from '../text/days'
import { claimVerbs } from '../text/english-claims'
import { sayingVerbs } from '../text/english-words'
import { functionWordsByLanguage } from '../text/function-words'
import { languageOf } from '../text/languages'
import { knownNames, namesIn } from '../text/names'
import { numbersIn } from '../text/numbers'
import { quantitiesIn, type Quantity } from '../text/quantities'
import { quotationsIn } from '../text/quotes'
import type { TextRange } from '../text/range'
import { reasonBits } from './reasons'

/**
 * The sentences of a text that need checking, in order, in as little room as they can do with: a desk keeps those
 * of ten thousand articles.
 */
export interface Needs {
  readonly count: number
  /** UTF-16 offsets of each sentence in the text, end exclusive. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Why each needs checking and what adds to it, as bits; see reasons.ts. */
  readonly bits: Uint8Array
}

/**
 * Which sentences of a text projection need checking: those with a number, a date, somebody named who does or says
 * something, a quotation or an attribution. The tables of verbs are English; in a text that is known to be in another
 * language whoever has a name of two words counts as somebody who does something.
 */
export function needsIn(text: string): Needs {
  return finish(needsInSteps(text))
}

/** As `needsIn`, in steps of some milliseconds at the most, for a text so long that it would be noticed. */
export function* needsInSteps(text: string): Generator<void, Needs> {
  const language = languageOf(text)
  yield
  const joining =
    language === undefined || language === 'en'
      ? null
      : new Set(functionWordsByLanguage[language]?.split(/\s+/))
  const known = new Set<string>()
  const stretches: Stretch[] = []
  for (const stretch of stretchesOf(text)) {
    stretches.push(stretch)
    for (const name of knownNames(text.slice(stretch.start, stretch.end))) known.add(name)
    yield
  }
  const found: { start: number; end: number; bits: number }[] = []
  for (const { start, end, sentences } of stretches)
    for (const need of needsOfStretch(text.slice(start, end), sentences, known, joining)) {
      if (need) found.push({ start: start + need.start, end: start + need.end, bits: need.bits })
      else yield
    }
  return {
    count: found.length,
    starts: Int32Array.from(found, (need) => need.start),
    ends: Int32Array.from(found, (need) => need.end),
    bits: Uint8Array.from(found, (need) => need.bits),
  }
}

interface Stretch extends TextRange {
  /** Within the stretch. */
  readonly sentences: readonly TextRange[]
}

/** In UTF-16 units: so much of a paragraph is read at a time, and the rest of its sentence. */
const atOnce = 4000

/** The paragraphs of a text that hold sentences, a long one in stretches of whole sentences. */
function* stretchesOf(text: string): Generator<Stretch> {
  let [start, end] = [0, 0]
  let sentences: TextRange[] = []
  for (const sentence of boundedSentences(text)) {
    const isOn = end - start < atOnce && !text.slice(end, sentence.start).includes('\n')
    if (!isOn || sentences.length === 0) {
      if (sentences.length > 0) yield { start, end, sentences }
      sentences = []
      start = sentence.start
    }
    sentences.push({ start: sentence.start - start, end: sentence.end - start })
    end = sentence.end
  }
  if (sentences.length > 0) yield { start, end, sentences }
}

/**
 * What of a stretch needs checking; nothing now and then, where a rest may be taken: each of the readers can take some
 * milliseconds, the first time most. `joining` are the small words of a language other than English, null in English.
 */
function* needsOfStretch(
  block: string,
  sentences: readonly TextRange[],
  known: ReadonlySet<string>,
  joining: ReadonlySet<string> | null,
) {
  const numbers = numbersIn(block)
  yield
  // Which day “yesterday” was does not matter here, only that a day is told.
  const dates = datesIn(block, 0, 0, numbers)
  yield
  const amounts = quantitiesIn(block, numbers).filter(
    (amount) => isTelling(block, amount) && !dates.some((date) => overlaps(date, amount)),
  )
  yield
  const names = namesIn(block, known).filter(
    (name) =>
      !numbers.some((number) => overlaps(name, number)) &&
      (!joining || isFullName(block.slice(name.start, name.end), joining)),
  )
  yield
  const count = {
    amounts: counter(amounts),
    dates: counter(dates),
    names: counter(names),
    quotations: counter(quotedIn(block)),
    doubts: counter(hedgesIn(block, numbers)),
  }
  yield
  for (const sentence of sentences) {
    const words = block.slice(sentence.start, Math.min(sentence.end, sentence.start + longest))
    const told = count.amounts(sentence)
    const dated = count.dates(sentence) > 0
    const figures = told + (told === 0 && !dated && strayFigure.test(words) ? 1 : 0)
    const named = count.names(sentence) > 0
    const doubted = count.doubts(sentence) > 0
    let bits = 0
    if (figures > 0) bits |= reasonBits.number
    if (dated) bits |= reasonBits.date
    const says = named && !joining && saying.test(words)
    if (named && (joining !== null || says || acting.test(words))) bits |= reasonBits.actor
    if (count.quotations(sentence) > 0) bits |= reasonBits.quotation
    if (says || attributionsIn(words).length > 0) bits |= reasonBits.attribution
    if (bits === 0) continue
    if (figures > 1) bits |= reasonBits.figures
    if (doubted) bits |= reasonBits.doubt
    yield { ...sentence, bits }
  }
}

/** In a longer sentence nobody looks for who says it. */
const longest = 2000

/** A figure that no English pattern knows: of another script, or written as another language writes it. */
const strayFigure = /(?<![\p{L}\p{N}]-?)\p{Nd}/u

const verbs = (list: string) => new RegExp(`(?<!\\p{L})(?:${list.replace(/\s+/g, '')})(?!\\p{L})`, 'iu')
const acting = verbs(claimVerbs)
const saying = verbs(sayingVerbs)

/** Where all nouns or the first words of sentences have capitals, only two capitals in a row tell a name. */
function isFullName(written: string, joining: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = written.split(' ')
  const words = joining.has(first.toLowerCase()) ? rest : [first, ...rest]
  return words.some((word, i) => /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(words[i + 1] ?? ''))
}

/** “One resident”, “the first time”, “several”, “F-16”: words with a number in them that nobody looks up. */
function isTelling(block: string, { core, ordinal, measure }: Quantity): boolean {
  const written = block.slice(core.start, core.end).toLowerCase()
  if (/\d/.test(written)) return !/\p{L}-$/u.test(block.slice(Math.max(0, core.start - 2), core.start))
  return !ordinal && !(measure === '' || measure === 'times' ? unsaying : /^$/).test(written)
}

const unsaying = /^(?:one|once|couple|pair|handful|several)$/

/** What is quoted, with a quotation that its paragraph does not close. */
function quotedIn(block: string): TextRange[] {
  const quotations: TextRange[] = quotationsIn(block)
  const rest = quotations.at(-1)?.end ?? 0
  const open = unclosed.exec(block.slice(rest))
  return open ? [...quotations, { start: rest + open.index, end: block.length }] : quotations
}

const unclosed = /(?<![\p{L}\p{N}])(?:“(?=\S)[^”]*|"(?=\S)[^"]*)$/u

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end
}

/** Counts how many of `ranges` touch a sentence; to be asked of sentences in order. */
function counter(ranges: readonly TextRange[]): (sentence: TextRange) => number {
  const sorted = [...ranges].sort((a, b) => a.start - b.start)
  let first = 0
  return (sentence) => {
    while (first < sorted.length && sorted[first]!.end <= sentence.start) first++
    let past = first
    while (past < sorted.length && sorted[past]!.start < sentence.end) past++
    return past - first
  }
}

/** The index of the first sentence that ends after an offset; `count` where none does. */
export function firstEndingAfter({ ends, count }: Pick<Needs, 'ends' | 'count'>, offset: number): number {
  return firstWhere(count, (at) => ends[at]! > offset)
}
