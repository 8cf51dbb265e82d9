import { docFromJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { whenResting } from '../ui/whenResting'
import { articlesOf, shownPassages } from '../project/selectors'

/**
 * Reads the articles before and after the one on the desk while the window has nothing better to do: one of
 * them is mostly what a person goes to next, and a long one then need not be read while they wait. Answers
 * how to end it.
 */
export function prepareNeighbours(): () => void {
  let stopWaiting: (() => void) | undefined
  const wait = () => {
    stopWaiting?.()
    stopWaiting = whenResting(() => {
      const { replica } = useReplica.getState()
      const { article } = useDesk.getState()
      if (replica && article !== null)
        for (const id of neighbours(replica.project, article)) prepare(replica.project, id)
    })
  }
  wait()
  const stops = [
    useDesk.subscribe((desk, before) => {
      if (desk.article !== before.article) wait()
    }),
    useReplica.subscribe(({ replica }, before) => {
      if (replica?.project !== before.replica?.project) wait()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    stopWaiting?.()
  }
}

function neighbours(project: Project, article: Id): Id[] {
  const articles = articlesOf(project)
  const at = articles.findIndex(({ id }) => id === article)
  return [articles[at + 1], articles[at - 1]].flatMap((neighbour) => (neighbour ? [neighbour.id] : []))
}

/** What is made of a record is kept with it, so making it is all that there is to do. */
function prepare(project: Project, article: Id): void {
  const version = project.versions.get(project.articles.get(article)?.version ?? '')
  const doc = version && docFromJson(version.doc)
  if (!doc?.ok) return
  projectText(doc.value)
  shownPassages(project, article)
}
