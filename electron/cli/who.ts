import type { Change } from '../../shared/changes/change'
import type { IdSource } from '../../shared/model/ids'
import { initialsOf } from '../../shared/model/initials'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'

/** In whose name, when and as which step the changes of one command are made. */
export interface Author {
  readonly envelope: { readonly step: Id; readonly at: string; readonly by: Id }
  /** Puts the reviewer into the project, where they are not in it yet. */
  readonly introduction: readonly Change[]
}

/** The reviewer of that name in a project; a new one where there is none. Of two, the one who came first. */
export function authorOf(project: Project, name: string, at: string, newId: IdSource): Author {
  const known = project.reviewers.sorted().find((reviewer) => reviewer.name === name)
  const id = known?.id ?? newId()
  const envelope = { step: newId(), at, by: id }
  if (known) return { envelope, introduction: [] }
  const initials = initialsOf(name) || name.slice(0, 1)
  return {
    envelope,
    introduction: [{ type: 'reviewer.added', ...envelope, reviewer: { id, name, initials } }],
  }
}
