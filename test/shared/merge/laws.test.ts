import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/changes/apply'
import { changeSchema, type Change } from '../../../shared/changes/change'
import { mergeProjects } from '../../../shared/merge/merge'
import { findBreaches } from '../../../shared/model/invariants'
import { parseProject } from '../../../shared/model/parse'
import { tableOf, type Project } from '../../../shared/model/project'
import { tableNames } from '../../../shared/model/records'
import { serializeProject } from '../../../shared/model/serialize'
import { common, histories, play, type History } from './histories'

const join = (a: Project, b: Project): Project => mergeProjects(a, b).project
const bytes = serializeProject

/** What stands in a project: without what its tombstones keep, and the numbers that they take up. */
const shown = ({ meta, ...tables }: Project) =>
  bytes({ ...tables, meta: { ...meta, lastNumber: 0 }, tombstones: common.tombstones })

/** Through a file and back, as copies travel. */
function reread(project: Project): Project {
  const parsed = parseProject(bytes(project))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.project
}

function holds(merges: boolean, law: (a: Project, b: Project, c: Project) => void) {
  fc.assert(
    fc.property(histories(merges), (history: History) => law(...play(history))),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  )
}

describe.each([
  ['begun from one project', false],
  ['merged with each other on the way', true],
])('Merging copies %s', { timeout: 300_000 }, (_how, merges) => {
  it('gives the same whichever comes first', () => {
    holds(merges, (a, b) => {
      expect(bytes(join(a, b))).toBe(bytes(join(b, a)))
    })
  })

  it('gives the same whichever two are merged first', () => {
    holds(merges, (a, b, c) => {
      expect(bytes(join(join(a, b), c))).toBe(bytes(join(a, join(b, c))))
    })
  })

  it('with itself, or with what is in it already, changes nothing', () => {
    holds(merges, (a, b) => {
      expect(mergeProjects(a, reread(a))).toMatchObject({ deltas: [], report: { unchanged: true } })
      const both = join(a, b)
      for (const part of [a, b]) {
        const again = mergeProjects(both, reread(part))
        expect(again.project).toBe(both)
        expect(again.report).toMatchObject({ unchanged: true, conflicts: [], split: [] })
        expect(bytes(join(part, both))).toBe(bytes(both))
      }
    })
  })

  it('with how it was before somebody went on, changes nothing, whatever their clock said', () => {
    fc.assert(
      fc.property(histories(merges), (history) => {
        play(history, (before, after) => expect(shown(join(after, reread(before)))).toBe(shown(after)))
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    )
  })

  it('gives a project in order, whose claims have numbers of their own', () => {
    holds(merges, (a, b, c) => {
      const all = join(join(a, b), c)
      expect(findBreaches(all)).toEqual([])
      expect(bytes(reread(all))).toBe(bytes(all))
      const numbers = [...all.claims.values()].map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
      expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(all.meta.lastNumber)
      for (const { article, anchor } of all.passages.values())
        expect(anchor.version).toBe(all.articles.get(article)!.version)
    })
  })

  it('loses no record, nor who made it and when, unless it was deleted', () => {
    holds(merges, (a, b) => {
      const both = join(a, b)
      for (const side of [a, b])
        for (const name of tableNames)
          for (const row of tableOf(side, name).values()) {
            const found = tableOf(both, name).get(row.id)
            if (!found)
              expect(both.tombstones.get(row.id), `${name} ${row.id}`).toMatchObject({ table: name })
            else if ('createdAt' in row && name !== 'assessments')
              expect(found).toMatchObject({
                createdAt: row.createdAt,
                ...('createdBy' in row ? { createdBy: row.createdBy } : {}),
              })
          }
    })
  })

  it('is one change, which is undone exactly', () => {
    holds(merges, (a, b) => {
      const { deltas, project } = mergeProjects(a, b)
      const change: Change = {
        type: 'project.merged',
        step: 'merging',
        at: '2026-03-15T00:00:00.000Z',
        by: 'anna',
        file: 'b',
        deltas: [...deltas],
      }
      const sent = changeSchema.parse(JSON.parse(JSON.stringify(change)))
      const applied = applyChanges(a, [sent])
      if (!applied.ok) throw new Error(applied.error)
      const done = applied.value.project
      expect(bytes({ ...done, history: done.history.remove('merging') })).toBe(bytes(project))
      const undone = applyChanges(done, [applied.value.inverse])
      if (!undone.ok) throw new Error(undone.error)
      expect(bytes(undone.value.project)).toBe(bytes(a))
    })
  })
})
