import type { TextRange } from '../../text/range'
import { attributionsIn } from '../../text/attribution'
import { namesOf } from './names'
import { tokensWithin, type Side, type Sides } from './sides'

/**
 * Whether the clauses around two facts name others, each one that the other passage does not: “Alma rose by 4 percent”
 * and “Brenna fell by 3” are no two tellings of one thing.
 */
export function areOfOthers({ here, there }: Sides, a: TextRange, b: TextRange): boolean {
  return hasStranger(here, a) && hasStranger(there, b)
}

function hasStranger(side: Side, range: TextRange): boolean {
  const clause = clauseAround(side.text, range)
  const said = attributionsIn(side.text)
  return namesOf(side).some((name) => {
    if (!isIn(clause, name) || said.some((each) => isIn(each, name)) || isIn(range, name)) return false
    // “Shares of Brenna” is of Brenna.
    return !side.partners.has(tokensWithin(side, name)[1] - 1)
  })
}

const parted = /[,;:!?\n“”]|\.\s/gu

function clauseAround(text: string, { start, end }: TextRange): TextRange {
  const cuts = Array.from(text.matchAll(parted), ({ index }) => index)
  return {
    start: cuts.findLast((cut) => cut < start) ?? 0,
    end: cuts.find((cut) => cut >= end) ?? text.length,
  }
}

function isIn(outer: TextRange, { start, end }: TextRange): boolean {
  return outer.start <= start && end <= outer.end
}
