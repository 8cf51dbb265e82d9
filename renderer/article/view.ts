import { redo, undo, undoDepth } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { withCuts, withoutCuts } from '../../shared/article/cut'
import { offsetToPos, posToOffset, projectText } from '../../shared/article/projection'
import type { Id } from '../../shared/model/records'
import { trimRange } from '../../shared/text/range'
import { caughtUp } from './caughtUp'
import { cutAtSelection, setShownCuts } from './cuts/plugin'
import { keepShown, toggleCuts } from './cuts/shown'
import { correctingPlugins, correctionOf, passagesAfter } from './correcting'
import { openEditor } from './editor'
import { Search } from './find'
import { bringCaret } from './farCaret'
import { emptyDoc, lockedState } from './lockedState'
import { blockSpan } from './passages/blocks'
import { spanOf } from './passages/placement'
import { drawnIn, passagesPlugin, setMatch, setMatches } from './passages/plugin'
import { Picker } from './pick'
import { Redraw } from './redraw'
import { setSentenceMarks } from './sentences/plugin'
import type {
  ArticleListener,
  ArticleView,
  Correction,
  CreateArticleView,
  SentenceMarks,
  ShownPassage,
  TextRange,
} from './types'
import { surroundings } from './stretch'
import { scrollerOf, Viewport } from './viewport'

/** See ArticleView. */
export const createArticleView: CreateArticleView = (place, listener) => new Article(place, listener)

class Article implements ArticleView {
  private readonly scroller: HTMLElement
  private editor: EditorView
  private viewport: Viewport
  private readonly picker = new Picker()
  private readonly search = new Search()
  private readonly redraw = new Redraw()
  /** The document as it was when *Correct text* began, while that lasts. */
  private original: { readonly whole: Node; readonly text: Node } | null = null
  private told: { selection: TextRange | null; dirty: boolean } = { selection: null, dirty: false }

  constructor(
    private readonly place: HTMLElement,
    private readonly listener: ArticleListener,
  ) {
    // Found once: with a long article in it the page would first have to be laid out.
    this.scroller = scrollerOf(place)
    this.editor = this.open(lockedState(emptyDoc, [], surroundings(emptyDoc, 0), null))
    this.viewport = new Viewport(this.editor, this.scroller)
  }

  show(doc: Node, passages: readonly ShownPassage[], top: number): void {
    const before = this.view
    const stretch = surroundings(doc, offsetToPos(projectText(doc), top))
    const fresh = lockedState(doc, passages, stretch, drawnIn(before.state).active)
    const state = fresh.apply(keepShown(before.state, fresh.tr))
    this.original = null
    if (before.state.doc.eq(doc)) {
      before.updateState(state)
      this.viewport.adopt()
    } else {
      const hadFocus = before.hasFocus()
      this.close()
      this.editor = this.open(state)
      this.viewport = new Viewport(this.editor, this.scroller)
      if (hadFocus) this.editor.focus()
    }
    this.viewport.scrollTo(top)
    this.tell()
  }

  setPassages(passages: readonly ShownPassage[]): void {
    this.redraw.ask({ passages }, this.draw)
  }

  setActive(claim: Id | null): void {
    this.redraw.ask({ active: claim }, this.draw)
  }

  markSentences(marks: SentenceMarks): void {
    if (!this.original) this.view.dispatch(setSentenceMarks(caughtUp(this.view), marks))
  }

  cursor(): number {
    const { doc, selection } = this.view.state
    return posToOffset(projectText(doc), selection.head)
  }

  selection(): TextRange | null {
    const { doc, selection } = this.view.state
    if (this.cutAt() !== null) return null
    const projection = projectText(doc)
    const [start, end] = [posToOffset(projection, selection.from), posToOffset(projection, selection.to)]
    return trimRange(projection.text, start, end)
  }

  select(range: TextRange, options: { focus?: boolean } = {}): void {
    const { state } = this.view
    const { from, to } = spanOf(state.doc, range)
    this.viewport.drawAround(from)
    const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))
    this.view.dispatch(state.tr.setSelection(selection))
    if (options.focus) this.view.focus()
    this.viewport.reveal({ from, to })
  }

  reveal(range: TextRange): void {
    this.viewport.reveal(spanOf(this.view.state.doc, range))
  }

  pickNext(): Id | null {
    const passage = this.picker.atSelection(this.view.state)
    if (passage !== null) this.listener.picked(passage)
    return passage
  }

  cutAt(): number | null {
    return cutAtSelection(this.view.state)
  }

  toggleCuts(places?: readonly number[]): void {
    const shown = toggleCuts(this.view.state, places)
    this.view.dispatch(setShownCuts(this.view.state.tr, shown))
    this.viewport.remeasure()
  }

  focus(): void {
    this.view.focus()
  }

  top(): number {
    return this.viewport.top()
  }

  selectionBox(): { left: number; right: number; top: number; bottom: number } | null {
    const { selection } = this.view.state
    return selection.empty ? null : this.viewport.boxOf(selection)
  }

  find(query: string): number {
    const matches = this.search.start(query, projectText(this.view.state.doc).text)
    this.view.dispatch(setMatches(this.view.state.tr, matches))
    return matches.length
  }

  findStep(direction: 1 | -1): number {
    const { text } = projectText(this.view.state.doc)
    if (this.search.text !== text) this.find(this.search.query)
    const index = this.search.step(this.selection()?.start ?? this.top(), direction)
    const match = this.search.matches[index]
    if (match) {
      this.view.dispatch(setMatch(this.view.state.tr, index))
      this.select(match)
    }
    return index
  }

  get correcting(): boolean {
    return this.original !== null
  }

  startCorrecting(): void {
    if (this.original) return
    const whole = this.view.state.doc
    const text = withoutCuts(whole)
    // What is left out is not there to be corrected; it is put back where it was when the mode is left.
    if (text !== whole) this.showAgain(text, drawnIn(this.view.state).placement.passages)
    this.original = { whole, text }
    const { state } = this.view
    // Words selected for claiming would be gone with the first letter typed.
    const caret = state.apply(state.tr.setSelection(TextSelection.near(state.selection.$from)))
    this.view.updateState(caret.reconfigure({ plugins: correctingPlugins(passagesPlugin) }))
    this.tell()
  }

  finishCorrecting(): Correction | null {
    if (!this.original) return null
    const { whole, text } = this.original
    const correction = correctionOf(text, this.view.state)
    const doc = correction ? withCuts(whole, correction.doc) : whole
    this.lock(doc, passagesAfter(this.view.state, correction))
    return correction && { ...correction, doc }
  }

  cancelCorrecting(): void {
    if (this.original) this.lock(this.original.whole, drawnIn(this.view.state).placement.passages)
  }

  undoCorrection(): boolean {
    return this.run(undo)
  }

  redoCorrection(): boolean {
    return this.run(redo)
  }

  destroy(): void {
    this.close()
  }

  /** The editor with everything drawn that was asked for. */
  private get view(): EditorView {
    const tr = this.redraw.take(this.editor)
    if (tr) this.editor.dispatch(tr)
    return this.editor
  }

  private readonly draw = () => void (this.editor.isDestroyed || this.view)

  private open(state: EditorState): EditorView {
    return openEditor(this.place, state, {
      dispatch: (tr) => this.apply(tr),
      keydown: (view, event) => bringCaret(view, this.viewport, event),
      followCaret: (view) => this.followCaret(view),
      click: (pos, event) => this.click(pos, event),
      toggle: (places) => this.toggleCuts(places),
      restore: (places) => this.listener.restored(places),
    })
  }

  /** Where the caret is far away, its block has no place on the page to be scrolled to. */
  private followCaret({ state: { selection } }: EditorView): boolean {
    if (this.viewport.holds(selection.head)) return false
    this.viewport.reveal({ from: selection.head, to: selection.head })
    return true
  }

  private close(): void {
    this.viewport.destroy()
    this.editor.destroy()
  }

  private apply(tr: Transaction): void {
    this.editor.updateState(this.editor.state.apply(tr))
    if (tr.docChanged) this.viewport.follow()
    if (tr.docChanged || tr.selectionSet) this.tell()
  }

  private tell(): void {
    const selection = this.original ? null : this.selection()
    const dirty = this.original !== null && undoDepth(this.view.state) > 0
    const before = this.told
    this.told = { selection, dirty }
    if (selection?.start !== before.selection?.start || selection?.end !== before.selection?.end)
      this.listener.selected(selection)
    if (dirty !== before.dirty) this.listener.corrected(dirty)
  }

  private click(pos: number, event: MouseEvent): boolean {
    // The second click of a double click selects a word, one with Shift extends the selection.
    if (this.original || event.button !== 0 || event.detail > 1 || event.shiftKey) return false
    // A quick click is over before the browser tells of its caret: redrawing would put the old selection back.
    const { doc, tr } = this.view.state
    this.apply(tr.setSelection(TextSelection.near(doc.resolve(pos))))
    const span = event.target instanceof Element ? event.target.closest('[data-passage]') : null
    this.listener.picked(span ? this.picker.atClick(this.view.state, this.view.posAtDOM(span, 0)) : null)
    return false
  }

  /** Shows another document of the same text or nearly, with the page and the cursor where they were. */
  private showAgain(doc: Node, passages: readonly ShownPassage[]): void {
    const { doc: before, selection } = this.view.state
    const caret = posToOffset(projectText(before), selection.from)
    this.show(doc, passages, this.top())
    const { state } = this.view
    const $caret = state.doc.resolve(offsetToPos(projectText(doc), caret))
    this.view.dispatch(state.tr.setSelection(TextSelection.near($caret)))
  }

  private lock(doc: Node, passages: readonly ShownPassage[]): void {
    if (withoutCuts(doc) !== doc) return this.showAgain(doc, passages)
    const { selection } = this.view.state
    const { active, near, around } = drawnIn(this.view.state)
    const stretch = { near: blockSpan(doc, near), around: blockSpan(doc, around) }
    this.original = null
    const end = Math.min(selection.to, doc.content.size)
    const start = Math.min(selection.from, end)
    const kept = TextSelection.between(doc.resolve(start), doc.resolve(end))
    this.view.updateState(lockedState(doc, passages, stretch, active, kept))
    this.viewport.adopt()
    this.viewport.follow()
    this.tell()
  }

  private run(command: Command): boolean {
    return command(this.view.state, this.view.dispatch)
  }
}
