import type { Node } from 'prosemirror-model'
import type { NodeView, NodeViewConstructor } from 'prosemirror-view'

/** About how many characters stand on a line of the reading measure. */
const measure = 64

/**
 * A textblock that reads in the direction of its own first letters, and says about how many lines it has:
 * blocks far from the screen are not laid out, and the scroll bar goes by this guess.
 */
class BlockView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement

  constructor(
    private node: Node,
    tag: string,
  ) {
    this.dom = this.contentDOM = document.createElement(tag)
    this.dom.dir = 'auto'
    this.guess()
  }

  update(node: Node): boolean {
    if (!node.sameMarkup(this.node)) return false
    const resized = node.content.size !== this.node.content.size
    this.node = node
    if (resized) this.guess()
    return true
  }

  private guess(): void {
    const lines = Math.max(1, Math.ceil(this.node.content.size / measure))
    if (lines > 1) this.dom.style.setProperty('--lines', String(lines))
    else this.dom.style.removeProperty('--lines')
  }
}

const block =
  (tag: (node: Node) => string): NodeViewConstructor =>
  (node) =>
    new BlockView(node, tag(node))

/** The textblocks of shared/article/schema.ts, under the tags that it gives them. */
export const blockViews: { readonly [type: string]: NodeViewConstructor } = {
  paragraph: block(() => 'p'),
  heading: block((node) => `h${Math.min(6, Math.max(1, Number(node.attrs.level)))}`),
  caption: block(() => 'figcaption'),
}
