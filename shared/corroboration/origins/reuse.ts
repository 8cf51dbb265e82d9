import type { StoryText } from '../types'
import { withoutQuotes } from './spans'

/** So many words in a row, outside quotations, are not written twice by chance. */
const run = 11
/** In two texts of which much else is the same, fewer tell. */
const runInCopy = 5
/** This share of the shorter text’s runs makes it a copy, or the other one. */
const enough = 0.3

/** The words of a text outside quotations, folded. */
function wordsOf(text: string): string[] {
  return (
    withoutQuotes(text.slice(0, 200_000))
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

const shingles = new WeakMap<StoryText, ReadonlySet<string>>()

function shinglesOf(article: StoryText): ReadonlySet<string> {
  let found = shingles.get(article)
  if (!found) {
    // Quotations are left out line by line: a quote that is never closed must not swallow the rest.
    const words = article.text.split('\n').map(wordsOf)
    shingles.set(article, (found = new Set(words.flatMap((line) => runsOf(line, run)))))
  }
  return found
}

function runsOf(words: readonly string[], length: number): string[] {
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(' '))
}

/** Whether one of two articles is largely the other, or both are largely one text. */
export function areCopies(a: StoryText, b: StoryText): boolean {
  if (a.text.trim() === b.text.trim() && a.text.trim() !== '') return true
  const [mine, theirs] = [shinglesOf(a), shinglesOf(b)]
  const [few, many] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine]
  if (few.size === 0) return false
  let shared = 0
  for (const each of few) if (many.has(each)) shared++
  return shared / few.size >= enough
}

/** Whether two passages have a long run of words in common outside quotations: the same copy. */
export function shareCopy(here: string, there: string, inCopies: boolean): boolean {
  if (here === there && (inCopies || here === '')) return true
  const [mine, theirs] = [wordsOf(here), wordsOf(there)]
  const short = Math.min(mine.length, theirs.length)
  const whole = mine.join(' ') === theirs.join(' ')
  if (whole && short >= (inCopies ? 3 : 7)) return true
  const length = inCopies ? runInCopy : run
  if (short < length) return false
  const runs = new Set(runsOf(mine, length))
  return runsOf(theirs, length).some((each) => runs.has(each))
}

/** With this share of its runs in another text, quoted or not, an article stands in it. */
const inFull = 0.6
const runInFull = 4
/** Fewer words may be the same by chance. */
const fewest = 3

const spoken = new WeakMap<StoryText, ReadonlySet<string>>()

/** All that an article says, quotations too, in runs of words; the whole of one that is shorter than a run. */
function allRunsOf(article: StoryText): ReadonlySet<string> {
  let found = spoken.get(article)
  if (!found) spoken.set(article, (found = new Set(runsOf(allWordsOf(article.text), runInFull))))
  return found
}

function allWordsOf(text: string): string[] {
  return (
    text
      .slice(0, 200_000)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/** Whether an article has another in it, as a quotation or as its own words, also where a few words were changed. */
export function holdsInFull(whole: StoryText, part: StoryText): boolean {
  if (whole.text.length < part.text.length) return false
  const runs = allRunsOf(part)
  if (runs.size === 0) {
    const words = allWordsOf(part.text)
    return words.length >= fewest && ` ${allWordsOf(whole.text).join(' ')} `.includes(` ${words.join(' ')} `)
  }
  const all = allRunsOf(whole)
  let shared = 0
  for (const each of runs) if (all.has(each)) shared++
  return shared >= inFull * runs.size
}

/** Whether of two passages one has the other’s words, or a run of them, quoted or not. */
export function shareWords(here: string, there: string): boolean {
  const [mine, theirs] = [allWordsOf(here), allWordsOf(there)]
  const [few, many] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine]
  if (few.length < fewest) return false
  const length = Math.min(few.length, runInFull)
  const runs = new Set(runsOf(many, length))
  return runsOf(few, length).some((each) => runs.has(each))
}
