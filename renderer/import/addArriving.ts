import { guessesOf } from '../../shared/article/imported'
import { applyChanges } from '../../shared/changes/apply'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { factsToTake, nextVersion } from '../../shared/versions/next'
import { showArticle } from '../article/navigate'
import { act } from '../project/act'
import { newId, now } from '../project/clock'
import { useDesk } from '../project/desk'
import { useReplica, type ChangeRequest } from '../project/replica'
import { suggest, type Arrival, type Arriving, type Choice } from './arriving'
import { leftOutNote } from './leftOut'
import type { ImportReport } from './report'
import { sayTwin } from './sayTwin'
import { isBusy, tellReport } from './tellReport'

/** Puts a batch into the project, as was decided for each article that looks like another (by its new id). */
export function addArriving(arriving: Arriving, choices: ReadonlyMap<Id, Choice>): void {
  useDesk.setState({ arriving: null })
  const { replica } = useReplica.getState()
  if (replica?.session !== arriving.session) return
  const requests: ChangeRequest[] = []
  const added: ImportReport['added'][number][] = []
  const leftOut: ImportReport['leftOut'][number][] = []
  let project = replica.project
  for (const arrival of arriving.arrivals) {
    const { file, article, twin } = arrival
    const choice = choices.get(arrival.request.article.id) ?? suggest(arrival)
    if (twin && choice === 'leave') {
      leftOut.push({ file, title: article.title, why: sayTwin(twin) })
      continue
    }
    const [id, request] = requestFor(arrival, choice, project)
    project = preview(project, request)
    requests.push(request)
    const version = request.type === 'article.replaced'
    const notes = [...article.notices, leftOutNote(article), twin && !version ? sayTwin(twin) : null]
    added.push({
      file,
      article: id,
      title: article.title,
      outlet: article.outlet,
      version,
      guessed: guessesOf(article),
      notes: notes.filter((note) => note !== null),
    })
  }
  const busy = isBusy()
  if (requests.length > 0 && !act(requests)?.ok) return
  if (added[0] && !busy) showArticle(added[0].article)
  tellReport({ added, leftOut, failed: arriving.failed, remarks: arriving.remarks })
}

function requestFor(
  { article, request, twin }: Arrival,
  choice: Choice,
  project: Project,
): [Id, ChangeRequest] {
  const there = twin && choice === 'version' ? project.articles.get(twin.article) : undefined
  if (!there) return [request.article.id, request]
  const fields = factsToTake(there, article)
  return [there.id, nextVersion(project, there, article, fields, request.version.id).change]
}

/** The project with a new version in it, so that a second one for the same article is carried on from there. */
function preview(project: Project, request: ChangeRequest): Project {
  if (request.type !== 'article.replaced') return project
  const applied = applyChanges(project, [{ ...request, step: newId(), at: now(), by: newId() }])
  return applied.ok ? applied.value.project : project
}
