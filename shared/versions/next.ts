import { reanchorAll, type Difference } from '../anchor/reanchor'
import { guessesOf, type ArticleFacts, type ImportedArticle } from '../article/imported'
import { keepTrims } from '../article/keep-trims'
import { textOfDoc } from '../article/projection'
import type { ChangeOf } from '../changes/change'
import type { Project } from '../model/project'
import {
  factNames,
  type AnchorState,
  type Article,
  type DocJson,
  type FactName,
  type Id,
} from '../model/records'
import { hashText } from '../text/hash'

/** What becomes of a passage in the next version of its article. */
export interface Fate {
  readonly passage: Id
  readonly claim: Id
  readonly state: AnchorState
  /** Its words before. */
  readonly quote: string
  /** Those that it stands on now; empty when it is lost. */
  readonly now: string
  /** What differs, for one whose text changed. */
  readonly why: readonly Difference[]
}

export interface NextVersion {
  /** To be given its step, time and author. */
  readonly change: Omit<ChangeOf<'article.replaced'>, 'step' | 'at' | 'by'>
  readonly fates: readonly Fate[]
}

/**
 * Makes an imported text the next version of an article: every passage is looked for in it, and of what came
 * with it the facts in `fields` replace those of the article. What a person restored or left out by hand stays
 * so. `version` is the new version's id.
 */
export function nextVersion(
  project: Project,
  article: Article,
  imported: ImportedArticle,
  fields: Partial<ArticleFacts>,
  version: Id,
): NextVersion {
  const { source } = imported
  const doc = trimmed(project, article, imported)
  const text = textOfDoc(doc)
  const passages = project.passages.where('article', article.id)
  const found = reanchorAll(
    currentText(project, article),
    text,
    passages.map(({ anchor }) => anchor),
  )
  const given = guessesOf(imported).filter((name) => fields[name] === imported[name])
  return {
    change: {
      type: 'article.replaced',
      article: article.id,
      version: {
        id: version,
        reason: 'imported',
        doc,
        textHash: hashText(text),
        ...(source ? { source } : {}),
      },
      fields,
      ...(given.length > 0 ? { guessed: given } : {}),
      anchors: passages.map(({ id }, i) => ({ passage: id, anchor: { ...found[i]!.anchor, version } })),
    },
    fates: passages.map(({ id, claim, anchor }, i) => {
      const { anchor: after, why } = found[i]!
      const now = after.state === 'lost' ? '' : after.quote
      return { passage: id, claim, state: after.state, quote: anchor.quote, now, why }
    }),
  }
}

/** Whether a text is what the article already says, word for word. */
export function isSameText(
  project: Project,
  article: Article,
  imported: Pick<ImportedArticle, 'doc'>,
): boolean {
  return currentText(project, article) === textOfDoc(trimmed(project, article, imported))
}

/** The document of an imported text with the trims of the article as it stands. */
function trimmed(project: Project, article: Article, { doc }: Pick<ImportedArticle, 'doc'>): DocJson {
  const version = project.versions.get(article.version)
  return version ? keepTrims(version.doc, doc) : doc
}

/** The text of an article as it stands now; empty where its document cannot be read. */
export function currentText(project: Project, article: Article): string {
  const version = project.versions.get(article.version)
  return version ? textOfDoc(version.doc) : ''
}

/** A fact that came with a new text and is not what the article has. */
export interface OtherFact {
  readonly name: FactName
  readonly from: string
  readonly to: string
  /** It is safe to take: it fills a gap, corrects a guess, or is what changes from one version to the next. */
  readonly take: boolean
}

/** What somebody called the file is no newer headline. */
function isNamedAfterFile({ title, source }: ImportedArticle): boolean {
  return source?.file.replace(/\.[^.]+$/, '') === title
}

/** The facts in which an imported text differs from its article; what it does not say is no difference. */
export function otherFacts(article: Article, imported: ImportedArticle): OtherFact[] {
  const guesses = guessesOf(imported)
  return factNames
    .filter((name) => imported[name] !== '' && imported[name] !== article[name])
    .filter((name) => name !== 'title' || !isNamedAfterFile(imported))
    .map((name) => {
      const isGap = article[name] === ''
      const isFirm = !guesses.includes(name)
      const mayMove = changing.has(name) || article.guessed?.includes(name) === true
      return { name, from: article[name], to: imported[name], take: isGap || (isFirm && mayMove) }
    })
}

/** An outlet and an address stay as somebody set them: the same page is seldom moved, but often names itself otherwise. */
const changing: ReadonlySet<FactName> = new Set(['title', 'byline', 'published'])

/** The facts that a text brings and that are safe to take. */
export function factsToTake(article: Article, imported: ImportedArticle): Partial<ArticleFacts> {
  return Object.fromEntries(
    otherFacts(article, imported)
      .filter(({ take }) => take)
      .map(({ name, to }) => [name, to]),
  )
}
