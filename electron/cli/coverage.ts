import { textOfDoc } from '../../shared/article/projection'
import { coverageOf, stateAt, type SentenceState } from '../../shared/coverage/coverage'
import { needsIn } from '../../shared/coverage/needs'
import { reasonsOf, worthOf } from '../../shared/coverage/reasons'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'

/** A sentence that needs checking, as `list … coverage --json` tells it. */
interface CoverageRecord {
  readonly article: Id
  readonly quote: string
  /** UTF-16 offset in the text of the article. */
  readonly start: number
  readonly state: SentenceState
  readonly reasons: readonly string[]
  readonly worth: number
}

/** The sentences of every article that need checking, in reading order, with why and how each stands. */
export function coverageRecords(project: Project): CoverageRecord[] {
  return project.articles.sorted().flatMap(({ id: article, version }) => {
    const doc = project.versions.get(version)?.doc
    const text = doc ? textOfDoc(doc) : ''
    const needs = needsIn(text)
    const coverage = coverageOf(project, { article, needs, text: () => text })
    return Array.from(needs.starts, (start, i): CoverageRecord => {
      const bits = needs.bits[i]!
      const quote = text.slice(start, needs.ends[i])
      return {
        article,
        quote,
        start,
        state: stateAt(coverage, i),
        reasons: reasonsOf(bits),
        worth: worthOf(bits),
      }
    })
  })
}
