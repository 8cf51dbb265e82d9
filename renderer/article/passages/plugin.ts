import { isHistoryTransaction, undoDepth } from 'prosemirror-history'
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Mapping, type StepMap } from 'prosemirror-transform'
import { DecorationSet } from 'prosemirror-view'
import { projectText, type Projection } from '../../../shared/article/projection'
import type { Id } from '../../../shared/model/records'
import type { ShownPassage, TextRange } from '../types'
import { blockSpan, changedSpan } from './blocks'
import { differingMatches, differingPassages, passagesOf } from './differ'
import type { Found, Sheet, Stretch } from './draw'
import { healSpans, recall, remember, type Memory } from './memory'
import {
  differenceOf,
  keepPlaces,
  mapSpans,
  placeRanges,
  replacePassages,
  settleSpans,
  type Difference,
  type Placement,
  type Span,
  type Spans,
} from './placement'
import { redrawBlocks } from './redraw'

interface Drawn extends Sheet, Stretch {
  /** The text that passages are given for, and what was done to its document since. */
  readonly original: Projection
  readonly edits: readonly StepMap[]
  readonly memories: readonly Memory[]
  readonly decorations: DecorationSet
}

interface Redraw {
  readonly passages?: readonly ShownPassage[]
  readonly active?: Id | null
  readonly matches?: Spans
  readonly match?: number
  readonly stretch?: Stretch
}

const key = new PluginKey<Drawn>('passages')

/**
 * Draws standoff passages over the text. The truth is a list of spans, mapped through every edit;
 * decorations are made of it for the blocks near the viewport only, and again only where they differ.
 */
export const passagesPlugin = new Plugin<Drawn>({
  key,
  state: {
    init: (_config, { doc }) => ({
      original: projectText(doc),
      edits: [],
      placement: { passages: [], ...placeRanges(projectText(doc), []) },
      active: null,
      found: { ...placeRanges(projectText(doc), []), current: -1 },
      memories: [],
      near: { from: 0, to: 0 },
      around: { from: 0, to: 0 },
      decorations: DecorationSet.empty,
    }),
    apply(tr, drawn, before, after) {
      const edited = tr.docChanged ? followEdit(tr, drawn, before, after) : drawn
      const redraw = tr.getMeta(key) as Redraw | undefined
      return redraw ? followRedraw(tr, edited, redraw) : edited
    },
  },
  props: {
    decorations: (state) => key.getState(state)?.decorations,
    attributes: (state) => ({ class: isWhole(state) ? '' : 'windowed' }),
  },
})

/** Puts other passages over the text; offsets are of the document that the state was made with. */
export function setPassages(tr: Transaction, passages: readonly ShownPassage[]): Transaction {
  return redrawing(tr, { passages })
}

export function setActive(tr: Transaction, active: Id | null): Transaction {
  return redrawing(tr, { active })
}

/** Marks matches, in order and without overlap; the ranges are of the document as it now is. */
export function setMatches(tr: Transaction, ranges: readonly TextRange[]): Transaction {
  return redrawing(tr, { matches: placeRanges(projectText(tr.doc), ranges), match: -1 })
}

/** Marks the match at an index as the one that the person is at. */
export function setMatch(tr: Transaction, match: number): Transaction {
  return redrawing(tr, { match })
}

/** Says what of the document is on the screen, and around it. */
export function setStretch(tr: Transaction, stretch: Stretch): Transaction {
  return redrawing(tr, { stretch })
}

/** What the plugin shows in a state. */
export function drawnIn(state: EditorState): Drawn {
  const drawn = key.getState(state)
  if (!drawn) throw new Error('The article was made without its passages')
  return drawn
}

function redrawing(tr: Transaction, redraw: Redraw): Transaction {
  return tr.setMeta(key, { ...(tr.getMeta(key) as Redraw | undefined), ...redraw })
}

function isWhole(state: EditorState): boolean {
  const { around } = drawnIn(state)
  return around.from <= 0 && around.to >= state.doc.content.size
}

function followRedraw({ doc, selection }: Transaction, before: Drawn, redraw: Redraw): Drawn {
  const { passages = before.placement.passages, active = before.active, stretch = before } = redraw
  const { matches = before.found, match = before.found.current } = redraw
  const { near, around } = stretch
  const found: Found = { from: matches.from, to: matches.to, current: match }
  const difference = differenceOf(before.placement.passages, passages)
  const placement = placeAgain(before, passages, difference)
  const after: Drawn = { ...before, placement, active, found, near, around }
  // Where nothing was drawn before, all of it will be.
  const isElsewhere = near.from >= before.near.to || near.to <= before.near.from
  const touched = isElsewhere ? [] : differingSpans(before, after, difference)
  const ends = [selection.anchor, selection.head]
  return { ...after, decorations: redrawBlocks(doc, before, after, after, touched, ends) }
}

/** What looks otherwise, of what is near. */
function differingSpans(before: Drawn, after: Drawn, difference: Difference): Span[] {
  const spans = [
    ...differingPassages(before.placement, after.placement, difference),
    ...(after.active === before.active
      ? []
      : passagesOf(after.placement, after.active, before.active, after.near)),
    ...differingMatches(before.found, after.found),
  ]
  return spans.filter(({ from, to }) => from <= after.near.to && to >= after.near.from)
}

/** A passage that is shown already keeps its place, whatever was typed since; a new one is brought up to it. */
function placeAgain(
  { original, edits, placement }: Drawn,
  passages: readonly ShownPassage[],
  difference: Difference,
): Placement {
  if (passages === placement.passages) return placement
  if (edits.length === 0)
    return replacePassages(placement, passages, difference, (added) => placeRanges(original, added))
  const mapped = mapSpans(placeRanges(original, passages), new Mapping(edits))
  return keepPlaces(placement, { passages, ...mapped })
}

function followEdit(tr: Transaction, drawn: Drawn, before: EditorState, after: EditorState): Drawn {
  const changed = changedSpan(tr)
  const edits = [...drawn.edits, ...tr.mapping.maps]
  // A change of marks alone moves nothing.
  if (!changed) return { ...drawn, edits }
  const placement = placeEdited(tr, drawn, changed)
  const mapped = {
    near: mapBlocks(tr, drawn.near),
    around: mapBlocks(tr, drawn.around),
    decorations: drawn.decorations.map(tr.mapping, tr.doc),
  }
  const found = { ...mapSpans(drawn.found, tr.mapping), current: drawn.found.current }
  // What undo and redo can lead to is the document at each seam of the undo history.
  const atSeam = isHistoryTransaction(tr) || undoDepth(before) !== undoDepth(after)
  const memories = atSeam
    ? remember(drawn.memories, { doc: tr.before, placement: drawn.placement })
    : drawn.memories
  const edited: Drawn = { ...drawn, ...mapped, edits, placement, found, memories }
  return { ...edited, decorations: redrawBlocks(tr.doc, mapped, edited, edited, [changed], []) }
}

function mapBlocks({ doc, mapping }: Transaction, { from, to }: Span): Span {
  return blockSpan(doc, { from: mapping.map(from, -1), to: mapping.map(to, 1) })
}

function placeEdited(tr: Transaction, { placement, memories, original }: Drawn, changed: Span): Placement {
  const spans = settleSpans(mapSpans(placement, tr.mapping), tr.doc, changed)
  const mapped = { passages: placement.passages, ...spans }
  const recalled = isHistoryTransaction(tr) ? recall(memories, tr.doc, mapped) : null
  return recalled ?? healSpans(mapped, tr, changed, original.text)
}
