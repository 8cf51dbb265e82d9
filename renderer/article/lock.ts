import { Plugin, TextSelection } from 'prosemirror-state'

/** Keys that move the caret: ProseMirror sees to them, all others are for the window's commands. */
const moves = /^(Arrow|Home$|End$|Page)/

const refuse = (_view: unknown, event: Event) => {
  event.preventDefault()
  return true
}
const leaveAlone = () => true

/**
 * Keeps the text as it is, and yet selectable by keyboard with a caret that is seen, which
 * `editable: false` takes away. Nothing that types, pastes, drops or composes changes the document; keys are
 * neither acted on nor prevented, so that they reach the window as they were pressed.
 */
export const textLock = new Plugin({
  filterTransaction: (tr) => !tr.docChanged,
  props: {
    attributes: { 'aria-readonly': 'true' },
    handleDOMEvents: {
      keydown: (_view, event) => !moves.test(event.key),
      keypress: leaveAlone,
      beforeinput: refuse,
      mousedown(view, event) {
        // Pressing on selected words would drag them, which means nothing here: it begins a new selection.
        const { selection, doc, tr } = view.state
        const pressed = view.posAtCoords({ left: event.clientX, top: event.clientY })
        const isPlain = event.button === 0 && event.detail === 1 && !event.shiftKey
        if (
          isPlain &&
          pressed &&
          !selection.empty &&
          pressed.pos >= selection.from &&
          pressed.pos <= selection.to
        )
          view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pressed.pos))))
        return false
      },
      paste: refuse,
      drop: refuse,
      dragover(_view, event) {
        // A text cannot be dropped here; what the window takes (a project file), it says further out.
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
        return refuse(_view, event)
      },
    },
  },
})
