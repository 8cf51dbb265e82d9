import type { Node } from 'prosemirror-model'
import type { Anchor, AnchorState, Id } from '../../shared/model/records'
import type { Status } from '../../shared/model/status'

/** A span of the article's text projection, UTF-16 offsets, end exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A passage as the article shows it. */
export interface ShownPassage extends TextRange {
  readonly id: Id
  readonly claim: Id
  readonly number: number
  readonly status: Status
  readonly state: AnchorState
  /** Who has judged the claim, by initials one below the other; absent where one person judges all. */
  readonly by?: string
  /** The anchor's `was`, where it has one: *Correct text* hands it on. */
  readonly was?: string
}

/** What leaving *Correct text* with a changed document yields. */
export interface Correction {
  readonly doc: Node
  /** The new anchor of every passage that was given, with `version` left to the caller. */
  readonly anchors: readonly { readonly passage: Id; readonly anchor: Omit<Anchor, 'version'> }[]
}

/** Sentences with a mark in the margin. */
export interface SentenceMarks {
  /** Those that still need checking. */
  readonly open: readonly TextRange[]
  /** Those that somebody set aside. */
  readonly aside: readonly TextRange[]
}

/** How the article tells what the person does in it. */
export interface ArticleListener {
  /**
   * The selection, trimmed of white space; null when it is empty or only white space, in *Correct text*, or in
   * what is left out of the article.
   */
  selected(range: TextRange | null): void
  /** A click or key picked a claim (or none) at a place where passages lie over each other. */
  picked(passage: Id | null): void
  /** *Correct text* has, or has no longer, something to undo. */
  corrected(dirty: boolean): void
  /** A button asks for left-out parts to become part of the article again: their places among the blocks. */
  restored(places: readonly number[]): void
}

/**
 * The article on the screen: a ProseMirror view that knows nothing of React or of the project. One is made
 * for the window and shows one article after another.
 *
 * What scrolls is `place` or the nearest element around it whose `overflow-y` is `auto` or `scroll`, so that
 * a headline can scroll away with the text.
 */
export interface ArticleView {
  /** Shows a document with its passages; `top` is the text offset to have at the top of the page. */
  show(doc: Node, passages: readonly ShownPassage[], top: number): void
  /**
   * Redraws only what differs from the passages shown before, at the end of the event under way, together
   * with whatever else is asked for until then.
   */
  setPassages(passages: readonly ShownPassage[]): void
  /** Marks the passages of one claim as the active ones, at the end of the event under way. */
  setActive(claim: Id | null): void
  /** Marks sentences in the margin, until another document is shown; each kind in order and without overlap. */
  markSentences(marks: SentenceMarks): void
  selection(): TextRange | null
  /** The text offset of the cursor, or of the end of the selection that moves. */
  cursor(): number
  /** Selects a range and brings it into sight; keeps the focus where it is unless `focus`. */
  select(range: TextRange, options?: { focus?: boolean }): void
  /** Brings a range into sight without selecting it. */
  reveal(range: TextRange): void
  /**
   * Picks a passage at the cursor or selection, the innermost first and each further time the next one
   * outwards, round; tells `picked` and answers its id, null where there is none.
   */
  pickNext(): Id | null
  /** The place among the blocks of the left-out part that the selection begins or ends in, else null. */
  cutAt(): number | null
  /** Opens or closes left-out parts; without places opens all, or closes all where all are open. */
  toggleCuts(places?: readonly number[]): void
  focus(): void
  /** The text offset at the top of the page. */
  top(): number
  /** Where the selection is on the screen, for the toolbar. */
  selectionBox(): { left: number; right: number; top: number; bottom: number } | null

  /** Highlights every match of a plain text, case and accents folded; answers how many there are. */
  find(query: string): number
  /** Selects the next or previous match; answers its index from 0, or -1 when there is none. */
  findStep(direction: 1 | -1): number

  readonly correcting: boolean
  startCorrecting(): void
  /** Leaves the mode; null when nothing was changed. */
  finishCorrecting(): Correction | null
  cancelCorrecting(): void
  undoCorrection(): boolean
  redoCorrection(): boolean

  destroy(): void
}

export type CreateArticleView = (place: HTMLElement, listener: ArticleListener) => ArticleView
