import { expect } from 'vitest'
import type { Annotation, AnnotationTarget } from '../../../shared/annotations/annotation'
import { planImport, type ImportRequest } from '../../../shared/annotations/plan'
import { findBreaches } from '../../../shared/model/invariants'
import type { Project } from '../../../shared/model/project'
import { apply, change, docOf, facts, story, versionOf } from '../support/story'

export const at = '2026-11-22T10:00:00.000Z'
const importer = { envelope: { step: 'import', at, by: 'anna' }, introduction: [] }
export const address = 'https://courier.example/ferry'

/** The story, its first article with an address, and one that has an emoji before its words. */
export const desk = apply(
  story,
  change({ type: 'article.edited', article: 'a1', fields: { url: address } }, 's20'),
  change(
    {
      type: 'article.added',
      article: { ...facts('a3', 'On the landing'), url: 'https://post.example/landing' },
      version: versionOf('v3', docOf('🕯️🕯️ Nobody slept. Nobody spoke. “Nobody slept,” he said.')),
    },
    's21',
  ),
).project

export const about = (quote: string, more: Partial<AnnotationTarget> = {}): AnnotationTarget => ({
  source: address,
  quote,
  prefix: '',
  suffix: '',
  position: null,
  ...more,
})
export const annotation = (id: string, quote: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  author: 'Ada Quist',
  created: '2026-03-14T08:00:00.000Z',
  updated: null,
  targets: [about(quote)],
  tags: [],
  comment: '',
  answers: [],
  ...more,
})
export const reply = (id: string, answers: string[], more: Partial<Annotation> = {}) =>
  annotation(id, '', { answers, ...more })

export function bring(
  annotations: readonly Annotation[],
  project: Project = desk,
  more: Partial<ImportRequest> = {},
) {
  const request = { annotations, file: 'export.json', fallback: null, ...more }
  const plan = planImport(project, request, importer)
  if (plan.changes.length === 0) return { plan, project, inverse: null }
  const { project: after, inverse } = apply(project, ...plan.changes)
  expect(findBreaches(after)).toEqual([])
  return { plan, project: after, inverse }
}

export const reviewer = (project: Project, name: string) =>
  project.reviewers.sorted().find((candidate) => candidate.name === name)!
export const claimOf = (project: Project, id: string) =>
  project.claims.sorted().find((claim) => claim.annotation === id)!
export const notes = (project: Project, claim: string) =>
  project.assessments
    .where('claim', claim)
    .map(({ verdict, rationale, createdBy }) => [project.reviewers.get(createdBy)?.name, verdict, rationale])
