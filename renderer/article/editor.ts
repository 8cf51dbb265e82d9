import type { EditorState, Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { blockViews } from './blockViews'
import { cutView, type CutActions } from './cuts/view'
import { hideFromReact } from './hideFromReact'

/** What becomes of what happens in the editor. */
interface Handlers extends CutActions {
  readonly dispatch: (tr: Transaction) => void
  readonly keydown: (view: EditorView, event: KeyboardEvent) => boolean
  /** Answers whether the caret has been brought into sight. */
  readonly followCaret: (view: EditorView) => boolean
  readonly click: (pos: number, event: MouseEvent) => boolean
}

const attributes = {
  class: 'article-text',
  tabindex: '0',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': 'Article text',
  spellcheck: 'false',
  autocorrect: 'off',
  autocapitalize: 'off',
}

/** Puts an editor that shows `state` at the end of `place`. */
export function openEditor(place: HTMLElement, state: EditorState, handlers: Handlers): EditorView {
  const view = new EditorView(null, {
    state,
    attributes,
    nodeViews: { ...blockViews, cut: cutView(handlers) },
    scrollThreshold: 48,
    scrollMargin: 64,
    dispatchTransaction: handlers.dispatch,
    handleDOMEvents: { keydown: handlers.keydown },
    handleScrollToSelection: handlers.followCaret,
    handleClick: (_view, pos, event) => handlers.click(pos, event),
  })
  hideFromReact(view.dom)
  // Filled before it is in the page, so that the browser looks at it once.
  place.append(view.dom)
  return view
}
