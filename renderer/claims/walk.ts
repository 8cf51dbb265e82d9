import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { statusOf, type Status } from '../../shared/model/status'
import { tell } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { goToClaim } from './actions'
import { listClaims } from './list'

/** Goes to the next or previous claim of the list as it is filtered, round the end; `only` narrows it to a status. */
export function walkClaims(direction: 1 | -1, only?: Status): void {
  const { replica } = useReplica.getState()
  const { article, claim, filter } = useDesk.getState()
  if (!replica) return
  // The active claim counts as a place to go on from, even where the filter hides it.
  const { ids, total } = listClaims({ ...replica.project, reviewed: replica.project }, article, filter, claim)
  const active = claim === null ? -1 : ids.indexOf(claim)
  const before = active >= 0 ? active : claimsBefore(replica.project, ids)
  const start = active < 0 && direction > 0 ? before - 1 : before
  for (let i = 1; i <= ids.length; i++) {
    const id = ids[(start + direction * i + ids.length * 2) % ids.length]!
    if (id !== claim && (!only || statusOf(replica.project, id) === only)) return goToClaim(id)
  }
  tell(nowhereToGo(total, ids.length, only))
}

/** How many claims of the article's list stand above the place that is being read; of the story's, none. */
function claimsBefore(project: Project, ids: readonly Id[]): number {
  const { article, filter } = useDesk.getState()
  const { view } = stage
  if (filter.scope === 'story' || article === null || !view) return 0
  const here = view.selection()?.start ?? view.top()
  const above = new Set<Id>()
  for (const { claim, anchor } of project.passages.where('article', article))
    if (anchor.state !== 'lost' && anchor.start < here) above.add(claim)
  return ids.filter((id) => above.has(id)).length
}

function nowhereToGo(total: number, listed: number, only: Status | undefined): string {
  if (total === 0) return 'There are no claims here yet.'
  if (listed === 0) return 'The filter hides every claim here.'
  return only ? `No other ${only} claim in this list.` : 'There is no other claim in this list.'
}
