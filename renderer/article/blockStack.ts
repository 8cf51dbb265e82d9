import type { EditorView } from 'prosemirror-view'
import { firstWhere } from '../../shared/bisect'
import { BlockHeights } from './blockHeights'
import type { Span } from './passages/placement'
import { drawnIn } from './passages/plugin'

/**
 * The top-level blocks from the first to the last, one under the other. Those that are not in the page have a
 * space of their height kept free above and below it.
 */
export class BlockStack {
  private readonly heights = new BlockHeights()
  private readonly above = document.createElement('div')
  private readonly below = document.createElement('div')
  private width = 0

  constructor(private readonly view: EditorView) {
    view.dom.before(this.above)
    view.dom.after(this.below)
    this.refit()
  }

  destroy(): void {
    this.above.remove()
    this.below.remove()
  }

  /** Guesses all heights anew when the text has another width; answers whether it has. */
  refit(): boolean {
    const { width } = this.view.dom.getBoundingClientRect()
    if (width === this.width) return false
    this.width = width
    this.forget()
    return true
  }

  /** Guesses all heights anew. */
  forget(): void {
    this.heights.reset(this.view.dom)
    this.arrange()
  }

  /** Takes the heights of the blocks in the page, which may be about to leave it. */
  learn(): void {
    const { doc } = this.view.state
    const { children } = this.view.dom
    const [first, end] = this.held()
    for (let i = first; i < end; i++) {
      const next = i + 1 < end ? children[i + 1]!.getBoundingClientRect().top : this.bottomOf(i)
      this.heights.learn(doc.child(i), next - children[i]!.getBoundingClientRect().top)
    }
  }

  /** Keeps as much space free as the blocks take that are not in the page. */
  arrange(): void {
    const { doc } = this.view.state
    const [first, end] = this.held()
    this.above.style.height = `${this.total(0, first)}px`
    this.below.style.height = `${this.total(end, doc.childCount)}px`
  }

  /** The first block that reaches below a height on the screen, else the last. */
  blockFrom(y: number): Span {
    const { doc } = this.view.state
    const [first, end] = this.held()
    let index = this.heldFrom(y, first, end)
    if (index === first) {
      for (let top = this.topOf(first); top > y && index > 0; index--)
        top -= this.heights.of(doc.child(index - 1))
    } else if (index === end - 1) {
      for (let bottom = this.bottomOf(index); bottom <= y && index + 1 < doc.childCount;)
        bottom += this.heights.of(doc.child(++index))
    }
    const from = startOf(this.view, index)
    return { from, to: from + doc.child(index).nodeSize }
  }

  /** The first block in the page that reaches below a height on the screen, else the last. */
  elementFrom(y: number): Element {
    return this.view.dom.children[this.heldFrom(y, ...this.held())]!
  }

  private heldFrom(y: number, first: number, end: number): number {
    return first + firstWhere(end - 1 - first, (at) => this.bottomOf(first + at) > y)
  }

  private topOf(index: number): number {
    return this.view.dom.children[index]!.getBoundingClientRect().top
  }

  private bottomOf(index: number): number {
    return this.view.dom.children[index]!.getBoundingClientRect().bottom
  }

  private total(from: number, end: number): number {
    const { doc } = this.view.state
    let sum = 0
    for (let i = from; i < end; i++) sum += this.heights.of(doc.child(i))
    return sum
  }

  /** The indexes of the first block in the page and of the first behind it. */
  private held(): readonly [number, number] {
    const { doc } = this.view.state
    const { around } = drawnIn(this.view.state)
    let first = 0
    let at = 0
    while (first < doc.childCount - 1 && at < around.from) at += doc.child(first++).nodeSize
    let end = first
    while (end < doc.childCount && at < around.to) at += doc.child(end++).nodeSize
    return [first, Math.max(end, first + 1)]
  }
}

function startOf(view: EditorView, index: number): number {
  let pos = 0
  for (let i = 0; i < index; i++) pos += view.state.doc.child(i).nodeSize
  return pos
}
