import { negationsIn } from '../../text/cues'
import type { TextRange } from '../../text/range'
import { rangeOf, type Side } from './sides'

/** How far before a word what says that it names a thing may stand, in UTF-16 units. */
const sight = 16

const beforeThing =
  /(?:['’]s|["”]|(?<!\p{L})(?:an?|the|his|her|its|their|our|my|your|this|first|last|next)) $/iu

/** Whether a word names a thing: “his show”, “the “Harbour” show”. */
export function isThing(side: Side, at: number): boolean {
  const { start } = rangeOf(side, at)
  return beforeThing.test(side.text.slice(Math.max(0, start - sight), start))
}

const [notToHave, having] = [
  /^ (?:have|has|had|own|owns) (?:an?|any|the|his|her|its|their|enough) /iu,
  /(?<!\p{L})(?:have|has|had|having|with|owns?|owned|got) (?:\p{L}+ ){0,3}$/iu,
]

/** “Does not have a licence” denies that there is one: what only names it does not say so. */
export function isOnlyNamed(side: Side, { start }: TextRange, other: Side, partner: number): boolean {
  const [denial] = negationsIn(side.text.slice(start))
  if (!denial || !notToHave.test(side.text.slice(start + denial.end))) return false
  return !having.test(other.text.slice(0, rangeOf(other, partner).start))
}
