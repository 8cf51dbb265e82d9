import type { CutReason } from '../reasons'
import { languages } from './index'

/** What the words of a block say by themselves, whatever stands around it. */
export interface CueText {
  readonly text: string
  /** The share of it that stands in links; 0 in plain text. */
  readonly linkShare: number
  /** In a list, where items begin alike and end as they like. */
  readonly inList: boolean
}

/** A cue is looked for in short blocks only: a long one says more than that. */
const longestStart = 250
const longestHolds = 600

/** The reason why a block with these words is no part of an article, when its wording alone says so. */
export function cueOf({ text, linkShare, inList }: CueText): CutReason | null {
  if (text.length > longestHolds) return null
  const said = normal(text)
  const words = bare(said)
  const whole = wholes.get(words) ?? wholePatterns.find(({ pattern }) => pattern.test(words))?.reason
  if (whole) return whole
  if (onlyButtons(words)) return 'share'
  if (text.length <= longestStart) {
    const start = starts.find(({ pattern }) => pattern.test(said))
    if (start && (start.sure || linkShare >= 0.5 || !(inList || isSentence(text)))) return start.reason
    if (elsewhere.test(said)) return 'related'
  }
  // What is quoted is reported, not said to the reader.
  if (/[“”„«»"]/.test(text)) return null
  return holds.find(({ parts }) => isAbout(said, parts))?.reason ?? null
}

/** Whether a text has all of these phrases, and at least half of it is sentences with one of them. */
function isAbout(said: string, phrases: readonly string[]): boolean {
  if (!phrases.every((phrase) => said.includes(phrase))) return false
  const about = sentencesOf(said).filter((sentence) => phrases.some((phrase) => sentence.includes(phrase)))
  return about.reduce((sum, { length }) => sum + length, 0) * 2 >= said.length
}

/** The sentences of a text, also where one was glued to the next. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…]["”’»)]?)(?:\s+|(?=\p{Lu}\p{Ll}))/u)
}

/** Whether a text ends as a sentence does. */
export function isSentence(text: string): boolean {
  return /[.!?…。！？]["'”’»)\]]*\s*$/.test(text)
}

/** "On example.org: …", "More on example.org", as outlets name their other pages. */
const elsewhere =
  /^(?:also |more |read more |see more |only )?(?:on|at) [\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?=[:\s]|$)/u

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s•·»›▶►→➤*|–—-]+|[\s»›▶►→…|–—-]+$/g, '')
}

function bare(said: string): string {
  return said
    .replace(/[\d()[\]|:+.,#/»›→…"“”!]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

function onlyButtons(words: string): boolean {
  const each = words.split(' ')
  return words !== '' && each.length <= 14 && each.every((word) => buttons.has(word))
}

/** The phrases of a list, without the line breaks that it is written with. */
function listed(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '')
}

function patternOf(phrase: string): string {
  return phrase.replace(/[.?+()[\]|{}^$\\]/g, '\\$&').replaceAll('*', '(?:\\S+ ){0,3}\\S+')
}

const entries = Object.values(languages).flatMap(({ wordings }) =>
  Object.entries(wordings).map(([reason, wording]) => ({ reason: reason as CutReason, ...wording })),
)

const wholePhrases = entries.flatMap(({ reason, whole }) =>
  listed(whole).map((phrase) => ({ phrase, reason })),
)
const wholes = new Map(wholePhrases.map(({ phrase, reason }) => [bare(phrase), reason]))
const wholePatterns = wholePhrases
  .filter(({ phrase }) => phrase.includes('*'))
  .map(({ phrase, reason }) => ({ reason, pattern: new RegExp(`^${patternOf(phrase)}$`, 'u') }))

/** One pattern for each reason; a phrase that ends in a mark is sure of itself, others may begin a sentence. */
const starts = entries.flatMap(({ reason, start }) =>
  [true, false].flatMap((sure) => {
    const phrases = listed(start).filter((phrase) => isMarked(phrase) === sure)
    if (phrases.length === 0) return []
    const pattern = new RegExp(`^(?:${phrases.map(startPattern).join('|')})`, 'u')
    return [{ reason, sure: sure || reason === 'copyright', pattern }]
  }),
)

function startPattern(phrase: string): string {
  return patternOf(phrase) + (/[\p{L}\p{N}]$/u.test(phrase) ? '(?![\\p{L}\\p{N}])' : '')
}

function isMarked(phrase: string): boolean {
  return /[:：|©(=]$|^©/.test(phrase)
}

const holds = entries.flatMap(({ reason, holds: lists }) =>
  listed(lists).map((phrase) => ({ reason, parts: phrase.split('&').map((part) => part.trim()) })),
)

const buttons = new Set(Object.values(languages).flatMap((language) => language.buttons.split(/\s+/)))
