import { textOfDoc } from '../article/projection'
import type { Project } from '../model/project'
import type { Article } from '../model/records'
import type { StoryText } from './types'

/** An article of a project as corroboration reads it: its text as it stands, and its facts. */
function storyTextOf(project: Project, { id, version, ...facts }: Article): StoryText {
  const { outlet, byline, url, published, title } = facts
  const current = project.versions.get(version)
  return { id, outlet, byline, url, published, title, text: current ? textOfDoc(current.doc) : '' }
}

/** All articles of a project as corroboration reads them. */
export function storyTextsOf(project: Project): StoryText[] {
  return project.articles.sorted().map((article) => storyTextOf(project, article))
}
