import type { Status } from '../../shared/model/status'
import { useDesk } from '../project/desk'
import { noFilter, type ClaimFilter } from '../project/selectors'

/** Narrows the claims down, or widens them again. */
export function changeFilter(change: Partial<ClaimFilter>): void {
  useDesk.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

export function toggleStatus(status: Status): void {
  const { statuses } = useDesk.getState().filter
  changeFilter({
    statuses: statuses.includes(status)
      ? statuses.filter((other) => other !== status)
      : [...statuses, status],
  })
}

/** Shows every claim of the scope again; the scope stays. */
export function clearFilter(): void {
  changeFilter({ ...noFilter, scope: useDesk.getState().filter.scope })
}
