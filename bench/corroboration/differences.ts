import type { Difference, DifferenceKind } from '../../shared/corroboration/types'
import type { LabelledDifference } from './labels'
import { Tally } from './tally'

/** Tallies by kind of difference. */
export type DifferenceTallies = Map<DifferenceKind, Tally>

/** Counts what was found against what is labelled, and says what is wrong or missing. */
export function scoreDifferences(
  tallies: DifferenceTallies,
  labels: readonly LabelledDifference[],
  found: readonly Difference[],
): string[] {
  const errors: string[] = []
  for (const label of labels) {
    if (label.optional) continue
    if (found.some((difference) => isSame(label, difference))) tallyOf(tallies, label.kind).right++
    else {
      tallyOf(tallies, label.kind).missing++
      errors.push(`no ${label.kind}: ${say(label.here)} | ${say(label.there)}`)
    }
  }
  for (const difference of found) {
    if (labels.some((label) => isSame(label, difference))) continue
    tallyOf(tallies, difference.kind).wrong++
    errors.push(
      `not a ${difference.kind}: ${say(difference.here?.words ?? null)} | ${say(difference.there?.words ?? null)}`,
    )
  }
  return errors
}

function tallyOf(tallies: DifferenceTallies, kind: DifferenceKind): Tally {
  const tally = tallies.get(kind) ?? new Tally()
  tallies.set(kind, tally)
  return tally
}

/**
 * Whether a difference is the labelled one: the same kind, about the same words on both sides. A negation or
 * a hedge may be named on one side only, because the other side has no word for it.
 */
function isSame({ kind, here, there }: LabelledDifference, found: Difference): boolean {
  if (kind !== found.kind) return false
  const sides = [agrees(here, found.here?.words ?? null), agrees(there, found.there?.words ?? null)]
  return kind === 'negation' || kind === 'hedge'
    ? sides.includes(true)
    : !sides.includes(false) && sides.includes(true)
}

/** Whether words are the labelled ones or part of them; undefined where a side names none. */
function agrees(label: LabelledDifference['here'], words: string | null): boolean | undefined {
  if (label === null || words === null) return undefined
  const said = bare(words)
  return [label].flat().some((each) => bare(each).includes(said) || said.includes(bare(each)))
}

function bare(words: string): string {
  const kept = words.toLowerCase().replace(/[^\p{L}\p{N}€$£%.,]+|[.,]+(?!\p{N})/gu, ' ')
  return ` ${kept.replace(/ +/g, ' ').trim()} `
}

function say(words: LabelledDifference['here']): string {
  return words === null ? 'nothing' : `“${[words].flat().join(' / ')}”`
}
