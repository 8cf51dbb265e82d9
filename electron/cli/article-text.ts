import { textOfDoc } from '../../shared/article/projection'
import type { Project } from '../../shared/model/project'
import type { Article } from '../../shared/model/records'

/** The text of an article as it stands now. */
export function currentText(project: Project, article: Article): string {
  const version = project.versions.get(article.version)
  return version ? textOfDoc(version.doc) : ''
}
