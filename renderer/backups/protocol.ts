import type { Differences } from '../../shared/backups/differences'
import type { Delta } from '../../shared/changes/change'
import type { Result } from '../../shared/model/result'

/** What the window asks its worker: first how the project is now, as its file would have it, then about backups. */
export type Question =
  | { readonly now: readonly string[] }
  | { readonly number: number; readonly backup: Uint8Array; readonly wants: 'differences' | 'deltas' }

export interface Comparison {
  readonly differences: Differences
  /** What has to become of each record to be as in the backup; only where it was asked for. */
  readonly deltas: readonly Delta[]
}

export interface Answer {
  readonly number: number
  /** A sentence when the backup could not be read. */
  readonly result: Result<Comparison, string>
}
