import { docFromJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import { reanchorInto } from '../../shared/merge/reanchor'
import type { Project } from '../../shared/model/project'
import type { Anchor, ArticleVersion, DocJson, Id } from '../../shared/model/records'

/** What a correction began from, while others may go on working on the same article. */
export interface Begun {
  /** The version that was shown then. */
  readonly version: Id
  readonly passages: Project['passages']
}

interface NewAnchor {
  readonly passage: Id
  readonly anchor: Anchor
}

/**
 * The anchor in a corrected text of every passage that `article` has now. `anchors` are those of the passages that
 * were there when the correction began; what others added, moved or put on another text since is looked for.
 */
export function anchorsNow(
  project: Project,
  article: Id,
  begun: Begun,
  version: Id,
  text: string,
  anchors: readonly { readonly passage: Id; readonly anchor: Omit<Anchor, 'version'> }[],
): NewAnchor[] {
  const known = new Map(anchors.map(({ passage, anchor }) => [passage, anchor]))
  const passages = project.passages.where('article', article)
  const others = passages.filter(({ id }) => !isAsItWas(id))
  const found = reanchorInto(version, text, others, (of) => textOf(project, of))
  return passages.map(({ id }) => ({
    passage: id,
    anchor: found.get(id) ?? { ...known.get(id)!, version },
  }))

  function isAsItWas(id: Id): boolean {
    return known.has(id) && begun.passages.get(id) === project.passages.get(id)
  }
}

/** The version that somebody else made of an article since, if any. */
export function madeSince(project: Project, article: Id, { version }: Begun): ArticleVersion | null {
  const now = project.articles.get(article)?.version
  return now === undefined || now === version ? null : (project.versions.get(now) ?? null)
}

function textOf(project: Project, version: Id): string {
  const doc = docFromJson(project.versions.get(version)?.doc as DocJson)
  return doc.ok ? projectText(doc.value).text : ''
}
