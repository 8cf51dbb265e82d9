import fc from 'fast-check'
import * as history from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection, type Command } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { drawnIn, passagesPlugin, setPassages, setStretch } from '../../../renderer/article/passages/plugin'
import { docOf, shown } from './words'

/** One thing that a person does in *Correct text*; places are shares of the text's length. */
interface Edit {
  readonly do: 'type' | 'paste' | 'delete' | 'split' | 'undo' | 'redo'
  readonly at: number
  readonly over: number
  readonly text: string
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const editsOf = (...kinds: Edit['do'][]) =>
  fc.record<Edit>({
    do: fc.constantFrom(...kinds),
    at: share,
    over: share,
    text: fc.string({ minLength: 1, maxLength: 8 }),
  })
const forward = editsOf('type', 'type', 'paste', 'delete', 'delete', 'split')
const anything = fc.oneof(
  { weight: 2, arbitrary: forward },
  { weight: 1, arbitrary: editsOf('undo', 'redo') },
)

const doc = docOf(
  'The river rose 4.2 metres in a single night, the ministry said.',
  'About 300 homes were cut off. Two people are missing.',
  '',
  'The dam was opened too late, an account that its operator disputes.',
)
const quotes = [
  '4.2 metres',
  'rose 4.2 metres in a single night',
  '300 homes',
  'cut off. Two people',
  'missing.\n\nThe dam was',
  'disputes.',
  'T',
]
const passages = quotes.map((quote) => shown(doc, quote))

function start(): EditorState {
  const state = EditorState.create({ doc, plugins: [history.history({ newGroupDelay: 0 }), passagesPlugin] })
  const whole = { from: 0, to: doc.content.size }
  return state.apply(setStretch(setPassages(state.tr, passages), { near: whole, around: whole }))
}

function run(state: EditorState, step: Edit): EditorState {
  if (step.do === 'undo') return command(state, history.undo)
  if (step.do === 'redo') return command(state, history.redo)
  const size = state.doc.content.size
  const from = Math.floor(step.at * size)
  const to = step.do === 'type' ? from : Math.min(size, from + Math.floor(step.over * 40))
  const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))
  const tr = state.tr.setSelection(selection)
  if (step.do === 'split') return state.apply(tr.split(selection.from))
  if (step.do === 'delete') return state.apply(tr.deleteSelection())
  return state.apply(tr.insertText(step.text))
}

function command(state: EditorState, run: Command): EditorState {
  let after = state
  run(state, (tr) => (after = state.apply(tr)))
  return after
}

// Declared as any by the library.
const undoDepth = (state: EditorState) => Number(history.undoDepth(state))
const redoDepth = (state: EditorState) => Number(history.redoDepth(state))

function places(state: EditorState): readonly [number, number][] {
  const { from, to } = drawnIn(state).placement
  return [...from].map((pos, i) => [pos, to[i]!])
}

/** The words under each passage. */
function words(state: EditorState): string[] {
  return places(state).map(([from, to]) => state.doc.textBetween(from, to, '\n'))
}

describe('passages in Correct text', () => {
  it('are all exactly back when everything is undone, whatever was done (1,000 runs)', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 25 }), (edits) => {
        let state = edits.reduce(run, start())
        while (undoDepth(state) > 0) state = command(state, history.undo)
        expect(state.doc.eq(doc)).toBe(true)
        expect(words(state)).toEqual(quotes)
        expect(places(state)).toEqual(places(start()))
      }),
      { numRuns: 1000 },
    )
  })

  it('stand at every undone and redone step where they stood when it was made', () => {
    fc.assert(
      fc.property(fc.array(forward, { minLength: 1, maxLength: 15 }), (edits) => {
        const seen: { doc: Node; places: readonly [number, number][] }[] = []
        const note = (state: EditorState) =>
          (seen[undoDepth(state)] = { doc: state.doc, places: places(state) })
        let state = start()
        note(state)
        for (const step of edits) note((state = run(state, step)))
        while (undoDepth(state) > 0) {
          state = command(state, history.undo)
          const then = seen[undoDepth(state)]!
          if (then.doc.eq(state.doc)) expect(places(state)).toEqual(then.places)
        }
        while (redoDepth(state) > 0) {
          state = command(state, history.redo)
          expect(state.doc.eq(seen[undoDepth(state)]!.doc)).toBe(true)
          expect(places(state)).toEqual(seen[undoDepth(state)]!.places)
        }
      }),
    )
  })

  it('always have their spans in the document, in order, and decorations only inside text', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 25 }), (edits) => {
        let state = start()
        for (const step of edits) {
          state = run(state, step)
          for (const [from, to] of places(state)) {
            expect(from).toBeLessThanOrEqual(to)
            expect(to).toBeLessThanOrEqual(state.doc.content.size)
          }
          expect(drawnWords(state)).toEqual(words(state).map(withoutBreaks))
        }
      }),
    )
  })

  it('do not grow by what is typed at their edges, and take in what is typed inside', () => {
    const [, rose] = places(start())
    const [from, to] = rose!
    const typed = (pos: number) => words(start().apply(start().tr.insertText('X', pos)))[1]
    expect(typed(from)).toBe('rose 4.2 metres in a single night')
    expect(typed(to)).toBe('rose 4.2 metres in a single night')
    expect(typed(from + 1)).toBe('rXose 4.2 metres in a single night')
  })

  it('come back onto their words when those are cut and pasted elsewhere', () => {
    const state = start()
    const [, [from, to]] = places(state) as [unknown, [number, number]]
    const cut = state.doc.slice(from, to)
    const without = state.apply(state.tr.delete(from, to))
    expect(words(without)[1]).toBe('')
    const end = without.doc.content.size - 1
    expect(words(without.apply(without.tr.replace(end, end, cut)))[1]).toBe(
      'rose 4.2 metres in a single night',
    )
  })

  it('that arrive while the text is being edited are put where their words now are', () => {
    const state = start().apply(start().tr.insertText('On Tuesday, ', 1))
    const added = [...passages, shown(doc, 'operator')]
    expect(words(state.apply(setPassages(state.tr, added)))).toEqual([...quotes, 'operator'])
  })
})

const withoutBreaks = (text: string) => text.replaceAll('\n', '')

/** The words that the decorations of each passage lie over. */
function drawnWords(state: EditorState): string[] {
  const decorations = drawnIn(state).decorations.find()
  return passages.map(({ id }) =>
    decorations
      .filter((decoration) => (decoration.spec as { passage?: string }).passage === id)
      .sort((a, b) => a.from - b.from)
      .map(({ from, to }) => state.doc.textBetween(from, to))
      .join(''),
  )
}
