import type { Project } from '../../shared/model/project'
import { useDesk } from './desk'
import { useReplica } from './replica'

/**
 * Reads something of the open project; undefined once it is closed. What `select` answers must be the identical
 * object until it changes, as records, tables and `where` are.
 */
export function useProject<T>(select: (project: Project) => T): T | undefined {
  return useReplica(({ replica }) => (replica ? select(replica.project) : undefined))
}

/** Whether claims can be changed now: not in a file that is read-only, and not while the text is being corrected. */
export function useMayChange(): boolean {
  const readOnly = useReplica(({ replica }) => replica?.save.state === 'read-only')
  const correcting = useDesk((desk) => desk.correcting)
  return !readOnly && !correcting
}
