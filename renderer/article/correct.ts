import { docFromJson, docToJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import type { Delta } from '../../shared/changes/change'
import type { Id } from '../../shared/model/records'
import { hashText } from '../../shared/text/hash'
import { changeFilter } from '../claims/filter'
import { nameOf } from '../claims/words'
import { act, asMyself, openDialog, tell } from '../project/act'
import { newId } from '../project/clock'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { anchorsNow, madeSince, type Begun } from './beneath'
import { removedIn } from './removed'

/** What the correction that is under way began from; `step` is the one that it goes on with, if it is in one. */
let begun: (Begun & { readonly step?: Id }) | null = null

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
    const { articles, passages } = useReplica.getState().replica!.project
    begun = { version: articles.get(article)!.version, passages }
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
  if (!correction || !begun) return
  const id = newId()
  const doc = docToJson(correction.doc)
  const { text } = projectText(correction.doc)
  const { project } = useReplica.getState().replica!
  const anchors = anchorsNow(project, article, begun, id, text, correction.anchors)
  const broken = anchors.filter(
    ({ passage, anchor: { state } }) =>
      (state === 'changed' || state === 'lost') && project.passages.get(passage)?.anchor.state !== state,
  ).length
  // Whoever made what it began from may have taken that back.
  const from = project.versions.has(begun.version) ? begun.version : project.articles.get(article)!.version
  const version = { id, reason: 'corrected' as const, from, doc, textHash: hashText(text) }
  const theirs = madeSince(project, article, begun)
  const made = act([{ type: 'article.corrected', article, version, anchors }], begun.step)
  if (made?.ok === false) return
  if (theirs) tellBoth(nameOf(project.reviewers, theirs.createdBy))
  else tellChanged(broken)
}

/** Nothing of either is lost: the other's text is a version too, and which of them stands is theirs to say. */
function tellBoth(name: string): void {
  tell(
    `${name} changed this text while you corrected it. Yours stands, and theirs is kept: choose between them.`,
    'warning',
    { label: 'Choose…', command: 'merge.choices' },
  )
}

/** Says how many passages need another look that did not before. */
function tellChanged(broken: number): void {
  if (broken === 0) return
  const what = broken === 1 ? 'One passage' : `${broken} passages`
  tell(`${what} changed with the text: re-check.`, 'warning', { label: 'Undo', command: 'edit.undo' })
}

/**
 * Somebody else's save has done this: where it took away the article that is being corrected, what was typed brings
 * that back, as work does that they did not know of, and the person goes on typing. Kept, the correction is one step
 * with that; an article in which nothing was typed yet stays away.
 */
export function keepCorrected(deltas: readonly Delta[]): void {
  const { article, correcting, corrected } = useDesk.getState()
  const removed = correcting && article !== null ? removedIn(deltas, article) : null
  if (!removed || !begun) return
  const who = nameOf(useReplica.getState().replica!.project.reviewers, removed.by)
  if (!corrected) {
    cancelCorrecting()
    return tell(`${who} removed this article. Nothing had been corrected in it yet.`)
  }
  const back = act([removed.back], begun.step)
  if (!back?.ok) return
  begun = { ...begun, step: back.value }
  tell(
    `${who} removed this article while you corrected it. It is back with all that was in it, so that your correction can be kept; undo takes both back.`,
    'warning',
  )
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
  if (begun?.step !== undefined)
    tell('The article was brought back for your correction, and stays.', 'plain', {
      label: 'Undo',
      command: 'edit.undo',
    })
}
