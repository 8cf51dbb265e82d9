import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verdicts, type Assessment, type Verdict } from '../../../shared/model/records'
import { latestAssessments, statusOf, statusOfAssessments } from '../../../shared/model/status'
import { apply, change, story } from '../support/story'

let count = 0
function assessed(
  createdBy: string,
  verdict: Verdict | null,
  minute: number,
  id = `m${count++}`,
): Assessment {
  const createdAt = new Date(Date.UTC(2026, 2, 13, 12, minute)).toISOString()
  return { id, claim: 'c1', verdict, rationale: '', createdAt, createdBy }
}

describe('The status of a claim', () => {
  it('is unchecked without any assessment', () => {
    expect(statusOfAssessments([])).toBe('unchecked')
  })

  it.each(verdicts)('is %s when that is all that is said', (verdict) => {
    expect(statusOfAssessments([assessed('anna', verdict, 1)])).toBe(verdict)
    expect(statusOfAssessments([assessed('anna', verdict, 1), assessed('ben', verdict, 2)])).toBe(verdict)
  })

  it('is split when the latest of two reviewers differ', () => {
    expect(statusOfAssessments([assessed('anna', 'verified', 1), assessed('ben', 'disputed', 2)])).toBe(
      'split',
    )
  })

  it('counts only the latest of each reviewer', () => {
    const changed = [
      assessed('anna', 'disputed', 1),
      assessed('ben', 'verified', 2),
      assessed('anna', 'verified', 3),
    ]
    expect(statusOfAssessments(changed)).toBe('verified')
  })

  it('is unchecked again when the only reviewer withdraws', () => {
    expect(statusOfAssessments([assessed('anna', 'verified', 1), assessed('anna', null, 2)])).toBe(
      'unchecked',
    )
  })

  it('is no longer split when one of two withdraws, nor by a note without a verdict', () => {
    const split = [assessed('anna', 'verified', 1), assessed('ben', 'disputed', 2)]
    expect(statusOfAssessments([...split, assessed('ben', null, 3)])).toBe('verified')
    expect(statusOfAssessments([split[0]!, assessed('ben', null, 2)])).toBe('verified')
  })

  it('of two assessments at one instant takes the one with the later id', () => {
    const first = assessed('anna', 'verified', 1, 'a')
    const second = assessed('anna', 'disputed', 1, 'b')
    expect(statusOfAssessments([first, second])).toBe('disputed')
    expect(statusOfAssessments([second, first])).toBe('disputed')
  })

  it('does not depend on the order in which assessments are listed', () => {
    const some = fc.array(
      fc
        .tuple(fc.constantFrom('anna', 'ben', 'cleo'), fc.constantFrom(...verdicts, null), fc.nat(3))
        .map(([by, verdict, minute]) => assessed(by, verdict, minute)),
    )
    fc.assert(
      fc.property(some, (list) => {
        const reversed = list.toReversed()
        expect(statusOfAssessments(reversed)).toBe(statusOfAssessments(list))
        expect(latestAssessments(reversed)).toEqual(latestAssessments(list))
      }),
    )
  })

  it('is asked of a project by the claim', () => {
    expect(statusOf(story, 'c1')).toBe('verified')
    expect(statusOf(story, 'c2')).toBe('unchecked')
    const assessment = { id: 'm2', claim: 'c1', verdict: 'disputed' as const, rationale: '' }
    const { project } = apply(story, change({ type: 'assessment.added', assessment }, 's1', 'ben'))
    expect(statusOf(project, 'c1')).toBe('split')
  })
})
