import type { Delta } from '../../shared/changes/change'
import type { MergeReport } from '../../shared/merge/report'
import { assembleProject, type Project } from '../../shared/model/project'
import {
  tableNames,
  type Id,
  type ProjectMeta,
  type RecordOf,
  type TableName,
} from '../../shared/model/records'

/** A project file that is to be merged into the open one. */
export interface Theirs {
  readonly name: string
  readonly text: string
  /** The conflict copy beside the project that it is, if it is one. */
  readonly copy: Id | null
}

/** A project on its way to the worker: its tables as lists, since a table has methods. */
export interface Packed {
  readonly meta: ProjectMeta
  readonly records: { readonly [N in TableName]?: readonly RecordOf<N>[] }
}

export interface MergeTask {
  readonly mine: Packed
  /** The text and the name of the other file. */
  readonly theirs: string
  readonly name: string
}

export type MergeAnswer =
  | { readonly kind: 'at'; readonly phase: 'merging' }
  | { readonly kind: 'merged'; readonly deltas: Delta[]; readonly report: MergeReport }
  | { readonly kind: 'failed'; readonly why: string }

export function pack(project: Project): Packed {
  return {
    meta: project.meta,
    records: Object.fromEntries(tableNames.map((name) => [name, [...project[name].values()]])),
  }
}

export function unpack({ meta, records }: Packed): Project {
  return assembleProject(meta, records)
}
