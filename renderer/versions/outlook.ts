import { docFromJson } from '../../shared/article/document'
import { textOfDoc } from '../../shared/article/projection'
import type { ImportedArticle } from '../../shared/article/imported'
import type { Project } from '../../shared/model/project'
import { anchorStates, type AnchorState, type Article } from '../../shared/model/records'
import { signoffsIn } from '../../shared/review/signoffs'
import { changesOf } from '../../shared/versions/changes'
import { kinship, looksForeign } from '../../shared/versions/kinship'
import { currentText, isSameText, nextVersion, otherFacts, type OtherFact } from '../../shared/versions/next'
import { summarize } from './summary'

/** What would come of a text as the next version of an article, to be seen before it is made one. */
export interface Outlook {
  /** The text is what the article says already. */
  readonly same: boolean
  /** The share of common words in per cent, where the text looks like another article; else null. */
  readonly foreign: number | null
  readonly summary: string
  /** How many passages end in each state. */
  readonly passages: Readonly<Record<AnchorState, number>>
  /** How many sign-offs would lapse. */
  readonly signoffs: number
  readonly facts: readonly OtherFact[]
}

export function outlookFor(project: Project, article: Article, coming: ImportedArticle): Outlook {
  const { change, fates } = nextVersion(project, article, coming, {}, article.version)
  const [before, after] = [currentText(project, article), textOfDoc(change.version.doc)]
  const passages = Object.fromEntries(anchorStates.map((state) => [state, 0])) as Record<AnchorState, number>
  for (const { state } of fates) passages[state]++
  const known = docFromJson(project.versions.get(article.version)?.doc ?? coming.doc).ok
  return {
    same: isSameText(project, article, coming),
    foreign: known && looksForeign(before, after) ? Math.round(kinship(before, after) * 100) : null,
    summary: summarize(changesOf(before, after).changes),
    passages,
    signoffs: signoffsIn(project, article.id).length,
    facts: otherFacts(article, coming),
  }
}
