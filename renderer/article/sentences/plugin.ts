import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { offsetToPos, posToOffset, projectText } from '../../../shared/article/projection'
import { firstWhere } from '../../../shared/bisect'
import type { Span } from '../passages/placement'
import { drawnIn } from '../passages/plugin'
import type { SentenceMarks, TextRange } from '../types'

interface Marked {
  readonly marks: SentenceMarks
  readonly near: Span
  readonly decorations: DecorationSet
}

const key = new PluginKey<Marked>('sentences')
const unmarked: SentenceMarks = { open: [], aside: [] }

/**
 * Draws the marks of sentences into the margin, for the blocks near the viewport only, as the passages plugin before
 * it knows them. The text is locked while they are there.
 */
export const sentencesPlugin = new Plugin<Marked>({
  key,
  state: {
    init: () => ({ marks: unmarked, near: { from: 0, to: 0 }, decorations: DecorationSet.empty }),
    apply(tr, before, _state, after) {
      const marks =
        (tr.getMeta(key) as SentenceMarks | undefined) ?? (tr.docChanged ? unmarked : before.marks)
      const { near } = drawnIn(after)
      const isSame = marks === before.marks && near.from === before.near.from && near.to === before.near.to
      if (isSame) return before
      const isBlank = marks.open.length === 0 && marks.aside.length === 0
      const decorations = isBlank
        ? DecorationSet.empty
        : DecorationSet.create(tr.doc, draw(tr.doc, marks, near))
      return { marks, near, decorations }
    },
  },
  props: { decorations: (state) => key.getState(state)?.decorations },
})

export function setSentenceMarks(tr: Transaction, marks: SentenceMarks): Transaction {
  return tr.setMeta(key, marks)
}

function draw(doc: Node, { open, aside }: SentenceMarks, near: Span): Decoration[] {
  const projection = projectText(doc)
  const from = posToOffset(projection, near.from)
  const to = posToOffset(projection, near.to)
  const drawAll = (sentences: readonly TextRange[], attributes: { class: string; title: string }) =>
    within(sentences, from, to).map(({ start, end }) => {
      // On the first word alone, whatever else begins or ends in the sentence.
      const word = /^\S+/.exec(projection.text.slice(start, end))?.[0].length ?? 1
      const [first, last] = [offsetToPos(projection, start), offsetToPos(projection, start + word)]
      return Decoration.inline(first, last, { nodeName: 'span', ...attributes })
    })
  return [
    ...drawAll(open, { class: 'sentence-mark', title: 'Still to check' }),
    ...drawAll(aside, { class: 'sentence-mark aside', title: 'Set aside: nothing to check' }),
  ]
}

/** The sentences that begin in a stretch of the text. */
function within(sentences: readonly TextRange[], from: number, to: number): readonly TextRange[] {
  const firstFrom = (offset: number) => firstWhere(sentences.length, (at) => sentences[at]!.start >= offset)
  return sentences.slice(firstFrom(from), firstFrom(to))
}
