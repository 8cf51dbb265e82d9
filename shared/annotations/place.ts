import { describe } from '../anchor/describe'
import { resolveNear } from '../anchor/near'
import { resolveExact } from '../anchor/resolve'
import { WordIndex } from '../anchor/word-index'
import { differencesOf } from '../diff/hunks'
import { textOfDoc } from '../article/projection'
import type { Project } from '../model/project'
import type { Anchor, Article, Id } from '../model/records'
import { fail, ok, type Result } from '../model/result'
import { foldForAnchor } from '../text/folding'
import { snapToGraphemes } from '../text/graphemes'
import { trimRange, type TextRange } from '../text/range'
import { addressKey } from './address'
import type { AnnotationTarget } from './annotation'
import { codePointsOf } from './code-points'
import { oneLine } from './words'

/** Where an annotation stands in the project. */
export interface Place {
  readonly article: Id
  readonly anchor: Anchor
}

/** Finds the places of annotations in the articles of one project; texts are prepared once each. */
export class Placer {
  private readonly articles: readonly Article[]
  private readonly byAddress = new Map<string, Article[]>()
  private readonly texts = new Map<Id, PreparedText>()

  /** `fallback`: the article of annotations whose source is none of the project's. */
  constructor(
    private readonly project: Project,
    private readonly fallback: Id | null,
  ) {
    this.articles = project.articles.sorted()
    for (const article of this.articles) {
      const key = addressKey(article.url)
      if (key === null) continue
      const same = this.byAddress.get(key)
      if (same) same.push(article)
      else this.byAddress.set(key, [article])
    }
  }

  /** The articles that a source may mean: those that it names, else the fallback. */
  candidates(source: string): readonly Article[] {
    const named = this.named(source)
    const fallback = this.fallback === null ? undefined : this.project.articles.get(this.fallback)
    return named.length > 0 || !fallback ? named : [fallback]
  }

  /** The articles that a source names, by id or by address. */
  named(source: string): readonly Article[] {
    const byId = this.project.articles.get(source.trim())
    if (byId) return [byId]
    return this.byAddress.get(addressKey(source) ?? '') ?? []
  }

  /** Where the words of a target stand, or a sentence why that is not known. */
  place(target: AnnotationTarget): Result<Place, string> {
    if (target.quote.trim() === '')
      return fail(
        target.position
          ? 'It gives only a position, and no words by which to tell whether the text is the same.'
          : 'It is a note on a whole page, not on words of it.',
      )
    const articles = this.candidates(target.source)
    if (articles.length === 0)
      return fail(
        target.source === ''
          ? 'It does not say which article it is about.'
          : `No article of this project has the address ${oneLine(target.source, 300)}.`,
      )
    const results = articles.map((article) => this.placeIn(article, target))
    const [found, ...others] = results.filter((result) => result.ok)
    if (found && others.length > 0)
      return fail(`Its words stand in ${others.length + 1} articles of the same address.`)
    return found ?? results[0]!
  }

  /** An anchor on a range that a person has chosen; null where the text is gone. */
  anchorOn(id: Id, { start, end }: TextRange): Anchor | null {
    const article = this.project.articles.get(id)
    return article ? this.anchorAt(article, start, end, 'anchored') : null
  }

  private placeIn(article: Article, { quote, prefix, suffix, position }: AnnotationTarget) {
    const { text, toUtf16, words } = this.textOf(article)
    // The position of a web page says something of its article only where the surroundings agree as well.
    const start =
      position?.unit === 'code point'
        ? toUtf16(position.start)
        : prefix + suffix === ''
          ? undefined
          : position?.start
    const sought = { quote, prefix, suffix, ...(start === undefined ? {} : { start }) }
    const exact = resolveExact(text, sought)
    const found = exact.state === 'lost' ? resolveNear(words(), sought) : exact
    const title = `“${article.title || 'the article without a title'}”`
    if (found.state === 'ambiguous')
      return fail(
        `Its words stand ${found.count} times in ${title}, and what surrounds them does not tell which are meant.`,
      )
    if (found.state === 'lost') return fail(`Its words do not stand in ${title}.`)
    const anchor = this.anchorAt(article, found.start, found.end, 'anchored')
    if (!anchor) return fail(`Its words do not stand in ${title}.`)
    // Taken from a page, the words of two paragraphs have nothing between them.
    if (found.state === 'found' || letters(quote) === letters(anchor.quote))
      return ok({ article: article.id, anchor })
    // Other words: the person sees both, and says whether this is still what was meant.
    const isFact = differencesOf(quote, anchor.quote).some(({ kind }) => kind !== 'wording')
    const state: Anchor['state'] = isFact ? 'changed' : 'moved'
    return ok({ article: article.id, anchor: { ...anchor, state, was: quote.trim() } })
  }

  private anchorAt(article: Article, start: number, end: number, state: Anchor['state']): Anchor | null {
    const { text } = this.textOf(article)
    const trimmed = trimRange(text, start, end)
    if (!trimmed) return null
    const range = snapToGraphemes(text, trimmed.start, trimmed.end)
    return { version: article.version, ...describe(text, range.start, range.end), state }
  }

  private textOf({ version }: Article): PreparedText {
    let known = this.texts.get(version)
    if (!known) {
      const record = this.project.versions.get(version)
      this.texts.set(version, (known = prepare(record ? textOfDoc(record.doc) : '')))
    }
    return known
  }
}

/** The text of an article, with what looking for many quotes in it needs. */
interface PreparedText {
  readonly text: string
  readonly toUtf16: (count: number) => number
  readonly words: () => WordIndex
}

function prepare(text: string): PreparedText {
  let index: WordIndex | undefined
  return { text, toUtf16: codePointsOf(text), words: () => (index ??= new WordIndex(text)) }
}

function letters(text: string): string {
  return foldForAnchor(text).text.replace(/\s/g, '')
}
