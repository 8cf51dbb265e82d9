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

/** What belongs to the date that it stands after. */
export const dateEndings = `at the earliest|at the latest`
