import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { Plugin, type Command, type EditorState } from 'prosemirror-state'
import { carry, type CarriedAnchor } from '../../shared/anchor/carry'
import { describe } from '../../shared/anchor/describe'
import { posToOffset, projectText } from '../../shared/article/projection'
import { drawnIn } from './passages/plugin'
import { trimRange } from '../../shared/text/range'
import { keepWholeWords } from '../../shared/text/word-edges'
import type { Correction, ShownPassage, TextRange } from './types'

const breakLine: Command = (state, dispatch) => {
  const node = state.schema.nodes.hard_break?.create()
  if (!node) return false
  dispatch?.(state.tr.replaceSelectionWith(node).scrollIntoView())
  return true
}

/** Undo and redo that the browser itself offers (its menu, a gesture), and styling, which is no correction. */
const nativeEdits = new Plugin({
  props: {
    handleDOMEvents: {
      beforeinput(view, event) {
        const command =
          event.inputType === 'historyUndo' ? undo : event.inputType === 'historyRedo' ? redo : null
        if (!command && !event.inputType.startsWith('format')) return false
        event.preventDefault()
        command?.(view.state, view.dispatch)
        return true
      },
      // The window's: leaving the mode, and undo, which it sends back here.
      keydown: (_view, event) =>
        event.key === 'Escape' || ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)),
    },
  },
})

/** What makes the text editable; the history comes first, since the passages ask it where its seams are. */
export const correctingPlugins = (passages: Plugin): Plugin[] => [
  history(),
  passages,
  nativeEdits,
  keymap({ 'Shift-Enter': breakLine }),
  keymap(baseKeymap),
]

/** What became of the document and of every passage shown over it; null when the text is as it was. */
export function correctionOf(original: Node, state: EditorState): Correction | null {
  if (state.doc.eq(original)) return null
  const old = projectText(original)
  const now = projectText(state.doc)
  const { passages, from, to } = drawnIn(state).placement
  const anchors = passages.map((passage, i) => {
    const range = { start: posToOffset(now, from[i]!), end: posToOffset(now, to[i]!) }
    return { passage: passage.id, anchor: carryPassage(passage, old.text, now.text, range) }
  })
  return { doc: state.doc, anchors }
}

function carryPassage(passage: ShownPassage, before: string, now: string, range: TextRange): CarriedAnchor {
  const { start, end, state, was } = passage
  const whole = keepWholeWords(before, passage, now, range)
  // Its old surroundings are asked for only where there are no new ones, and describing takes a while.
  const isLost = trimRange(now, range.start, range.end) === null
  const selector = isLost
    ? describe(before, start, end)
    : { quote: before.slice(start, end), prefix: '', suffix: '', start, end }
  return carry({ ...selector, state, ...(was === undefined ? {} : { was }) }, now, whole)
}

/** The passages as they stand when *Correct text* has been left. */
export function passagesAfter(state: EditorState, correction: Correction | null): readonly ShownPassage[] {
  const { passages } = drawnIn(state).placement
  if (!correction) return passages
  const anchors = new Map(correction.anchors.map(({ passage, anchor }) => [passage, anchor]))
  return passages.flatMap(({ id, claim, number, status }) => {
    const { start, end, state, was } = anchors.get(id)!
    const shown = { id, claim, number, status, start, end, state }
    return state === 'lost' ? [] : [{ ...shown, ...(was === undefined ? {} : { was }) }]
  })
}
