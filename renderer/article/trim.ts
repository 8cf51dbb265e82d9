import type { Node } from 'prosemirror-model'
import { carryTrimmed } from '../../shared/anchor/trim'
import { cutsOf, leaveOut, restoreCuts } from '../../shared/article/cut'
import { docFromJson, docToJson } from '../../shared/article/document'
import { offsetToPos, projectText } from '../../shared/article/projection'
import { hashText } from '../../shared/text/hash'
import { count } from '../claims/words'
import { act, asMyself, tell } from '../project/act'
import { newId } from '../project/clock'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { describeCuts } from './cuts/words'

export const restoreFirst =
  'These words are left out of the article. Restore that part first, then they can be claimed.'

const nothingLeftOut = 'Nothing is left out of this article.'

/** Makes left-out parts of the article part of it again: those at these places among its blocks. */
export function restoreParts(places: readonly number[]): void {
  const doc = currentDoc()
  if (!doc || places.length === 0) return
  const parts = places.map((place) => doc.child(place))
  asMyself(() => {
    const states = trim(doc, restoreCuts(doc, places))
    if (!states) return
    goToRestored(doc, places)
    const back = states.filter(({ before, now }) => before === 'lost' && now !== 'lost').length
    const passages =
      back === 0 ? '' : ` ${count(back, 'passage')} in it ${back === 1 ? 'stands' : 'stand'} again.`
    tell(`Restored: ${describeCuts(parts)}.${passages}`, 'plain', undo)
  })
}

export function restoreAllParts(): void {
  const places = partsHere()
  if (places.length === 0) tell(nothingLeftOut)
  else restoreParts(places)
}

/** Restores the left-out part that the cursor is in. */
export function restorePart(): void {
  const place = stage.view?.cutAt() ?? null
  if (place === null) tell('Show what is left out and put the cursor into the part to be restored.')
  else restoreParts([place])
}

/** Leaves the paragraphs out of the article that the selection touches. */
export function leaveOutSelected(): void {
  const { selection } = useDesk.getState()
  const doc = currentDoc()
  if (!doc) return
  if (stage.view && stage.view.cutAt() !== null) return tell('This part is left out already.')
  if (!selection) return tell('Select words in the paragraphs to be left out first.')
  const projection = projectText(doc)
  const placeOf = (offset: number) => doc.resolve(offsetToPos(projection, offset)).index(0)
  const after = leaveOut(doc, placeOf(selection.start), placeOf(selection.end))
  if (!after) return tell('These are all the words of the article: some of them have to stay in it.')
  asMyself(() => {
    const states = trim(doc, after)
    if (!states) return
    stage.view?.focus()
    const lost = states.filter(({ before, now }) => before !== 'lost' && now === 'lost').length
    const left = placeOf(selection.start)
    const passages =
      lost === 0
        ? ''
        : ` ${count(lost, 'passage')} in it ${lost === 1 ? 'is' : 'are'} lost until it is restored.`
    tell(`Left out of the article: ${describeCuts([after.child(left)])}.${passages}`, 'plain', undo)
  })
}

/** Shows all that is left out of the article, or hides it again. */
export function toggleParts(): void {
  if (partsHere().length === 0) tell(nothingLeftOut)
  else stage.view?.toggleCuts()
}

const undo = { label: 'Undo', command: 'edit.undo' } as const

/** Makes another version of the article of the same blocks; answers what became of its passages. */
function trim(before: Node, after: Node) {
  const { article } = useDesk.getState()
  if (article === null) return null
  const version = newId()
  const passages = useReplica.getState().replica!.project.passages.where('article', article)
  const carried = carryTrimmed(
    before,
    after,
    passages.map(({ anchor }) => anchor),
  )
  const anchors = passages.map(({ id }, i) => ({ passage: id, anchor: { ...carried[i]!, version } }))
  const doc = docToJson(after)
  const textHash = hashText(projectText(after).text)
  const done = act([
    {
      type: 'article.corrected',
      article,
      version: { id: version, reason: 'trimmed', doc, textHash },
      anchors,
    },
  ])
  if (!done?.ok) return null
  return passages.map(({ anchor }, i) => ({ before: anchor.state, now: carried[i]!.state }))
}

/** The cursor goes where the first of the restored parts begins. */
function goToRestored(before: Node, places: readonly number[]): void {
  const doc = currentDoc()
  if (!doc) return
  const first = Math.min(...places)
  const pos = before.children.slice(0, first).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const block = projectText(doc).blocks.find((candidate) => candidate.pos > pos)
  if (block) stage.view?.select({ start: block.start, end: block.start }, { focus: true })
}

function partsHere(): number[] {
  const doc = currentDoc()
  return doc ? cutsOf(doc) : []
}

function currentDoc(): Node | null {
  const { article } = useDesk.getState()
  const { project } = useReplica.getState().replica ?? {}
  const version = project?.versions.get(project.articles.get(article ?? '')?.version ?? '')
  const doc = version && docFromJson(version.doc)
  return doc?.ok ? doc.value : null
}
