import type { EditorState } from 'prosemirror-state'
import type { Id } from '../../shared/model/records'
import { drawnIn } from './passages/plugin'
import type { ShownPassage } from './types'

/** Chooses among passages that lie over each other. */
export class Picker {
  private place: readonly ShownPassage[] = []
  private last: Id | null = null

  /** The passage that a click on the text from `pos` on means: the innermost, at the same place again the next. */
  atClick(state: EditorState, pos: number): Id | null {
    const stack = stackAt(state, (from, to) => from <= pos && to > pos)
    const again = stack.length === this.place.length && stack.every(({ id }, i) => id === this.place[i]!.id)
    return this.choose(stack, again ? stack.findIndex((passage) => this.isPicked(state, passage)) : -1)
  }

  /** The next passage at the cursor or selection, after the picked one or one of the active claim. */
  atSelection(state: EditorState): Id | null {
    const { from: start, to: end, empty } = state.selection
    const stack = stackAt(state, (from, to) =>
      empty ? from <= start && to >= start : from < end && to > start,
    )
    const picked = stack.findIndex((passage) => this.isPicked(state, passage))
    const { active } = drawnIn(state)
    return this.choose(stack, picked >= 0 ? picked : stack.findIndex(({ claim }) => claim === active))
  }

  private choose(stack: readonly ShownPassage[], current: number): Id | null {
    this.place = stack
    this.last = stack[(current + 1) % stack.length]?.id ?? null
    return this.last
  }

  /** Picked here last, and still what the desk is about. */
  private isPicked(state: EditorState, { id, claim }: ShownPassage): boolean {
    return id === this.last && claim === drawnIn(state).active
  }
}

/** The passages whose span in the document fits, shortest first. */
function stackAt(state: EditorState, fits: (from: number, to: number) => boolean): ShownPassage[] {
  const { passages, from, to } = drawnIn(state).placement
  return passages
    .map((passage, i) => ({ passage, from: from[i]!, to: to[i]!, index: i }))
    .filter((entry) => entry.from < entry.to && fits(entry.from, entry.to))
    .sort((a, b) => a.to - a.from - (b.to - b.from) || b.index - a.index)
    .map(({ passage }) => passage)
}
