import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { latestAssessments, statusOf } from '../../shared/model/status'
import type { Command } from './command'
import { coverageRecords } from './coverage'
import { count, done, failed, misused } from './outcome'
import { loadProject } from './project-file'
import { reviewOf } from './review'

/** The records of one kind with what is derived from them, and one line about each. */
type Listing = (project: Project) => { readonly record: object; readonly line: string }[]

const listings: Readonly<Record<string, Listing>> = {
  articles: (project) =>
    project.articles.sorted().map((article) => {
      const passages = project.passages.where('article', article.id)
      const claims = new Set(passages.map((passage) => passage.claim)).size
      const facts = [article.outlet, article.published, article.url].filter((fact) => fact !== '')
      return {
        record: { ...article, claims, passages: passages.length },
        line: `${article.id}  ${article.title || '(no title)'}  [${facts.join(', ')}]  ${count(claims, 'claim')}`,
      }
    }),

  claims: (project) =>
    project.claims.sorted().map((claim) => {
      const passages = project.passages.where('claim', claim.id)
      const status = statusOf(project, claim.id)
      const quote = passages[0]?.anchor.quote ?? ''
      const assessments = latestAssessments(project.assessments.where('claim', claim.id)).map(
        ({ createdBy, createdAt, verdict, rationale }) => ({
          reviewer: nameOf(project, createdBy),
          verdict,
          rationale,
          at: createdAt,
        }),
      )
      const reviewed = reviewOf(project, claim.id)
      return {
        record: { ...claim, status, quote, passages: passages.map(({ id }) => id), assessments, ...reviewed },
        line: `#${claim.number}  ${claim.id}  ${status}${reviewed.ready ? '  ready' : ''}  “${oneLine(claim.wording || quote)}”`,
      }
    }),

  passages: (project) =>
    project.passages.sorted().map((passage) => {
      const { quote, state } = passage.anchor
      const number = project.claims.get(passage.claim)?.number ?? 0
      return {
        record: { ...passage, quote, state, number, status: statusOf(project, passage.claim) },
        line: `${passage.id}  #${number}  ${state}  “${oneLine(quote)}”`,
      }
    }),

  evidence: (project) =>
    project.evidence.sorted().map((evidence) => {
      const number = project.claims.get(evidence.claim)?.number ?? 0
      return {
        record: { ...evidence, number, reviewer: nameOf(project, evidence.createdBy) },
        line: `${evidence.id}  #${number}  ${evidence.stance}  ${evidence.kind}: ${oneLine(evidence.reference)}`,
      }
    }),

  coverage: (project) =>
    coverageRecords(project).map((record) => ({
      record,
      line: `${record.article}  ${record.state}  ${record.worth}  “${oneLine(record.quote)}”`,
    })),
}

const kinds = Object.keys(listings).join('|')

export const listCommand: Command = {
  usage: `FILE ${kinds} [--json]`,
  help: 'Lists the records of one kind, with what follows from them; as coverage, the sentences to check.',
  options: [],
  async run({ positionals }, world) {
    const [path, kind, ...rest] = positionals
    if (path === undefined || rest.length > 0) return misused('Name one project file and what to list.')
    const listing = kind === undefined ? undefined : listings[kind]
    if (kind === undefined || !listing || !Object.hasOwn(listings, kind))
      return misused(`Say what to list: ${kinds}.`)
    const read = await loadProject(world, path)
    if (!read.ok) return failed(read.error)
    const rows = listing(read.value.project)
    return done(
      rows.map(({ line }) => line),
      { [kind]: rows.map(({ record }) => record) },
    )
  },
}

function nameOf(project: Project, reviewer: Id): string {
  return project.reviewers.get(reviewer)?.name ?? ''
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
