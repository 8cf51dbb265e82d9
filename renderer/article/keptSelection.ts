import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

const name = 'kept-selection'

/** The browser draws a selection only where the focus is; this keeps it in sight while a note is written. */
export const keptSelection = new Plugin({
  view(view) {
    draw(view)
    return { update: draw, destroy: () => CSS.highlights.delete(name) }
  },
  props: { handleDOMEvents: { focus: drawAfter, blur: drawAfter } },
})

/** Draws when the event is over, and the focus where it goes. */
function drawAfter(view: EditorView): boolean {
  queueMicrotask(() => {
    if (!view.isDestroyed) draw(view)
  })
  return false
}

function draw(view: EditorView): void {
  const { empty, from, to } = view.state.selection
  if (empty || view.hasFocus()) {
    CSS.highlights.delete(name)
    return
  }
  const start = view.domAtPos(from, 1)
  const end = view.domAtPos(to, -1)
  const range = new Range()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  CSS.highlights.set(name, new Highlight(range))
}
