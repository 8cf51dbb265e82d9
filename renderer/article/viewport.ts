import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { offsetToPos, posToOffset, projectText } from '../../shared/article/projection'
import { blockSpan } from './passages/blocks'
import type { Span } from './passages/placement'
import { drawnIn, setNear } from './passages/plugin'

/** Up to this size all of a document is drawn: an ordinary article then never changes under a screen reader. */
const alwaysWhole = 40_000

/** How much is drawn beyond each edge of the screen, and how near the page may come to where that ends. */
const drawnBeyond = 0.75
const leastBeyond = 0.25

/** Characters drawn on either side of a place whose surroundings have no size yet. */
const drawnAround = 6_000

/** The blocks to draw around a position before anything has a size on the screen. */
export function surroundings(doc: Node, pos: number): Span {
  if (doc.content.size <= alwaysWhole) return { from: 0, to: doc.content.size }
  return blockSpan(doc, { from: pos - drawnAround, to: pos + drawnAround })
}

/** Where the page stands, and what of it is drawn. */
export class Viewport {
  private readonly resized: ResizeObserver
  /** Where scrolling is told: of the whole page, only the document hears. */
  private readonly told: EventTarget
  private readonly scrolled = () => this.follow()

  constructor(
    private readonly view: EditorView,
    private readonly scroller: HTMLElement,
  ) {
    // Blocks above the page that take their true size must not move what is being read.
    scroller.style.overflowAnchor = 'auto'
    this.resized = new ResizeObserver(this.scrolled)
    this.resized.observe(scroller)
    this.told = this.isPage() ? document : scroller
    this.told.addEventListener('scroll', this.scrolled, { passive: true })
  }

  destroy(): void {
    this.resized.disconnect()
    this.told.removeEventListener('scroll', this.scrolled)
  }

  /** Draws what the page came near to. */
  follow(): void {
    const { doc } = this.view.state
    if (doc.content.size <= alwaysWhole) return this.draw(surroundings(doc, 0))
    const { near } = drawnIn(this.view.state)
    const seen = this.blocksSeen(leastBeyond)
    if (seen.from < near.from || seen.to > near.to) this.draw(this.blocksSeen(drawnBeyond))
  }

  /** Draws the surroundings of a position, so that it has its true place on the page. */
  drawAround(pos: number): void {
    const { near } = drawnIn(this.view.state)
    if (pos < near.from || pos > near.to) this.draw(surroundings(this.view.state.doc, pos))
  }

  /** The text offset at which the line nearest to the top of the page begins. */
  top(): number {
    const edge = this.box().top
    const below = this.lineFrom(edge)
    if (below === 0) return 0
    const above = this.heightOf(below - 1)
    return edge - above < this.heightOf(below) - edge ? this.lineFrom(above) : below
  }

  /** Puts the line of a text offset at the top of the page; 0 is the very top, with all that is above the text. */
  scrollTo(offset: number): void {
    if (offset === 0) {
      this.scroller.scrollTop = 0
      this.follow()
      return
    }
    const pos = offsetToPos(projectText(this.view.state.doc), offset)
    this.settle(pos, () => this.heightOf(offset) - this.box().top)
  }

  /** Brings a span into sight: not at all where it is, smoothly when it is close, else at once. */
  reveal(span: Span): void {
    const { top, bottom } = this.box()
    const height = bottom - top
    const edge = Math.min(64, height / 8)
    const wayTo = () => {
      const first = this.view.coordsAtPos(span.from, 1)
      const last = this.view.coordsAtPos(span.to, -1)
      const inSight =
        first.top >= top + edge && Math.min(last.bottom, first.top + height / 2) <= bottom - edge
      return inSight ? 0 : first.top - top - height / 3
    }
    this.drawAround(span.from)
    const way = wayTo()
    if (way === 0) return
    const far = Math.abs(way) > 2 * height || matchMedia('(prefers-reduced-motion: reduce)').matches
    if (far) this.settle(span.from, wayTo)
    else this.scroller.scrollBy({ top: way, behavior: 'smooth' })
  }

  /** Where a span is on the screen. */
  boxOf({ from, to }: Span): { left: number; right: number; top: number; bottom: number } {
    const start = this.view.coordsAtPos(from, 1)
    const end = this.view.coordsAtPos(to, -1)
    const { top, bottom } = { top: Math.min(start.top, end.top), bottom: Math.max(start.bottom, end.bottom) }
    if (start.bottom > end.top)
      return { left: Math.min(start.left, end.left), right: Math.max(start.right, end.right), top, bottom }
    // Over several lines, it is as wide as the text.
    const { left, right } = this.view.dom.getBoundingClientRect()
    return { left, right, top, bottom }
  }

  /** Scrolls by what `wayTo` measures; again while what came into sight takes another size than was guessed. */
  private settle(pos: number, wayTo: () => number): void {
    this.drawAround(pos)
    for (let i = 0; i < 5; i++) {
      const way = wayTo()
      const before = this.scroller.scrollTop
      this.scroller.scrollTop += way
      this.follow()
      if (Math.abs(way) < 1 || this.scroller.scrollTop === before) return
    }
  }

  /** The offset of the first line that does not begin above a height on the screen; the last line's, if all do. */
  private lineFrom(y: number): number {
    const projection = projectText(this.view.state.doc)
    const block = this.blockFrom(y)
    let low = posToOffset(projection, block.from + 1)
    // Below the last line of the block comes the first of the next.
    let high = Math.min(posToOffset(projection, block.to) + 1, projection.text.length)
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.heightOf(middle) > y - 1) high = middle
      else low = middle + 1
    }
    return low
  }

  /** How high on the screen the line of an offset begins. */
  private heightOf(offset: number): number {
    return this.view.coordsAtPos(offsetToPos(projectText(this.view.state.doc), offset), 1).top
  }

  private draw(near: Span): void {
    const { state } = this.view
    const drawn = drawnIn(state).near
    if (drawn.from !== near.from || drawn.to !== near.to) this.view.dispatch(setNear(state.tr, near))
  }

  private box(): { top: number; bottom: number } {
    return this.isPage() ? { top: 0, bottom: innerHeight } : this.scroller.getBoundingClientRect()
  }

  private isPage(): boolean {
    return this.scroller === document.scrollingElement
  }

  private blocksSeen(beyond: number): Span {
    const { top, bottom } = this.box()
    const more = (bottom - top) * beyond
    return { from: this.blockFrom(top - more).from, to: this.blockFrom(bottom + more).to }
  }

  /** The first top-level block that reaches below a height on the screen, else the last. */
  private blockFrom(y: number): Span {
    const { doc } = this.view.state
    const { children } = this.view.dom
    let low = 0
    let high = Math.min(children.length, doc.childCount) - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (children[middle]!.getBoundingClientRect().bottom > y) high = middle
      else low = middle + 1
    }
    let from = 0
    for (let i = 0; i < low; i++) from += doc.child(i).nodeSize
    return { from, to: from + doc.child(low).nodeSize }
  }
}

/** The element that scrolls: `place` itself or the nearest around it. */
export function scrollerOf(place: HTMLElement): HTMLElement {
  for (let element: HTMLElement | null = place; element; element = element.parentElement)
    if (/^(auto|scroll)$/.test(getComputedStyle(element).overflowY)) return element
  return document.documentElement
}
