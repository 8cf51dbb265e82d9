import { hedgesIn, type FoundCue } from '../../text/cues'
import { plainReports } from '../../text/english-words'
import type { Difference } from '../types'
import { surroundings, tokensWithin, wordingOf, type Side, type Sides } from './sides'

/** What one side leaves open and the other states flatly. */
export function hedgeDifferences({ here, there }: Sides): Difference[] {
  const [ours, theirs] = [doubtsIn(here), doubtsIn(there)]
  const lost = alone(here, there, ours, theirs).map((cue): Difference => ({
    kind: 'hedge',
    here: wordingOf(here, cue),
    there: null,
  }))
  const gained = alone(there, here, theirs, ours).map((cue): Difference => ({
    kind: 'hedge',
    here: null,
    there: wordingOf(there, cue),
  }))
  return [...lost, ...gained]
}

function doubtsIn(side: Side): FoundCue[] {
  return hedgesIn(side.text, []).filter(({ value, end }) => {
    const plain = plainReports[value]
    return !plain || !new RegExp(`^ (?:${plain})(?!\\p{L})`, 'iu').test(side.text.slice(end, end + 20))
  })
}

/** How many words after it a hedge may be about, and how near to those another hedge says the same. */
const [reach, near] = [2, 8]

/** The hedges about words that the other side has too, and leaves nothing open about. */
function alone(
  side: Side,
  other: Side,
  doubts: readonly FoundCue[],
  others: readonly FoundCue[],
): FoundCue[] {
  const open = others.map((cue) => tokensWithin(other, cue)[0])
  return doubts.filter((cue) => {
    const partner = hedged(side, cue)
    return partner !== undefined && !open.some((at) => Math.abs(at - partner) <= near)
  })
}

/** The other side's word for what a hedge is about. */
function hedged(side: Side, cue: FoundCue): number | undefined {
  const after = surroundings(side, cue).after.slice(0, reach)
  return after.map((at) => side.partners.get(at)).find((partner) => partner !== undefined)
}
