import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../shared/model/records'
import { parseProject } from '../../../shared/model/parse'
import { ada, jon } from '../claims/story'
import { dispatch, travel, nowhere, open, replica, bytes, undo } from './replicaDesk'

const { shownPassages } = await import('../../../renderer/project/selectors')

describe('the marks in the text', () => {
  const marks = (reviewer: string, keep: string | null = null) =>
    shownPassages(replica().project, 'post', null, { reviewer, keep }).map(({ claim, status, by }) => [
      claim,
      status,
      by,
    ])

  it('have the initials of everybody who judged the claim, one below the other', () => {
    const by = (claim: string) =>
      shownPassages(replica().project, 'post').find((passage) => passage.claim === claim)?.by
    expect([by('wall'), by('warned'), by('reply')]).toEqual(['AM', 'AM\nJB', undefined])
    dispatch([{ type: 'assessment.added', assessment: noted('warned', null) }], jon, nowhere)
    expect(by('warned')).toBe('AM')
    for (const name of ['Kim', 'Lou', 'Max'])
      dispatch(
        [{ type: 'assessment.added', assessment: noted('wall', 'disputed', name) }],
        { id: name, name, initials: name },
        nowhere,
      )
    expect(by('wall')?.split('\n')).toEqual(['Kim', 'Lou', '+2'])
  })

  it('are the same, whether somebody knows which claims were touched or not', () => {
    const marked = () => shownPassages(replica().project, 'post', replica().touched)
    const anew = () => markedAnew('post')
    expect(marked()).toEqual(anew())
    dispatch([{ type: 'assessment.added', assessment: noted('wall', 'disputed') }], jon, nowhere)
    expect(marked().find(({ claim }) => claim === 'wall')?.status).toBe('split')
    expect(marked()).toEqual(anew())
    undo()
    expect(marked()).toEqual(anew())
    dispatch([{ type: 'claim.removed', claim: 'wall' }], ada, nowhere)
    expect(marked().some(({ claim }) => claim === 'wall')).toBe(false)
    expect(marked()).toEqual(anew())
  })

  it('of one reviewer are the claims that they made or assessed, with their own verdicts', () => {
    expect(marks('jon')).toEqual([['warned', 'disputed', undefined]])
    expect(marks('jon', 'wall')).toEqual([
      ['wall', 'unchecked', undefined],
      ['warned', 'disputed', undefined],
    ])
    expect(marks('ada').map(([claim]) => claim)).toEqual(['boats', 'hurt', 'reply', 'wall', 'warned'])
    expect(marks('ada').at(-1)).toEqual(['warned', 'verified', undefined])
    expect(shownPassages(replica().project, 'post').at(-1)?.status).toBe('split')
  })
})

/** As for somebody who opens the project now, and has nothing from before. */
function markedAnew(article: string) {
  const parsed = parseProject(bytes())
  return parsed.ok ? shownPassages(parsed.value.project, article) : parsed
}

const noted = (claim: string, verdict: 'disputed' | null, id = 'noted') => ({
  ...{ id, claim, verdict, rationale: '' },
})

describe('what is drawn after a step', () => {
  it('is the same by a look at the touched claims alone as by a look at all', () => {
    const article = fc.constantFrom('post', 'wire')
    const claim = fc.constantFrom('wall', 'boats', 'hurt', 'warned')
    const verdict = fc.constantFrom('verified' as const, 'disputed' as const, null)
    const step = fc.oneof(
      fc.record({ do: fc.constant('assess' as const), claim, verdict }),
      fc.record({ do: fc.constant('remove' as const), claim }),
      fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
      fc.constant({ do: 'split' as const }),
      fc.record({ do: fc.constant('add' as const), article, before: fc.boolean() }),
      fc.record({ do: fc.constantFrom('lose' as const, 'find' as const), claim }),
    )
    fc.assert(
      fc.property(article, fc.array(step, { maxLength: 15 }), (shownArticle, steps) => {
        open()
        shownPassages(replica().project, shownArticle)
        shownPassages(replica().project, shownArticle, null, { reviewer: 'jon', keep: null })
        let n = 0
        for (const one of steps) {
          const id = `made-${n++}`
          if (one.do === 'undo' || one.do === 'redo') travel(one.do, ada)
          else if (one.do === 'remove') dispatch([{ type: 'claim.removed', claim: one.claim }], ada, nowhere)
          else if (one.do === 'split') {
            const [passage] = replica().project.passages.where('claim', 'boats')
            const passages = passage ? [passage.id] : ['none']
            dispatch([{ type: 'claim.split', claim: 'boats', into: id, passages }], ada, nowhere)
          } else if (one.do === 'add') {
            const [{ anchor }] = replica().project.passages.where('article', one.article) as [Passage]
            const passage = { id: `${one.before ? '0' : 'z'}-${id}`, article: one.article, anchor }
            dispatch([{ type: 'claim.added', claim: { id, wording: '' }, passage }], ada, nowhere)
          } else if (one.do === 'lose' || one.do === 'find') {
            const state = one.do === 'lose' ? ('lost' as const) : ('anchored' as const)
            for (const { id: passage, anchor } of replica().project.passages.where('claim', one.claim)) {
              const moved = { ...anchor, state }
              dispatch([{ type: 'passage.anchored', passage, anchor: moved }], ada, nowhere)
            }
          } else if (one.do === 'assess') {
            const assessment = { id, claim: one.claim, verdict: one.verdict, rationale: '' }
            dispatch([{ type: 'assessment.added', assessment }], ada, nowhere)
          }
          const { project, touched } = replica()
          const quick = shownPassages(project, shownArticle, touched)
          expect(quick).toEqual(markedAnew(shownArticle))
          const jons = { reviewer: 'jon', keep: 'boats' }
          const quickOfOne = shownPassages(project, shownArticle, touched, jons)
          expect(quickOfOne).toEqual(shownPassages(project, shownArticle, null, jons))
        }
      }),
    )
  })
})
