/**
 * `instant`, or the first one after `seen` when the clock that gave it has not come past that: whoever goes on from
 * something does so later, whatever the two clocks say. In the order of the text, which is the one that merges
 * compare by. (After Lamport, “Time, Clocks, and the Ordering of Events in a Distributed System”, 1978, in the hybrid
 * form of Kulkarni and others, 2014: an instant that is never behind what its maker has seen.)
 */
export function later(instant: string, seen: string | undefined): string {
  if (seen === undefined || instant > seen) return instant
  // Without fractions or seconds, “09:00Z” sorts after all of the minute that it begins.
  for (const ms of [1, 1_000, 60_000]) {
    const next = new Date(Date.parse(seen) + ms).toISOString()
    if (next > seen && next.length === lengthOfInstant) return next
  }
  return seen
}

/** The later of two instants; the first where there is no second. */
export function latest(instant: string, other: string | undefined): string {
  return other !== undefined && other > instant ? other : instant
}

/** The year 10000 would be written longer, and in a project file there is none. */
const lengthOfInstant = '2026-03-02T09:00:00.000Z'.length
