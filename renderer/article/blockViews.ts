import type { Node } from 'prosemirror-model'
import type { NodeView, NodeViewConstructor } from 'prosemirror-view'

/** About how many characters stand on a line of the reading measure. */
const measure = 70

/** The stylesheet takes a block for one of four lines; up to these it need not be told better. */
const fewLines = 3
const manyLines = 9

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
  ) {
    this.dom = this.contentDOM = document.createElement(tag)
    this.dom.dir = 'auto'
    this.fit()
  }

  update(node: Node): boolean {
    if (!node.sameMarkup(this.node)) return false
    const resized = node.content.size !== this.node.content.size
    this.node = node
    if (resized) this.fit()
    return true
  }

  private fit(): void {
    const { size } = this.node.content
    const lines = Math.max(1, Math.ceil(size / measure))
    const told = lines < fewLines || lines > manyLines ? lines : 0
    if (told !== this.lines) this.dom.style.setProperty('--lines', told > 0 ? String(told) : null)
    this.lines = told
    // Where any two letters may be joined, the browser shapes the whole run again for every line of it: minutes.
    const unbroken = size >= longRun && hasLongRun(this.node.textContent)
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
  (node) =>
    new BlockView(node, tag(node))

/** The textblocks of shared/article/schema.ts, under the tags that it gives them. */
export const blockViews: { readonly [type: string]: NodeViewConstructor } = {
  paragraph: block(() => 'p'),
  heading: block((node) => `h${Math.min(6, Math.max(1, Number(node.attrs.level)))}`),
  caption: block(() => 'figcaption'),
}
