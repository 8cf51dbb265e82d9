import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { cutsOf } from '../../../shared/article/cut'
import { setShownCuts, shownCuts } from './plugin'

/** What is open after a press on the button of these left-out parts; without places, on that of them all. */
export function toggleCuts(
  state: EditorState,
  places: readonly number[] = cutsOf(state.doc),
): ReadonlySet<Node> {
  const shown = shownCuts(state)
  const asked = places.map((place) => state.doc.child(place))
  const areOpen = asked.every((node) => shown.has(node))
  return new Set(areOpen ? [...shown].filter((node) => !asked.includes(node)) : [...shown, ...asked])
}

/** Keeps open in another document what was open in the one before. */
export function keepShown(before: EditorState, tr: Transaction): Transaction {
  const shown = [...shownCuts(before)]
  if (shown.length === 0) return tr
  return setShownCuts(tr, new Set(tr.doc.children.filter((node) => shown.some((other) => other.eq(node)))))
}
