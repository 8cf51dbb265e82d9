import type { Id } from '../../shared/model/records'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { articlesOf } from '../project/selectors'
import { finishCorrecting } from './correct'

/** Shows an article, leaving the one before where it was read. */
export function showArticle(article: Id | null): void {
  const desk = useDesk.getState()
  if (desk.article === article) return
  if (desk.correcting) finishCorrecting()
  useDesk.setState({
    article,
    claim: null,
    passage: null,
    selection: null,
    finding: false,
    found: null,
    scroll: rememberTop(),
  })
}

/** The scroll positions, with where the article on the screen now stands. */
export function rememberTop(): Readonly<Record<Id, number>> {
  const { article, scroll } = useDesk.getState()
  return article !== null && stage.view ? { ...scroll, [article]: stage.view.top() } : scroll
}

export function stepArticle(direction: 1 | -1): void {
  const { replica } = useReplica.getState()
  if (!replica) return
  const articles = articlesOf(replica.project)
  const at = articles.findIndex(({ id }) => id === useDesk.getState().article)
  const next = articles[at + direction]
  if (next) showArticle(next.id)
}
