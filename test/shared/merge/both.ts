import { expect } from 'vitest'
import { mergeProjects } from '../../../shared/merge/merge'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'

/** Two copies merged, which come to the same whichever is named first. */
export function both(a: Project, b: Project) {
  const merged = mergeProjects(a, b)
  expect(serializeProject(mergeProjects(b, a).project)).toBe(serializeProject(merged.project))
  return merged
}
