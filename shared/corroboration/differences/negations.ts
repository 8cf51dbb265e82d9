import { firstWhere } from '../../bisect'
import { negationsIn, type FoundCue } from '../../text/cues'
import { chances, clauseOpenings, refusals } from '../../text/english-words'
import type { TextRange } from '../../text/range'
import type { Prepared } from '../prepared'
import type { Difference } from '../types'
import { areOfTwo, isAdverb } from './doers'
import { moodOf } from './moods'
import { rangeOf, samePlace, turned, wordingOf, type Side, type Sides } from './sides'
import { isOnlyNamed, isThing } from './things'

/** What one side says and the other denies: “closed” and “did not close”, “open” and “shut”. */
export function negationDifferences(sides: Sides): Difference[] {
  const { here, there } = sides
  const [denied, deniedThere] = [denialsIn(here), denialsIn(there)]
  // Where nearly all is the same, nothing around a word needs to tell that it is of the same thing.
  const isOneThing = (at: number, partner: number) =>
    sides.overlap >= nearlyAll &&
    (here.partners.size >= leastShared || (isPredicate(here, at) && isPredicate(there, partner)))
  const place = (at: number, partner: number) =>
    isOneThing(at, partner) ? leastPlace : samePlace(sides, rangeOf(here, at), rangeOf(there, partner))
  const contrary = opposed(sides, denied, deniedThere, place)
  const denials = [
    ...flat(sides, denied, place).map(([a, b]) => ({ a, b, denial: a })),
    ...flat(turned(sides), deniedThere, (at, partner) => place(partner, at)).map(([b, a]) => ({
      a,
      b,
      denial: b,
    })),
  ].filter(({ a, b, denial }) => {
    // “Confirmed” and “denied” are told as that pair, not as something denied.
    const told = (range: TextRange) => denial.start <= range.start && range.end <= denial.end
    return !contrary.some((each) => (denial === a && told(each.a)) || (denial === b && told(each.b)))
  })
  return [...contrary, ...denials].map(({ a, b }) => ({
    kind: 'negation',
    here: wordingOf(here, a),
    there: wordingOf(there, b),
  }))
}

/** A word that is denied, by its token, and the stretch from what denies it to it. */
type Denials = ReadonlyMap<number, TextRange>

/** How much around the words that are denied must be the same. */
const leastPlace = 0.5

/** The same for words of opposite sense, of which neither side says that it is not so. */
const leastBeside = 0.2

/** So much of one side in the other is nearly all of it, where it is not a word or two. */
const [nearlyAll, leastShared] = [0.75, 2]

/** How many words after a denial it may be about. */
const reach = 2

/** And how many it keeps from being said flatly. */
const farReach = 8

function denialsIn(side: Side): Denials {
  const denials = new Map<number, TextRange>()
  for (const cue of negationsIn(side.text)) {
    // “False” says of what it stands before that it is there: an opposite of “true”, not a denial.
    if (cue.value === 'untrue') continue
    if (/^ (?:only|just|least|to mention)\b/.test(side.text.slice(cue.end, cue.end + 12))) continue
    if (eitherWay.test(side.text.slice(Math.max(0, cue.start - 24), cue.start))) continue
    const [verb] = deniedBefore(side, cue)
    if (verb !== undefined) {
      denials.set(verb, { start: rangeOf(side, verb).start, end: cue.end })
      continue
    }
    const helper = /(?:did|does|do|was|were|is|are|has|have|had|will|would) $/i.exec(
      side.text.slice(0, cue.start),
    )
    const from = helper ? helper.index : cue.start
    const whole = inNoWay(side.text, cue)
    for (const at of scopeOf(side, whole ?? cue)
      .filter((each) => isDeniable(side, each))
      .slice(0, reach)) {
      const end = side.passage.tokens[at]!.end - side.passage.start
      if (!denials.has(at)) denials.set(at, whole ?? { start: from, end })
    }
  }
  return denials
}

/** “Heard nothing”, “saw nobody”: what denies stands behind what is denied. */
const objects: ReadonlySet<string> = new Set(['nothing', 'nobody', 'none'])

/** The verb that such a word right behind it denies, by its token. */
function deniedBefore({ passage, text }: Side, { start, value }: FoundCue): number[] {
  if (!objects.has(value)) return []
  const at = firstAfter(passage, { start, end: start }) - 1
  const token = passage.tokens[at]
  return token && token.term >= 0 && /^ $/.test(text.slice(token.end - passage.start, start)) ? [at] : []
}

/** “What is and is not there”, “whether or not”. */
const eitherWay = /(?<!\p{L})(?:(\p{L}+) (?:and|or) \1|or) $/iu

/** “Did not immediately answer” denies the answer; of “e-mails” the first letter says nothing. */
function isDeniable(side: Side, at: number): boolean {
  const { start, end } = rangeOf(side, at)
  return end - start > 1 && !isAdverb(side.text.slice(start, end))
}

/** The words that say something after one that denies, up to the end of its clause: in lists too, not past a quotation. */
function scopeOf({ passage, text }: Side, cue: TextRange): number[] {
  const { tokens, start } = passage
  const found: number[] = []
  let last = cue.end
  for (let at = firstAfter(passage, cue); at < tokens.length && found.length < farReach; at++) {
    const gap = text.slice(last, tokens[at]!.start - start)
    if (/[;:!?\n”]|\.\s|\S"/.test(gap)) break
    if (
      gap.includes(',') &&
      (found.length < reach || opensClause.test(text.slice(tokens[at]!.start - start)))
    )
      break
    if (tokens[at]!.term >= 0) found.push(at)
    last = tokens[at]!.end - start
  }
  return found
}

function firstAfter({ tokens, start }: Prepared, { end }: TextRange): number {
  return firstWhere(tokens.length, (at) => tokens[at]!.start >= start + end)
}

const opensClause = new RegExp(`^(?:${clauseOpenings.replace(/\s+/g, '|')})(?!\\p{L})`, 'iu')

/** “At no time”, “in no way”: the words themselves deny, whatever stands between them and what they are about. */
function inNoWay(text: string, { start, end }: TextRange): TextRange | undefined {
  const noun = /^ (?:time|way|means|circumstances?|account|point|stage)(?!\p{L})/u.exec(
    text.slice(end, end + 16),
  )
  const preposition = /(?<!\p{L})(?:at|in|by|under|on) $/iu.exec(text.slice(Math.max(0, start - 7), start))
  return noun && preposition ? { start: start - preposition[0].length, end: end + noun[0].length } : undefined
}

const refusal = new RegExp(`(?<!\\p{L})(?:${refusals.replace(/\s*\|\s*/g, '|')})(?!\\p{L})`, 'giu')

/** The words of a side that something beside them keeps from being said flatly: “refused to step in”. */
export function heldBack(side: Side): Set<number> {
  const refused = Array.from(side.text.matchAll(refusal), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
  const denying = negationsIn(side.text)
  return new Set([
    ...[...denying, ...refused].flatMap((cue) => scopeOf(side, cue)),
    ...denying.flatMap((cue) => deniedBefore(side, cue)),
  ])
}

/** What is denied on one side and said on the other; one denial counts once. */
function flat(
  sides: Sides,
  denied: Denials,
  place: (at: number, partner: number) => number,
): [TextRange, TextRange][] {
  const { here: side, there: other } = sides
  if (denied.size === 0) return []
  const told = new Set<number>()
  const held = heldBack(other)
  const deniedToo = new Set(
    negationsIn(other.text).flatMap((cue) =>
      scopeOf(other, cue).map((each) => other.passage.tokens[each]!.term),
    ),
  )
  return [...denied].flatMap(([at, range]): [TextRange, TextRange][] => {
    if (told.has(range.start)) return []
    told.add(range.start)
    const partner = side.partners.get(at)
    if (partner === undefined || held.has(partner) || isName(side, at)) return []
    // “Did not speak for the bishops” and “didn’t represent the bishops” deny the same in other words.
    if (scopeOf(side, range).some((each) => deniedToo.has(side.passage.tokens[each]!.term))) return []
    // “Not closed” and “open” say the same.
    if (oppose(side, at, other, partner)) return []
    if (isOtherSort(side, at, other, partner, place) || isOnlyNamed(side, range, other, partner)) return []
    if (areOfTwo(sides, at, partner) || isName(other, partner)) return []
    if (!areAsSure(side, at, other, partner)) return []
    return place(at, partner) < leastPlace ? [] : [[range, rangeOf(other, partner)]]
  })
}

/** Whether both are said in the same mood: what is left open on both sides denies nothing. */
function areAsSure(side: Side, at: number, other: Side, partner: number): boolean {
  const mood = moodOf(side, rangeOf(side, at))
  return mood !== 'open' && mood === moodOf(other, rangeOf(other, partner))
}

/** “Were not insured”: the word stands right after the verb that says it of something. */
function isPredicate(side: Side, at: number): boolean {
  const { start } = rangeOf(side, at)
  return /(?:(?:is|are|was|were|been|be)(?:n['’]t)?|not|never) $/iu.test(
    side.text.slice(Math.max(0, start - 12), start),
  )
}

/** How much around words that only have the same sense, or are of another sort, must be the same. */
const leastOfSort = 1

/** “Do not support” and “the supporters”, “see” and “spots”: other words, which may say other things. */
function isOtherSort(
  side: Side,
  at: number,
  other: Side,
  partner: number,
  place: (at: number, partner: number) => number,
): boolean {
  if (isThing(other, partner) && !isThing(side, at)) return true
  const [a, b] = [side.passage.tokens[at]!, other.passage.tokens[partner]!]
  return a.form !== b.form && place(at, partner) < leastOfSort
}

function isName({ passage: { article, tokens } }: Side, at: number): boolean {
  return /^\p{Lu}/u.test(article.text.slice(tokens[at]!.start))
}

/** Words of opposite sense that stand for each other, neither or both of them denied. */
function opposed(
  sides: Sides,
  denied: Denials,
  deniedThere: Denials,
  place: (at: number, partner: number) => number,
): { a: TextRange; b: TextRange }[] {
  const { here, there } = sides
  const contrary = [...here.partners].filter(
    ([at, partner]) =>
      oppose(here, at, there, partner) && !hasOpposite(here, at) && !hasOpposite(there, partner),
  )
  if (contrary.length === 0) return []
  const [held, heldThere] = [heldBack(here), heldBack(there)]
  return contrary.flatMap(([at, partner]) => {
    if (denied.has(at) !== deniedThere.has(partner)) return []
    // “Prevented an increase” and “cut” say much the same.
    if (held.has(at) !== heldThere.has(partner)) return []
    if (!areAsSure(here, at, there, partner)) return []
    // “North Carolina” and “south of the town”: of a name nothing is the opposite.
    if ((at > 0 && isName(here, at)) || (partner > 0 && isName(there, partner))) return []
    if (areOfTwo(sides, at, partner) || isThing(here, at) !== isThing(there, partner)) return []
    if (place(at, partner) < leastBeside || isByChance(here, at) || isByChance(there, partner)) return []
    return [{ a: rangeOf(here, at), b: rangeOf(there, partner) }]
  })
}

/** “Joined in May and quit in June” tells of both. */
function hasOpposite({ passage: { tokens, lexicon } }: Side, at: number): boolean {
  return tokens.some(({ term }) => term >= 0 && lexicon.areOpposite(term, tokens[at]!.term))
}

/** “A one-in-three chance of losing” says as much as “a two-in-three chance that they win”. */
function isByChance(side: Side, at: number): boolean {
  const { start } = rangeOf(side, at)
  return byChance.test(side.text.slice(Math.max(0, start - sight), start))
}

const byChance = new RegExp(`(?<!\\p{L})(?:${chances.replace(/\s+/g, '|')})(?!\\p{L})[^.;:!?]*$`, 'iu')

/** How far before a word its chance may stand, in UTF-16 units. */
const sight = 40

function oppose(side: Side, at: number, other: Side, partner: number): boolean {
  const [a, b] = [side.passage.tokens[at]!, other.passage.tokens[partner]!]
  return side.passage.lexicon.areOpposite(a.term, b.term)
}
