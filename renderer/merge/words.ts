import { fieldValue, fieldWords } from '../../shared/changes/field-words'
import { countedTables, type Counts } from '../../shared/merge/report'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { defaultSourcing, type Sourcing } from '../../shared/model/sourcing'
import { count, nameOf } from '../claims/words'
import { claimText } from '../project/selectors'

const nouns: { readonly [T in keyof Counts]: readonly [string, string] } = {
  articles: ['article', 'articles'],
  versions: ['version of a text', 'versions of texts'],
  claims: ['claim', 'claims'],
  passages: ['passage', 'passages'],
  assessments: ['assessment', 'assessments'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  reviewers: ['reviewer', 'reviewers'],
  comments: ['comment', 'comments'],
  resolutions: ['decision between reviewers', 'decisions between reviewers'],
  signoffs: ['sign-off', 'sign-offs'],
  origins: ['origin', 'origins'],
  attributions: ['attribution', 'attributions'],
  dismissals: ['dismissed suggestion', 'dismissed suggestions'],
}

/** `2 claims, 1 passage`; empty when there is nothing. */
export function sayCounts(counts: Counts): string {
  return countedTables
    .filter((table) => counts[table] > 0)
    .map((table) => count(counts[table], ...nouns[table]))
    .join(', ')
}

const names: Readonly<Record<string, string>> = {
  title: 'title',
  outlet: 'outlet',
  byline: 'byline',
  url: 'address',
  published: 'publication time',
  version: 'text',
  wording: 'wording',
  tags: 'tags',
  kind: 'kind of evidence',
  reference: 'reference of the evidence',
  locator: 'place in the evidence',
  checked: 'day on which the evidence was checked',
  stance: 'what the evidence says',
  anchor: 'place of the passage',
  text: 'words of a comment',
  resolved: 'whether a thread is dealt with',
  origin: 'the origin',
  state: 'whether it comes from there',
  sourcing: 'how many sources a claim needs',
  page: 'web page of the report',
}

const originNames: Readonly<Record<string, string>> = { name: 'name', kind: 'kind', also: 'other names' }

/** What a conflict is about, in words that a person recognises: `Claim #5 “Eleven died”: wording`. */
export function sayPlace(project: Project, table: string, id: Id, field: string): string {
  const what = names[field] ?? field
  switch (table) {
    case 'articles':
      return `Article “${project.articles.get(id)?.title || 'Untitled'}”: ${what}`
    case 'claims':
      return `${sayClaim(project, id)}: ${what}`
    case 'origins':
      return `Origin “${project.origins.get(id)?.name ?? ''}”: ${originNames[field] ?? field}`
    case 'attributions':
      return `${sayWords(project, id)}: ${what}`
    case 'comments':
      return `${sayClaim(project, project.comments.get(id)?.claim)}: ${what}`
    case 'evidence':
      return `${sayClaim(project, project.evidence.get(id)?.claim)}: ${what}`
    case 'passages':
      return `${sayClaim(project, project.passages.get(id)?.claim)}: ${what}`
    default:
      return `Project: ${what}`
  }
}

/** The words that are said to come from somewhere, or the article whose words all do. */
function sayWords(project: Project, id: Id): string {
  const attribution = project.attributions.get(id)
  if (attribution?.words) return `“${shortened(attribution.words.quote)}”`
  return `Article “${project.articles.get(attribution?.article ?? '')?.title || 'Untitled'}”`
}

/** The claim by its number and words. */
export function sayClaim(project: Project, id: Id | undefined): string {
  const claim = project.claims.get(id ?? '')
  if (!claim) return 'A claim'
  const words = claimText(claim, project.passages.where('claim', claim.id))
  return `Claim #${claim.number} “${shortened(words)}”`
}

function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, 90).trimEnd()}…` : words
}

/** A value of a conflict as a person reads it. `project` has the versions of both sides. */
export function sayValue(project: Project, field: string, value: unknown): string {
  if (field === 'version') {
    const version = project.versions.get(String(value))
    return version
      ? `The text that ${nameOf(project.reviewers, version.createdBy)} ${made[version.reason]}`
      : 'A text'
  }
  if (field === 'anchor') return `“${(value as { quote: string }).quote}”`
  if (field === 'origin')
    return value === null
      ? 'The outlet’s own reporting'
      : (project.origins.get(value as Id)?.name ?? 'An origin')
  const words = fieldWords(field, value)
  if (field === 'sourcing') return saySourcing(words)
  if (field === 'state' || field === 'resolved') return said[words] ?? words
  return words || (field === 'tags' ? 'No tags' : 'Nothing')
}

/** Of how many sources a claim needs, as the history has it: `2, 3`. */
function saySourcing(words: string): string {
  const rule = (fieldValue('sourcing', words) as Sourcing | null) ?? defaultSourcing
  return `${count(rule.independent, 'source')}; ${rule.secondary} where it has only agencies and outlets`
}

/** Values that stand in the file as one word. */
const said: Readonly<Record<string, string>> = {
  confirmed: 'It comes from there',
  rejected: 'It does not come from there',
  resolved: 'Dealt with',
  open: 'Still open',
}

const made = { imported: 'brought in', corrected: 'corrected', trimmed: 'trimmed' } as const
