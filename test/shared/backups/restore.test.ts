import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restoreDeltas } from '../../../shared/backups/restore'
import type { Change } from '../../../shared/changes/change'
import { mergeProjects } from '../../../shared/merge/merge'
import { findBreaches } from '../../../shared/model/invariants'
import { parseProject } from '../../../shared/model/parse'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { statusOf } from '../../../shared/model/status'
import { common, histories, play } from '../merge/histories'
import { apply, change, story } from '../support/story'

const made = '2026-03-13T09:00:00.000Z'
const at = '2026-11-22T09:00:00.000Z'

const restored = (now: Project, then: Project) => {
  const deltas = restoreDeltas(now, then)
  const restoring: Change = { type: 'backup.restored', step: 'restore1', at, by: 'anna', made, deltas }
  return apply(now, restoring)
}

describe('restoring a backup', { timeout: 60_000 }, () => {
  const earlierAndLater = histories(true).map((history) => {
    const at = Math.floor(history.length / 2)
    return { then: play(history.slice(0, at))[0], now: play(history)[0] }
  })

  it('makes the project what the backup has, whatever happened since, and a file that reads back', () => {
    fc.assert(
      fc.property(earlierAndLater, ({ then, now }) => {
        const { project } = restored(now, then)
        expect(restoreDeltas(project, then)).toEqual([])
        expect(findBreaches(project)).toEqual([])
        for (const { id } of then.claims.values()) expect(statusOf(project, id)).toBe(statusOf(then, id))
        const text = serializeProject(project)
        const read = parseProject(text)
        expect(read.ok && serializeProject(read.value.project)).toBe(text)
      }),
    )
  })

  it('undone gives back the identical bytes', () => {
    fc.assert(
      fc.property(earlierAndLater, ({ then, now }) => {
        const { project, inverse } = restored(now, then)
        expect(serializeProject(apply(project, inverse).project)).toBe(serializeProject(now))
      }),
    )
  })

  it('stands in a merge with a copy that has what went by it', () => {
    fc.assert(
      fc.property(earlierAndLater, ({ then, now }) => {
        const { project } = restored(now, then)
        for (const copy of [now, then]) {
          const merged = mergeProjects(project, copy).project
          expect(restoreDeltas(merged, then)).toEqual([])
        }
      }),
    )
  })

  it('forgets nothing of what was done: the history stays and says who restored what', () => {
    fc.assert(
      fc.property(earlierAndLater, ({ then, now }) => {
        const { project, deltas } = restored(now, then)
        for (const entry of now.history.values()) expect(project.history.get(entry.id)).toEqual(entry)
        const entries = deltas.length > 0 ? [{ type: 'backup.restored', to: made }] : undefined
        const told = project.history.get('restore1')?.entries.map(({ type, to }) => ({ type, to }))
        expect(told).toEqual(entries)
      }),
    )
  })

  it('changes nothing when there is nothing to restore', () => {
    expect(restored(common, common).project).toBe(common)
  })

  it('brings a deleted claim back with its number and all that hung on it', () => {
    const now = apply(story, change({ type: 'claim.removed', claim: 'c1' }, 's90')).project
    const { project } = restored(now, story)
    expect(project.claims.get('c1')?.number).toBe(story.claims.get('c1')?.number)
    expect(project.passages.where('claim', 'c1')).toEqual(story.passages.where('claim', 'c1'))
    expect(project.evidence.where('claim', 'c1')).toEqual(story.evidence.where('claim', 'c1'))
  })
})
