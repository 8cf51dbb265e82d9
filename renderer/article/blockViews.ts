import type { Node } from 'prosemirror-model'
import type { Decoration, NodeView, NodeViewConstructor } from 'prosemirror-view'
import { linesOf } from './blockHeights'

/** From this length on, a run without a space is set letter by letter. */
const longRun = 1_000

/**
 * A textblock that reads in the direction of its own first letters, and says about how many lines it has:
 * blocks far from the screen are not laid out, and the scroll bar goes by this guess.
 */
class BlockView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  private lines = 0
  private unbroken = false

  constructor(
    private node: Node,
    tag: string,
    decorations: readonly Decoration[],
  ) {
    this.dom = this.contentDOM = document.createElement(tag)
    this.dom.dir = 'auto'
    this.fit(decorations)
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (!node.sameMarkup(this.node)) return false
    this.node = node
    this.fit(decorations)
    return true
  }

  private fit(decorations: readonly Decoration[]): void {
    // A block that is not in the page has no decoration, and no size to be guessed.
    const lines = decorations.length > 0 ? linesOf(this.node) : 0
    if (lines !== this.lines) this.dom.style.setProperty('--lines', lines > 0 ? String(lines) : null)
    this.lines = lines
    // Where any two letters may be joined, the browser shapes the whole run again for every line of it: minutes.
    const unbroken = this.node.content.size >= longRun && hasLongRun(this.node.textContent)
    if (unbroken !== this.unbroken) this.dom.classList.toggle('unbroken', unbroken)
    this.unbroken = unbroken
  }
}

/** Whether a text has so long a run without white space; looks only around every so many characters. */
function hasLongRun(text: string): boolean {
  for (let at = longRun / 2; at < text.length; at += longRun / 2) {
    let start = at
    let end = at
    while (start > at - longRun && start > 0 && !isSpace(text, start - 1)) start--
    while (end < start + longRun && end < text.length && !isSpace(text, end)) end++
    if (end - start >= longRun) return true
  }
  return false
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || code === 10 || code === 9
}

const block =
  (tag: (node: Node) => string): NodeViewConstructor =>
  (node, _view, _getPos, decorations) =>
    new BlockView(node, tag(node), decorations)

/** The textblocks of shared/article/schema.ts, under the tags that it gives them. */
export const blockViews: { readonly [type: string]: NodeViewConstructor } = {
  paragraph: block(() => 'p'),
  heading: block((node) => `h${Math.min(6, Math.max(1, Number(node.attrs.level)))}`),
  caption: block(() => 'figcaption'),
}
