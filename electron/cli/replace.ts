import type { ArticleFacts, ImportedArticle } from '../../shared/article/imported'
import type { Change } from '../../shared/changes/change'
import type { Project } from '../../shared/model/project'
import type { AnchorState, Article, Id } from '../../shared/model/records'
import { ok, type Result } from '../../shared/model/result'
import { factsToTake, isSameText, nextVersion } from '../../shared/versions/next'
import { findArticle } from './find'

export interface Replaced {
  readonly article: Article
  readonly changes: readonly Change[]
  /** Nothing came of it: this is what the article says already. */
  readonly same: boolean
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
 * Makes an imported text the newest version of the article that `word` names, unless it says the same. `facts`
 * are those that were given by hand.
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
  const fields = { ...factsToTake(found.value, imported), ...facts }
  const { change, fates } = nextVersion(project, found.value, imported, fields, version)
  const same = isSameText(project, found.value, imported)
  const edited: Change = { type: 'article.edited', ...envelope, article: found.value.id, fields }
  const changes: Change[] = same
    ? Object.keys(fields).length > 0
      ? [edited]
      : []
    : [{ ...change, ...envelope }]
  const passages = fates.map(({ passage, claim, state, quote, now }) => ({
    id: passage,
    claim,
    state,
    quote,
    now,
  }))
  return ok({ article: { ...found.value, ...fields }, changes, same, passages })
}
