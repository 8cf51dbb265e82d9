import { foreignLanguageOf } from '../text/languages'
import type { StoryText } from './types'

const known = new WeakMap<StoryText, string | null>()

/**
 * The language of an article that the tables do not know, see `foreignLanguageOf`; null where they know it. Worked out
 * once of each: to read its words takes longer than to look for a claim in it.
 */
export function foreignIn(article: StoryText): string | null {
  let language = known.get(article)
  if (language === undefined) known.set(article, (language = foreignLanguageOf(article.text) ?? null))
  return language
}
