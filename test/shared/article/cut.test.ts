import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutsOf, isCut, leaveOut, restoreCuts, withCuts, withoutCuts } from '../../../shared/article/cut'
import { docFromJson, docToJson } from '../../../shared/article/document'
import { projectText } from '../../../shared/article/projection'
import { articleSchema } from '../../../shared/article/schema'
import { docs } from '../support/docs'
import { docOf } from '../support/story'

const doc = articleSchema.nodeFromJSON(docOf('Title', 'One.', 'Two.', 'Three.'))
const kinds = (node: typeof doc | null) =>
  node?.children.map((child) =>
    isCut(child) ? child.children.map((block) => block.textContent) : child.textContent,
  )

describe('Leaving blocks out', () => {
  it('keeps them in their place, together, with the reason that a person did it', () => {
    const left = leaveOut(doc, 1, 2)
    expect(kinds(left)).toEqual(['Title', ['One.', 'Two.'], 'Three.'])
    expect(left?.child(1).attrs).toEqual({ reason: 'by-hand' })
    expect(projectText(left!).text).toBe('Title\nThree.')
  })

  it('leaves alone what is left out already', () => {
    const left = leaveOut(leaveOut(doc, 1, 1)!, 0, 2)
    expect(kinds(left)).toEqual([['Title'], ['One.'], ['Two.'], 'Three.'])
    expect(leaveOut(left!, 1, 1)).toBeNull()
  })

  it('never leaves an article without words', () => {
    expect(leaveOut(doc, 0, 3)).toBeNull()
    const ruled = articleSchema.node('doc', null, [doc.child(0), articleSchema.node('horizontal_rule')])
    expect(leaveOut(ruled, 0, 0)).toBeNull()
  })
})

describe('Bringing blocks back', () => {
  it('brings back those that are asked for and no others', () => {
    const left = leaveOut(leaveOut(doc, 1, 1)!, 3, 3)!
    expect(kinds(restoreCuts(left, [3]))).toEqual(['Title', ['One.'], 'Two.', 'Three.'])
    expect(kinds(restoreCuts(left, [0, 2]))).toEqual(kinds(left))
  })

  it('gives the document as it was, and one that can be stored, whatever was left out', () => {
    fc.assert(
      fc.property(docs, fc.nat(5), fc.nat(5), (before, a, b) => {
        const whole = restoreCuts(before, cutsOf(before))
        const left = leaveOut(whole, Math.min(a, b), Math.max(a, b))
        if (!left) return
        expect(docFromJson(docToJson(left)).ok).toBe(true)
        expect(restoreCuts(left, cutsOf(left)).eq(whole)).toBe(true)
      }),
    )
  })
})

describe('What is left out, after the article was edited', () => {
  const whole = leaveOut(doc, 1, 1)!
  const edited = (...texts: string[]) => kinds(withCuts(whole, articleSchema.nodeFromJSON(docOf(...texts))))

  it.each([
    ['as it was', ['Title', 'Two.', 'Three.'], ['Title', ['One.'], 'Two.', 'Three.']],
    ['in the block before', ['Titel', 'Two.', 'Three.'], ['Titel', ['One.'], 'Two.', 'Three.']],
    ['in the block behind', ['Title', 'Twö.', 'Three.'], ['Title', ['One.'], 'Twö.', 'Three.']],
    ['in both', ['Titel', 'Twö.', 'Three.'], [['One.'], 'Titel', 'Twö.', 'Three.']],
    [
      'with a new block at its place',
      ['Title', 'New.', 'Two.', 'Three.'],
      ['Title', ['One.'], 'New.', 'Two.', 'Three.'],
    ],
    ['with the block before gone', ['Two.', 'Three.'], [['One.'], 'Two.', 'Three.']],
    ['with the block behind gone', ['Title', 'Three.'], ['Title', ['One.'], 'Three.']],
    ['with all else new', ['x'], [['One.'], 'x']],
  ])('%s, is at its place', (_how, texts, expected) => {
    expect(edited(...texts)).toEqual(expected)
  })

  it('is all there, in its order, whatever was edited', () => {
    fc.assert(
      fc.property(docs, docs, (before, other) => {
        const after = withCuts(before, withoutCuts(other))
        expect(after.children.filter(isCut)).toEqual(before.children.filter(isCut))
        expect(projectText(after).text).toBe(projectText(withoutCuts(other)).text)
        if (!before.children.every(isCut)) expect(withCuts(before, withoutCuts(before)).eq(before)).toBe(true)
      }),
    )
  })
})
