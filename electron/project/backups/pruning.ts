/** What is kept, as a person is told it: a few of today, one of each day before, never more bytes than this. */
export const limits = {
  today: 8,
  /** Days before today. */
  days: 30,
  /** Bytes of one project. */
  bytes: 300_000_000,
  /** Bytes, and backups, of all projects together. */
  allBytes: 1_000_000_000,
  all: 2_000,
} as const

export interface Moment {
  /** An ISO instant. */
  readonly at: string
  readonly project: string
  /** The file that has its content; several moments may share one. */
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/**
 * Which backups are kept at the instant `now`, the latest first: a few of today and the last one of each day
 * before, by the calendar of this computer. The latest of all stays whatever its size; apart from it nothing
 * goes beyond the limits, and what goes first is the oldest.
 */
export function keepOf<M extends Moment>(moments: readonly M[], now: string): M[] {
  const latestFirst = [...moments].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
  const today = dayOf(now)
  const projects = new Map<string, Tally>()
  const all = tally()
  return latestFirst.filter((moment) => {
    let own = projects.get(moment.project)
    if (!own) projects.set(moment.project, (own = tally()))
    // A clock that was put back makes backups of tomorrow: they are as good as those of today.
    const day = dayOf(moment.at) > today ? today : dayOf(moment.at)
    if (!hasPlace(own, day, today)) return false
    if (!fits(own, moment, limits.bytes, Infinity) || !fits(all, moment, limits.allBytes, limits.all))
      return false
    for (const of of [own, all]) {
      of.bytes += of.names.has(moment.name) ? 0 : moment.size
      of.names.add(moment.name)
      of.count++
    }
    own.days.set(day, (own.days.get(day) ?? 0) + 1)
    return true
  })
}

interface Tally {
  bytes: number
  count: number
  /** Once something had no room, nothing older has. */
  full: boolean
  readonly names: Set<string>
  readonly days: Map<string, number>
}

function tally(): Tally {
  return { bytes: 0, count: 0, full: false, names: new Set(), days: new Map() }
}

function hasPlace({ days }: Tally, day: string, today: string): boolean {
  const ofDay = days.get(day) ?? 0
  if (day === today) return ofDay < limits.today
  return ofDay === 0 && days.size - (days.has(today) ? 1 : 0) < limits.days
}

function fits(of: Tally, { name, size }: Moment, bytes: number, count: number): boolean {
  const more = of.names.has(name) ? 0 : size
  if (of.count > 0 && (of.bytes + more > bytes || of.count >= count)) of.full = true
  return !of.full
}

/** The day of an instant by the calendar of this computer, in a form that sorts. */
function dayOf(instant: string): string {
  const date = new Date(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
