import { attributionsIn } from '../text/attribution'
import type { TextRange } from '../text/range'
import type { Lexicon, Token } from './lexicon'
import type { StoryText } from './types'

/** A stretch of an article made ready to be compared: its words, in order. */
export interface Prepared extends TextRange {
  readonly article: StoryText
  readonly lexicon: Lexicon
  readonly tokens: readonly Token[]
  /** What each token counts for here: 1, or less in “…, the ministry said”. */
  readonly shares: readonly number[]
}

/** A word here and the word there that says the same. */
export interface Pair {
  /** Which token of each. */
  readonly here: number
  readonly there: number
  /** How much of the word's sense both share, 0 to 1: 1 the word itself, less a synonym or a kin, 0 where only
   * another amount is given in it. */
  readonly likeness: number
}

/** What words count for that only tell who says it. */
const attributed = 0.25

/** Prepares a stretch of an article that may hold several sentences, each in a range of its own. */
export function prepare(
  lexicon: Lexicon,
  article: StoryText,
  { start, end }: TextRange,
  sentences: readonly TextRange[],
): Prepared {
  const tokens = lexicon.tokensOf(article.text, start, end)
  const shares = tokens.map(() => 1)
  let at = 0
  for (const sentence of sentences) {
    const from = Math.max(start, sentence.start)
    const to = Math.min(end, sentence.end)
    if (from >= to || to - from > longest) continue
    for (const part of attributionsIn(article.text.slice(from, to))) {
      while (at > 0 && tokens[at - 1]!.start >= from) at--
      while (at < tokens.length && tokens[at]!.start < from + part.start) at++
      for (; at < tokens.length && tokens[at]!.end <= from + part.end; at++) shares[at] = attributed
    }
  }
  shareNames(article.text, tokens, shares)
  return { article, lexicon, start, end, tokens, shares }
}

/** What the words of one name count for together: a full name with its title tells little more than a surname. */
const wholeName = 1.3

function shareNames(text: string, tokens: readonly Token[], shares: number[]): void {
  let first = 0
  tokens.forEach(({ start }, at) => {
    const capital = /^\p{Lu}/u.test(text.slice(start, start + 2))
    if (capital && at + 1 < tokens.length) return
    const past = capital ? at + 1 : at
    const named = []
    for (let i = first; i < past; i++) if (tokens[i]!.term >= 0) named.push(i)
    for (const i of named) shares[i]! *= Math.min(1, wholeName / named.length)
    first = at + 1
  })
}

/** In a longer sentence nobody looks for who says it. */
const longest = 2000
