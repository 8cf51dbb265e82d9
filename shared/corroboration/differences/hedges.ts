import { hedgesIn, type FoundCue } from '../../text/cues'
import { attributionsIn } from '../../text/attribution'
import { expectations as expecting } from '../../text/english-moods'
import {
  allegations,
  chances,
  nearDoubts,
  openReports,
  plainReports,
  sayingVerbs,
} from '../../text/english-words'
import type { TextRange } from '../../text/range'
import type { Difference } from '../types'
import {
  isWithin,
  rangeOf,
  samePlace,
  surroundings,
  tokensWithin,
  wordAt,
  wordingOf,
  type Side,
  type Sides,
} from './sides'
import { moodOf } from './moods'
import { quotedIn } from './speakers'

/** What one side leaves open and the other states flatly. */
export function hedgeDifferences(sides: Sides): Difference[] {
  const { here, there } = sides
  const [ours, theirs] = [doubtsIn(here), doubtsIn(there)]
  const place = (at: number, partner: number) => samePlace(sides, rangeOf(here, at), rangeOf(there, partner))
  const lost = alone(here, there, ours, theirs, place).map((cue): Difference => ({
    kind: 'hedge',
    here: wordingOf(here, cue),
    there: null,
  }))
  const gained = alone(there, here, theirs, ours, (at, partner) => place(partner, at)).map(
    (cue): Difference => ({
      kind: 'hedge',
      here: null,
      there: wordingOf(there, cue),
    }),
  )
  return [...lost, ...gained]
}

function doubtsIn(side: Side): FoundCue[] {
  const expectations = expectationsIn(side).filter(({ value }) => value === expected)
  return [...hedgesIn(side.text, []), ...expectations].filter(({ value, start, end }) => {
    const plain = plainReports[value]
    if (reports.has(value) && !openers.has(wordBefore(side.text, start))) return false
    return !plain || !new RegExp(`^ (?:${plain})(?!\\p{L})`, 'iu').test(side.text.slice(end, end + 20))
  })
}

/** Of what is planned or likely only this says that whoever tells it does not know. */
const expected = 'expected to'
const expectation = new RegExp(`(?<!\\p{L})(?:${expecting})(?!\\p{L})`, 'giu')

function expectationsIn({ text }: Side): FoundCue[] {
  return Array.from(text.matchAll(expectation), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    value: words.toLowerCase(),
  }))
}

/** The word there that says the same: its own partner, or one on its side of what both are the opposite of. */
function partnerOf(side: Side, at: number, { passage: { tokens, lexicon } }: Side): number | undefined {
  const { term } = side.passage.tokens[at]!
  const ally = () => tokens.findIndex((other) => other.term >= 0 && lexicon.areAllied(term, other.term))
  const partner = side.partners.get(at) ?? ally()
  return partner < 0 ? undefined : partner
}

const alleging = new Set(allegations.split(/\s+/))
const accusing = /(?<!\p{L})(?:accus|alleg)(?:es?|ed|ing)(?!\p{L})/u
const accusation = /(?<!\p{L})(?:accusation|allegation|suspicion)s?(?!\p{L})/giu

function accusationsIn({ text }: Side): TextRange[] {
  return Array.from(text.matchAll(accusation), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
}

/** How many words of what a hedge is about are looked at. */
const scope = 4

/**
 * Whether what a hedge is about is told there: more of it than a word, and not as what somebody only agreed or meant
 * to do. “The likely winner Lunde” leaves open who wins, not what she does.
 */
function isOfFact(side: Side, other: Side, cue: FoundCue, partner: number): boolean {
  if (isNear(cue) && /^ \p{Lu}/u.test(side.text.slice(cue.end, cue.end + 2))) return false
  if (cue.value !== expected) return true
  const after = surroundings(side, cue).after.slice(0, scope)
  const told = after.filter((at) => side.partners.has(at)).length
  return told >= Math.min(2, after.length) && moodOf(other, rangeOf(other, partner)) !== 'aim'
}

function isLeftOpen(side: Side, at: number): boolean {
  const mood = moodOf(side, rangeOf(side, at))
  return mood === 'open' || mood === 'modal'
}

const chance = new RegExp(`(?<!\\p{L})(?:${chances.replace(/\s+/g, '|')})(?!\\p{L})`, 'giu')

function chancesIn({ text }: Side): TextRange[] {
  return Array.from(text.matchAll(chance), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
}

const reports = new Set(['reported', 'claimed'])
const openers = new Set(openReports.split(/\s+/))
const sayings = new Set(sayingVerbs.split(/[|\s]+/))
const nearOnes = new Set(nearDoubts.split(/\s+/))

function isNear({ value }: FoundCue): boolean {
  return nearOnes.has(value.split(' ')[0]!)
}

function wordBefore(text: string, at: number): string {
  return /([\p{L}]+) $/u.exec(text.slice(Math.max(0, at - 20), at))?.[1]?.toLowerCase() ?? ''
}

/** How many words after it a hedge may be about, and how near to those another hedge says the same. */
const [reach, near] = [2, 8]

/** How many words behind “accusations that” it may be of what somebody is accused. */
const far = 24

/** How much around the words that are hedged must be the same. */
const leastPlace = 0.3

/** The hedges about words that the other side has too, and leaves nothing open about. */
function alone(
  side: Side,
  other: Side,
  doubts: readonly FoundCue[],
  others: readonly FoundCue[],
  place: (at: number, partner: number) => number,
): FoundCue[] {
  if (doubts.length === 0) return []
  const placesOf = (cues: readonly TextRange[]) => cues.map((cue) => tokensWithin(other, cue)[0])
  const told = hedgesIn(other.text, [])
  const reported = placesOf(told.filter(({ value }) => reports.has(value)))
  const doubted = told.filter(({ value }) => !reports.has(value))
  const open = placesOf([...[...others, ...doubted], ...[...chancesIn(other), ...expectationsIn(other)]])
  const accused = placesOf(accusationsIn(other))
  const [quoted, quotedThere] = [quotedIn(side), quotedIn(other)]
  const attributed = attributionsIn(other.text)
  const isAttributed = attributed.length > 0 || accusing.test(other.text)
  return doubts.filter((cue) => {
    // “Allegedly” and “three of them said” both leave it to others.
    if (isAttributed && alleging.has(cue.value)) return false
    const after = surroundings(side, cue).after.slice(0, isNear(cue) ? 1 : reach)
    const at = after.find((each) => partnerOf(side, each, other) !== undefined)
    const partner = at === undefined ? undefined : partnerOf(side, at, other)
    if (at === undefined || partner === undefined || place(at, partner) < leastPlace) return false
    // “All I could say” leaves open nothing that “he said” states.
    if (isNear(cue) && (sayings.has(wordAt(side, at)) || isWithin(attributed, rangeOf(other, partner))))
      return false
    // “Could be held to account” leaves open no more than “should be held to account”.
    if (isLeftOpen(other, partner)) return false
    if (!isOfFact(side, other, cue, partner)) return false
    // Words that both quote are compared as quotations.
    if (isWithin(quoted, cue) && isWithin(quotedThere, rangeOf(other, partner))) return false
    if (accused.some((each) => each < partner && partner - each <= far)) return false
    // Who reports what will be does not say that it is only expected.
    const leftOpen = cue.value === expected ? open : [...open, ...reported]
    return !leftOpen.some((each) => Math.abs(each - partner) <= near)
  })
}
