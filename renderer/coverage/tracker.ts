import {
  coverageOf,
  keysInSteps,
  updateCoverage,
  type Coverage,
  type CoveredText,
} from '../../shared/coverage/coverage'
import { needsInSteps, type Needs } from '../../shared/coverage/needs'
import { asideKeys, sentencesAside } from '../../shared/coverage/aside'
import { textOfDoc } from '../../shared/article/projection'
import type { Project } from '../../shared/model/project'
import type { DocJson, Id } from '../../shared/model/records'

interface Entry {
  readonly doc: DocJson | undefined
  readonly needs: Needs
  /** Null until it is asked for after more has changed than is known. */
  coverage: Coverage | null
  /** Whether it is known by what its sentences are set aside. */
  keyed: boolean
}

/** How far every article of a project is checked, kept up with the project. What changed is told, not searched for. */
export class CoverageTracker {
  private readonly entries = new Map<Id, Entry>()
  private project: Project
  /** What is under way, of each article: the one that a person waits for comes before the one that can wait. */
  private readonly begun = new Map<
    Id,
    { readonly doc: DocJson | undefined; readonly steps: Generator<void> }
  >()

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
    for (const article of this.begun.keys()) if (!project.articles.has(article)) this.begun.delete(article)
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

  /** How far an article is checked, where that is known already. */
  known(article: Id): Coverage | null {
    return this.entries.get(article)?.coverage ?? null
  }

  /**
   * Does a little of the work on an article that is not known yet, and as little as it can at a time; answers whether
   * it is known now. With `aside` also what it takes to set a sentence of it aside without a pause.
   */
  prepare(article: Id, aside = false): boolean {
    if (!this.project.articles.has(article) || this.isReady(article, aside)) return true
    const doc = this.docOf(article)
    const before = this.begun.get(article)
    const steps = before && before.doc === doc ? before.steps : this.steps(article, doc, aside)
    if (steps.next().done) this.begun.delete(article)
    else this.begun.set(article, { doc, steps })
    return this.isReady(article, aside)
  }

  private isReady(article: Id, aside: boolean): boolean {
    const entry = this.entries.get(article)
    return entry !== undefined && entry.coverage !== null && (!aside || entry.keyed)
  }

  private *steps(article: Id, doc: DocJson | undefined, aside: boolean): Generator<void, void> {
    let entry = this.entries.get(article)
    if (!entry) {
      const text = this.textOf(article)
      yield
      entry = { doc, needs: yield* needsInSteps(text), coverage: null, keyed: false }
      this.entries.set(article, entry)
    }
    const covered = this.covered(article, entry.needs)
    if (aside || asideKeys(this.project, article).length > 0) {
      yield* keysInSteps(covered)
      entry.keyed = true
    }
    entry.coverage ??= coverageOf(this.project, covered)
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
