import { changeSchema } from '../../shared/changes/change'
import type { Project } from '../../shared/model/project'
import { factNames, type HistoryEntry, type HistoryItem, type Id } from '../../shared/model/records'
import { newId } from '../project/clock'
import type { ChangeRequest } from '../project/replica'
import { assessmentBy } from '../project/selectors'

/** What brings back the value that a field had before an entry of the history. */
export interface Restoration {
  readonly request: ChangeRequest
  /** The value that comes back; empty where the field was. */
  readonly value: string
}

/**
 * How to give a field back what an item of the history changed; null where that is no field, where it has that
 * value, where its record is gone, or where it is not `me` who may write it: a rationale is written in one's own
 * name, as another assessment with the verdict that stands.
 */
export function restorationOf(
  project: Project,
  entry: HistoryEntry,
  item: HistoryItem,
  me: Id | undefined,
): Restoration | null {
  const value = item.from
  if (value === undefined || item.field === undefined || value === item.to) return null
  const found = fieldOf(project, entry, item, value, me)
  if (!found || found.now === value) return null
  const envelope = { step: entry.id, at: entry.at, by: entry.by }
  // The history of a file is anybody's writing: only what a person could write there is written again.
  return changeSchema.safeParse({ ...found.request, ...envelope }).success
    ? { request: found.request, value }
    : null
}

interface Field {
  readonly now: string
  readonly request: ChangeRequest
}

function fieldOf(
  project: Project,
  entry: HistoryEntry,
  { type, field = '', claim: claimId = '', article: articleId = '', subject = '' }: HistoryItem,
  value: string,
  me: Id | undefined,
): Field | null {
  const claim = project.claims.get(claimId)
  switch (type) {
    case 'project.edited':
      return { now: project.meta.title, request: { type: 'project.edited', title: value } }
    case 'claim.edited':
      return claim
        ? { now: claim.wording, request: { type: 'claim.edited', claim: claim.id, wording: value } }
        : null
    case 'claim.tagged': {
      const tags = value === '' ? [] : value.split(', ')
      return claim
        ? { now: (claim.tags ?? []).join(', '), request: { type: 'claim.tagged', claim: claim.id, tags } }
        : null
    }
    case 'assessment.added': {
      if (field !== 'rationale' || !claim || entry.by !== me) return null
      const mine = assessmentBy(project, claim.id, entry.by)
      const assessment = { id: newId(), claim: claim.id, verdict: mine?.verdict ?? null, rationale: value }
      return { now: mine?.rationale ?? '', request: { type: 'assessment.added', assessment } }
    }
    case 'evidence.edited': {
      const record = project.evidence.get(subject)
      const name = evidenceNames.find((known) => known === field)
      if (!record || !name) return null
      return {
        now: record[name],
        request: { type: 'evidence.edited', evidence: subject, fields: { [name]: value } },
      }
    }
    case 'article.edited': {
      const record = project.articles.get(articleId)
      const name = factNames.find((known) => known === field)
      if (!record || !name) return null
      return {
        now: record[name],
        request: { type: 'article.edited', article: articleId, fields: { [name]: value } },
      }
    }
    default:
      return null
  }
}

const evidenceNames = ['kind', 'reference', 'locator', 'checked', 'stance'] as const
