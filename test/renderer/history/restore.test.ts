import { describe, expect, it, vi } from 'vitest'
import type { HistoryItem } from '../../../shared/model/records'
import { latestAssessments } from '../../../shared/model/status'
import { ada, jon, stormStory, type Story } from '../claims/story'

vi.stubGlobal('window', { claimdesk: {} })
const { restorationOf } = await import('../../../renderer/history/restore')
const { rowsOf } = await import('../../../shared/history/rows')

/** What the latest entry of a story would give back, and does to it. */
function restored(story: Story, me = ada.id) {
  const { entry } = rowsOf(story.project.history)[0]!
  const found = restorationOf(story.project, entry, entry.entries[0]!, me)
  if (!found) return null
  story.do(found.request, me)
  return story.project
}

describe('an earlier value', () => {
  it('of a wording, tags, a title, evidence or a detail of an article comes back as a change like any other', () => {
    const story = stormStory()
    story.do({ type: 'claim.edited', claim: 'wall', wording: 'The wall fell' })
    expect(restored(story)?.claims.get('wall')?.wording).toBe('')
    story.do({ type: 'claim.tagged', claim: 'wall', tags: ['harbour', 'night'] })
    story.do({ type: 'claim.tagged', claim: 'wall', tags: [] })
    expect(restored(story)?.claims.get('wall')?.tags).toEqual(['harbour', 'night'])
    story.do({ type: 'project.edited', title: 'X' })
    expect(restored(story)?.meta.title).toBe('The storm at Brenmouth')
    story.do({ type: 'evidence.edited', evidence: 'log', fields: { locator: 'p. 13' } })
    expect(restored(story)?.evidence.get('log')?.locator).toBe('p. 12')
    story.do({ type: 'article.edited', article: 'post', fields: { byline: 'K. Lee' } })
    expect(restored(story)?.articles.get('post')?.byline).toBe('')
    const latest = rowsOf(story.project.history)[0]!.items[0]
    expect(latest).toMatchObject({ field: 'byline', from: 'K. Lee', to: '' })
  })

  it('of my rationale is another assessment with the verdict that stands', () => {
    const story = stormStory()
    story.assess('wall', ada.id, 'verified', 'The log says so.')
    story.assess('wall', ada.id, 'verified', 'Seen.')
    restored(story)
    expect(latestAssessments(story.project.assessments.where('claim', 'wall'))[0]).toMatchObject({
      createdBy: 'ada',
      verdict: 'verified',
      rationale: 'The log says so.',
    })
  })

  it('of somebody else’s rationale is theirs to bring back', () => {
    const story = stormStory()
    story.assess('warned', jon.id, 'disputed', 'Page 5.')
    expect(restored(story)).toBeNull()
    expect(restored(story, jon.id)).not.toBeNull()
  })

  it('is not offered where the field has it, or where its record is gone', () => {
    const story = stormStory()
    story.do({ type: 'claim.edited', claim: 'wall', wording: 'A' })
    const { entry } = rowsOf(story.project.history)[0]!
    story.do({ type: 'claim.edited', claim: 'wall', wording: '' })
    expect(restorationOf(story.project, entry, entry.entries[0]!, ada.id)).toBeNull()
    story.do({ type: 'claim.edited', claim: 'wall', wording: 'B' })
    expect(restorationOf(story.project, entry, entry.entries[0]!, ada.id)).not.toBeNull()
    story.do({ type: 'claim.removed', claim: 'wall' })
    expect(restorationOf(story.project, entry, entry.entries[0]!, ada.id)).toBeNull()
  })

  it('that no person could have written is not written again, whatever the file says', () => {
    const story = stormStory()
    const { entry } = rowsOf(story.project.history)[0]!
    const forged: readonly HistoryItem[] = [
      {
        type: 'evidence.edited',
        claim: 'wall',
        subject: 'log',
        field: 'kind',
        from: 'rumour',
        to: 'document',
      },
      { type: 'evidence.edited', claim: 'wall', subject: 'log', field: 'createdBy', from: 'jon', to: 'ada' },
      { type: 'article.edited', article: 'post', field: 'published', from: 'soon', to: '2026-03-01' },
      { type: 'article.edited', article: 'post', field: 'version', from: 'v0', to: 'v1' },
    ]
    for (const item of forged) expect(restorationOf(story.project, entry, item, ada.id)).toBeNull()
  })
})
