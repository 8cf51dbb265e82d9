import { describe, expect, it } from 'vitest'
import { changeSchema } from '../../../shared/changes/change'
import { anchorOn, ferryDoc, radioDoc, story, versionOf } from '../support/story'

const anchor = anchorOn('v1', ferryDoc, 'Eleven people died')

describe('The schema of changes refuses', () => {
  const envelope = { step: 's1', by: 'anna', at: '2026-03-14T08:00:00.000Z' }
  const hostile: readonly (readonly [string, unknown])[] = [
    [
      'a new text that says that somebody corrected it',
      {
        ...envelope,
        type: 'article.replaced',
        article: 'a1',
        version: versionOf('v9', radioDoc, 'corrected'),
        fields: {},
        anchors: [],
      },
    ],
    ['a type that there is none of', { ...envelope, type: 'project.deleted' }],
    [
      'a verdict that there is none of',
      {
        ...envelope,
        type: 'assessment.added',
        assessment: { id: 'm', claim: 'c1', verdict: 'true', rationale: '' },
      },
    ],
    ['an id that could be a path', { ...envelope, type: 'claim.removed', claim: '../c1' }],
    ['a split of no passages', { ...envelope, type: 'claim.split', claim: 'c2', into: 'c9', passages: [] }],
    [
      'a negative position',
      { ...envelope, type: 'passage.anchored', passage: 'p1', anchor: { ...anchor, start: -1 } },
    ],
    ['a time that is none', { ...envelope, at: 'yesterday', type: 'claim.removed', claim: 'c1' }],
    [
      'a delta whose record has another id',
      {
        ...envelope,
        type: 'change.reverted',
        deltas: [{ table: 'claims', id: 'c2', before: null, after: story.claims.get('c1') }],
      },
    ],
    [
      'a delta whose record is not of its table',
      {
        ...envelope,
        type: 'change.reverted',
        deltas: [{ table: 'articles', id: 'c1', before: null, after: story.claims.get('c1') }],
      },
    ],
    [
      'a delta that takes the project’s own header away',
      {
        ...envelope,
        type: 'change.reverted',
        deltas: [{ table: 'meta', id: 'project1', before: story.meta, after: null }],
      },
    ],
  ]
  it.each(hostile)('%s', (_what, value) => {
    expect(changeSchema.safeParse(value).success).toBe(false)
  })
})
