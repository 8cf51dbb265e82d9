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
