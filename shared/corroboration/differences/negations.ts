import { negationsIn } from '../../text/cues'
import { opposites } from '../../text/english-words'
import type { TextRange } from '../../text/range'
import type { Difference } from '../types'
import { senseOf } from '../vocabulary'
import { rangeOf, samePlace, surroundings, wordingOf, type Side, type Sides } from './sides'

/** What one side says and the other denies: “closed” and “did not close”, “open” and “shut”. */
export function negationDifferences(sides: Sides): Difference[] {
  const { here, there } = sides
  const [denied, deniedThere] = [denialsIn(here), denialsIn(there)]
  const place = (at: number, partner: number) => samePlace(sides, rangeOf(here, at), rangeOf(there, partner))
  const contrary = opposed(sides, denied, deniedThere)
  const denials = [
    ...flat(here, there, denied, deniedThere, place).map(([a, b]) => ({ a, b, denial: a })),
    ...flat(there, here, deniedThere, denied, (at, partner) => place(partner, at)).map(([b, a]) => ({
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

/** How many words after a denial it may be about. */
const reach = 2

function denialsIn(side: Side): Denials {
  const denials = new Map<number, TextRange>()
  for (const cue of negationsIn(side.text)) {
    // “False” says of what it stands before that it is there: an opposite of “true”, not a denial.
    if (cue.value === 'untrue') continue
    if (/^ (?:only|just|least|to mention)\b/.test(side.text.slice(cue.end, cue.end + 12))) continue
    const helper = /(?:did|does|do|was|were|is|are|has|have|had|will|would) $/i.exec(
      side.text.slice(0, cue.start),
    )
    const from = helper ? helper.index : cue.start
    for (const at of surroundings(side, cue).after.slice(0, reach)) {
      const end = side.passage.tokens[at]!.end - side.passage.start
      if (!denials.has(at)) denials.set(at, { start: from, end })
    }
  }
  return denials
}

/** What is denied on one side and said on the other; one denial counts once. */
function flat(
  side: Side,
  other: Side,
  denied: Denials,
  deniedThere: Denials,
  place: (at: number, partner: number) => number,
): [TextRange, TextRange][] {
  const told = new Set<number>()
  return [...denied].flatMap(([at, range]): [TextRange, TextRange][] => {
    if (told.has(range.start)) return []
    told.add(range.start)
    const partner = side.partners.get(at)
    if (partner === undefined || deniedThere.has(partner) || isName(side, at)) return []
    return place(at, partner) < leastPlace ? [] : [[range, rangeOf(other, partner)]]
  })
}

function isName({ passage: { article, tokens } }: Side, at: number): boolean {
  return /^\p{Lu}/u.test(article.text.slice(tokens[at]!.start))
}

/** Words of opposite sense in the same place of what is told, neither or both of them denied. */
function opposed(sides: Sides, denied: Denials, deniedThere: Denials): { a: TextRange; b: TextRange }[] {
  const { here, there } = sides
  return lonely(here).flatMap(([at, sense]) => {
    const against = contraries.get(sense)
    if (!against) return []
    const other = lonely(there).find(
      ([place, each]) =>
        against.has(each) && samePlace(sides, rangeOf(here, at), rangeOf(there, place)) >= leastPlace,
    )
    if (!other || denied.has(at) !== deniedThere.has(other[0])) return []
    return [{ a: rangeOf(here, at), b: rangeOf(there, other[0]) }]
  })
}

const leastPlace = 0.5

/** The words of a side that have an opposite and no partner, with their sense. */
function lonely(side: Side): [number, string][] {
  const { tokens, article } = side.passage
  return tokens.flatMap(({ term, start, end }, at): [number, string][] => {
    if (term < 0 || side.partners.has(at)) return []
    const sense = senseOf(article.text.slice(start, end))
    return contraries.has(sense) ? [[at, sense]] : []
  })
}

const contraries = new Map<string, Set<string>>()
for (const line of opposites) {
  const [one = [], two = []] = line.split(':').map((words) => words.split(' ').map(senseOf))
  for (const [from, to] of [
    [one, two],
    [two, one],
  ] as const)
    for (const word of from) contraries.set(word, new Set([...(contraries.get(word) ?? []), ...to]))
}
