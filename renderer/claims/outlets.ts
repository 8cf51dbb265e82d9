import type { Project } from '../../shared/model/project'
import type { Passage } from '../../shared/model/records'

/** The outlets in which passages stand, each once; an article without one is named by its title. */
export function outletsOf(project: Project, passages: readonly Passage[]): string[] {
  const names = passages.flatMap((passage) => {
    const article = project.articles.get(passage.article)
    return article ? [article.outlet || article.title] : []
  })
  return [...new Set(names)]
}
