import { TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/**
 * A transaction with the selection as the browser has it. Of a caret that a key or click has moved the browser
 * tells only later; a redraw before that would put it back to where it was.
 */
export function caughtUp(view: EditorView): Transaction {
  const { doc, selection, tr } = view.state
  const onPage = view.hasFocus() && !view.composing ? getSelection() : null
  const { anchorNode, focusNode } = onPage ?? {}
  if (!onPage || !anchorNode || !focusNode || !(selection instanceof TextSelection)) return tr
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return tr
  const anchor = view.posAtDOM(anchorNode, onPage.anchorOffset)
  const head = view.posAtDOM(focusNode, onPage.focusOffset)
  const moved = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  return moved.eq(selection) ? tr : tr.setSelection(moved)
}
