import { resolve } from '../../shared/anchor/resolve'
import type { Project } from '../../shared/model/project'
import type { Article } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'
import { snapToGraphemes } from '../../shared/text/graphemes'
import { trimRange, type TextRange } from '../../shared/text/range'
import { currentText } from './article-text'

/** Words as a command names them; prefix and suffix are what stands around them, or empty. */
export interface NamedWords {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

export interface Place extends TextRange {
  /** The text of the article as it stands. */
  readonly text: string
}

/** Where the words stand in an article, at whole characters without white space around them; or why nowhere. */
export function placeWords(project: Project, article: Article, words: NamedWords): Result<Place, string> {
  const text = currentText(project, article)
  const found = resolve(text, words)
  const where = `in “${article.title || article.id}”`
  const shown = shorten(words.quote)
  if (found.state === 'ambiguous')
    return fail(`“${shown}” stands ${found.count} times ${where}: say which with --prefix or --suffix.`)
  const range = found.state === 'found' ? trimRange(text, found.start, found.end) : null
  if (found.state === 'near')
    return fail(
      `“${shown}” does not stand ${where} word for word, but “${shorten(text.slice(found.start, found.end))}” does.`,
    )
  if (!range) {
    const context = words.prefix || words.suffix ? ', or not between the words of --prefix and --suffix' : ''
    return fail(`“${shown}” does not stand ${where}${context}.`)
  }
  return ok({ text, ...snapToGraphemes(text, range.start, range.end) })
}

/** Words as a line of output shows them. */
export function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
