import type { Node } from 'prosemirror-model'
import type { Decoration, NodeView, NodeViewConstructor, ViewMutationRecord } from 'prosemirror-view'
import { withCapital } from '../../ui/capital'
import type { CutLook } from './plugin'
import { reasonOf } from './words'
import './cuts.css'

/** What the buttons of a left-out part do; `places` are those of its parts among the blocks. */
export interface CutActions {
  toggle(places: readonly number[]): void
  restore(places: readonly number[]): void
}

/**
 * A part that is left out of the article: one line for it and its neighbours, which opens to show the text in
 * grey. The line is drawn beside the text and no part of it, so it is neither copied nor searched.
 */
class CutView implements NodeView {
  readonly dom = document.createElement('section')
  readonly contentDOM = document.createElement('div')
  private readonly line = document.createElement('div')
  private readonly words = document.createElement('span')
  private readonly toggle: HTMLButtonElement
  private readonly restore: HTMLButtonElement
  private readonly label = document.createElement('div')
  private readonly labelWords = document.createElement('span')
  private readonly restoreOne: HTMLButtonElement
  private look: CutLook | null = null

  constructor(
    private node: Node,
    actions: CutActions,
    decorations: readonly Decoration[],
  ) {
    this.toggle = button(() => actions.toggle(this.look!.places))
    this.restore = button(() => actions.restore(this.look!.places))
    this.restoreOne = button(() => actions.restore([this.look!.place]))
    this.restoreOne.textContent = 'Restore'
    this.dom.className = 'cut'
    this.contentDOM.className = 'cut-blocks'
    this.line.className = 'cut-line'
    this.label.className = 'cut-label'
    for (const part of [this.line, this.label]) part.contentEditable = 'false'
    this.line.append(this.words, this.toggle, this.restore)
    this.label.append(this.labelWords, this.restoreOne)
    this.dom.append(this.line, this.label, this.contentDOM)
    this.fit(decorations)
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (!node.sameMarkup(this.node)) return false
    this.node = node
    this.fit(decorations)
    return true
  }

  /** The line's clicks and keys are its own, not the text's. */
  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.cut-line, .cut-label') !== null
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  private fit(decorations: readonly Decoration[]): void {
    const look = lookOf(decorations)
    if (!look || look === this.look) return
    this.look = look
    const { shown, line, what, isOneOfMany } = look
    const reason = reasonOf(this.node)
    // What is hidden is no place for the cursor.
    this.dom.contentEditable = shown ? 'inherit' : 'false'
    this.dom.classList.toggle('shown', shown)
    this.line.hidden = line === ''
    this.label.hidden = !shown || !isOneOfMany
    this.contentDOM.hidden = !shown
    this.words.textContent = line
    this.labelWords.textContent = withCapital(reason)
    this.toggle.textContent = shown ? 'Hide' : 'Show'
    this.toggle.setAttribute('aria-expanded', String(shown))
    this.toggle.setAttribute('aria-label', `${shown ? 'Hide' : 'Show'} what is left out: ${what}`)
    this.restore.textContent = isOneOfMany ? 'Restore all' : 'Restore'
    this.restore.setAttribute('aria-label', `${this.restore.textContent}: ${what}`)
    this.restoreOne.setAttribute('aria-label', `Restore: ${reason}`)
  }
}

function lookOf(decorations: readonly Decoration[]): CutLook | undefined {
  for (const { spec } of decorations) {
    const { look } = spec as { look?: CutLook }
    if (look) return look
  }
  return undefined
}

function button(press: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.addEventListener('click', press)
  return element
}

/** The node view of `cut`, see shared/article/schema.ts. */
export function cutView(actions: CutActions): NodeViewConstructor {
  return (node, _view, _getPos, decorations) => new CutView(node, actions, decorations)
}
