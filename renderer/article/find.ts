import { findAll } from '../../shared/text/find'
import type { TextRange } from './types'

/** A search that goes on: its matches in one text, and the one that it is at. */
export class Search {
  query = ''
  text = ''
  matches: readonly TextRange[] = []
  private current = -1

  start(query: string, text: string): readonly TextRange[] {
    this.query = query
    this.text = text
    this.matches = findAll(text, query)
    this.current = -1
    return this.matches
  }

  /** The index of the next or previous match, round; the first step starts from `offset`. -1 for none. */
  step(offset: number, direction: 1 | -1): number {
    const count = this.matches.length
    if (count === 0) return -1
    if (this.current >= 0) this.current = (this.current + direction + count) % count
    else {
      const after = this.matches.findIndex(({ start }) => start >= offset)
      const first = after < 0 ? count : after
      this.current = (direction > 0 ? first : first - 1 + count) % count
    }
    return this.current
  }
}
