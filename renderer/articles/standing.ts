import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { statusOf } from '../../shared/model/status'

/** How far an article is checked. */
export interface Standing {
  readonly total: number
  readonly checked: number
  /** Passages whose words moved, changed or went. */
  readonly recheck: number
}

export function standingOf(project: Project, article: Id): Standing {
  const passages = project.passages.where('article', article)
  const claims = new Set(passages.map(({ claim }) => claim))
  let checked = 0
  for (const claim of claims) if (statusOf(project, claim) !== 'unchecked') checked++
  const recheck = passages.filter(({ anchor }) => anchor.state !== 'anchored').length
  return { total: claims.size, checked, recheck }
}
