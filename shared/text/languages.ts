import { functionWordsByLanguage } from './function-words'

/** How many words of a text are read to tell its language, and how many of them it takes to tell. */
const [mostWords, leastWords] = [400, 12]

/** So many different ones at least. */
const leastKinds = 3

/** The share of function words below which a text is in none of the languages known. */
const leastShare = 0.12

/**
 * The language that a text is in, as an ISO 639-1 code, by the small words that each language is full of;
 * undefined for one that is too short or in a language that is not in the table.
 */
export function languageOf(text: string): string | undefined {
  const words =
    text
      .slice(0, 20 * mostWords)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  const read = words.slice(0, mostWords)
  if (read.length < leastWords) return undefined
  const times = new Map<string, number>()
  for (const word of read) times.set(word, (times.get(word) ?? 0) + 1)
  const tallies = languages.map((language) => ({ language, count: 0, kinds: 0 }))
  for (const [word, count] of times)
    for (const place of placesOf.get(word) ?? []) {
      tallies[place]!.count += count
      tallies[place]!.kinds++
    }
  let best: { language: string; count: number } | undefined
  // One letter again and again is no language.
  for (const tally of tallies) if (tally.kinds >= leastKinds && tally.count > (best?.count ?? 0)) best = tally
  return best && best.count >= leastShare * read.length ? best.language : undefined
}

const languages = Object.keys(functionWordsByLanguage)

/** The places in `languages` of those that have a function word. */
const placesOf = new Map<string, number[]>()
for (const [place, words] of Object.values(functionWordsByLanguage).entries())
  for (const word of new Set(words.split(/\s+/))) placesOf.set(word, [...(placesOf.get(word) ?? []), place])

/** The language of the tables in shared/text. */
const known = 'en'

/** Scripts in which no language is known here, as BCP 47 names a language of which only the script is certain. */
const otherScripts = ['Arab', 'Cyrl', 'Deva', 'Grek', 'Hang', 'Hani', 'Hebr', 'Hira', 'Kana', 'Thai'].map(
  (script) => [`und-${script}`, new RegExp(`\\p{Script=${script}}`, 'gu')] as const,
)

/**
 * The language of a text that the tables do not know, as an ISO 639-1 code, or as `und-Grek` where only its script
 * tells: of such a text only names, numbers and dates are matched. Undefined for one that they know, or of which
 * nobody can say.
 */
export function foreignLanguageOf(text: string): string | undefined {
  const language = languageOf(text)
  if (language !== undefined) return language === known ? undefined : language
  const read = text.slice(0, 20 * mostWords)
  const letters = read.match(/\p{L}/gu)?.length ?? 0
  return otherScripts.find(([, script]) => (read.match(script)?.length ?? 0) > letters / 2)?.[0]
}
