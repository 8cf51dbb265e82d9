import { languages } from './index'

const names = new Set<string>()
const months = new Map<string, number>([['sept', 9]])

for (const code of Object.keys(languages))
  for (const style of ['long', 'short'] as const) {
    for (let month = 1; month <= 12; month++) {
      const date = new Date(Date.UTC(2024, month - 1, 15))
      // With a day beside it, a month has another case in many languages.
      for (const day of [{}, { day: 'numeric' }] as const)
        for (const name of wordsOf(date, code, { month: style, ...day })) {
          names.add(name)
          if (!months.has(name)) months.set(name, month)
        }
    }
    for (let day = 1; day <= 7; day++)
      for (const name of wordsOf(new Date(Date.UTC(2024, 0, day)), code, { weekday: style })) names.add(name)
  }
names.add('sept')

function wordsOf(date: Date, code: string, options: Intl.DateTimeFormatOptions): string[] {
  const written = new Intl.DateTimeFormat(code, { ...options, timeZone: 'UTC' }).format(date).toLowerCase()
  return written.split(/[^\p{L}]+/u).filter((name) => name.length > 1)
}

/** Whether a word, in lower case, names a month or a day of the week in any of the languages. */
export function namesDay(word: string): boolean {
  return names.has(word)
}

/** The month of a name, 1 to 12; 0 for any other word. */
export function monthNumber(name: string): number {
  return months.get(name.toLowerCase().replace(/\.$/, '')) ?? 0
}
