import type { ArticleFacts, ImportedArticle } from '../../shared/article/imported'
import type { Id } from '../../shared/model/records'
import { decisionsOf } from '../../shared/versions/decisions'
import { nextVersion } from '../../shared/versions/next'
import { showArticle } from '../article/navigate'
import { count } from '../claims/words'
import { act, tell } from '../project/act'
import { newId } from '../project/clock'
import { useReplica } from '../project/replica'
import { openReview } from './decide'

/** Makes a text the new version of an article, in one step, and goes through what needs a decision, if anything. */
export function replaceArticle(id: Id, coming: ImportedArticle, fields: Partial<ArticleFacts>): void {
  const { project } = useReplica.getState().replica!
  const article = project.articles.get(id)
  if (!article || !act([nextVersion(project, article, coming, fields, newId()).change])?.ok) return
  showArticle(id)
  const waiting = decisionsOf(useReplica.getState().replica!.project, id).length
  const undo = { label: 'Undo', command: 'edit.undo' } as const
  if (waiting === 0)
    return tell('The new version is in. Every passage stands in it as it did.', 'plain', undo)
  tell(
    `The new version is in. ${count(waiting, 'passage needs', 'passages need')} a decision.`,
    'plain',
    undo,
  )
  openReview()
}
