import type { Project } from '../model/project'
import type { Article, Assessment, Claim, Comment, HistoryEntry, Id, Reviewer } from '../model/records'
import { latestAssessments, resolutionOf, statusOf, statuses, type Status } from '../model/status'
import { signoffsOf } from '../review/signoffs'
import { noAnalysis, type ReportAnalysis } from './analysis'
import { blocksOf } from './blocks'
import type { ReportOptions } from './options'
import type { Report, ReportArticle, ReportClaim, ReportPassage } from './report'
import { finish } from '../steps'
import type { ReportStep } from './step'

/**
 * Chooses what of a project is reported and puts it in order. `now` is an ISO instant. Ids in the options that the
 * project does not have choose nothing. `analysis` is what `analyse` found out for these options.
 */
export function buildReport(
  project: Project,
  options: ReportOptions,
  now: string,
  analysis: ReportAnalysis = noAnalysis,
): Report {
  return finish(reportSteps(project, options, now, analysis))
}

/** The same in steps of a few milliseconds, between which a caller may rest or stop. */
export function* reportSteps(
  project: Project,
  options: ReportOptions,
  now: string,
  analysis: ReportAnalysis,
): Generator<ReportStep, Report> {
  const articles = chosenArticles(project, options)
  const here = new Set(articles.map(({ id }) => id))
  const all = project.claims.sorted().sort((a, b) => a.number - b.number)
  const claims: ReportClaim[] = []
  for (const [i, claim] of all.entries()) {
    claims.push(...reportClaim(project, options, claim, here))
    yield { doing: 'choosing', done: i + 1, of: all.length }
  }
  const history = options.parts.includes('history') ? yield* historySteps(project, claims, here) : []
  return {
    title: options.title || project.meta.title,
    project: { id: project.meta.id, title: project.meta.title },
    source: project,
    madeAt: now,
    options,
    articles: reportArticles(project, options, articles, claims),
    claims,
    counts: countsOf(claims),
    reviewers: new Map(project.reviewers.sorted().map((reviewer): [Id, Reviewer] => [reviewer.id, reviewer])),
    independence: analysis.independence,
    analysis,
    history,
  }
}

function chosenArticles(project: Project, { articles }: ReportOptions): Article[] {
  const wanted = new Set(articles)
  return project.articles.sorted().filter(({ id }) => wanted.size === 0 || wanted.has(id))
}

/** The claim as it is reported; none when the options leave it out. */
function reportClaim(
  project: Project,
  options: ReportOptions,
  claim: Claim,
  here: ReadonlySet<Id>,
): ReportClaim[] {
  const status = statusOf(project, claim.id)
  if (options.statuses.length > 0 && !options.statuses.includes(status)) return []
  const all = project.passages.where('claim', claim.id)
  const passages = all.filter(({ article }) => here.has(article))
  // A claim whose only passages were detached belongs to the story, not to one of its articles.
  if (passages.length === 0 && (all.length > 0 || options.articles.length > 0)) return []
  const latest = latestAssessments(project.assessments.where('claim', claim.id))
  const told = latest.filter(({ createdBy }) => isChosen(options.reviewers, createdBy))
  if (options.reviewers.length > 0 && told.length === 0) return []
  if (!isWithin(options, latest)) return []
  return [
    {
      claim,
      status,
      text: claim.wording || (all[0]?.anchor.quote ?? ''),
      passages: passages.map((passage): ReportPassage => ({ passage, claim, status })),
      assessments: told,
      evidence: project.evidence.where('claim', claim.id),
      resolution: resolutionOf(project, claim.id),
      signoffs: signoffsOf(project, claim.id),
      comments: inThreads(project.comments.where('claim', claim.id)),
    },
  ]
}

function inThreads(comments: readonly Comment[]): Comment[] {
  const openings = comments.filter(({ thread }) => thread === undefined)
  return openings.flatMap((opening) => [opening, ...comments.filter(({ thread }) => thread === opening.id)])
}

function isChosen(chosen: readonly Id[], id: Id): boolean {
  return chosen.length === 0 || chosen.includes(id)
}

function isWithin({ from, to }: ReportOptions, latest: readonly Assessment[]): boolean {
  if (from === '' && to === '') return true
  const days = latest.map(({ createdAt }) => createdAt.slice(0, 10)).sort()
  const day = days.at(-1)
  return day !== undefined && (from === '' || day >= from) && (to === '' || day <= to)
}

function reportArticles(
  project: Project,
  options: ReportOptions,
  articles: readonly Article[],
  claims: readonly ReportClaim[],
): ReportArticle[] {
  const byArticle = new Map<Id, ReportPassage[]>(articles.map(({ id }) => [id, []]))
  for (const { passages } of claims)
    for (const passage of passages) byArticle.get(passage.passage.article)!.push(passage)
  return articles.flatMap((article) => {
    const version = project.versions.get(article.version)
    if (!version) return []
    const all = byArticle.get(article.id)!
    const lost = all.filter(({ passage }) => passage.anchor.state === 'lost')
    const passages = all.filter(({ passage }) => passage.anchor.state !== 'lost').sort(byPlace)
    const leftOut = options.parts.includes('left-out')
    return [{ article, version, passages, lost, blocks: () => blocksOf(version, passages, leftOut) }]
  })
}

function byPlace({ passage: { anchor: a } }: ReportPassage, { passage: { anchor: b } }: ReportPassage) {
  return a.start - b.start || b.end - a.end
}

function* historySteps(
  project: Project,
  claims: readonly ReportClaim[],
  here: ReadonlySet<Id>,
): Generator<ReportStep, HistoryEntry[]> {
  const about = new Set(claims.map(({ claim }) => claim.id))
  const told: HistoryEntry[] = []
  let done = 0
  for (const entry of project.history.values()) {
    const isTold = entry.entries.some(
      (item) =>
        (item.claim !== undefined && about.has(item.claim)) ||
        (item.claim === undefined && item.article !== undefined && here.has(item.article)),
    )
    if (isTold) told.push(entry)
    yield { doing: 'remembering', done: ++done, of: project.history.size }
  }
  return told.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}

function countsOf(claims: readonly ReportClaim[]): Record<Status, number> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  for (const { status } of claims) counts[status]++
  return counts
}
