import type { Project } from '../../../shared/model/project'
import { apply, change, type ChangeBody } from '../support/story'

export const hour = (n: number) => `2026-03-14T${String(n).padStart(2, '0')}:00:00.000Z`

/** The project after changes at full hours, each a step of its own. */
export function after(
  project: Project,
  by: string,
  ...changes: readonly (readonly [hour: number, ChangeBody])[]
): Project {
  return changes.reduce(
    (now, [at, body]) => apply(now, change(body, `${by}${at}`, by, hour(at))).project,
    project,
  )
}
