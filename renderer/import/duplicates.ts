import type { Project } from '../../shared/model/project'
import type { Article } from '../../shared/model/records'

type Named = Pick<Article, 'title' | 'outlet'>

/**
 * A sentence when the project, or what is coming in together (by text hash), has an article with the same
 * text, letter for letter. It comes in all the same: it may be two outlets with one wire story.
 */
export function duplicateNote(
  project: Project,
  comingIn: ReadonlyMap<string, Named>,
  textHash: string,
): string | null {
  const inProject = [...project.articles.values()].find(
    ({ version }) => project.versions.get(version)?.textHash === textHash,
  )
  const same: Named | undefined = inProject ?? comingIn.get(textHash)
  if (!same) return null
  const outlet = same.outlet && ` (${same.outlet})`
  return `Its text is the same, letter for letter, as that of “${same.title}”${outlet}.`
}
