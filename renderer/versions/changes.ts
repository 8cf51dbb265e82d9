import { textOfDoc } from '../../shared/article/projection'
import type { Project } from '../../shared/model/project'
import type { ArticleVersion, Id } from '../../shared/model/records'
import { changesOf, type TextChanges } from '../../shared/versions/changes'

const none: TextChanges = { parts: [], changeOf: [], changes: [], trifles: 0 }

let latest: { before: ArticleVersion; after: ArticleVersion; found: TextChanges } | null = null

/** What differs between two versions; remembered for the pair that is on the desk, since all of it asks. */
export function changesBetween(project: Project, before: Id, after: Id): TextChanges {
  const [one, other] = [project.versions.get(before), project.versions.get(after)]
  if (!one || !other) return none
  if (latest?.before !== one || latest.after !== other)
    latest = { before: one, after: other, found: changesOf(textOfDoc(one.doc), textOfDoc(other.doc)) }
  return latest.found
}
