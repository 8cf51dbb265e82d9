import { describe, expect, it } from 'vitest'
import { anchorOn, apply, change, radioDoc, story } from '../support/story'

describe('Undoing for good', () => {
  const lasting = (inverse: ReturnType<typeof apply>['inverse'], step = 's9') =>
    ({ ...inverse, lasting: true, step, by: 'anna', at: '2026-03-14T09:00:00.000Z' }) as const
  const edit = { by: 'anna', at: '2026-03-14T09:00:00.000Z', step: 's9' }

  it('leaves tombstones of what it removes, and its number with that of a claim', () => {
    const done = apply(
      story,
      change({
        type: 'claim.added',
        claim: { id: 'c3', wording: '' },
        passage: { id: 'p4', article: 'a2', anchor: anchorOn('v2', radioDoc, 'four passengers') },
      }),
    )
    const undone = apply(done.project, lasting(done.inverse)).project
    expect([undone.claims.has('c3'), undone.passages.has('p4'), undone.history.has('s1')]).toEqual([
      false,
      false,
      false,
    ])
    expect(undone.tombstones.get('c3')).toEqual({
      id: 'c3',
      table: 'claims',
      number: 3,
      by: edit.by,
      at: edit.at,
    })
    expect(undone.tombstones.get('p4')).toMatchObject({ table: 'passages', by: edit.by, at: edit.at })
    expect(undone.meta.lastNumber).toBe(3)
  })

  it('says with the tombstone of what it brings back that it is there again', () => {
    const done = apply(story, change({ type: 'evidence.removed', evidence: 'e1' }))
    const undone = apply(done.project, lasting(done.inverse)).project
    expect(undone.evidence.get('e1')).toEqual(story.evidence.get('e1'))
    expect(undone.tombstones.get('e1')).toMatchObject({ restored: { by: edit.by, at: edit.at } })
  })

  it('is an edit of the fields that it takes back', () => {
    const done = apply(
      story,
      change({ type: 'claim.edited', claim: 'c1', wording: 'w' }),
      change({ type: 'project.edited', title: 'Another' }),
    )
    const undone = apply(done.project, lasting(done.inverse)).project
    expect(undone.claims.get('c1')).toMatchObject({ wording: '', edited: { wording: edit } })
    expect(undone.meta).toMatchObject({ title: story.meta.title, edited: { title: edit } })
  })
})
