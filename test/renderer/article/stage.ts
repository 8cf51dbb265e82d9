import type { Node } from 'prosemirror-model'
import { beforeAll } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/article/article.css'
import { createArticleView } from '../../../renderer/article/view'
import type { ArticleView, ShownPassage, TextRange } from '../../../renderer/article/types'
import { projectText } from '../../../shared/article/projection'

beforeAll(async () => {
  await page.viewport(900, 700)
  // A font that arrives late would move the words between measuring and clicking.
  for (const font of ['19px', '650 19px', 'italic 19px'])
    await document.fonts.load(`${font} 'Source Serif 4 Variable'`)
  await document.fonts.load("640 10px 'Libre Franklin Variable'")
})

/** The article on a page of its own, and everything that it told. */
export interface Stage {
  readonly view: ArticleView
  readonly scroller: HTMLElement
  /** The text as the browser has it. */
  readonly text: HTMLElement
  readonly selections: (TextRange | null)[]
  readonly picks: (string | null)[]
  readonly dirt: boolean[]
  readonly restored: (readonly number[])[]
}

/** Puts up an article of the window's size, with a heading above the text that scrolls with it. */
export function openStage(doc: Node, passages: readonly ShownPassage[] = [], top = 0): Stage {
  document.body.replaceChildren()
  document.body.style.cssText = 'margin: 0; height: 100vh'
  const scroller = document.createElement('main')
  scroller.style.cssText = 'height: 600px; width: 700px; overflow-y: auto; overflow-anchor: none'
  const heading = document.createElement('header')
  heading.textContent = 'The outlet and the date'
  heading.style.height = '80px'
  const place = document.createElement('div')
  place.style.padding = '0 40px'
  scroller.append(heading, place)
  document.body.append(scroller)
  const told = { selections: [], picks: [], dirt: [], restored: [] } as Pick<
    Stage,
    'selections' | 'picks' | 'dirt' | 'restored'
  >
  const view = createArticleView(place, {
    selected: (range) => told.selections.push(range),
    picked: (passage) => told.picks.push(passage),
    corrected: (dirty) => told.dirt.push(dirty),
    restored: (places) => told.restored.push(places),
  })
  view.show(doc, passages, top)
  return {
    view,
    scroller,
    get text() {
      return place.querySelector<HTMLElement>('.article-text')!
    },
    ...told,
  }
}

/** The pieces in which a passage is drawn, in the order of the text. */
export function pieces(stage: Stage, passage: ShownPassage): HTMLElement[] {
  return [...stage.text.querySelectorAll<HTMLElement>(`[data-passage="${passage.id}"]`)]
}

/** The words that a passage is drawn over. */
export function drawnWords(stage: Stage, passage: ShownPassage): string {
  return pieces(stage, passage)
    .map((piece) => piece.textContent)
    .join('')
}

/** Where a text is on the screen. */
export function placeOf(stage: Stage, words: string, within = words): DOMRect {
  const walker = document.createTreeWalker(stage.text, NodeFilter.SHOW_TEXT)
  const texts: { node: Text; start: number }[] = []
  let all = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    texts.push({ node: node as Text, start: all.length })
    all += node.textContent
  }
  const start = all.indexOf(within) + within.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not on the page`)
  const range = new Range()
  const set = (offset: number, end: boolean) => {
    const at = texts.findLast((text) => (end ? text.start < offset : text.start <= offset))!
    if (end) range.setEnd(at.node, offset - at.start)
    else range.setStart(at.node, offset - at.start)
  }
  set(start, false)
  set(start + words.length, true)
  return range.getBoundingClientRect()
}

interface Point {
  readonly x: number
  readonly y: number
}

export function middleOf({ left, right, top, bottom }: DOMRect): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

type MouseType = 'mousePressed' | 'mouseReleased' | 'mouseMoved'

/** The real mouse of the browser; the test's page is a frame in it. */
async function mouse(type: MouseType, { x, y }: Point, clickCount: number, modifiers = 0): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / window.innerWidth : 1
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    x: (frame?.left ?? 0) + x * scale,
    y: (frame?.top ?? 0) + y * scale,
    button: 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount,
    modifiers,
  })
}

export async function click(point: Point, times = 1): Promise<void> {
  for (let count = 1; count <= times; count++) {
    await mouse('mousePressed', point, count)
    await mouse('mouseReleased', point, count)
  }
  await settled()
}

/** With the Shift key held. */
export async function shiftClick(point: Point): Promise<void> {
  const shift = 8
  await mouse('mousePressed', point, 1, shift)
  await mouse('mouseReleased', point, 1, shift)
  await settled()
}

export async function drag(from: Point, to: Point): Promise<void> {
  await mouse('mousePressed', from, 1)
  await mouse('mouseMoved', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 1)
  await mouse('mouseMoved', to, 1)
  await mouse('mouseReleased', to, 1)
  await settled()
}

export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
  await settled()
}

/** What was asked for is drawn at the end of the event. */
export const drawn = () => Promise.resolve()

/** The selection is reported by the browser after the event that made it. */
export async function settled(): Promise<void> {
  await nextFrame()
  await nextFrame()
}

/** A page that scrolls smoothly takes a while to arrive. */
export async function scrollEnd({ scroller }: Stage): Promise<void> {
  for (let last = -1; last !== scroller.scrollTop; await nextFrame()) {
    last = scroller.scrollTop
    for (let i = 0; i < 6; i++) await nextFrame()
  }
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}

/** The words that the person has selected, as the article tells it. */
export function selectedWords(stage: Stage, doc: Node): string {
  const range = stage.view.selection()
  return range ? projectText(doc).text.slice(range.start, range.end) : ''
}
