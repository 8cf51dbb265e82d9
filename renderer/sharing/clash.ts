import type { Delta } from '../../shared/changes/change'
import { editsOf } from '../../shared/changes/edits'
import type { Project } from '../../shared/model/project'
import type { HistoryItem, Id } from '../../shared/model/records'

/** Whose stands where somebody else set what a person had set otherwise; `both`: of each a part. */
export type Clash = 'theirs' | 'mine' | 'both'

/** What two may set otherwise without being asked: the later stands, see `staysOpen` of shared/merge/choices.ts. */
const kinds = {
  'attribution.edited': { table: 'attributions', fields: ['origin', 'state'] },
  'comment.resolved': { table: 'comments', fields: ['resolved'] },
  'comment.reopened': { table: 'comments', fields: ['resolved'] },
} as const

/** Whether what somebody else did is other than what `me` had set of it, and whose of the two stands now. */
export function clashOf(
  items: readonly HistoryItem[],
  me: Id,
  deltas: readonly Delta[],
  project: Project,
): Clash | undefined {
  for (const item of items.toReversed()) {
    const kind = kinds[item.type as keyof typeof kinds] as (typeof kinds)[keyof typeof kinds] | undefined
    if (!kind || item.subject === undefined) continue
    const { table, fields } = kind
    const now = project[table].get(item.subject)
    const delta = deltas.find((one) => one.table === table && one.id === item.subject)
    const before = delta ? delta.before : now
    if (!now || !before) continue
    const edits = editsOf(before)
    if (!fields.some((field) => edits[field]?.by === me) || says(project, before) === saysItem(item)) continue
    if (says(project, now) === saysItem(item)) return 'theirs'
    return says(project, now) === says(project, before) ? 'mine' : 'both'
  }
  return undefined
}

function says(project: Project, row: object): string {
  const { origin, state, resolved } = row as { origin?: Id | null; state?: string; resolved?: object }
  if (state === undefined) return resolved ? 'resolved' : 'open'
  return `${state} ${project.origins.get(origin ?? '')?.name ?? ''}`
}

function saysItem({ type, field, to }: HistoryItem): string {
  if (type === 'attribution.edited') return `${field ?? ''} ${to ?? ''}`
  return type === 'comment.resolved' ? 'resolved' : 'open'
}
