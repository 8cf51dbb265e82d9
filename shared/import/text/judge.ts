import { isDateLine } from '../cues/dates'
import { cueOf, isSentence } from '../cues/match'
import { isByline, isContactLine, namesProfession } from '../cues/people'
import { bareText } from '../leaves'
import { countWords } from '../judge/view'
import type { CutReason } from '../reasons'
import type { Unit } from './units'

/** For each unit, why it is no part of the article, or null. */
export type TextCuts = (CutReason | null)[]

const leastProse = 50
const surelyProse = 140
const longestTitle = 150
/** Of a line that could be a headline. */
const fewestWords = 5

/**
 * Judges a plain text by its wording and the place of each line, since nothing else is left of the page that
 * it was copied from. Without a single paragraph of prose, nothing is cut: then it may be a list or a poem.
 */
export function judgeText(units: readonly Unit[]): TextCuts {
  const cuts: TextCuts = units.map(({ text, item }) => cueOf({ text, linkShare: 0, inList: item }))
  judgeListing(units, cuts)
  const isKeptProse = (unit: Unit, i: number) => cuts[i] === null && isProse(unit)
  const first = units.findIndex(isKeptProse)
  const last = units.findLastIndex(isKeptProse)
  if (first === -1) return units.map(() => null)
  judgeHead(units, cuts, first)
  judgeTail(units, cuts, last)
  if (cuts.some((cut, i) => i > last && cut === 'related')) cutTeasersWithin(units, cuts, first, last)
  return cuts
}

function isProse({ text, item }: Unit): boolean {
  return !item && text.length >= (isSentence(text) ? leastProse : surelyProse)
}

/** So many headlines, each with a line below it at most, are a list of other articles. */
const fewestTeasers = 2

/**
 * Where a line says that other articles follow, and nothing follows up to the end but headlines and a line
 * below each, all of that is teasers, whatever they tell of: they may be about the same event.
 */
function judgeListing(units: readonly Unit[], cuts: TextCuts): void {
  for (let i = 1; i < units.length; i++) {
    if (cuts[i] !== 'related' || isProse(units[i]!)) continue
    const below = units.slice(i + 1)
    const isTold = (unit: Unit, j: number) => !isProse(unit) || (j > 0 && isHeadline(below[j - 1]!))
    if (below.filter(isHeadline).length < fewestTeasers || !below.every(isTold)) continue
    for (let j = i + 1; j < units.length; j++) cuts[j] ??= 'related'
    return
  }
}

function judgeHead(units: readonly Unit[], cuts: TextCuts, first: number): void {
  let title = ''
  for (let i = 0; i < first; i++) {
    const { text, item } = units[i]!
    if (cuts[i] !== null || item) continue
    if (title !== '' && bareText(text) === bareText(title)) cuts[i] = 'title'
    else if (isDateLine(text)) cuts[i] = 'date'
    else if (isByline(text, '') || isHost(text)) cuts[i] = 'byline'
    else if (title === '' && text.length <= longestTitle && !isSentence(text)) title = text
  }
}

/** "example.org", as a page's name is copied along with its article. */
export function isHost(text: string): boolean {
  return /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u.test(text)
}

/**
 * After the last sentence, what a page lists below its article: where one line says so, all lines there are
 * that; a lone headline is a teaser, as nothing follows that it could head.
 */
function judgeTail(units: readonly Unit[], cuts: TextCuts, last: number): void {
  const tail = units.slice(last + 1)
  const listed = tail.some((_, i) => listing.includes(cuts[last + 1 + i] ?? null))
  const headlines = tail.filter(isHeadline)
  tail.forEach((unit, i) => {
    const at = last + 1 + i
    if (cuts[at] !== null) return
    if (listed && !isStatement(unit)) cuts[at] = 'related'
    else if (isDateLine(unit.text)) cuts[at] = 'date'
    else if (isContactLine(unit.text) || namesProfession(unit.text, '')) cuts[at] = 'author'
    else if (headlines.length <= 2 && headlines.length === tail.length && last > 1) cuts[at] = 'related'
  })
}

/** A short sentence of the article may stand below a line that looks like one of a list. */
function isStatement({ text }: Unit): boolean {
  return /\.["”’»)]*$/.test(text) && countWords(text) >= fewestWords
}

const listing: readonly (CutReason | null)[] = ['related', 'comments', 'newsletter', 'share']

/** In a text with teasers below it, a lone headline between paragraphs is one too if what follows is of other things. */
function cutTeasersWithin(units: readonly Unit[], cuts: TextCuts, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    const unit = units[i]!
    const next = units[i + 1]!
    if (cuts[i] !== null || !isHeadline(unit) || !isProse(next)) continue
    const heads = [...wordsOf(unit.text)].some((word) => wordsOf(next.text).has(word))
    if (!heads) cuts[i] = 'related'
  }
}

function isHeadline({ text, item }: Unit): boolean {
  return (
    !item &&
    text.length <= longestTitle &&
    !/[.!?…:;,]["”’»)]*$/.test(text) &&
    countWords(text) >= fewestWords &&
    /\p{L}/u.test(text)
  )
}

/** Words that tell what a text is about: the longer ones. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{5,}/gu))
}
