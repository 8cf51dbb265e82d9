import { articleAdded, type ArticleFacts, type ImportedArticle } from '../../shared/article/imported'
import type { Duplicate, KnownArticles } from '../../shared/import/duplicates'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import { newId } from '../project/clock'
import type { ImportReport } from './report'

/** An article that has been read and is not in the project yet. */
export interface Arrival {
  readonly file: string
  readonly article: ImportedArticle
  readonly request: ReturnType<typeof articleAdded>
  readonly twin: Twin | null
}

/** An article that an arrival looks like: one of the project, or one that comes in with it. */
export interface Twin extends Duplicate {
  readonly title: string
  readonly outlet: string
  readonly inProject: boolean
  /** Whose it is, or where it was read, is the same: then it is hardly a second report. */
  readonly sameSource: boolean
}

/** A batch that has been read: nothing of it is in the project before it is decided what to do with the twins. */
export interface Arriving extends Pick<ImportReport, 'failed' | 'remarks'> {
  /** The opening of the project that it is for. */
  readonly session: Id
  readonly arrivals: readonly Arrival[]
}

/** What to do with an arrival that looks like an article that is there. */
export type Choice = 'keep' | 'leave' | 'version'

/** Makes a file that was read ready to come in, and remembers it as one that the next may look like. */
export function toArrival(
  file: string,
  article: ImportedArticle,
  project: Project,
  known: KnownArticles,
  before: readonly Arrival[],
): Arrival {
  const request = articleAdded(article, { article: newId(), version: newId() })
  const { doc, textHash } = request.version
  const candidate = { doc, textHash, url: article.url }
  const found = known.find(candidate)
  known.add(request.article.id, candidate)
  const twin = found && twinOf(found, article, project, before)
  return { file, article, request, twin }
}

/** What was found to look like an article, with what is to be said of it. */
export function twinOf(
  found: Duplicate,
  article: ArticleFacts,
  project: Project,
  before: readonly Arrival[],
): Twin {
  const there = project.articles.get(found.article)
  const other = there ?? before.find((one) => one.request.article.id === found.article)?.article
  const { title = '', outlet = '' } = other ?? {}
  return { ...found, title, outlet, inProject: there !== undefined, sameSource: shares(article, other) }
}

function shares(a: ArticleFacts, b: ArticleFacts | undefined): boolean {
  if (!b) return false
  if (a.url !== '' && a.url === b.url) return true
  return a.outlet.trim().toLowerCase() === b.outlet.trim().toLowerCase()
}

/** What is suggested: a second copy of one report stays out, everything else may be a report of its own. */
export function suggest({ twin }: Arrival): Choice {
  const isCopy = twin !== null && twin.how !== 'address' && twin.likeness === 1 && twin.sameSource
  return isCopy ? 'leave' : 'keep'
}
