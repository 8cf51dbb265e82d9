import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { describe as suite, expect, it } from 'vitest'
import type { CarriedAnchor } from '../../../shared/anchor/carry'
import { describe } from '../../../shared/anchor/describe'
import { carryTrimmed } from '../../../shared/anchor/trim'
import { cutsOf, isCut, leaveOut, restoreCuts } from '../../../shared/article/cut'
import { projectText } from '../../../shared/article/projection'
import { articleSchema } from '../../../shared/article/schema'
import { trimRange } from '../../../shared/text/range'
import { docs } from '../support/docs'
import { docOf } from '../support/story'

const paragraphs = [
  'The ferry sank on Thursday off Brødnik, the ministry said.',
  'Eleven people died. The ferry carried 64 people.',
  'Mayor asks for a second bridge.',
  'Nobody heard the horn, its crew told Radio Vltana.',
]
const doc = articleSchema.nodeFromJSON(docOf(...paragraphs))

function on(node: Node, quote: string, more: Partial<CarriedAnchor> = {}): CarriedAnchor {
  const { text } = projectText(node)
  const start = text.indexOf(quote)
  return { ...describe(text, start, start + quote.length), state: 'anchored', ...more }
}

/** One anchor carried to a document. */
function carried(before: Node, after: Node | null, anchor: CarriedAnchor): CarriedAnchor {
  return carryTrimmed(before, after!, [anchor])[0]!
}

suite('A passage outside the blocks that are left out', () => {
  const after = leaveOut(doc, 1, 1)

  it.each(['anchored', 'moved'] as const)('stays %s on its words', (state) => {
    const anchor = carried(doc, after, on(doc, 'Nobody heard the horn', { state }))
    expect(anchor).toMatchObject({ state, quote: 'Nobody heard the horn', start: 91 })
  })

  it('over several blocks stays anchored on all of them', () => {
    const quote = 'second bridge.\nNobody heard'
    expect(carried(doc, after, on(doc, quote))).toMatchObject({ state: 'anchored', quote })
    expect(carried(after!, doc, on(after!, quote))).toMatchObject({ state: 'anchored', quote })
  })

  it('that had changed still asks to be checked', () => {
    const anchor = on(doc, 'second bridge', { state: 'changed', was: 'third bridge' })
    expect(carried(doc, after, anchor)).toMatchObject({ state: 'changed', was: 'third bridge' })
  })

  it('stays lost when it was', () => {
    const lost = {
      ...on(doc, 'second bridge'),
      quote: 'four bridges',
      state: 'lost' as const,
      start: 80,
      end: 80,
    }
    expect(carried(doc, after, lost)).toMatchObject({ state: 'lost', quote: 'four bridges' })
    expect(carried(after!, doc, lost)).toMatchObject({ state: 'lost', quote: 'four bridges' })
  })
})

suite('A passage in a block that is left out', () => {
  it('is lost, and stands where it stood when the block is brought back', () => {
    const anchor = on(doc, 'Eleven people died.')
    const after = leaveOut(doc, 1, 2)!
    const lost = carried(doc, after, anchor)
    expect(lost).toMatchObject({ state: 'lost', quote: 'Eleven people died.', start: 58, end: 58 })
    expect(carried(after, doc, lost)).toEqual(anchor)
  })

  it('stands there again even where a neighbour is still left out', () => {
    const after = leaveOut(leaveOut(doc, 1, 1)!, 2, 2)!
    const lost = carried(doc, after, on(doc, 'a second bridge'))
    expect(carried(after, restoreCuts(after, [2]), lost)).toMatchObject({ state: 'moved' })
    const telling = carried(doc, after, on(doc, 'Eleven people died. The ferry carried'))
    expect(carried(after, restoreCuts(after, [1]), telling)).toMatchObject({ state: 'anchored', start: 59 })
  })

  it('is not put on the same words elsewhere', () => {
    const twice = articleSchema.nodeFromJSON(
      docOf('Rain fell.', 'The mayor said so.', 'Snow fell.', 'The mayor said so.'),
    )
    const { text } = projectText(twice)
    const start = text.lastIndexOf('The mayor')
    const anchor: CarriedAnchor = { ...describe(text, start, start + 9), state: 'anchored' }
    const after = leaveOut(twice, 1, 3)!
    const lost = carried(twice, after, anchor)
    expect(lost.state).toBe('lost')
    const first = articleSchema.node('doc', null, [
      twice.child(0),
      twice.child(1),
      articleSchema.node('cut', null, [twice.child(2), twice.child(3)]),
    ])
    expect(carried(after, first, lost)).toMatchObject({ state: 'lost' })
    expect(carried(after, twice, lost)).toEqual(anchor)
  })

  it('that reaches beyond it has changed, until the block is back', () => {
    const anchor = on(doc, 'The ferry carried 64 people.\nMayor asks for a second bridge.')
    const after = leaveOut(doc, 2, 2)!
    const changed = carried(doc, after, anchor)
    expect(changed).toMatchObject({
      state: 'changed',
      quote: 'The ferry carried 64 people.',
      was: anchor.quote,
    })
    expect(carried(after, doc, changed)).toEqual(anchor)
  })
})

suite('Whatever is left out and brought back', () => {
  const cases = fc.record({
    doc: docs,
    ends: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: 6 }),
    first: fc.nat(5),
    last: fc.nat(5),
    back: fc.array(fc.nat(8)),
  })

  it(
    'a passage that is anchored stands on its words, and keeps its state where those stay',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(cases, ({ doc: before, ends, first, last, back }) => {
          const { text, blocks } = projectText(before)
          const anchors = ends.flatMap(([a, b]): CarriedAnchor[] => {
            const range = trimRange(text, Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length))
            return range ? [{ ...describe(text, range.start, range.end), state: 'anchored' }] : []
          })
          const after = leaveOut(before, first, last) ?? restoreCuts(before, back)
          const now = projectText(after)
          const kept = keptBlocks(before, after)
          carryTrimmed(before, after, anchors).forEach((anchor, i) => {
            const { start, end, quote } = anchors[i]!
            if (anchor.state !== 'lost') expect(now.text.slice(anchor.start, anchor.end)).toBe(anchor.quote)
            const within = blocks.findIndex((block) => block.start <= start && end <= block.end)
            if (within < 0) return
            expect(anchor.state).toBe(kept[within] ? 'anchored' : 'lost')
            expect(anchor.quote).toBe(quote)
          })
        }),
      )
    },
  )

  it('a passage is back where it was, or asks to be looked at', () => {
    fc.assert(
      fc.property(cases, ({ doc: some, ends, first, last }) => {
        const before = restoreCuts(some, cutsOf(some))
        const left = leaveOut(before, Math.min(first, last), Math.max(first, last))
        if (!left) return
        const { text } = projectText(before)
        for (const [a, b] of ends) {
          const range = trimRange(text, Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length))
          if (!range) continue
          const anchor: CarriedAnchor = { ...describe(text, range.start, range.end), state: 'anchored' }
          const again = carried(left, before, carried(before, left, anchor))
          if (again.state === 'anchored') expect(again).toMatchObject(range)
        }
      }),
    )
  })
})

/** For each textblock that the text before has, whether the text after has it too. */
function keptBlocks(before: Node, after: Node): boolean[] {
  const [old, now] = [flags(before), flags(after)]
  return now.filter((_kept, i) => old[i])
}

function flags(node: Node): boolean[] {
  const found: boolean[] = []
  node.forEach((top) => {
    const list: Node[] = top.isTextblock ? [top] : []
    top.descendants((child) => {
      if (child.isTextblock) list.push(child)
    })
    found.push(...list.map(() => !isCut(top)))
  })
  return found
}
