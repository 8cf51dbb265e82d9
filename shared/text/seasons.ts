import { seasonLeads, seasonPlaces, seasons } from './english-days'
import type { TextRange } from './range'

/** A season in a text: “the winter”, “next summer”. Which months those are depends on where one is. */
export interface FoundSeason extends TextRange {
  readonly kind: 'season'
  /** Which it may be, counted from the year 0. */
  readonly values: readonly number[]
}

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${Object.keys(seasonLeads).join('|')}) |(?<=(?:${seasonPlaces})(?: |-))(?:the )?)` +
    `(${seasons.join('|')})(?![\\p{L}\\p{N}])(?: of)?(?: (\\d{4})(?!\\d))?`,
  'giu',
)

/** The seasons of a text, in order; of the year that is told, or one near to `year`. */
export function seasonsIn(text: string, year: number): FoundSeason[] {
  return Array.from(text.matchAll(pattern), ({ 0: { length }, 1: lead, 2: name, 3: told, index }) => {
    const season = seasons.findIndex((names) => names.split('|').includes(name!.toLowerCase()))
    const years = told
      ? [Number(told)]
      : (seasonLeads[lead?.toLowerCase() ?? ''] ?? [-1, 0, 1]).map((later) => year + later)
    return {
      kind: 'season',
      start: index,
      end: index + length,
      values: years.map((each) => each * seasons.length + season),
    }
  })
}
