import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/model/project'
import type { Id, Verdict } from '../../../shared/model/records'
import { resolutionOf, statusOf } from '../../../shared/model/status'
import { mergeProjects } from '../../../shared/merge/merge'
import { lackOf, readinessOf } from '../../../shared/review/ready'
import { isAtStage, reviewStages } from '../../../shared/review/stage'
import { coversOf } from '../../../shared/review/covers'
import { apply, change, refusal, story, type ChangeBody } from '../support/story'

let steps = 0
const doing = (project: Project, body: ChangeBody, by: Id) => {
  const at = new Date(Date.UTC(2026, 2, 14) + ++steps * 1000).toISOString()
  return apply(project, change(body, `r${String(steps).padStart(4, '0')}`, by, at)).project
}
const judging = (id: Id, verdict: Verdict | null): ChangeBody => ({
  type: 'assessment.added',
  assessment: { id, claim: 'c1', verdict, rationale: '' },
})
const deciding = (id: Id, verdict: Verdict, over: Id[], reason = 'The statement names it.'): ChangeBody => ({
  type: 'resolution.added',
  resolution: { id, claim: 'c1', verdict, reason, over },
})

/** Anna says verified, Ben disputed, Cleo has not said anything. */
const split = doing(
  doing(story, { type: 'reviewer.added', reviewer: { id: 'cleo', name: 'Cleo', initials: 'C' } }, 'cleo'),
  judging('m2', 'disputed'),
  'ben',
)
const decided = doing(split, deciding('d1', 'verified', ['m1', 'm2']), 'cleo')

describe('A decision', () => {
  it('settles the claim, and says who decided', () => {
    expect(statusOf(split, 'c1')).toBe('split')
    expect(statusOf(decided, 'c1')).toBe('verified')
    expect(resolutionOf(decided, 'c1')).toMatchObject({ id: 'd1', createdBy: 'cleo' })
  })

  it('stands when somebody judges as it decided, and falls when somebody judges otherwise', () => {
    expect(statusOf(doing(decided, judging('m3', 'verified'), 'cleo'), 'c1')).toBe('verified')
    expect(statusOf(doing(decided, judging('m3', 'single-source'), 'cleo'), 'c1')).toBe('split')
    expect(statusOf(doing(decided, judging('m3', 'disputed'), 'ben'), 'c1')).toBe('split')
  })

  it('is no part of a claim on which nobody differs any more', () => {
    const agreed = doing(decided, judging('m3', null), 'anna')
    expect(statusOf(agreed, 'c1')).toBe('disputed')
    expect(resolutionOf(agreed, 'c1')).toBeUndefined()
  })

  it('is replaced by a later one for good', () => {
    const again = doing(decided, deciding('d2', 'disputed', ['m1', 'm2', 'd1']), 'cleo')
    expect(statusOf(again, 'c1')).toBe('disputed')
    // Agrees with the first decision, which has been replaced all the same.
    expect(statusOf(doing(again, judging('m3', 'verified'), 'cleo'), 'c1')).toBe('split')
  })

  it('made in two copies at once leaves the claim split where the two differ, settled where they agree', () => {
    const merged = (verdict: Verdict) =>
      mergeProjects(decided, doing(split, deciding('d2', verdict, ['m1', 'm2']), 'anna')).project
    expect(statusOf(merged('disputed'), 'c1')).toBe('split')
    expect(statusOf(merged('verified'), 'c1')).toBe('verified')
  })

  it('is refused where nobody differs, where somebody has judged meanwhile, and without a reason', () => {
    expect(refusal(story, deciding('d1', 'verified', ['m1']))).toMatch(/nothing to decide/)
    expect(refusal(split, deciding('d1', 'verified', ['m1']))).toMatch(/judged this claim meanwhile/)
    expect(refusal(decided, deciding('d2', 'verified', ['m1', 'm2']))).toMatch(/meanwhile/)
  })
})

describe('A comment', () => {
  const said = doing(
    split,
    { type: 'comment.added', comment: { id: 'k1', claim: 'c1', text: 'Who?' } },
    'ben',
  )
  const answer = {
    type: 'comment.added',
    comment: { id: 'k2', claim: 'c1', thread: 'k1', text: 'Me.' },
  } as const

  it('is rewritten and deleted by nobody else, and not deleted once somebody has answered', () => {
    expect(refusal(said, { type: 'comment.edited', comment: 'k1', text: 'x' }, 's90', 'anna')).toMatch(
      /Only who/,
    )
    expect(refusal(said, { type: 'comment.removed', comment: 'k1' }, 's90', 'anna')).toMatch(/Only who/)
    const answered = doing(said, answer, 'anna')
    expect(refusal(answered, { type: 'comment.removed', comment: 'k1' }, 's90', 'ben')).toMatch(/answered/)
    const gone = doing(doing(said, answer, 'ben'), { type: 'comment.removed', comment: 'k1' }, 'ben')
    expect(gone.comments.size).toBe(0)
  })

  it('needs words, and a thread that is there', () => {
    const blank = { id: 'k9', claim: 'c1', text: ' \n' }
    expect(refusal(said, { type: 'comment.added', comment: blank })).toMatch(/without words/)
    const nowhere = { id: 'k9', claim: 'c2', thread: 'k1', text: 'x' }
    expect(refusal(said, { type: 'comment.added', comment: nowhere })).toMatch(/no longer/)
  })

  it('in a thread that was resolved opens it again', () => {
    const resolved = doing(said, { type: 'comment.resolved', comment: 'k1', resolved: true }, 'anna')
    expect(resolved.comments.get('k1')!.resolved).toMatchObject({ by: 'anna' })
    expect(isAtStage(resolved, 'c1', 'discussed')).toBe(false)
    expect(isAtStage(doing(resolved, answer, 'ben'), 'c1', 'discussed')).toBe(true)
  })

  it('that is answered in another copy outlives its deletion in this one', () => {
    const removed = doing(said, { type: 'comment.removed', comment: 'k1' }, 'ben')
    const { project } = mergeProjects(removed, doing(said, answer, 'anna'))
    expect([...project.comments.values()].map(({ id }) => id).sort()).toEqual(['k1', 'k2'])
  })
})

describe('Whether a project is ready to publish', () => {
  const signing = (project: Project, by: Id) =>
    doing(
      project,
      {
        type: 'signoff.added',
        signoff: { id: `g${++steps}`, claim: 'c1', verdict: 'verified', covers: coversOf(project, 'c1')! },
      },
      by,
    )

  it('says of each claim the first thing that it lacks', () => {
    const lack = (project: Project) => lackOf(project, 'c1')?.lack
    expect(lackOf(story, 'c2')?.lack).toBe('unchecked')
    expect(lack(split)).toBe('split')
    expect(lack(decided)).toBe('unsigned')
    const signed = signing(decided, 'ben')
    expect(lack(signed)).toBeUndefined()
    expect(lack(doing(signed, { type: 'evidence.removed', evidence: 'e1' }, 'anna'))).toBe('lapsed')
  })

  it('counts by article, and is so only when nothing is missing', () => {
    const signed = signing(decided, 'ben')
    expect(readinessOf(signed)).toMatchObject({
      ready: false,
      claims: 2,
      lacking: [{ claim: 'c2', lack: 'unchecked' }],
      articles: [
        { article: 'a1', claims: 2, ready: false },
        { article: 'a2', claims: 1, ready: false },
      ],
    })
    const without = doing(signed, { type: 'claim.removed', claim: 'c2' }, 'anna')
    expect(readinessOf(without)).toMatchObject({ ready: true, lacking: [] })
    expect(readinessOf(without).articles[1]).toMatchObject({ article: 'a2', claims: 0, ready: false })
  })

  it('never puts a claim at no stage that a person can look for, once it is judged', () => {
    for (const project of [split, decided, signing(decided, 'ben')])
      expect(reviewStages.filter((stage) => isAtStage(project, 'c1', stage))).not.toEqual([])
  })
})
