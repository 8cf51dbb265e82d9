/** Words for days that are told from the day of publication, and how many days later each is. */
export const nearDays: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  'the day after tomorrow': 2,
  tomorrow: 1,
}

/** Words for a month or a year that is told from the day of publication, and how many later each is. */
export const nearMonths: Readonly<Record<string, number>> = {
  'last month': -1,
  'this month': 0,
  'next month': 1,
}
export const nearYears: Readonly<Record<string, number>> = { 'last year': -1, 'this year': 0, 'next year': 1 }

/** The seasons in the order of the year, each by its names; one that is a verb too only after words for which. */
export const seasons: readonly string[] = ['winter', 'spring', 'summer', 'autumn|fall']

/** Words before a season: those that tell of which year it is, and how many years later it may be, … */
export const seasonLeads: Readonly<Record<string, readonly number[]>> = {
  last: [-1, 0],
  this: [0],
  next: [0, 1],
  'the coming': [0, 1],
}

/** … and those that only tell that it is one. */
export const seasonPlaces = `in|by|before|after|until|till|since|during|of|late|early|mid|through|for|over`

/** What belongs to the date that it stands after. */
export const dateEndings = `at the earliest|at the latest`
