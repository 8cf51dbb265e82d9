import type { Project } from '../../shared/model/project'
import type { Id, Passage } from '../../shared/model/records'
import { showArticle } from '../article/navigate'
import { tell } from './act'
import { stage, useDesk } from './desk'
import { travel, useReplica } from './replica'

/** Undoes or redoes the latest step and goes to where it was made. */
export function timeTravel(direction: 'undo' | 'redo'): void {
  const { settings, article, claim } = useDesk.getState()
  const { replica } = useReplica.getState()
  // Whoever undoes has changed something before, and so has said who they are.
  if (!replica || !settings.identity) return
  const result = travel(direction, settings.identity)
  if (!result.ok) return tell(result.error, 'warning')
  const { project } = useReplica.getState().replica!
  const place = result.value
  const wanted = { article: place?.article ?? article, claim: place?.claim ?? claim }
  const there = wanted.article && project.articles.has(wanted.article) ? wanted.article : firstArticle()
  const about = wanted.claim && project.claims.has(wanted.claim) ? wanted.claim : null
  const passage = about === null ? undefined : passageIn(project, about, there)
  showArticle(there)
  useDesk.setState({ claim: about, passage: passage?.id ?? null })
  if (passage) stage.view?.reveal(passage.anchor)
}

function passageIn(project: Project, claim: Id, article: Id | null): Passage | undefined {
  const here = project.passages.where('claim', claim).filter((passage) => passage.article === article)
  return here.find(({ anchor }) => anchor.state !== 'lost')
}

function firstArticle(): Id | null {
  return useReplica.getState().replica?.project.articles.sorted()[0]?.id ?? null
}
