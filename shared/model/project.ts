import { Table, type Keys } from './table'
import {
  formatName,
  formatVersion,
  tableNames,
  type Id,
  type ProjectMeta,
  type RecordOf,
  type TableName,
} from './records'

export type Tables = { readonly [N in TableName]: Table<RecordOf<N>> }

/** One story in memory: immutable, so an earlier state stays valid and comparing is by identity. */
export interface Project extends Tables {
  readonly meta: ProjectMeta
}

const claimKey = { claim: (row: { claim: Id }) => [row.claim] }
const articleKey = { article: (row: { article: Id }) => [row.article] }

/** The foreign keys that each table can be asked by, see Table.where. */
const keys: { readonly [N in TableName]: Keys<RecordOf<N>> } = {
  articles: {},
  assessments: claimKey,
  attributions: { ...articleKey, origin: (row) => (row.origin === null ? [] : [row.origin]) },
  claims: {},
  comments: { ...claimKey, thread: (row) => distinct([row.thread]) },
  dismissals: { key: (row) => [row.key] },
  evidence: claimKey,
  history: {
    claim: (row) => distinct(row.entries.map((entry) => entry.claim)),
  },
  origins: {},
  passages: { ...claimKey, ...articleKey },
  resolutions: claimKey,
  reviewers: {},
  signoffs: claimKey,
  tombstones: {},
  versions: articleKey,
}

/** A table by a name that is only known at run time. */
export function tableOf(project: Project, name: TableName): Table<{ id: Id }> {
  return project[name] as unknown as Table<{ id: Id }>
}

function distinct(ids: readonly (Id | undefined)[]): Id[] {
  return [...new Set(ids.filter((id) => id !== undefined))]
}

/** Puts records into tables. The caller has checked them (see parse.ts) or made them itself. */
export function assembleProject(
  meta: ProjectMeta,
  records: { readonly [N in TableName]?: Iterable<RecordOf<N>> } = {},
): Project {
  const tables: Record<string, unknown> = {}
  for (const name of tableNames)
    tables[name] = Table.of(keys[name] as Keys<{ id: Id }>, (records[name] ?? []) as Iterable<{ id: Id }>)
  return { meta, ...(tables as unknown as Tables) }
}

/** A project with nothing in it. `now` is an ISO instant. */
export function emptyProject(id: Id, title: string, now: string): Project {
  return assembleProject({
    format: formatName,
    formatVersion,
    id,
    title,
    createdAt: now,
    lastNumber: 0,
  })
}
