import { EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view'
import type { ShownPassage } from '../../../renderer/article/types'
import type { Contender } from '../contender'

const drawn = StateEffect.define<ShownPassage>()

function mark({ id, status, start, end }: ShownPassage) {
  return Decoration.mark({
    class: `claim ${status}`,
    attributes: { 'data-claim': id },
    id,
  }).range(start, end)
}

/** The ceiling: CodeMirror, which keeps only the lines on the screen in the page. */
export const codemirror: Contender = (place, { text, passages }) => {
  place.className = 'text'
  const marks = StateField.define<DecorationSet>({
    create: () => Decoration.set(passages.map(mark), true),
    update(set, tr) {
      let next = set.map(tr.changes)
      for (const effect of tr.effects)
        if (effect.is(drawn)) {
          const { id, start, end } = effect.value
          next = next.update({
            filterFrom: start,
            filterTo: end,
            filter: (_from, _to, { spec }) => (spec as { id: string }).id !== id,
            add: [mark(effect.value)],
            sort: true,
          })
        }
      return next
    },
    provide: (field) => EditorView.decorations.from(field),
  })
  const state = EditorState.create({ doc: text, extensions: [marks, EditorView.lineWrapping] })
  const view = new EditorView({ parent: place, state })
  const draw = (passage: ShownPassage) => view.dispatch({ effects: drawn.of(passage) })
  return {
    add: draw,
    tag: (index, status) => draw({ ...passages[index]!, status }),
    startTyping(offset) {
      view.dispatch({ selection: { anchor: offset } })
      view.focus()
    },
  }
}
