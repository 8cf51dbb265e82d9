import type { Unplaced } from '../../shared/annotations/report'
import { threadOf } from '../../shared/annotations/threads'
import type { Id } from '../../shared/model/records'
import { snapToGraphemes } from '../../shared/text/graphemes'
import type { TextRange } from '../../shared/text/range'
import { showArticle } from '../article/navigate'
import { articleText, goToClaim } from '../claims/actions'
import { asMyself, openDialog, tell } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { apply } from './apply'
import { withMore, type AnnotationImport } from './report'

/** Opens the report of the latest import again. */
export function showReport(): void {
  const { annotations } = useDesk.getState()
  if (!annotations || annotations.session !== useReplica.getState().replica?.session)
    return tell('No annotations have been imported since this project was opened.')
  useDesk.setState({ annotations: { ...annotations, waiting: null } })
  openDialog({ kind: 'annotations-report' })
}

/** Lets the person look for the words of an annotation: the desk is theirs, and a bar says what is waiting. */
export function startPlacing(waiting: Unplaced): void {
  const { annotations } = useDesk.getState()
  if (!annotations) return
  if (waiting.article !== null && useReplica.getState().replica?.project.articles.has(waiting.article))
    showArticle(waiting.article)
  useDesk.setState({ annotations: { ...annotations, waiting } })
  stage.view?.focus()
}

export function stopPlacing(): void {
  const { annotations } = useDesk.getState()
  if (annotations) useDesk.setState({ annotations: { ...annotations, waiting: null } })
  stage.view?.focus()
}

/** Puts the annotation that is waiting, and the replies to it, on the selected words. */
export function placeWaiting(): void {
  const { annotations, selection, article } = useDesk.getState()
  const project = useReplica.getState().replica?.project
  const waiting = annotations?.waiting
  if (!annotations || !waiting || !project) return
  const text = article === null ? undefined : articleText(project, article)?.text
  if (article === null || text === undefined || !selection)
    return tell('Select the words that the annotation is about first.')
  const range = snapToGraphemes(text, selection.start, selection.end)
  asMyself(() => void place(annotations, waiting, { article, range }))
}

async function place(
  annotations: AnnotationImport,
  waiting: Unplaced,
  words: { readonly article: Id; readonly range: TextRange },
): Promise<void> {
  const { file, fallback, annotations: all, plan: before } = annotations
  // The others stay as they are, also where their import has been undone.
  const asked = threadOf(all, waiting.annotation)
  const plan = await apply({ annotations: asked, file, fallback, chosen: new Map([[waiting.key, words]]) })
  if (!plan) return
  const more = withMore(before, plan, new Set(asked.map(({ id }) => id)))
  useDesk.setState({ annotations: { ...annotations, plan: more, waiting: null } })
  const [placed] = plan.placed
  if (placed) goToClaim(placed.claim, placed.passage)
  stage.view?.focus()
  const left = more.unplaced.filter(({ attachable }) => attachable).length
  const where = placed ? `Placed, as claim #${placed.number}.` : 'Placed.'
  if (left === 0) tell(where)
  else
    tell(`${where} ${left} more without a place.`, 'plain', { label: 'List…', command: 'annotations.report' })
}
