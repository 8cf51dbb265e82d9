import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutsOf, isCut, leaveOut, restoreCuts } from '../../../shared/article/cut'
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
