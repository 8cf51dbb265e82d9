import type { Anchor, Id } from '../model/records'
import type { Handlers } from './handlers'
import type { Draft } from './draft'
import { buryClaim } from './claims'

export const missingArticle = 'This article is no longer in the project.'

export const articleHandlers: Handlers<
  'article.added' | 'article.edited' | 'article.removed' | 'article.corrected'
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
    const edited = { ...article }
    for (const key of ['title', 'outlet', 'byline', 'url', 'published'] as const) {
      const to = fields[key]
      if (to === undefined) continue
      draft.log({ type: 'article.edited', article: id, field: key, from: article[key], to })
      edited[key] = to
    }
    draft.put('articles', edited)
    return undefined
  },

  'article.removed'(draft, { article: id }) {
    const article = draft.now.articles.get(id)
    if (!article) return missingArticle
    const passages = draft.now.passages.where('article', id)
    for (const passage of passages) draft.bury('passages', passage.id)
    for (const claim of new Set(passages.map((passage) => passage.claim)))
      if (draft.now.passages.where('claim', claim).length === 0) buryClaim(draft, claim)
    for (const version of draft.now.versions.where('article', id)) draft.bury('versions', version.id)
    draft.bury('articles', id)
    draft.log({ type: 'article.removed', article: id, from: article.title })
    return undefined
  },

  'article.corrected'(draft, { article: id, version, anchors }) {
    const article = draft.now.articles.get(id)
    if (!article) return missingArticle
    if (draft.now.versions.has(version.id)) return 'This version of the article is already there.'
    draft.put('versions', { ...version, article: id, ...draft.made })
    draft.put('articles', { ...article, version: version.id })
    draft.log({ type: 'article.corrected', article: id })
    return reanchor(draft, id, anchors)
  },
}

function reanchor(draft: Draft, article: Id, anchors: readonly { passage: Id; anchor: Anchor }[]) {
  for (const { passage: id, anchor } of anchors) {
    const passage = draft.now.passages.get(id)
    if (passage?.article !== article) return 'A passage of this article is no longer there.'
    draft.put('passages', { ...passage, anchor })
  }
  return undefined
}
