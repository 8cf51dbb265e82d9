import { docToJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import { hashText } from '../../shared/text/hash'
import { act, tell } from '../project/act'
import { newId } from '../project/clock'
import { stage, useDesk } from '../project/desk'

/** Opens the text for fixing a typo or an import error; claims wait until the mode is left. */
export function startCorrecting(): void {
  if (!stage.view || useDesk.getState().article === null) return
  stage.view.startCorrecting()
  useDesk.setState({ correcting: true, selection: null })
  stage.view.focus()
}

/** Leaves the mode; what was changed becomes one new version of the article, in one undoable change. */
export function finishCorrecting(): void {
  const { article, correcting } = useDesk.getState()
  if (!correcting || !stage.view || article === null) return
  const correction = stage.view.finishCorrecting()
  useDesk.setState({ correcting: false })
  if (!correction) return
  const id = newId()
  const doc = docToJson(correction.doc)
  const textHash = hashText(projectText(correction.doc).text)
  const anchors = correction.anchors.map(({ passage, anchor }) => ({
    passage,
    anchor: { ...anchor, version: id },
  }))
  act([{ type: 'article.corrected', article, version: { id, reason: 'corrected', doc, textHash }, anchors }])
  const changed = anchors.filter(({ anchor }) => anchor.state === 'changed' || anchor.state === 'lost').length
  if (changed > 0)
    tell(
      `${changed === 1 ? 'One passage' : `${changed} passages`} changed with the text: re-check.`,
      'warning',
      {
        label: 'Undo',
        command: 'edit.undo',
      },
    )
}

/** Leaves the mode and forgets what was typed in it. */
export function cancelCorrecting(): void {
  stage.view?.cancelCorrecting()
  useDesk.setState({ correcting: false })
}
