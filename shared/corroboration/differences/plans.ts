import { plannings } from '../../text/english-moods'
import type { TextRange } from '../../text/range'
import type { Difference } from '../types'
import { areOfOneNamed, areOfTwo } from './doers'
import { moodOf } from './moods'
import { heldBack } from './negations'
import { isPastAt, verbOf } from './predicates'
import { quotedIn } from './speakers'
import {
  gapAfter,
  isWithin,
  rangeOf,
  samePlace,
  tokensWithin,
  turned,
  wordingOf,
  type Side,
  type Sides,
} from './sides'

/** What one side only plans and the other tells as done: “plans to travel” and “traveled”. */
export function planDifferences(sides: Sides): Difference[] {
  const { here, there } = sides
  const planned = plansDone(sides).map(({ plan, done }) => [plan, done] as const)
  const plannedThere = plansDone(turned(sides)).map(({ plan, done }) => [done, plan] as const)
  return [...planned, ...plannedThere].map(([a, b]) => ({
    kind: 'hedge',
    here: wordingOf(here, a),
    there: wordingOf(there, b),
  }))
}

const planning = new RegExp(`(?<!\\p{L})(?:${plannings.replace(/\s*\|\s*/g, '|')})(?!\\p{L})`, 'giu')

function plansIn({ text }: Side): TextRange[] {
  return Array.from(text.matchAll(planning), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
}

/** A plan with its verb, and the verb that tells on the other side that it was done. */
interface DonePlan {
  readonly plan: TextRange
  readonly done: TextRange
}

function plansDone(sides: Sides): DonePlan[] {
  const { here, there } = sides
  const plans = plansIn(here)
  if (plans.length === 0) return []
  const [held, heldThere] = [heldBack(here), heldBack(there)]
  const [quoted, quotedThere] = [quotedIn(here), quotedIn(there)]
  return plans.flatMap((plan) => {
    const [planned, verb] = tokensWithin(here, plan)
    // “Does not plan to”, “whether he plans to”.
    if (verb >= here.passage.tokens.length || held.has(verb) || moodOf(here, plan) === 'open') return []
    const other = doneOf(sides, planned, verb)
    if (other === undefined || heldThere.has(other)) return []
    const done = rangeOf(there, other)
    // Words that both quote are compared as quotations.
    if (isWithin(quoted, plan) && isWithin(quotedThere, done)) return []
    return [{ plan: { start: plan.start, end: rangeOf(here, verb).end }, done }]
  })
}

/** How much around what is planned, and done, must be the same. */
const leastPlace = 0.3

/** The word there that tells as done what is planned: the same verb, or another of the same that leads to the same. */
function doneOf(sides: Sides, planned: number, verb: number): number | undefined {
  const { here, there } = sides
  const same = here.partners.get(verb)
  if (same !== undefined)
    return isDone(there, same) &&
      samePlace(sides, rangeOf(here, verb), rangeOf(there, same)) >= leastPlace &&
      areOfTwo(sides, planned, same) !== true
      ? same
      : undefined
  const aim = nextTold(here, verb)
  const partner = aim === undefined ? undefined : here.partners.get(aim)
  const other = partner === undefined ? undefined : verbOf(there, rangeOf(there, partner))
  if (other === undefined || nextTold(there, other) !== partner || !isDone(there, other)) return undefined
  return areOfOneNamed(sides, planned, other) ? other : undefined
}

/** Whether a verb tells what was done: “traveled”, “…, traveling”. */
function isDone(side: Side, verb: number): boolean {
  const range = rangeOf(side, verb)
  const isGoingOn =
    /ing$/.test(side.text.slice(range.start, range.end)) && /^, $/.test(gapAfter(side, verb - 1))
  return (isPastAt(side, verb) || isGoingOn) && moodOf(side, range) === 'fact'
}

/** The next word that says something, in the same clause. */
function nextTold(side: Side, at: number): number | undefined {
  const { tokens } = side.passage
  for (let next = at + 1; next < tokens.length && /^ $/.test(gapAfter(side, next - 1)); next++)
    if (tokens[next]!.term >= 0) return next
  return undefined
}
