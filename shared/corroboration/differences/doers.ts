import {
  clauseOpenings,
  lyWords,
  objectPronouns,
  placeWords,
  subjectPronouns,
} from '../../text/english-words'
import type { TextRange } from '../../text/range'
import { namesOf } from './names'
import { isSamePerson, type Named } from './people'
import { endsBehind, gapAfter, rangeOf, tokensWithin, wordAt, type Side, type Sides } from './sides'

/** Who or what a word is told of, as far as the words before it in its sentence say. */
interface Doer {
  readonly name: Named | undefined
  /** Where that is no name: the words of its clause before it that say something. */
  readonly nouns: readonly number[]
}

/**
 * Whether two words are told of two: each of somebody, or something, that the other passage does not name before its
 * own. Undefined where one side does not say of whom, or one names whom the other only describes.
 */
export function areOfTwo(sides: Sides, at: number, partner: number): boolean | undefined {
  const [a, b] = [doerOf(sides.here, at), doerOf(sides.there, partner)]
  if (a.name && b.name) return areOthers(sides, [a.name, at], [b.name, partner])
  if (a.nouns.length === 0 || b.nouns.length === 0) return undefined
  // “The level of the lake rose”, “engineers lowered the lake”: what it is done to counts too.
  const theirs = [...b.nouns, ...objectOf(sides.there, partner)]
  const terms = new Set(theirs.map((each) => sides.there.passage.tokens[each]!.term))
  const isTheirs = (each: number) =>
    theirs.includes(sides.here.partners.get(each) ?? -1) || terms.has(sides.here.passage.tokens[each]!.term)
  return ![...a.nouns, ...objectOf(sides.here, at)].some(isTheirs)
}

/** The same where both are named; who is only described may be described otherwise. */
export function areOfTwoNamed(sides: Sides, at: number, partner: number): boolean {
  const [a, b] = [doerOf(sides.here, at).name, doerOf(sides.there, partner).name]
  return a !== undefined && b !== undefined && areOthers(sides, [a, at], [b, partner])
}

/** Whether both are told of somebody by name, of the same. */
export function areOfOneNamed(sides: Sides, at: number, partner: number): boolean {
  const [a, b] = [doerOf(sides.here, at).name, doerOf(sides.there, partner).name]
  return a !== undefined && b !== undefined && !areOthers(sides, [a, at], [b, partner])
}

/** Whether two facts are of two people of one surname: “Ada Lunde was fined” and “her son, Nils Lunde, was fined”. */
export function areOfNamesakes(sides: Sides, a: TextRange, b: TextRange): boolean {
  const { here, there } = sides
  const [at, partner] = [tokensWithin(here, a)[0], tokensWithin(there, b)[0]]
  const [name, other] = [namesBefore(here, at).at(-1), namesBefore(there, partner).at(-1)]
  return (
    name?.last !== undefined && name.last === other?.last && areOthers(sides, [name, at], [other, partner])
  )
}

function areOthers(
  { here, there }: Sides,
  [name, at]: readonly [Named, number],
  [other, partner]: readonly [Named, number],
): boolean {
  const [ours, theirs] = [here.passage.article, there.passage.article]
  return (
    !namesBefore(there, partner).some((each) => isSamePerson(name, ours, each, theirs)) &&
    !namesBefore(here, at).some((each) => isSamePerson(other, theirs, each, ours))
  )
}

/** What ends a sentence or a quotation, and what parts clauses. */
const [ending, parting] = [/[;:\n“”"]/u, /[,–—]/u]

const listed = (words: string) => new Set(words.split(/\s+/))
const [subjects, standIns] = [listed(subjectPronouns), listed(`${subjectPronouns} ${objectPronouns}`)]
const openings = new Set(clauseOpenings.split('|'))
const articles = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their'])
const prepositions = listed(`${placeWords} of by for with against over`)
const notAdverbs = listed(lyWords)

/** Whether a word only says how something is done: “immediately”. */
export function isAdverb(word: string): boolean {
  return /^\p{Ll}{3,}ly$/u.test(word) && !notAdverbs.has(word)
}

function endsAt(side: Side, at: number): boolean {
  return ending.test(gapAfter(side, at)) || endsBehind(side, at)
}

function doerOf(side: Side, at: number): Doer {
  const { tokens } = side.passage
  const names = namesOf(side)
  const nouns: number[] = []
  for (let near = at - 1; near >= 0; near--) {
    const gap = gapAfter(side, near)
    if (endsAt(side, near) || (nouns.length > 0 && parting.test(gap))) break
    if (nouns.length === 0 && gap.includes(',')) near = beforeAside(side, near)
    const word = wordAt(side, near)
    if (tokens[near]!.term < 0) {
      if (nouns.length > 0 && openings.has(word)) break
      // “Maren was elected in May and resigned”: whoever was named before.
      if (nouns.length === 0 && word === 'and') return { name: doersBefore(side, near).at(-1), nouns }
      if (nouns.length > 0 || !standIns.has(word)) continue
      return { name: subjects.has(word) ? doersBefore(side, near)[0] : undefined, nouns }
    }
    const name = names.find((each) => isIn(each, rangeOf(side, near)))
    if (name && isPlaced(side, name)) continue
    if (name && nouns.length === 0) return { name, nouns }
    if (!name && !isAdverb(word)) nouns.push(near)
  }
  return { name: undefined, nouns }
}

/** What right after a verb it is done to. */
function objectOf(side: Side, at: number): number[] {
  const { tokens } = side.passage
  const next = articles.has(wordAt(side, at + 1)) ? at + 2 : at + 1
  return next < tokens.length && tokens[next]!.term >= 0 && /^ $/.test(gapAfter(side, at)) ? [next] : []
}

/** The token before “, which owns the port,” where that ends behind a token; else that token. */
function beforeAside(side: Side, last: number): number {
  let at = last - 1
  while (at >= 0 && !endsAt(side, at) && !gapAfter(side, at).includes(',')) at--
  return at >= 0 && gapAfter(side, at).includes(',') ? at : last
}

/** The names before a word in its sentence. */
function namesBefore(side: Side, at: number): Named[] {
  let first = at
  while (first > 0 && !/[;\n]/.test(gapAfter(side, first - 1)) && !endsBehind(side, first - 1)) first--
  if (first === at) return []
  const before = { start: rangeOf(side, first).start, end: rangeOf(side, at - 1).end }
  return namesOf(side).filter((name) => isIn(before, name))
}

/** Those of them that may do something: not “in Vik”. */
function doersBefore(side: Side, at: number): Named[] {
  return namesBefore(side, at).filter((name) => !isPlaced(side, name))
}

function isPlaced(side: Side, name: Named): boolean {
  return prepositions.has(wordAt(side, tokensWithin(side, name.title ?? name)[0] - 1))
}

function isIn(outer: TextRange, { start, end }: TextRange): boolean {
  return outer.start <= start && end <= outer.end
}
