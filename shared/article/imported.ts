import type { ChangeOf } from '../changes/change'
import { isGuess, type FactSource } from '../import/facts/fact'
import type { CutReason } from '../import/reasons'
import {
  factNames,
  type Article,
  type ArticleVersion,
  type DocJson,
  type FactName,
  type Id,
} from '../model/records'
import { hashText } from '../text/hash'
import { textOfDoc } from './projection'

/** The facts of an article as a file or a person gives them; empty where unknown. */
export type ArticleFacts = Pick<Article, 'title' | 'outlet' | 'byline' | 'url' | 'published'>

/** An article made from a file or from pasted text, not yet in a project. */
export interface ImportedArticle extends ArticleFacts {
  readonly doc: DocJson
  /** Where it came from; absent for pasted text. */
  readonly source?: NonNullable<ArticleVersion['source']>
  /** Where each fact was found; absent for facts that a person gave. */
  readonly sources?: { readonly [K in keyof ArticleFacts]?: FactSource }
  /** What was cut as no part of the article, in its order. */
  readonly cut?: readonly CutText[]
  /** What the person should look at: one sentence each. */
  readonly notices: readonly string[]
}

/** Text that came with an article and is no part of it. */
export interface CutText {
  readonly text: string
  readonly reason: CutReason
}

/** Why a text is refused that has no letters. */
export const noWords = 'There are no words in this text, so there is no article to make of it.'

/** Facts of which nothing is known. */
export const noFacts: ArticleFacts = { title: '', outlet: '', byline: '', url: '', published: '' }

/** The article with facts that a person gave in place of those that were found. */
export function withFacts(imported: ImportedArticle, given: Partial<ArticleFacts>): ImportedArticle {
  const found = Object.entries(imported.sources ?? {}).filter(([name]) => !Object.hasOwn(given, name))
  return { ...imported, ...given, sources: Object.fromEntries(found) }
}

/** The facts that nobody stated: the program read them out of the text, or from the file. */
export function guessesOf({ sources, ...facts }: Pick<ImportedArticle, FactName | 'sources'>): FactName[] {
  return factNames.filter((name) => facts[name] !== '' && isGuess(sources?.[name]))
}

/**
 * The change that puts an imported article into a project; its envelope (step, time, author) is left to the
 * caller. To correct a fact, pass it through `withFacts`.
 */
export function articleAdded(
  imported: Omit<ImportedArticle, 'notices' | 'cut'>,
  ids: { readonly article: Id; readonly version: Id },
): Omit<ChangeOf<'article.added'>, 'step' | 'at' | 'by'> {
  const { title, outlet, byline, url, published, doc, source } = imported
  const guessed = guessesOf(imported)
  return {
    type: 'article.added',
    article: {
      id: ids.article,
      title,
      outlet,
      byline,
      url,
      published,
      ...(guessed.length > 0 ? { guessed } : {}),
    },
    version: {
      id: ids.version,
      reason: 'imported',
      doc,
      textHash: hashText(textOfDoc(doc)),
      ...(source ? { source } : {}),
    },
  }
}
