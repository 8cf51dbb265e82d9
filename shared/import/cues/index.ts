import type { LanguageCues } from './cues'
import { english } from './english'
import { dutch, german, swedish } from './germanic'
import { indonesian, japanese, korean, turkish } from './others'
import { french, italian, portuguese, spanish } from './romance'
import { polish, russian, ukrainian } from './slavic'

/**
 * Every language at once, by the code that Intl knows it by: pages say their language too seldom and too
 * often wrongly to choose one by it, and phrases of one mean nothing in another.
 */
export const languages: Readonly<Record<string, LanguageCues>> = {
  en: english,
  de: german,
  nl: dutch,
  sv: swedish,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  pl: polish,
  ru: russian,
  uk: ukrainian,
  id: indonesian,
  tr: turkish,
  ko: korean,
  ja: japanese,
}
