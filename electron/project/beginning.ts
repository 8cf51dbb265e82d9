import type { Project } from '../../shared/model/project'
import type { Journal } from './journal/journal'
import type { ReadOnly } from './read-only'
import type { ProjectStore } from './store'

/** What a session begins with. */
export interface Beginning {
  readonly store: ProjectStore
  readonly journal: Journal
  readonly project: Project
  readonly recovered: boolean
  readonly readOnly?: ReadOnly | undefined
  readonly text?: string | undefined
  readonly notice?: string | undefined
}
