import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleProject, emptyProject, type Project } from '../../../shared/model/project'
import { tableNames, type Reviewer } from '../../../shared/model/records'
import { projectPieces, serializeProject } from '../../../shared/model/serialize'
import { sortInSteps } from '../../../shared/model/sort'

const at = '2026-11-22T09:00:00.000Z'
const { meta } = emptyProject('project1', 'Storm', at)

/** The canonical form in its plainest words: keys and records sorted, two spaces, a final newline. */
function plainly(project: Project): string {
  const tables = tableNames.map((name) => [
    name,
    [...project[name].values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  ])
  return JSON.stringify(sorted({ ...project.meta, ...Object.fromEntries(tables) }), null, 2) + '\n'
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  )
}

const reviewer: fc.Arbitrary<Reviewer> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,3}[0-9]{0,2}$/).filter((id) => id !== ''),
  name: fc.string({ minLength: 1, unit: 'grapheme' }),
  initials: fc.constantFrom('A', 'ÄÖ'),
  createdAt: fc.constant(at),
  // What a newer version may have put there.
  extra: fc.array(
    fc.dictionary(
      fc.stringMatching(/^[a-zA-Z_]{1,4}$/),
      fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
    ),
  ),
})

describe('a project written piece by piece', () => {
  it('is, byte for byte, the canonical form', () => {
    fc.assert(
      fc.property(fc.array(reviewer, { maxLength: 40 }), fc.string(), (reviewers, title) => {
        const project = assembleProject({ ...meta, title }, { reviewers })
        expect([...projectPieces(project)].join('')).toBe(plainly(project))
        expect(serializeProject(project)).toBe(plainly(project))
      }),
    )
  })
})

describe('sorting in steps', () => {
  it('sorts as sorting at once does, however many there are, and rests in between', () => {
    for (const count of [0, 1, 4_095, 4_096, 4_097, 30_000]) {
      const items = Array.from({ length: count }, (_, i) => (i * 7_919) % 10_007)
      const steps = sortInSteps(items, (a, b) => a - b)
      let rests = 0
      let step = steps.next()
      for (; !step.done; step = steps.next()) rests++
      expect(step.value).toEqual([...items].sort((a, b) => a - b))
      expect(rests).toBeGreaterThanOrEqual(Math.floor(count / 4_096))
    }
  })
})
