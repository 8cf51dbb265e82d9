import type { TextRange } from '../text/range'
import type { Lexicon, Token } from './lexicon'
import type { StoryText } from './types'

/** A stretch of an article made ready to be compared: its words, in order. */
export interface Prepared extends TextRange {
  readonly article: StoryText
  readonly tokens: readonly Token[]
}

export function prepare(lexicon: Lexicon, article: StoryText, { start, end }: TextRange): Prepared {
  return { article, start, end, tokens: lexicon.tokensOf(article.text, start, end) }
}
