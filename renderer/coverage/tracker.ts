import { coverageOf, updateCoverage, type Coverage, type CoveredText } from '../../shared/coverage/coverage'
import { needsIn, needsInSteps, type Needs } from '../../shared/coverage/needs'
import { sentencesAside } from '../../shared/coverage/aside'
import { textOfDoc } from '../../shared/article/projection'
import type { Project } from '../../shared/model/project'
import type { DocJson, Id } from '../../shared/model/records'

interface Entry {
  readonly doc: DocJson | undefined
  readonly needs: Needs
  /** Null until it is asked for after more has changed than is known. */
  coverage: Coverage | null
}

/** How far every article of a project is checked, kept up with the project. What changed is told, not searched for. */
export class CoverageTracker {
  private readonly entries = new Map<Id, Entry>()
  private project: Project
  private begun: {
    readonly article: Id
    readonly doc: DocJson | undefined
    readonly steps: Generator<void, Needs>
  } | null = null

  constructor(project: Project) {
    this.project = project
  }

  /** Goes on to a later state of the project; `touched` are the claims that differ, null where that is not known. */
  follow(project: Project, touched: ReadonlySet<Id> | null): void {
    const earlier = this.project
    if (project === earlier) return
    this.project = project
    if (project.articles !== earlier.articles || project.versions !== earlier.versions)
      for (const [article, { doc }] of this.entries)
        if (!project.articles.has(article) || this.docOf(article) !== doc) this.entries.delete(article)
    if (!touched) {
      for (const entry of this.entries.values()) entry.coverage = null
      return
    }
    for (const article of differing(earlier, project, touched)) {
      const entry = this.entries.get(article)
      if (!entry?.coverage) continue
      const covered = this.covered(article, entry.needs)
      entry.coverage = updateCoverage(entry.coverage, earlier, project, covered, touched)
    }
  }

  /** How far an article is checked, worked out now if it has not been yet. */
  of(article: Id): Coverage | null {
    if (!this.project.articles.has(article)) return null
    const entry = this.entries.get(article) ?? this.keep(article, needsIn(this.textOf(article)))
    entry.coverage ??= coverageOf(this.project, this.covered(article, entry.needs))
    return entry.coverage
  }

  /** The same where it is known already. */
  known(article: Id): Coverage | null {
    return this.entries.get(article)?.coverage ?? null
  }

  /**
   * Does a little of the work on an article that is not known yet, and as little as it can at a time; answers whether
   * it is known now.
   */
  prepare(article: Id): boolean {
    if (!this.project.articles.has(article) || this.known(article)) return true
    if (!this.entries.has(article)) {
      const doc = this.docOf(article)
      if (this.begun?.article !== article || this.begun.doc !== doc)
        this.begun = { article, doc, steps: needsInSteps(this.textOf(article)) }
      const { done, value } = this.begun.steps.next()
      if (!done) return false
      this.begun = null
      this.keep(article, value)
    }
    this.of(article)
    return true
  }

  private keep(article: Id, needs: Needs): Entry {
    const entry: Entry = { doc: this.docOf(article), needs, coverage: null }
    this.entries.set(article, entry)
    return entry
  }

  private covered(article: Id, needs: Needs): CoveredText {
    return { article, needs, text: () => this.textOf(article) }
  }

  /** Nothing where the text cannot be read: then nothing is asked of it. */
  private textOf(article: Id): string {
    const doc = this.docOf(article)
    return doc ? textOfDoc(doc) : ''
  }

  private docOf(article: Id): DocJson | undefined {
    return this.project.versions.get(this.project.articles.get(article)?.version ?? '')?.doc
  }
}

/** The articles whose coverage may be other: those with passages of touched claims, or another list set aside. */
function differing(earlier: Project, project: Project, touched: ReadonlySet<Id>): Set<Id> {
  const articles = new Set<Id>()
  for (const claim of touched)
    for (const { passages } of [earlier, project])
      for (const { article } of passages.where('claim', claim)) articles.add(article)
  if (project.dismissals !== earlier.dismissals)
    for (const article of project.articles.values())
      if (
        sentencesAside(earlier.dismissals, article.id).length > 0 ||
        sentencesAside(project.dismissals, article.id).length > 0
      )
        articles.add(article.id)
  return articles
}
