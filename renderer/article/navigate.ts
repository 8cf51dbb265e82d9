import { flushSync } from 'react-dom'
import type { Id } from '../../shared/model/records'
import { tell } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { markFirst } from '../project/pace'
import { useReplica } from '../project/replica'
import { articlesOf } from '../project/selectors'
import { finishCorrecting } from './correct'

/** Shows an article, leaving the one before where it was read. */
export function showArticle(article: Id | null): void {
  const desk = useDesk.getState()
  if (desk.article === article) return leaveVersions()
  if (desk.correcting) finishCorrecting()
  const scroll = rememberTop()
  markFirst(() =>
    useDesk.setState({
      article,
      claim: null,
      passage: null,
      selection: null,
      versions: null,
      finding: false,
      found: null,
      scroll,
    }),
  )
}

/** Shows the current text of the article again, if an old version or a comparison stands in its place. */
export function leaveVersions(): void {
  const { versions } = useDesk.getState()
  if (versions === null || versions.kind === 'review') return
  // Nothing of the text was put away for it: it is selected and scrolled as it was.
  if (versions.kind === 'side-by-side') return flushSync(() => useDesk.setState({ versions: null }))
  // At once: whoever goes to a place in the text next needs the text to be there.
  flushSync(() => useDesk.setState({ versions: null, selection: null, finding: false, found: null }))
}

/** The scroll positions, with where the article on the screen now stands. */
export function rememberTop(): Readonly<Record<Id, number>> {
  const { article, scroll, versions } = useDesk.getState()
  if (versions?.kind === 'reading') return scroll
  return article !== null && stage.view ? { ...scroll, [article]: stage.view.top() } : scroll
}

export function stepArticle(direction: 1 | -1): void {
  const { replica } = useReplica.getState()
  if (!replica) return
  const articles = articlesOf(replica.project)
  const at = articles.findIndex(({ id }) => id === useDesk.getState().article)
  const next = articles[at + direction]
  if (next) showArticle(next.id)
  else tell(`This is the ${direction > 0 ? 'last' : 'first'} article.`)
}
