import { describe, expect, it } from 'vitest'
import { mergeChanges } from '../../../shared/merge/changes'
import { mergeProjects } from '../../../shared/merge/merge'
import type { Project } from '../../../shared/model/project'
import { statusOf } from '../../../shared/model/status'
import { anchorOn, apply, change, ferryDoc, radioDoc, story, type ChangeBody } from '../support/story'
import { both } from './both'
import { correct } from './correct'
import { after, hour } from './hours'

const assess = (id: string, claim: string, verdict: 'verified' | 'disputed'): ChangeBody => ({
  type: 'assessment.added',
  assessment: { id, claim, verdict, rationale: '' },
})
const claimOn = (id: string, quote: string): ChangeBody => ({
  type: 'claim.added',
  claim: { id, wording: '' },
  passage: { id: `p-${id}`, article: 'a2', anchor: anchorOn('v2', radioDoc, quote) },
})

describe('Merging two copies', () => {
  it('makes a claim split that two people have judged differently, and says so', () => {
    const { project, report } = both(
      after(story, 'anna', [9, assess('m8', 'c2', 'verified')]),
      after(story, 'ben', [10, assess('m9', 'c2', 'disputed')]),
    )
    expect(statusOf(project, 'c2')).toBe('split')
    expect(report).toMatchObject({
      split: ['c2'],
      unchanged: false,
      conflicts: [],
      added: { assessments: 1 },
    })
  })

  it('does not ask which text to take where both brought in the same', () => {
    const text = (version: string): ChangeBody =>
      correct(version, 'Eleven people died.', 'Nobody heard the horn.')
    const { report } = both(after(story, 'anna', [9, text('va')]), after(story, 'ben', [10, text('vb')]))
    expect(report.conflicts).toEqual([])
  })

  it('takes the field that one rewrote without asking, and the later of two with asking', () => {
    const mine = after(
      story,
      'anna',
      [9, { type: 'claim.edited', claim: 'c1', wording: 'Eleven dead.' }],
      [10, { type: 'evidence.edited', evidence: 'e1', fields: { locator: 'p. 3' } }],
    )
    const theirs = after(story, 'ben', [
      11,
      { type: 'evidence.edited', evidence: 'e1', fields: { locator: 'p. 4' } },
    ])
    const { project, report } = both(mine, theirs)
    expect(project.claims.get('c1')?.wording).toBe('Eleven dead.')
    expect(project.evidence.get('e1')?.locator).toBe('p. 4')
    expect(report.conflicts).toEqual([
      {
        table: 'evidence',
        id: 'e1',
        field: 'locator',
        mine: 'p. 3',
        theirs: 'p. 4',
        kept: 'theirs',
        mineBy: 'anna',
        mineAt: hour(10),
        mineStep: 'anna10',
        theirsBy: 'ben',
        theirsAt: hour(11),
        theirsStep: 'ben11',
      },
    ])
  })

  it('keeps what was written over something that it had seen, by a clock that is behind', () => {
    const ahead = after(story, 'anna', [20, { type: 'claim.edited', claim: 'c1', wording: 'Written first.' }])
    const behind = after(ahead, 'ben', [
      10,
      { type: 'claim.edited', claim: 'c1', wording: 'Written second.' },
    ])
    const { project, report } = both(behind, ahead)
    expect(project.claims.get('c1')?.wording).toBe('Written second.')
    expect(report.unchanged).toBe(true)
  })

  it('sees no conflict where one rewrote what they had seen of the other', () => {
    const seen = after(story, 'anna', [9, { type: 'claim.edited', claim: 'c1', wording: 'Eleven dead.' }])
    const later = after(seen, 'ben', [10, { type: 'claim.edited', claim: 'c1', wording: '11 dead.' }])
    const { project, report } = both(after(seen, 'anna', [11, assess('m8', 'c2', 'verified')]), later)
    expect([project.claims.get('c1')?.wording, report.conflicts]).toEqual(['11 dead.', []])
  })

  it('gives two claims of one number two numbers, the later a new one', () => {
    const { project, report } = both(
      after(story, 'anna', [9, claimOn('k1', 'four passengers')]),
      after(story, 'ben', [9, claimOn('k2', 'sounded twice')]),
    )
    expect(['k1', 'k2'].map((id) => project.claims.get(id)?.number)).toEqual([3, 4])
    expect(project.meta.lastNumber).toBe(4)
    expect(report.renumbered).toEqual([{ claim: 'k2', from: 3, to: 4 }])
    const next = after(project, 'anna', [12, claimOn('k3', 'The horn')])
    expect(next.claims.get('k3')?.number).toBe(5)
    // A third copy, made before, does not move the numbers that the two have agreed on.
    const third = after(story, 'ben', [13, claimOn('k4', 'said')])
    const all = both(next, third).project
    expect(['k1', 'k2', 'k3', 'k4'].map((id) => all.claims.get(id)?.number)).toEqual([3, 4, 5, 6])
  })

  it('deletes what one has deleted and the other left alone', () => {
    const mine = after(story, 'anna', [9, { type: 'claim.removed', claim: 'c1' }])
    const { project, report } = mergeProjects(after(story, 'ben', [10, assess('m9', 'c2', 'verified')]), mine)
    expect([project.claims.has('c1'), project.assessments.has('m1'), report.removed]).toMatchObject([
      false,
      false,
      { claims: 1, passages: 1, assessments: 1, evidence: 1 },
    ])
  })

  it('keeps a deleted claim with all that it had when the other has judged it without knowing', () => {
    const mine = after(story, 'anna', [11, { type: 'claim.removed', claim: 'c1' }])
    const theirs = after(story, 'ben', [10, assess('m9', 'c1', 'disputed')])
    const { project, report } = both(mine, theirs)
    expect(project.assessments.where('claim', 'c1').map(({ id }) => id)).toEqual(['m1', 'm9'])
    expect([project.passages.has('p1'), project.evidence.has('e1')]).toEqual([true, true])
    expect(report.returned).toEqual(expect.arrayContaining([{ table: 'claims', id: 'c1' }]))
    // Deleted again by somebody who has seen it all, it stays away.
    const again = after(project, 'anna', [12, { type: 'claim.removed', claim: 'c1' }])
    expect(both(again, theirs).project.claims.has('c1')).toBe(false)
  })

  it('keeps an article that one removed while the other found a claim in it', () => {
    const mine = after(story, 'anna', [11, { type: 'article.removed', article: 'a2' }])
    const { project } = both(mine, after(story, 'ben', [10, claimOn('k1', 'four passengers')]))
    expect([project.articles.has('a2'), project.versions.has('v2'), project.passages.has('p3')]).toEqual([
      true,
      true,
      true,
    ])
  })

  it('keeps it also when that claim is deleted afterwards: whoever does that means no more', () => {
    const mine = after(story, 'anna', [11, { type: 'article.removed', article: 'a2' }])
    const { project } = both(mine, after(story, 'ben', [10, claimOn('k1', 'four passengers')]))
    const without = after(project, 'anna', [12, { type: 'claim.removed', claim: 'k1' }])
    const merged = both(without, mine).project
    expect([merged.claims.has('k1'), merged.articles.has('a2'), merged.passages.has('p3')]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('keeps what was written over something, whatever the clock of whoever wrote it said', () => {
    const word = (wording: string): ChangeBody => ({ type: 'claim.edited', claim: 'c1', wording })
    const theirs = after(story, 'ben', [12, word('Theirs')])
    for (const hour of [12, 9]) {
      const mine = after(both(story, theirs).project, 'anna', [hour, word('Mine')])
      expect(both(mine, theirs).project.claims.get('c1')?.wording).toBe('Mine')
      const gone = after(both(story, theirs).project, 'anna', [hour, { type: 'claim.removed', claim: 'c1' }])
      expect(both(gone, theirs).project.claims.has('c1')).toBe(false)
    }
  })

  it('leaves a claim the passage that was detached last when each detached another', () => {
    const { project } = both(
      after(story, 'anna', [9, { type: 'passage.removed', passage: 'p2' }]),
      after(story, 'ben', [10, { type: 'passage.removed', passage: 'p3' }]),
    )
    expect(project.passages.where('claim', 'c2').map(({ id }) => id)).toEqual(['p3'])
  })

  it('does not bring back what was undone, though the other still has it', () => {
    const done = apply(
      story,
      change({ type: 'claim.edited', claim: 'c1', wording: 'w' }, 's1', 'anna', hour(9)),
    )
    const added = apply(done.project, change(claimOn('k1', 'four passengers'), 's2', 'anna', hour(10)))
    const theirs = after(added.project, 'ben', [11, assess('m9', 'c2', 'verified')])
    const undo = (project: Project, { inverse }: typeof done, at: number) =>
      apply(project, { ...inverse, lasting: true, step: `u${at}`, at: hour(at) }).project
    const undone = undo(undo(added.project, added, 12), done, 13)
    const { project } = both(undone, theirs)
    expect([
      project.claims.has('k1'),
      project.claims.get('c1')?.wording,
      project.assessments.has('m9'),
    ]).toEqual([false, '', true])
  })
})

describe('A choice against what stands', () => {
  it.each<[string, ChangeBody, ChangeBody, (project: Project) => unknown, unknown]>([
    [
      'the title',
      { type: 'project.edited', title: 'Mine' },
      { type: 'project.edited', title: 'Theirs' },
      ({ meta }) => meta.title,
      'Mine',
    ],
    [
      'the tags of a claim',
      { type: 'claim.tagged', claim: 'c1', tags: ['mine'] },
      { type: 'claim.tagged', claim: 'c1', tags: ['theirs'] },
      ({ claims }) => claims.get('c1')?.tags,
      ['mine'],
    ],
    [
      'a wording',
      { type: 'claim.edited', claim: 'c1', wording: 'Mine.' },
      { type: 'claim.edited', claim: 'c1', wording: 'Theirs.' },
      ({ claims }) => claims.get('c1')?.wording,
      'Mine.',
    ],
    [
      'a fact of an article',
      { type: 'article.edited', article: 'a1', fields: { byline: 'Mine' } },
      { type: 'article.edited', article: 'a1', fields: { byline: 'Theirs' } },
      ({ articles }) => articles.get('a1')?.byline,
      'Mine',
    ],
    [
      'a field of a piece of evidence',
      { type: 'evidence.edited', evidence: 'e1', fields: { reference: 'Mine' } },
      { type: 'evidence.edited', evidence: 'e1', fields: { reference: 'Theirs' } },
      ({ evidence }) => evidence.get('e1')?.reference,
      'Mine',
    ],
    [
      'the words of a passage',
      { type: 'passage.anchored', passage: 'p1', anchor: anchorOn('v1', ferryDoc, 'Eleven people') },
      { type: 'passage.anchored', passage: 'p1', anchor: anchorOn('v1', ferryDoc, 'Eleven') },
      ({ passages }) => passages.get('p1')?.anchor.quote,
      'Eleven people',
    ],
  ])('can be made for %s, and is not asked for again', (_what, ours, others, read, expected) => {
    const mine = after(story, 'anna', [9, ours])
    const theirs = after(story, 'ben', [10, others])
    const merged = mergeProjects(mine, theirs)
    expect(merged.report.conflicts).toMatchObject([{ kept: 'theirs' }])
    const choices = merged.report.conflicts.map((conflict) => ({ conflict, take: 'mine' as const }))
    const envelope = { step: 'merging', at: hour(12), by: 'anna' }
    const { project } = apply(mine, ...mergeChanges(merged, choices, 'B.claimdesk', envelope, () => 'x'))
    expect(read(project)).toEqual(expected)
    expect(mergeProjects(project, theirs).report).toMatchObject({ unchanged: true, conflicts: [] })
    expect(read(both(theirs, project).project)).toEqual(expected)
  })
})
