import type { CommandId } from '../../shared/commands'
import { leaveCorrecting } from '../article/correct'
import { stopFinding } from '../article/finding'
import { stage, useDesk } from '../project/desk'
import { closeBeside } from '../project/beside'
import { settleDue } from '../project/due'
import { useReplica } from '../project/replica'
import { closeVersions } from '../versions/views'
import { commandOf, isFieldKey } from './keyboard'
import { worksOverDialogs } from './menu'
import { runCommand } from './run'

/**
 * Runs commands by their shortcuts. Presses in the text are taken before the editor sees them; everywhere
 * else whoever has the focus goes first, and what it prevented is not a shortcut any more.
 */
export function handleKeys(target: Window): void {
  target.addEventListener('keydown', (event) => isInText(event) && press(event), { capture: true })
  target.addEventListener('keydown', (event) => !isInText(event) && press(event))
  target.addEventListener('pointerdown', settleDue, { capture: true })
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.key === 'Process') return
  if (event.key === 'Escape') return escape(event)
  if (/^(Shift|Control|Alt|Meta)$/.test(event.key)) return
  const mac = useDesk.getState().platform === 'mac'
  const id = commandOf(event, mac)
  if (id === undefined || !belongsHere(id, event, mac)) return settleDue()
  // A shortcut of ours that makes no sense now must still not do what the browser means by it.
  event.preventDefault()
  event.stopPropagation()
  if (!event.repeat || mayRepeat.test(id)) runCommand(id)
}

/** Holding a key down goes on moving or undoing, but does not tag the same words again and again. */
const mayRepeat = /^(edit\.|sentence\.|find\.|article\.(next|previous)|claim\.(next|previous)|view\.)/

function belongsHere(id: CommandId, event: KeyboardEvent, mac: boolean): boolean {
  const { dialog } = useDesk.getState()
  if (dialog !== null) return worksOverDialogs(id)
  const element = event.target instanceof Element ? event.target : document.body
  if (isFieldKey(event, mac) && isField(element)) return false
  const pane = element.closest<HTMLElement>('[data-pane]')?.dataset['pane']
  switch (event.key) {
    case 'Tab':
      return isInText(event) && (id !== 'claim.note' || hasNote())
    case 'Enter':
      return isInText(event) || element === document.body
    case 'Delete':
    case 'Backspace':
      return isInText(event) || element === document.body || pane === 'claims'
    default:
      // A menu finds its items by their letters; a search field takes back its own typing.
      return !element.closest('[role="menu"]') && !(isUndo(id) && element.matches('input[type="search"]'))
  }
}

/** Elsewhere than on a claim, Tab is what it is in every window: the way to the next control. */
function hasNote(): boolean {
  const { replica } = useReplica.getState()
  const { article, claim, selection } = useDesk.getState()
  if (!replica || article === null) return false
  if (!selection) return claim !== null
  return replica.project.passages
    .where('article', article)
    .some(({ anchor }) => anchor.start === selection.start && anchor.end === selection.end)
}

function isUndo(id: CommandId): boolean {
  return id === 'edit.undo' || id === 'edit.redo'
}

function isField(element: Element): boolean {
  if (element.closest('input, textarea, select')) return true
  const editable = element instanceof HTMLElement && element.isContentEditable
  // The article is editable for the browser's sake only, until its text is being corrected.
  return editable && (!isArticle(element) || useDesk.getState().correcting)
}

function isArticle(element: Element): boolean {
  return element.closest('[data-article]') !== null
}

/** The buttons of what is left out stand in the text, but their keys are their own. */
function isInText({ target }: Event): boolean {
  return target instanceof Element && isArticle(target) && !target.closest('button')
}

/** Step by step outwards: the find bar, the mode, a view of the versions, the claim, and from a pane back to the text. */
function escape(event: KeyboardEvent): void {
  settleDue()
  const { dialog, correcting, finding, selection, claim, versions, beside } = useDesk.getState()
  if (dialog !== null || useReplica.getState().replica === null) return
  event.preventDefault()
  if (correcting) return leaveCorrecting()
  if (finding) stopFinding()
  else if (isInText(event) && selection) stage.view?.select({ start: selection.start, end: selection.start })
  else if (versions !== null && (versions.kind !== 'review' || isInText(event))) closeVersions()
  else if (isInText(event) && beside !== null) closeBeside()
  else if (isInText(event) && claim !== null) useDesk.setState({ claim: null, passage: null })
  stage.view?.focus()
}
