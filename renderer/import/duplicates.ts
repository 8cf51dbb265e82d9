import type { Project } from '../../shared/model/project'

/**
 * A sentence when the project, or what is coming in with it (titles by text hash), has an article with the
 * same text, letter for letter. It comes in all the same: it may be two outlets with one wire story.
 */
export function duplicateNote(
  project: Project,
  comingIn: ReadonlyMap<string, string>,
  textHash: string,
): string | null {
  const there = [...project.articles.values()].find(
    ({ version }) => project.versions.get(version)?.textHash === textHash,
  )
  const title = there?.title ?? comingIn.get(textHash)
  if (title === undefined) return null
  const outlet = there?.outlet ? ` (${there.outlet})` : ''
  return `Its text is the same, letter for letter, as that of “${title}”${outlet}.`
}
