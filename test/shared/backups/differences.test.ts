import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../../shared/backups/differences'
import { restoreDeltas } from '../../../shared/backups/restore'
import type { Project } from '../../../shared/model/project'
import { apply, change, story, type ChangeBody } from '../support/story'

let steps = 0
const after = (project: Project, ...bodies: ChangeBody[]): Project =>
  bodies.reduce((now, body) => apply(now, change(body, `d${++steps}`)).project, project)
const compare = (now: Project, then: Project) => differencesOf(now, then, restoreDeltas(now, then))
const none = { back: 0, gone: 0, changed: 0 }

describe('what differs from a backup', () => {
  it('is nothing between a project and itself', () => {
    expect(compare(story, story)).toEqual({
      counts: { articles: none, claims: none, verdicts: none, evidence: none },
      list: [],
      title: null,
      others: 0,
      same: true,
    })
  })

  it('counts and names a deleted claim that would come back, with its evidence but not its verdict', () => {
    const { counts, list } = compare(after(story, { type: 'claim.removed', claim: 'c1' }), story)
    expect(counts).toEqual({
      articles: none,
      claims: { ...none, back: 1 },
      verdicts: none,
      evidence: { ...none, back: 1 },
    })
    expect(list).toMatchObject([
      { part: 'claims', turn: 'back', number: 1, name: 'Eleven people died' },
      { part: 'evidence', turn: 'back', number: 1, name: 'Ministry, statement of 12 March' },
    ])
  })

  it('says the other way round what would go', () => {
    const { list } = compare(story, after(story, { type: 'claim.removed', claim: 'c1' }))
    expect(list.map(({ part, turn }) => `${part} ${turn}`)).toEqual(['claims gone', 'evidence gone'])
  })

  it('tells a verdict that came since from one that was changed, with both', () => {
    const judged = after(
      story,
      {
        type: 'assessment.added',
        assessment: { id: 'm8', claim: 'c1', verdict: 'disputed', rationale: 'The ministry took it back.' },
      },
      { type: 'assessment.added', assessment: { id: 'm9', claim: 'c2', verdict: 'verified', rationale: '' } },
    )
    expect(compare(judged, story).list).toMatchObject([
      { part: 'verdicts', turn: 'gone', number: 2, now: 'verified', then: 'unchecked' },
      { part: 'verdicts', turn: 'changed', number: 1, now: 'disputed', then: 'verified' },
    ])
    expect(compare(story, judged).list[0]).toMatchObject({ part: 'verdicts', turn: 'back', number: 2 })
  })

  it('names the fields that are others, and the title as it was', () => {
    const now = after(
      story,
      { type: 'project.edited', title: 'Another story' },
      { type: 'claim.edited', claim: 'c1', wording: 'Eleven died.' },
      { type: 'article.edited', article: 'a1', fields: { outlet: 'The Vltana Post', title: 'Ferry lost' } },
      { type: 'evidence.edited', evidence: 'e1', fields: { locator: 'p. 3' } },
    )
    const { list, title } = compare(now, story)
    expect(title).toBe(story.meta.title)
    expect(list.map(({ part, turn, fields }) => ({ part, turn, fields }))).toEqual([
      { part: 'articles', turn: 'changed', fields: ['title', 'outlet'] },
      { part: 'claims', turn: 'changed', fields: ['wording'] },
      { part: 'evidence', turn: 'changed', fields: ['locator'] },
    ])
  })

  it('sees a claim that stands in another place as changed', () => {
    const { list } = compare(after(story, { type: 'passage.removed', passage: 'p3' }), story)
    expect(list).toMatchObject([{ part: 'claims', turn: 'changed', number: 2, fields: ['passages'] }])
  })
})
