import { later } from '../model/later'
import {
  factNames,
  type Anchor,
  type Article,
  type ArticleVersion,
  type FactName,
  type Id,
  type Passage,
} from '../model/records'
import type { ChangeOf } from './change'
import type { Handlers } from './handlers'
import type { Draft } from './draft'
import { buryClaim } from './claims'

export const missingArticle = 'This article is no longer in the project.'

export const articleHandlers: Handlers<
  | 'article.added'
  | 'article.edited'
  | 'article.confirmed'
  | 'article.removed'
  | 'article.corrected'
  | 'article.replaced'
> = {
  'article.added'(draft, { article, version }) {
    if (draft.now.articles.has(article.id)) return 'This article is already in the project.'
    draft.put('articles', { ...article, version: version.id, ...draft.made })
    draft.put('versions', { ...version, article: article.id, ...draft.made })
    draft.log({ type: 'article.added', article: article.id, to: article.title })
    return undefined
  },

  'article.edited'(draft, { article: id, fields }) {
    const article = draft.now.articles.get(id)
    if (!article) return missingArticle
    draft.put('articles', edit(draft, article, fields))
    return undefined
  },

  'article.confirmed'(draft, { article: id, facts }) {
    const article = draft.now.articles.get(id)
    if (!article) return missingArticle
    for (const field of facts)
      if (article.guessed?.includes(field))
        draft.log({ type: 'article.confirmed', article: id, field, to: article[field] })
    draft.put('articles', withGuesses(article, facts, []))
    return undefined
  },

  'article.removed'(draft, { article: id }) {
    const article = draft.now.articles.get(id)
    if (!article) return missingArticle
    const passages = draft.now.passages.where('article', id)
    for (const passage of passages) draft.bury('passages', passage.id)
    for (const claim of new Set(passages.map((passage) => passage.claim)))
      if (draft.now.passages.where('claim', claim).length === 0) buryClaim(draft, claim)
    for (const name of ['attributions', 'versions'] as const)
      for (const row of draft.now[name].where('article', id)) draft.bury(name, row.id)
    draft.bury('articles', id)
    draft.log({ type: 'article.removed', article: id, from: article.title })
    return undefined
  },

  'article.corrected'(draft, { article: id, version, anchors }) {
    const article = draft.now.articles.get(id)
    if (!article) return missingArticle
    if (draft.now.versions.has(version.id)) return knownVersion
    const { from = article.version } = version
    if (draft.now.versions.get(from)?.article !== id)
      return 'The text that was corrected is not in the project.'
    putVersion(draft, { ...version, article: id, from })
    draft.put('articles', { ...article, version: version.id })
    if (version.reason === 'trimmed') {
      draft.log({ type: 'article.trimmed', article: id })
      logFates(draft, 'article.trimmed', anchors)
    } else draft.log({ type: 'article.corrected', article: id })
    return reanchor(draft, id, anchors)
  },

  'article.replaced'(draft, { article: id, version, fields, guessed, anchors }) {
    const article = draft.now.articles.get(id)
    if (!article) return missingArticle
    if (draft.now.versions.has(version.id)) return knownVersion
    putVersion(draft, { ...version, article: id, from: article.version })
    draft.log({ type: 'article.replaced', article: id, to: fields.title ?? article.title })
    draft.put('articles', { ...edit(draft, article, fields, guessed), version: version.id })
    logFates(draft, 'article.replaced', anchors)
    return reanchor(draft, id, anchors)
  },
}

/** Puts a text that was made from another, and so later than that. */
function putVersion(
  draft: Draft,
  version: Omit<ArticleVersion, 'createdAt' | 'createdBy'> & { from: Id },
): void {
  const seen = draft.now.versions.get(version.from)?.createdAt
  draft.put('versions', { ...version, ...draft.made, createdAt: later(draft.at, seen) })
}

const knownVersion = 'This version of the article is already there.'

/** The article with other facts, each noted in the history; `guessed` are those of them that are guesses. */
function edit(
  draft: Draft,
  article: Article,
  fields: ChangeOf<'article.edited'>['fields'],
  guessed: readonly FactName[] = [],
): Article {
  const given = factNames.filter((key) => fields[key] !== undefined)
  const edited = withGuesses(article, given, guessed)
  for (const key of given) {
    const to = fields[key]!
    draft.log({ type: 'article.edited', article: article.id, field: key, from: article[key], to })
    edited[key] = to
  }
  return edited
}

/** A copy of the article in which, of `facts`, only `guessed` are guesses. */
function withGuesses(article: Article, facts: readonly FactName[], guessed: readonly FactName[]): Article {
  const { guessed: before = [], ...rest } = article
  const still = factNames.filter((key) => (facts.includes(key) ? guessed : before).includes(key))
  return still.length > 0 ? { ...rest, guessed: still } : rest
}

type Anchors = readonly { readonly passage: Id; readonly anchor: Anchor }[]

function logFates(draft: Draft, type: string, anchors: Anchors): void {
  for (const { passage, anchor } of anchors) logFate(draft, type, draft.now.passages.get(passage), anchor)
}

/** Notes with its claim what a new text did to a passage; one that stands as it stood is not worth a line. */
function logFate(draft: Draft, type: string, passage: Passage | undefined, { state, quote }: Anchor): void {
  if (!passage) return
  const before = passage.anchor
  const isAsBefore = state === before.state && (state === 'lost' || quote === before.quote)
  if (isAsBefore) return
  draft.log({
    type,
    claim: passage.claim,
    article: passage.article,
    subject: passage.id,
    field: state,
    from: before.quote,
    ...(state === 'lost' ? {} : { to: quote }),
  })
}

function reanchor(draft: Draft, article: Id, anchors: Anchors) {
  for (const { passage: id, anchor } of anchors) {
    const passage = draft.now.passages.get(id)
    if (passage?.article !== article) return 'A passage of this article is no longer there.'
    draft.put('passages', { ...passage, anchor })
  }
  return undefined
}
