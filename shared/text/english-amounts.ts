/** How English words a number that is not exact. Regular expressions of what stands right before or after it. */

/** Before the most that a number may be. */
export const maxima = 'at most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum'

/** Before a number: what it leaves open, as factors of the number, lowest and highest. */
export const openings: readonly (readonly [words: string, low: number, high: number])[] = [
  ['at least|no fewer than|no less than|not less than|a minimum of|minimum', 1, Infinity],
  ['more than|over|above|upwards? of|in excess of|exceeding|greater than|beyond', 1, Infinity],
  [maxima, 0, 1],
  ['fewer than|less than|under|below|lower than', 0, 1],
  ['nearly|almost|close to|just under|approaching|shy of', 0.85, 1],
  [
    'about|around|some|roughly|approximately|an estimated|estimated|circa|approx\\.?|close on|in the region of',
    0.9,
    1.1,
  ],
  ['just over|slightly more than', 1, 1.1],
]

/** The same after it. */
export const closings: readonly (readonly [words: string, low: number, high: number])[] = [
  ['or so|or thereabouts', 0.9, 1.1],
  ['or more|or over|and more|and over|or higher|and above|upwards?', 1, Infinity],
  ['or fewer|or less|or under|or below', 0, 1],
]

/** Words for many, and from how many to how many. */
export const vague: Readonly<Record<string, readonly [low: number, high: number]>> = {
  once: [1, 1],
  twice: [2, 2],
  couple: [2, 2],
  pair: [2, 2],
  handful: [2, 9],
  several: [3, 12],
  tens: [20, 99],
  dozens: [24, 140],
  scores: [40, 140],
  hundreds: [200, 1999],
  thousands: [2000, 19999],
  millions: [2e6, 19.99e6],
  billions: [2e9, 19.99e9],
}

/** Units that measure the same thing, in terms of the first of their kind. */
export const measures: Readonly<Record<string, readonly [kind: string, size: number]>> = {
  km: ['length', 1000],
  m: ['length', 1],
  cm: ['length', 0.01],
  mile: ['length', 1609.34],
  foot: ['length', 0.3048],
  inch: ['length', 0.0254],
  kg: ['mass', 1],
  tonne: ['mass', 1000],
  ton: ['mass', 1000],
  acre: ['area', 0.404686],
  hectare: ['area', 1],
  'second of time': ['time', 1],
  minute: ['time', 60],
  hour: ['time', 3600],
  day: ['time', 86400],
  week: ['time', 604800],
  month: ['time', 2629800],
  year: ['time', 31557600],
  decade: ['time', 315576000],
  cent: ['$', 0.01],
}

/** Parts of a whole, by into how many it is parted, and how many of them words may count. */
export const fractions: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  tenth: 10,
}
export const fractionCounts: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  nine: 9,
}
