import { Fragment, Slice, type Node } from 'prosemirror-model'
import {
  Plugin,
  PluginKey,
  Selection,
  TextSelection,
  type EditorState,
  type Transaction,
} from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { isCut } from '../../../shared/article/cut'
import { describeCuts, sayLeftOut } from './words'

/** How one left-out part is drawn. Neighbours share one line, at the first of them. */
export interface CutLook {
  /** Its place among the blocks of the document. */
  readonly place: number
  readonly shown: boolean
  /** All that its line speaks for, itself included; nothing where the line is at another. */
  readonly places: readonly number[]
  readonly line: string
  readonly what: string
  /** Whether it has neighbours to be told from. */
  readonly isOneOfMany: boolean
}

interface Cuts {
  readonly shown: ReadonlySet<Node>
  readonly decorations: DecorationSet
}

const key = new PluginKey<Cuts>('cuts')

/** Draws what is left out of the article as quiet lines; which of them are open is no part of the document. */
export const cutsPlugin = new Plugin<Cuts>({
  key,
  state: {
    init: (_config, { doc }) => draw(doc, new Set()),
    apply(tr, cuts) {
      const shown = tr.getMeta(key) as ReadonlySet<Node> | undefined
      return shown || tr.docChanged ? draw(tr.doc, shown ?? cuts.shown) : cuts
    },
  },
  props: {
    decorations: (state) => key.getState(state)?.decorations,
    transformCopied: withoutWholeCuts,
    handleKeyDown: goUpPast,
  },
})

/** The left-out parts that are open. */
export function shownCuts(state: EditorState): ReadonlySet<Node> {
  return key.getState(state)?.shown ?? new Set()
}

/** Opens these left-out parts and closes all others; a selection in one that closes goes behind it. */
export function setShownCuts(tr: Transaction, shown: ReadonlySet<Node>): Transaction {
  const { $head } = tr.selection
  const around = $head.depth > 0 ? $head.node(1) : null
  if (around && isCut(around) && !shown.has(around)) {
    const behind = tr.doc.resolve($head.after(1))
    tr.setSelection(Selection.findFrom(behind, 1, true) ?? Selection.near(behind, -1))
  }
  return tr.setMeta(key, shown)
}

/** The place among the blocks of the left-out part that the selection begins or ends in, else null. */
export function cutAtSelection({ selection }: EditorState): number | null {
  const ends = [selection.$from, selection.$to]
  return ends.find(($end) => $end.depth > 0 && isCut($end.node(1)))?.index(0) ?? null
}

function draw(doc: Node, shown: ReadonlySet<Node>): Cuts {
  const decorations: Decoration[] = []
  let group: { node: Node; place: number; pos: number }[] = []
  const finish = () => {
    const isOpen = group.some(({ node }) => shown.has(node))
    const nodes = group.map(({ node }) => node)
    const speaker = {
      places: group.map(({ place }) => place),
      line: sayLeftOut(nodes),
      what: describeCuts(nodes),
    }
    const silent = { places: [], line: '', what: '' }
    group.forEach(({ node, place, pos }, i) => {
      const isOneOfMany = group.length > 1
      const look: CutLook = { place, shown: isOpen, isOneOfMany, ...(i === 0 ? speaker : silent) }
      decorations.push(Decoration.node(pos, pos + node.nodeSize, {}, { look }))
    })
    group = []
  }
  doc.forEach((node, pos, place) => {
    if (isCut(node)) group.push({ node, place, pos })
    else if (group.length > 0) finish()
  })
  if (group.length > 0) finish()
  return { shown, decorations: DecorationSet.create(doc, decorations) }
}

/** From the first letter below what is closed the browser's cursor finds no way up, and from the first line a wrong one. */
function goUpPast(view: EditorView, event: KeyboardEvent): boolean {
  const { doc, selection, tr } = view.state
  const { $anchor, $head } = selection
  if (event.key !== 'ArrowUp' || event.ctrlKey || event.metaKey || event.altKey) return false
  if ($head.depth !== 1) return false
  const $before = doc.resolve($head.before(1))
  if (!$before.nodeBefore || !isCut($before.nodeBefore) || shownCuts(view.state).has($before.nodeBefore))
    return false
  const above = Selection.findFrom($before, -1, true)
  if (above ? $head.parentOffset > 0 : !view.endOfTextblock('up')) return false
  if (above)
    view.dispatch(
      tr.setSelection(event.shiftKey ? TextSelection.between($anchor, above.$head) : above).scrollIntoView(),
    )
  return true
}

/** What is copied across a left-out part is copied without it. */
function withoutWholeCuts({ content, openStart, openEnd }: Slice): Slice {
  const blocks = content.content.filter((node, i) => {
    const isOpen = (i === 0 && openStart > 0) || (i === content.childCount - 1 && openEnd > 0)
    return isOpen || !isCut(node)
  })
  return blocks.length === 0 || blocks.length === content.childCount
    ? new Slice(content, openStart, openEnd)
    : new Slice(Fragment.from(blocks), openStart, openEnd)
}
