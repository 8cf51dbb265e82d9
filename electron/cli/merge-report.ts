import { countedTables, type Counts, type MergeReport } from '../../shared/merge/report'
import { fieldWords } from '../../shared/changes/field-words'
import type { Conflict } from '../../shared/merge/conflicts'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { count } from './outcome'

/** What a merge does to a project, one line a thing. `name` is that of its file. */
export function sayMerge(mine: Project, project: Project, report: MergeReport, name: string): string[] {
  if (report.unchanged) return [`Nothing to merge: “${name}” has it all.`]
  const claim = (id: Id) => `claim #${project.claims.get(id)?.number ?? '?'}`
  const who = (id: Id | null) => (id === null ? '?' : (project.reviewers.get(id)?.name ?? id))
  const lines = [
    ...sayCounts('Added', report.added),
    ...sayCounts('Changed', report.changed),
    ...sayCounts('Removed', report.removed),
    ...report.conflicts.map((conflict) => sayConflict(project, conflict, who)),
    ...report.split.map((id) => `Reviewers differ on ${claim(id)}.`),
    ...report.renumbered.map(({ claim: id, from, to }) => {
      const was = mine.claims.has(id) ? 'yours' : 'theirs'
      return `Claim #${from} of ${was} is now #${to}: two claims had that number.`
    }),
    ...report.reanchored.map(
      ({ claim: id, state, quote, now }) =>
        `A passage of ${claim(id)} is ${state} in the text that stands: “${quote}”${state === 'changed' ? `, now “${now}”` : ''}`,
    ),
    ...report.returned.map(
      ({ table, id }) => `${place(project, table, id)} was deleted, but is still worked on: it stays.`,
    ),
    ...report.unions.map(({ table, id, by }) =>
      table === 'articles'
        ? `“${project.articles.get(id)?.title ?? id}” is in both, known by its ${by === 'url' ? 'URL' : 'text'}.`
        : `${who(id)} is in both, known by name.`,
    ),
    ...report.namesakes.map(
      ({ name: person, reviewers }) =>
        `${reviewers.length} reviewers are called ${person}: see whether they are one.`,
    ),
  ]
  return lines.length > 0
    ? lines
    : ['Both say the same of the story; only what was done when, or the header, is put together.']
}

const nouns: { readonly [T in keyof Counts]: string } = {
  articles: 'article',
  versions: 'version',
  claims: 'claim',
  passages: 'passage',
  assessments: 'assessment',
  evidence: 'piece of evidence',
  comments: 'comment',
  resolutions: 'decision',
  signoffs: 'sign-off',
  reviewers: 'reviewer',
  origins: 'origin',
  attributions: 'attribution',
  dismissals: 'dismissal',
}

function sayCounts(verb: string, counts: Counts): string[] {
  const parts = countedTables.flatMap((table) => {
    const n = counts[table]
    if (n === 0) return []
    return table === 'evidence' && n > 1 ? [`${n} pieces of evidence`] : [count(n, nouns[table])]
  })
  return parts.length > 0 ? [`${verb} ${parts.join(', ')}.`] : []
}

function place(project: Project, table: Conflict['table'], id: Id): string {
  switch (table) {
    case 'meta':
      return 'The project'
    case 'articles':
      return `Article “${project.articles.get(id)?.title ?? id}”`
    case 'claims':
      return `Claim #${project.claims.get(id)?.number ?? '?'}`
    case 'origins':
      return `Origin “${project.origins.get(id)?.name ?? id}”`
    case 'attributions': {
      const attribution = project.attributions.get(id)
      const words = attribution?.words?.quote ?? 'the whole text'
      return `Where “${words}” of “${project.articles.get(attribution?.article ?? '')?.title ?? id}” comes from`
    }
    case 'comments':
    case 'evidence':
    case 'passages': {
      const of = project.claims.get(project[table].get(id)?.claim ?? '')?.number ?? '?'
      return `${ofClaim[table]} of claim #${of}`
    }
  }
}

const ofClaim = { comments: 'A comment', evidence: 'Evidence', passages: 'A passage' } as const

function sayConflict(project: Project, conflict: Conflict, who: (id: Id | null) => string): string {
  const { table, id, field, mine, theirs, kept, mineBy, mineAt, theirsBy, theirsAt } = conflict
  const where = `${place(project, table, id)}, ${field === 'version' ? 'text' : field}`
  const [by, at] = [
    [mineBy, mineAt],
    [theirsBy, theirsAt],
  ].map(([person, time]) => `${who(person ?? null)}${time ? `, ${time}` : ''}`)
  return `Both changed ${where}: yours ${say(project, mine, field)} (${by}), theirs ${say(project, theirs, field)} (${at}). ${kept === 'mine' ? 'Yours' : 'Theirs'} stands.`
}

function say(project: Project, value: unknown, field: string): string {
  if (field === 'version') return 'one version'
  if (field === 'origin')
    return value === null ? 'its own reporting' : `“${project.origins.get(value as Id)?.name ?? '?'}”`
  if (field === 'anchor') return `“${(value as { quote: string }).quote}”`
  return `“${fieldWords(field, value)}”`
}
