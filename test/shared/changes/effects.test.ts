import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/model/project'
import { after } from '../support/after'
import { anchorOn, apply, change, ferryDoc, radioDoc, story, versionOf } from '../support/story'

const claimed = (id: string, project: Project = story) =>
  after(
    {
      type: 'claim.added',
      claim: { id, wording: '' },
      passage: { id: `of-${id}`, article: 'a2', anchor: anchorOn('v2', radioDoc, 'four passengers') },
    },
    project,
    `add-${id}`,
  )

describe('A new claim', () => {
  it('takes the next number, its author and its time', () => {
    expect(claimed('c3').claims.get('c3')).toEqual({
      id: 'c3',
      number: 3,
      wording: '',
      createdBy: 'ben',
      createdAt: '2026-03-14T08:00:00.000Z',
    })
  })

  it('never takes a number that a deleted claim had', () => {
    const removed = after({ type: 'claim.removed', claim: 'c3' }, claimed('c3'))
    expect(claimed('c4', removed).claims.get('c4')?.number).toBe(4)
  })
})

describe('The tags of a claim', () => {
  const tagged = (tags: string[], project: Project = story, step = 's1') =>
    after({ type: 'claim.tagged', claim: 'c1', tags }, project, step)

  it('are put in place of those that it had, each once, and noted', () => {
    const project = tagged(['toll', 'to ring', 'toll'], tagged(['police']), 's2')
    expect(project.claims.get('c1')?.tags).toEqual(['toll', 'to ring'])
    expect(project.history.get('s2')?.entries).toEqual([
      { type: 'claim.tagged', claim: 'c1', field: 'tags', from: 'police', to: 'toll, to ring' },
    ])
  })

  it('leave nothing behind when the last is taken off', () => {
    const { edited, ...claim } = tagged([], tagged(['police']), 's2').claims.get('c1')!
    expect(claim).toEqual(story.claims.get('c1'))
    expect(edited).toEqual({ tags: { by: 'ben', at: '2026-03-14T08:00:00.001Z', step: 's2' } })
  })
})

describe('Annotations brought in', () => {
  it('are noted with their claims in the name of whoever brought them, though nothing else changes', () => {
    const project = after({ type: 'annotations.imported', file: 'export.json', claims: ['c1', 'c2'] })
    expect(project.history.get('s1')).toMatchObject({
      by: 'ben',
      entries: [
        { type: 'annotations.imported', claim: 'c1', to: 'export.json' },
        { type: 'annotations.imported', claim: 'c2', to: 'export.json' },
      ],
    })
  })

  it('keep the author and the time of each change of one step', () => {
    const reviewer = { id: 'cleo', name: 'Cleo', initials: 'C' }
    const assessment = { id: 'm9', claim: 'c1', verdict: 'disputed' as const, rationale: 'No.' }
    const { project, inverse } = apply(
      story,
      change({ type: 'reviewer.added', reviewer }, 's1', 'ben'),
      change({ type: 'assessment.added', assessment }, 's2', 'cleo', '2025-01-02T03:04:05.000Z'),
      change({ type: 'annotations.imported', file: 'export.json', claims: ['c1'] }, 's1', 'ben'),
    )
    const made = { by: 'cleo', at: '2025-01-02T03:04:05.000Z' }
    expect(project.assessments.get('m9')).toMatchObject({ createdBy: made.by, createdAt: made.at })
    expect(project.history.get('s2')).toMatchObject(made)
    expect(project.history.get('s1')?.by).toBe('ben')
    const undone = apply(project, inverse).project
    expect([undone.reviewers.has('cleo'), undone.history.has('s1'), undone.history.has('s2')]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('A change that comes to nothing', () => {
  it('leaves the identical project, and no trace in its history', () => {
    const { wording } = story.claims.get('c1')!
    expect(after({ type: 'claim.edited', claim: 'c1', wording })).toBe(story)
    expect(after({ type: 'passage.confirmed', passage: 'p1' })).toBe(story)
  })
})

describe('Deleting', () => {
  it('a claim takes all that hangs on it and leaves a tombstone for each', () => {
    const project = after({ type: 'claim.removed', claim: 'c1' })
    for (const table of ['passages', 'assessments', 'evidence'] as const)
      expect(project[table].where('claim', 'c1')).toEqual([])
    expect(project.tombstones.sorted().map(({ table, id, by }) => [table, id, by])).toEqual([
      ['claims', 'c1', 'ben'],
      ['evidence', 'e1', 'ben'],
      ['assessments', 'm1', 'ben'],
      ['passages', 'p1', 'ben'],
    ])
    expect(project.history.get('s1')?.entries).toEqual([
      { type: 'claim.removed', claim: 'c1', from: 'Eleven people died' },
    ])
  })

  it('an article keeps the claims that another article shows, and deletes the others', () => {
    const project = after({ type: 'article.removed', article: 'a1' })
    expect(project.claims.sorted().map(({ id }) => id)).toEqual(['c2'])
    expect(project.passages.sorted().map(({ id }) => id)).toEqual(['p3'])
    expect(project.versions.where('article', 'a1')).toEqual([])
  })

  it('the first passage of two keeps the claim', () => {
    const project = after({ type: 'passage.removed', passage: 'p2' })
    expect(project.passages.where('claim', 'c2').map(({ id }) => id)).toEqual(['p3'])
    expect(project.tombstones.get('p2')?.table).toBe('passages')
  })
})

describe('Splitting a claim', () => {
  const project = after({ type: 'claim.split', claim: 'c2', into: 'c3', passages: ['p3'] })

  it('gives the passages to a new claim that starts unchecked', () => {
    const p3 = story.passages.get('p3')!
    expect(project.passages.where('claim', 'c3')).toEqual([{ ...p3, id: 'c3-1', claim: 'c3' }])
    expect([project.passages.has('p3'), project.tombstones.has('p3')]).toEqual([false, true])
    expect(project.claims.get('c3')).toMatchObject({ number: 3, wording: '' })
    expect(project.assessments.where('claim', 'c3')).toEqual([])
  })

  it('is told in the history of both claims', () => {
    for (const claim of ['c2', 'c3'])
      expect(
        project.history
          .where('claim', claim)
          .at(-1)
          ?.entries.map((entry) => entry.claim),
      ).toContain(claim)
  })
})

describe('Confirming a changed passage', () => {
  it('accepts its words as they are and forgets those that were claimed', () => {
    const anchor = { ...anchorOn('v1', ferryDoc, 'Eleven people', 'changed'), was: 'Twelve people' }
    const changed = after({ type: 'passage.anchored', passage: 'p1', anchor })
    const project = after({ type: 'passage.confirmed', passage: 'p1' }, changed, 's2')
    expect(project.passages.get('p1')?.anchor).toEqual(anchorOn('v1', ferryDoc, 'Eleven people'))
    expect(project.history.get('s2')?.entries).toEqual([
      { type: 'passage.confirmed', claim: 'c1', article: 'a1', from: 'Twelve people', to: 'Eleven people' },
    ])
  })
})

describe('Typing in a field, one change a letter in one step,', () => {
  const type = (wordings: string[], project: Project = story) =>
    wordings.reduce((now, wording) => after({ type: 'claim.edited', claim: 'c1', wording }, now), project)

  it('is one entry in the history, from what was there before to what is there now', () => {
    const project = type(['E', 'El', 'Ele'])
    expect(project.history.get('s1')).toEqual({
      id: 's1',
      at: '2026-03-14T08:00:00.002Z',
      by: 'ben',
      entries: [{ type: 'claim.edited', claim: 'c1', field: 'wording', from: '', to: 'Ele' }],
    })
  })

  it('keeps entries of different fields and claims apart', () => {
    const two = after({ type: 'claim.edited', claim: 'c2', wording: 'x' }, type(['E']))
    const three = after(
      { type: 'evidence.edited', evidence: 'e1', fields: { locator: 'p. 9', checked: '' } },
      two,
    )
    expect(
      three.history.get('s1')?.entries.map(({ claim, field, from, to }) => [claim, field, from, to]),
    ).toEqual([
      ['c1', 'wording', '', 'E'],
      ['c2', 'wording', 'The horn sounded.', 'x'],
      ['c1', 'locator', 'p. 2', 'p. 9'],
      ['c1', 'checked', '2026-03-13', ''],
    ])
  })

  it('rewrites the one assessment of a rationale', () => {
    const typed = ['B', 'By', 'By B'].reduce(
      (now, rationale) =>
        after(
          { type: 'assessment.added', assessment: { id: 'm2', claim: 'c1', verdict: null, rationale } },
          now,
        ),
      story,
    )
    expect(typed.assessments.where('claim', 'c1').map(({ id, rationale }) => [id, rationale])).toEqual([
      ['m1', 'The ministry confirmed it.'],
      ['m2', 'By B'],
    ])
    expect(typed.history.get('s1')?.entries.map(({ field, from, to }) => [field, from, to])).toContainEqual([
      'rationale',
      '',
      'By B',
    ])
  })
})

describe('Undoing', () => {
  it('keeps what another change has done to the same record since', () => {
    const edited = apply(
      story,
      change({ type: 'evidence.edited', evidence: 'e1', fields: { locator: 'p. 3' } }),
    )
    const both = after(
      { type: 'evidence.edited', evidence: 'e1', fields: { stance: 'contradicts' } },
      edited.project,
      's2',
    )
    const undone = apply(both, edited.inverse).project
    expect(undone.evidence.get('e1')).toMatchObject({
      locator: 'p. 2',
      stance: 'contradicts',
      edited: { stance: { by: 'ben', step: 's2' } },
    })
    expect(undone.evidence.get('e1')?.edited).not.toHaveProperty('locator')
  })

  it('takes away a field that was not there before, and leaves others that came since', () => {
    const named = { ...story.claims.get('c1')!, note: 'new field' }
    const deltas = [
      { table: 'claims' as const, id: 'c1', before: { ...story.claims.get('c1') }, after: named },
    ]
    const done = apply(story, change({ type: 'change.reverted', deltas }))
    const reworded = after({ type: 'claim.edited', claim: 'c1', wording: 'w' }, done.project)
    const { edited, ...claim } = apply(reworded, done.inverse).project.claims.get('c1')!
    expect(claim).toEqual({ ...story.claims.get('c1'), wording: 'w' })
    expect(Object.keys(edited ?? {})).toEqual(['wording'])
  })

  it('goes back to before the first of two touches of one record in one change', () => {
    const anchor = { ...anchorOn('v1', ferryDoc, 'Eleven people'), version: 'v3' }
    const anchors = [
      { passage: 'p1', anchor: { ...anchor, state: 'moved' as const } },
      { passage: 'p1', anchor },
    ]
    const version = versionOf('v3', ferryDoc, 'corrected')
    const done = apply(story, change({ type: 'article.corrected', article: 'a1', version, anchors }))
    expect(apply(done.project, done.inverse).project.passages.get('p1')).toBe(story.passages.get('p1'))
  })

  it('what somebody has deleted since is done only where it leaves nothing dangling', () => {
    const done = apply(story, change({ type: 'claim.edited', claim: 'c1', wording: 'w' }))
    const gone = after({ type: 'claim.removed', claim: 'c1' }, done.project, 's2')
    expect(() => apply(gone, done.inverse)).toThrow('This would leave part of a claim')
  })
})

describe('A change to one claim', () => {
  it('leaves the records of other claims identical, so that nothing else is drawn again', () => {
    const project = after({ type: 'claim.edited', claim: 'c1', wording: 'w' })
    expect(project.claims.get('c2')).toBe(story.claims.get('c2'))
    expect(project.passages).toBe(story.passages)
    expect(project.assessments.where('claim', 'c2')).toBe(story.assessments.where('claim', 'c2'))
  })
})
