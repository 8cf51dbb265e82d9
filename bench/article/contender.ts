import type { ShownPassage } from '../../renderer/article/types'
import type { Status } from '../../shared/model/status'
import type { Story } from './story'

/** An article on the page, with what the benchmark does to it. */
export interface Opened {
  /** Resolves when what was asked last is in the page; absent where it is there at once. */
  drawn?(): Promise<void>
  /** Adds a claim over words on the screen. */
  add(passage: ShownPassage): void
  /** Gives the passage at an index of the story another status. */
  tag(index: number, status: Status): void
  /** Makes the text editable and puts the cursor at an offset on the screen; absent where nothing can be typed. */
  startTyping?(offset: number): void
}

/** Puts an article with its passages on an empty page. */
export type Contender = (place: HTMLElement, story: Story) => Opened
