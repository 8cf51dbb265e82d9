import type { Node } from 'prosemirror-model'
import { isCut } from '../../shared/article/cut'

/** About how many characters stand on a line of the reading measure. */
const measure = 70

/** About how many lines a block takes. */
export function linesOf(block: Node): number {
  // What is left out of the article is a line that says so, unless it is open.
  return isCut(block) ? 1 : Math.max(1, Math.ceil(block.content.size / measure))
}

/** How high blocks are that are not in the page: as they were when they last were, else a guess. */
export class BlockHeights {
  private known = new WeakMap<Node, number>()
  private line = 0
  private padding = 0

  /** Forgets all, since the page now has another width or letter size; `text` is where the new ones are read. */
  reset(text: HTMLElement): void {
    const { lineHeight, fontSize } = getComputedStyle(text)
    this.known = new WeakMap()
    this.line = parseFloat(lineHeight) || 0
    this.padding = 0.6 * parseFloat(fontSize)
  }

  learn(block: Node, height: number): void {
    this.known.set(block, height)
  }

  of(block: Node): number {
    return this.known.get(block) ?? linesOf(block) * this.line + this.padding
  }
}
