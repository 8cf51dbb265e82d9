import type { HistoryItem } from '../../shared/model/records'

/** What a filter of the history tells apart. */
export const historyKinds = {
  verdict: 'Verdicts',
  rationale: 'Rationales',
  wording: 'Wordings and tags',
  claim: 'Claims made, split, deleted',
  passage: 'Passages',
  evidence: 'Evidence',
  origin: 'Origins and what comes from them',
  review: 'Comments, decisions, sign-offs',
  article: 'Articles and their details',
  text: 'Texts of articles',
  project: 'Project, imports, merges',
} as const
export type HistoryKind = keyof typeof historyKinds

const byType: Readonly<Record<string, HistoryKind>> = {
  'claim.edited': 'wording',
  'claim.tagged': 'wording',
  'article.corrected': 'text',
  'article.replaced': 'text',
  'article.trimmed': 'text',
}

const byArea: Readonly<Record<string, HistoryKind>> = {
  claim: 'claim',
  passage: 'passage',
  evidence: 'evidence',
  article: 'article',
  origin: 'origin',
  attribution: 'origin',
  dismissal: 'origin',
  sourcing: 'origin',
  comment: 'review',
  resolution: 'review',
  signoff: 'review',
}

export function kindOf({ type, field }: HistoryItem): HistoryKind {
  if (type === 'assessment.added') return field === 'rationale' ? 'rationale' : 'verdict'
  return byType[type] ?? byArea[type.split('.')[0] ?? ''] ?? 'project'
}
