import { expect, test } from 'vitest'
import { emptyProject } from '../../shared/model/project'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { applyChanges, applyChange } from '../../shared/changes/apply'
import { changeSchema, type Change } from '../../shared/changes/change'
test('a claim goes in, out and through the file', () => {
  const p = emptyProject('p1', 'Story', '2026-01-01T00:00:00.000Z')
  const env = { step: 's1', at: '2026-01-01T00:00:00.000Z', by: 'r1' }
  const anchor = { version: 'v1', quote: 'Hi', prefix: '', suffix: '', start: 0, end: 2, state: 'anchored' as const }
  const changes: Change[] = [
    { ...env, type: 'reviewer.added', reviewer: { id: 'r1', name: 'A', initials: 'A' } },
    { ...env, type: 'article.added', article: { id: 'a1', title: 'T', outlet: '', byline: '', url: '', published: '' }, version: { id: 'v1', reason: 'imported', doc: { type: 'doc', content: [] }, textHash: 'x' } },
    { ...env, type: 'claim.added', claim: { id: 'c1', wording: '' }, passage: { id: 'g1', article: 'a1', anchor } },
    { ...env, type: 'assessment.added', assessment: { id: 'as1', claim: 'c1', verdict: 'verified', rationale: '' } },
  ]
  for (const c of changes) changeSchema.parse(c)
  const r = applyChanges(p, changes)
  if (!r.ok) throw new Error(r.error)
  const text = serializeProject(r.value.project)
  const parsed = parseProject(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  expect(serializeProject(parsed.value.project)).toBe(text)
  changeSchema.parse(r.value.inverse)
  const u = applyChange(r.value.project, r.value.inverse)
  if (!u.ok) throw new Error(u.error)
  expect(serializeProject(u.value.project)).toBe(serializeProject(p))
})
