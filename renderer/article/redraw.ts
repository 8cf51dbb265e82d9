import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Id } from '../../shared/model/records'
import { caughtUp } from './caughtUp'
import { setActive, setPassages } from './passages/plugin'
import type { ShownPassage } from './types'

interface Asked {
  readonly passages?: readonly ShownPassage[]
  readonly active?: Id | null
}

/**
 * What is to be drawn at the end of the event under way. A key that makes a claim also makes it the active one: drawn
 * one by one, the page would be laid out twice.
 */
export class Redraw {
  private asked: Asked | null = null

  /** Asks for some more of it; `draw` is called at the end of the event. */
  ask(asked: Asked, draw: () => void): void {
    const isFirst = this.asked === null
    this.asked = { ...this.asked, ...asked }
    if (isFirst) queueMicrotask(draw)
  }

  /** What draws all that was asked for since it was last taken; null where nothing was. */
  take(view: EditorView): Transaction | null {
    if (!this.asked) return null
    const { passages, active } = this.asked
    this.asked = null
    const tr = caughtUp(view)
    if (passages) setPassages(tr, passages)
    if (active !== undefined) setActive(tr, active)
    return tr
  }
}
