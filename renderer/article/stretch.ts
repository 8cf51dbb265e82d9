import type { Node } from 'prosemirror-model'
import { blockSpan } from './passages/blocks'
import type { Stretch } from './passages/draw'

/** Up to this size all of a document is drawn: an ordinary article then never changes under a screen reader. */
const ordinary = 40_000

/** Characters on either side of a place whose surroundings have no size yet. */
const nearChars = 3_000
const aroundChars = 12_000

export function isOrdinary(doc: Node): boolean {
  return doc.content.size <= ordinary
}

/** What to draw around a position before anything has a size on the screen. */
export function surroundings(doc: Node, pos: number): Stretch {
  const whole = { from: 0, to: doc.content.size }
  if (isOrdinary(doc)) return { near: whole, around: whole }
  return {
    near: blockSpan(doc, { from: pos - nearChars, to: pos + nearChars }),
    around: blockSpan(doc, { from: pos - aroundChars, to: pos + aroundChars }),
  }
}
