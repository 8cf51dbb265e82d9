import type { Project } from '../model/project'
import type { ArticleVersion, Id } from '../model/records'

/**
 * The versions of an article, the oldest first; two of one instant by their ids, so that two copies agree. It is
 * the identical list until one of them changes.
 */
export function versionsOf(project: Pick<Project, 'versions'>, article: Id): readonly ArticleVersion[] {
  const rows = project.versions.where('article', article)
  let versions = known.get(rows)
  if (!versions) {
    versions = [...rows].sort(byTime)
    known.set(rows, versions)
  }
  return versions
}

const known = new WeakMap<readonly ArticleVersion[], readonly ArticleVersion[]>()

/** The version that came before or after another of its article; undefined at either end. */
export function neighbourOf(project: Project, version: Id, step: 1 | -1): ArticleVersion | undefined {
  const article = project.versions.get(version)?.article
  if (article === undefined) return undefined
  const versions = versionsOf(project, article)
  return versions[versions.findIndex(({ id }) => id === version) + step]
}

function byTime(a: ArticleVersion, b: ArticleVersion): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
