import { EditorState, Plugin, PluginKey, TextSelection } from 'prosemirror-state'
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view'
import type { ShownPassage } from '../../../renderer/article/types'
import { offsetToPos, projectText } from '../../../shared/article/projection'
import type { Contender } from '../contender'

interface Exchange {
  readonly gone: Decoration[]
  readonly come: Decoration[]
}

const key = new PluginKey<DecorationSet>('passages')

/** The baseline: ProseMirror with one DecorationSet of all passages and nothing else. */
export const plain: Contender = (place, { doc, passages }) => {
  place.className = 'text'
  const projection = projectText(doc)
  const shown = passages.map(draw)
  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.create(doc, [...shown]),
      apply(tr, set) {
        const exchange = tr.getMeta(key) as Exchange | undefined
        const mapped = set.map(tr.mapping, tr.doc)
        return exchange ? mapped.remove(exchange.gone).add(tr.doc, exchange.come) : mapped
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
  const view = new EditorView(place, { state: EditorState.create({ doc, plugins: [plugin] }) })
  const exchange = (change: Exchange) => view.dispatch(view.state.tr.setMeta(key, change))

  function draw({ id, status, start, end }: ShownPassage): Decoration {
    const attributes = { nodeName: 'span', class: `claim ${status}`, 'data-claim': id }
    return Decoration.inline(offsetToPos(projection, start), offsetToPos(projection, end), attributes, { id })
  }
  return {
    add: (passage) => exchange({ gone: [], come: [draw(passage)] }),
    tag(index, status) {
      const before = shown[index]!
      shown[index] = draw({ ...passages[index]!, status })
      exchange({ gone: [before], come: [shown[index]] })
    },
    startTyping(offset) {
      const pos = offsetToPos(projection, offset)
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos)))
      view.focus()
    },
  }
}
