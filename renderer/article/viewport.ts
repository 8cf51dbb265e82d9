import type { EditorView } from 'prosemirror-view'
import { offsetToPos, posToOffset, projectText } from '../../shared/article/projection'
import { firstWhere } from '../../shared/bisect'
import { caughtUp } from './caughtUp'
import { BlockStack } from './blockStack'
import { isWithin, type Stretch } from './passages/draw'
import type { Span } from './passages/placement'
import { drawnIn, setStretch } from './passages/plugin'
import { isOrdinary, surroundings } from './stretch'

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How far beyond each edge of the screen blocks are near, in screens; and how close their end may come. */
const nearBeyond = 0.75
const leastNear = 0.25

/** The same for what is in the page at all. A move within it never meets a block without a box. */
const aroundBeyond = 15
const leastAround = 5

/** Off the screen, for what has no place in the page. */
const farOff = 1e6

/** Where the page stands, and what of the document it holds. */
export class Viewport {
  private readonly stack: BlockStack
  private readonly resized: ResizeObserver
  /** Where scrolling is told: of the whole page, only the document hears. */
  private readonly told: EventTarget
  /** The block at the top of the page, and how much of it is above. */
  private place: { readonly block: Element; readonly share: number } | null = null
  private readonly scrolled = () => {
    this.follow()
    this.notePlace()
  }

  constructor(
    private readonly view: EditorView,
    private readonly scroller: HTMLElement,
  ) {
    this.stack = new BlockStack(view)
    // Blocks above the page that take their true size must not move what is being read.
    scroller.style.overflowAnchor = 'auto'
    this.resized = new ResizeObserver(() => {
      const isWidthNew = this.stack.refit()
      this.follow()
      if (isWidthNew) this.returnToPlace()
    })
    this.resized.observe(scroller)
    this.told = this.isPage() ? document : scroller
    this.told.addEventListener('scroll', this.scrolled, { passive: true })
  }

  destroy(): void {
    this.resized.disconnect()
    this.told.removeEventListener('scroll', this.scrolled)
    this.stack.destroy()
  }

  /** Takes over a state that was put into the view from outside. */
  adopt(): void {
    this.stack.arrange()
  }

  /** Blocks have opened or closed: what is out of sight may have another height than it had. */
  remeasure(): void {
    this.stack.forget()
    this.follow()
  }

  /** Draws what the page came near to. */
  follow(): void {
    const { doc } = this.view.state
    if (isOrdinary(doc)) return this.draw(surroundings(doc, 0))
    const { near, around } = drawnIn(this.view.state)
    if (isWithin(this.blocksSeen(leastNear), near)) return
    const isAroundEnough = isWithin(this.blocksSeen(leastAround), around)
    this.draw({
      near: this.blocksSeen(nearBeyond),
      around: isAroundEnough ? around : this.blocksSeen(aroundBeyond),
    })
  }

  /** Draws the surroundings of a position, so that it has its true place on the page. */
  drawAround(pos: number): void {
    const { near } = drawnIn(this.view.state)
    if (pos < near.from || pos > near.to) this.draw(surroundings(this.view.state.doc, pos))
  }

  /** Whether a position has a box on the page. */
  holds(pos: number): boolean {
    const { around } = drawnIn(this.view.state)
    return pos >= around.from && pos <= around.to
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
      const last = this.holds(span.to) ? this.view.coordsAtPos(span.to, -1).bottom : Infinity
      const inSight = first.top >= top + edge && Math.min(last, first.top + height / 2) <= bottom - edge
      return inSight ? 0 : first.top - top - height / 3
    }
    const wasHeld = this.holds(span.from)
    this.drawAround(span.from)
    const way = wayTo()
    if (way === 0) return
    const isFar = !wasHeld || Math.abs(way) > 2 * height
    if (isFar || matchMedia('(prefers-reduced-motion: reduce)').matches) this.settle(span.from, wayTo)
    else this.scroller.scrollBy({ top: way, behavior: 'smooth' })
  }

  /** Where a span is on the screen. */
  boxOf({ from, to }: Span): Box {
    const { left, right } = this.view.dom.getBoundingClientRect()
    const start = this.edgeOf(from, 1)
    const end = this.edgeOf(to, -1)
    const isOneLine = start.bottom > end.top
    return {
      // Over several lines, it is as wide as the text.
      left: isOneLine ? Math.min(start.left, end.left) : left,
      right: isOneLine ? Math.max(start.right, end.right) : right,
      top: Math.min(start.top, end.top),
      bottom: Math.max(start.bottom, end.bottom),
    }
  }

  private edgeOf(pos: number, side: 1 | -1): Box {
    if (this.holds(pos)) return this.view.coordsAtPos(pos, side)
    const height = pos < drawnIn(this.view.state).around.from ? -farOff : farOff
    return { left: 0, right: 0, top: height, bottom: height }
  }

  private notePlace(): void {
    const edge = this.box().top
    const block = this.stack.elementFrom(edge)
    const { top, height } = block.getBoundingClientRect()
    this.place = { block, share: (edge - top) / (height || 1) }
  }

  /** Lines of another width break elsewhere: what was at the top of the page is brought back there. */
  private returnToPlace(): void {
    if (!this.place?.block.isConnected) return
    const { top, height } = this.place.block.getBoundingClientRect()
    this.scroller.scrollTop += top + height * this.place.share - this.box().top
    this.follow()
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
    const block = this.stack.blockFrom(y)
    const first = posToOffset(projection, block.from + 1)
    // Below the last line of the block comes the first of the next.
    const last = Math.min(posToOffset(projection, block.to) + 1, projection.text.length)
    return first + firstWhere(last - first, (at) => this.heightOf(first + at) > y - 1)
  }

  /** How high on the screen the line of an offset begins. */
  private heightOf(offset: number): number {
    return this.view.coordsAtPos(offsetToPos(projectText(this.view.state.doc), offset), 1).top
  }

  private draw(stretch: Stretch): void {
    const { near, around } = drawnIn(this.view.state)
    const isMoved = !isSame(around, stretch.around)
    if (!isMoved && isSame(near, stretch.near)) return
    if (isMoved) this.stack.learn()
    this.view.dispatch(setStretch(caughtUp(this.view), stretch))
    if (isMoved) this.stack.arrange()
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
    return { from: this.stack.blockFrom(top - more).from, to: this.stack.blockFrom(bottom + more).to }
  }
}

function isSame(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to
}

/** The element that scrolls: `place` itself or the nearest around it. */
export function scrollerOf(place: HTMLElement): HTMLElement {
  for (let element: HTMLElement | null = place; element; element = element.parentElement)
    if (/^(auto|scroll)$/.test(getComputedStyle(element).overflowY)) return element
  return document.documentElement
}
