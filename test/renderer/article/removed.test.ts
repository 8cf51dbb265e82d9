import { expect, it } from 'vitest'
import { removedIn } from '../../../renderer/article/removed'
import { applyChanges } from '../../../shared/changes/apply'
import { mergeProjects } from '../../../shared/merge/merge'
import { parseProject } from '../../../shared/model/parse'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { jon, Story } from '../claims/story'

function setUp() {
  const story = new Story()
  story.article('post', 'Post', 'Wall', ['The harbour wall gave way.', 'Nobody was hurt.'])
  story.article('radio', 'Radio', 'Wall', ['The wall gave way at dawn.'])
  story.claim('wall', 'post', 'The harbour wall gave way', 'verified')
  story.claim('hurt', 'post', 'Nobody was hurt')
  const before = story.project
  return { story, before }
}

const counts = ({ articles, versions, claims, passages, assessments }: Project) =>
  [articles, versions, claims, passages, assessments].map(({ size }) => size)

it('brings a removed article back with all that went along with it, for good, and with nothing else', () => {
  const { story, before } = setUp()
  // Deleted by itself, before the article: that stays away.
  story.do({ type: 'claim.removed', claim: 'hurt' }, jon.id)
  const deleted = story.project
  story.do({ type: 'article.removed', article: 'post' }, jon.id)
  const { deltas } = mergeProjects(before, story.project)
  const removed = removedIn(deltas, 'post')
  expect(removed?.by).toBe('jon')
  const envelope = { step: 'back', at: '2026-03-02T12:00:00.000Z', by: 'ada' }
  const back = applyChanges(story.project, [{ ...removed!.back, ...envelope }])
  if (!back.ok) throw new Error(back.error)
  expect(counts(back.value.project)).toEqual(counts(deleted))
  expect(parseProject(serializeProject(back.value.project)).ok).toBe(true)
  // His program still has the file without it.
  expect(counts(mergeProjects(back.value.project, story.project).project)).toEqual(counts(deleted))
})

it('has nothing to bring back where another article went', () => {
  const { story, before } = setUp()
  story.do({ type: 'article.removed', article: 'radio' }, jon.id)
  expect(removedIn(mergeProjects(before, story.project).deltas, 'post')).toBeNull()
})
