import type { ChangeType } from '../../../shared/changes/change'

/** What a person might do next, before it is known what the project holds: `a` and `b` choose among what is there. */
export interface Move {
  readonly type: Exclude<ChangeType, 'change.reverted' | 'project.merged' | 'backup.restored'>
  readonly a: number
  readonly b: number
  readonly text: string
}
