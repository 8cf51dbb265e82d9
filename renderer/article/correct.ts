import { docFromJson, docToJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import type { Id } from '../../shared/model/records'
import { hashText } from '../../shared/text/hash'
import { changeFilter } from '../claims/filter'
import { act, asMyself, openDialog, tell } from '../project/act'
import { newId } from '../project/clock'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'

/** Opens the text for fixing a typo or an import error; claims wait until the mode is left. */
export function startCorrecting(): void {
  const { article } = useDesk.getState()
  if (!stage.view || article === null) return
  if (!isReadable(article))
    return tell('This article’s text cannot be shown, so it cannot be corrected here.')
  // Asked beforehand: what could not be kept in the end must not be typed in the first place.
  asMyself(() => {
    // A passage that is not shown could not follow the words.
    changeFilter({ reviewer: null })
    stage.view?.startCorrecting()
    useDesk.setState({ correcting: true, corrected: false, selection: null, finding: false, found: null })
    stage.view?.focus()
  })
}

function isReadable(article: Id): boolean {
  const { project } = useReplica.getState().replica!
  const version = project.versions.get(project.articles.get(article)?.version ?? '')
  return version !== undefined && docFromJson(version.doc).ok
}

/** Leaves the mode; what was changed becomes one new version of the article, in one undoable change. */
export function finishCorrecting(): void {
  const { article, correcting } = useDesk.getState()
  if (!correcting || !stage.view || article === null) return
  const correction = stage.view.finishCorrecting()
  useDesk.setState({ correcting: false, corrected: false })
  if (!correction) return
  const id = newId()
  const doc = docToJson(correction.doc)
  const textHash = hashText(projectText(correction.doc).text)
  const anchors = correction.anchors.map(({ passage, anchor }) => ({
    passage,
    anchor: { ...anchor, version: id },
  }))
  const { passages } = useReplica.getState().replica!.project
  const broken = anchors.filter(
    ({ passage, anchor: { state } }) =>
      (state === 'changed' || state === 'lost') && passages.get(passage)?.anchor.state !== state,
  ).length
  act([{ type: 'article.corrected', article, version: { id, reason: 'corrected', doc, textHash }, anchors }])
  tellChanged(broken)
}

/** Says how many passages need another look that did not before. */
function tellChanged(broken: number): void {
  if (broken === 0) return
  const what = broken === 1 ? 'One passage' : `${broken} passages`
  tell(`${what} changed with the text: re-check.`, 'warning', { label: 'Undo', command: 'edit.undo' })
}

/** Leaves the mode, asking first when there is something that could be lost. */
export function leaveCorrecting(): void {
  if (useDesk.getState().corrected) openDialog({ kind: 'leave-correcting' })
  else cancelCorrecting()
}

/** Leaves the mode and forgets what was typed in it. */
export function cancelCorrecting(): void {
  stage.view?.cancelCorrecting()
  useDesk.setState({ correcting: false, corrected: false })
  stage.view?.focus()
}
