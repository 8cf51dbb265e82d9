import { nameEndings, portfolios, ranks } from '../../text/english-roles'
import { placeWords } from '../../text/english-words'
import { foldForSearch } from '../../text/folding'
import { knownNames } from '../../text/names'
import type { TextRange } from '../../text/range'
import { editDistanceWithin } from '../../text/spelling'
import type { Difference, StoryText } from '../types'
import { isRole, mayBeSame, namedIn, sameFirst, type Named } from './people'
import { mostFacts, pairFacts, samePlace, wordingOf, type Side, type Sides } from './sides'

/** Names that are spelled otherwise, have another first name or title, or stand where another stands. */
export function nameDifferences(sides: Sides): Difference[] {
  const [here, there] = [namesOf(sides.here), namesOf(sides.there)]
  const found: Difference[] = []
  const differ = (a: TextRange, b: TextRange) =>
    found.push({ kind: 'name', here: wordingOf(sides.here, a), there: wordingOf(sides.there, b) })
  const [left, right] = [new Set(here), new Set(there)]
  for (const a of here)
    for (const b of there) {
      if (!mayBeSame(a, b)) continue
      if (left.has(a) && otherTitle(a, b)) differ(a.title ?? a, b.title ?? b)
      left.delete(a)
      right.delete(b)
    }
  for (const { here: a, there: b } of pairFacts([...left], [...right], (a, b) => fitOf(sides, a, b)))
    differ(a, b)
  return found
}

/** The names of a passage, as many as are compared. */
export function namesOf(side: Side): Named[] {
  return namedIn(side, namesKnownTo(side.passage.article)).slice(0, mostFacts)
}

/** How much of an article is read for words that are names. */
const farthest = 20_000

const known = new WeakMap<StoryText, { names: ReadonlySet<string>; text: string }>()

function factsOf(article: StoryText): { names: ReadonlySet<string>; text: string } {
  let facts = known.get(article)
  if (!facts) {
    const text = article.text.slice(0, farthest)
    known.set(article, (facts = { names: knownNames(text), text: foldForSearch(text).text }))
  }
  return facts
}

function namesKnownTo(article: StoryText): ReadonlySet<string> {
  return factsOf(article).names
}

/** Whether an article has a word anywhere: then the other name is no other way to write it. */
function isIn(article: StoryText, word: string): boolean {
  return factsOf(article).text.includes(word)
}

const rankWords = new Set(ranks.split(/\s+/))
const portfolioWords = new Set(portfolios.split(/\s+/))

function otherTitle(a: Named, b: Named): boolean {
  if (!a.role || !b.role) return false
  if (a.role !== b.role) return rankWords.has(a.role) && rankWords.has(b.role)
  const [x = '', y = ''] = [a.kind, b.kind]
  return a.role === 'minister' && x !== y && portfolioWords.has(x) && portfolioWords.has(y)
}

/** How well two different names may stand for one; spelling tells most, then the surname, then the place. */
function fitOf(sides: Sides, a: Named, b: Named): number {
  const [surname, other] = [a.words.at(-1)!, b.words.at(-1)!]
  const [first, otherFirst] = [a.words[0]!, b.words[0]!]
  const [ours, theirs] = [sides.here.passage.article, sides.there.passage.article]
  const full = a.words.length > 1 && b.words.length > 1
  if (surname === other) {
    const apart = full && !sameFirst(first, otherFirst) && !isIn(theirs, first) && !isIn(ours, otherFirst)
    return apart ? 4 : 0
  }
  if (isIn(theirs, a.last) || isIn(ours, b.last)) return 0
  if (misspelt(surname, other) && (!full || sameFirst(first, otherFirst))) return 5
  if (full && first === otherFirst && editDistanceWithin(surname, other, mostMisspelt)) return 3
  if (full !== (a.words.length > 1 || b.words.length > 1)) return 0
  if (!sameLead(before(sides.here, a), before(sides.there, b)) || a.kind !== b.kind) return 0
  const place = samePlace(sides, a, b)
  return place >= leastPlace ? place : 0
}

const leastPlace = 1.2

/** How many letters of a surname may be others behind the same first name: “Solveig Hamre” and “Solveig Hammer”. */
const mostMisspelt = 3

const ending = new RegExp(`(?:${nameEndings.replace(/\s+/g, '|')})$`, 'u')

function rootOf(name: string): string {
  return name.replace(ending, '')
}

function misspelt(a: string, b: string): boolean {
  // “Democrats” and “Democratic” are made of one name.
  if (rootOf(a) === rootOf(b)) return false
  const length = Math.min(a.length, b.length)
  return length >= 4 && editDistanceWithin(a, b, length < 6 ? 1 : 2)
}

/** The word right before a name: “in”, “near”, “captain”. */
function before({ text }: Side, { start }: TextRange): string {
  return /([\p{L}.]+) (?:the )?$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1]?.toLowerCase() ?? ''
}

const places = new Set(placeWords.split(/\s+/))

/** Whether two names stand after the same word of place or the same role. */
function sameLead(a: string, b: string): boolean {
  return a === b && (places.has(a) || isRole(a))
}
