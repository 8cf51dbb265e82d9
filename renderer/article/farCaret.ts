import { Selection, TextSelection } from 'prosemirror-state'
import { selectAll } from 'prosemirror-commands'
import type { EditorView } from 'prosemirror-view'
import type { Viewport } from './viewport'

const moves = /^(Arrow|Home$|End$|Page)/

/**
 * Keys that reach into blocks that are not in the page, where the browser's caret cannot go by itself. Answers
 * whether that is all that the key does.
 */
export function bringCaret(view: EditorView, viewport: Viewport, event: KeyboardEvent): boolean {
  const { doc, selection } = view.state
  if (viewport.holds(0) && viewport.holds(doc.content.size)) return false
  const mod = event.ctrlKey || event.metaKey
  if (mod && event.key.toLowerCase() === 'a') return done(event, selectAll(view.state, view.dispatch))
  const isMac = event.metaKey
  const toStart = mod && event.key === (isMac ? 'ArrowUp' : 'Home')
  const toEnd = mod && event.key === (isMac ? 'ArrowDown' : 'End')
  if (toStart || toEnd) {
    const edge = toStart ? Selection.atStart(doc) : Selection.atEnd(doc)
    const to = event.shiftKey ? TextSelection.between(selection.$anchor, edge.$head) : edge
    viewport.drawAround(edge.head)
    view.dispatch(view.state.tr.setSelection(to))
    viewport.reveal({ from: edge.head, to: edge.head })
    return done(event, true)
  }
  // The caret was left far away by scrolling: it is gone back to, and moves from there.
  if (moves.test(event.key) && !viewport.holds(selection.head))
    viewport.reveal({ from: selection.head, to: selection.head })
  return false
}

function done(event: KeyboardEvent, handled: boolean): boolean {
  if (handled) event.preventDefault()
  return handled
}
