import { carry } from '../../shared/anchor/carry'
import { resolve } from '../../shared/anchor/resolve'
import type { ArticleFacts, ImportedArticle } from '../../shared/article/imported'
import { textOfDoc } from '../../shared/article/projection'
import type { Change } from '../../shared/changes/change'
import type { Project } from '../../shared/model/project'
import type { AnchorState, Article, Id, Passage } from '../../shared/model/records'
import { ok, type Result } from '../../shared/model/result'
import { hashText } from '../../shared/text/hash'
import { findArticle } from './find'

export interface Replaced {
  readonly article: Article
  readonly changes: readonly Change[]
  /** What became of each passage: its words before, and those that it stands on now, if any. */
  readonly passages: readonly {
    readonly id: Id
    readonly claim: Id
    readonly state: AnchorState
    readonly quote: string
    readonly now: string
  }[]
}

/**
 * Makes an imported text the newest version of the article that `word` names. A passage whose words do not
 * stand in it, or in several places equally well, is lost: a wrong anchor is worse than a lost one.
 */
export function replaceArticle(
  project: Project,
  word: string,
  imported: ImportedArticle,
  facts: Partial<ArticleFacts>,
  envelope: { readonly step: Id; readonly at: string; readonly by: Id },
  version: Id,
): Result<Replaced, string> {
  const found = findArticle(project, word)
  if (!found.ok) return found
  const article = { ...found.value, ...facts }
  const text = textOfDoc(imported.doc)
  const before = project.passages.where('article', article.id)
  const anchors = before.map((passage) => ({ passage: passage.id, anchor: anchorIn(text, passage, version) }))
  const { doc, source } = imported
  const corrected: Change = {
    type: 'article.corrected',
    ...envelope,
    article: article.id,
    version: {
      id: version,
      reason: 'imported',
      doc,
      textHash: hashText(text),
      ...(source ? { source } : {}),
    },
    anchors,
  }
  const edited: Change = { type: 'article.edited', ...envelope, article: article.id, fields: facts }
  const passages = before.map(({ id, claim, anchor }, i) => {
    const { state, quote } = anchors[i]!.anchor
    return { id, claim, state, quote: anchor.quote, now: state === 'lost' ? '' : quote }
  })
  return ok({ article, changes: Object.keys(facts).length > 0 ? [corrected, edited] : [corrected], passages })
}

function anchorIn(text: string, { anchor }: Passage, version: Id) {
  const found = resolve(text, anchor)
  const range = found.state === 'found' ? found : { start: anchor.start, end: anchor.start }
  return { ...carry(anchor, text, range), version }
}
